"use client";
import clsx from "clsx";
import { type ForwardedRef, useId, useMemo, useRef } from "react";
import type { AttackCatalogue } from "../../model/catalogue.ts";
import { createFilter, type FacetName, toggleFacet } from "../../model/filter.ts";
import type { FacetsView } from "../../model/views.ts";
import { useCoverageConfig, useMessages } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { FilterChips } from "../shared/FilterChips.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useFacetLabels } from "../shared/useFacetLabels.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { FilterStep } from "./FilterStep.tsx";
import {
	policyTypeName,
	policyTypeOptions,
	type StepName,
	tacticOptions,
	techniqueOptions,
	toggleTactic,
} from "./filterOptions.ts";
import { defaultMitreFilterBarMessages, type MitreFilterBarMessages } from "./mitreFilterBarMessages.ts";

export interface MitreFilterBarProps extends FilterControlProps {
	/** @default asked of the provider's engine */
	readonly facets?: FacetsView | undefined;
	/** Names, order and gaps. @default the provider's; none: what the facets know */
	readonly catalogue?: AttackCatalogue | null | undefined;
	/** Shows the chosen values below the steps. Turn it off where a `CoverageSearch` nearby shows them already. @default true */
	readonly hasChips?: boolean | undefined;
	/** @default 2 */
	readonly headingLevel?: 2 | 3 | 4 | undefined;
	readonly messages?: Partial<MitreFilterBarMessages> | undefined;
}

const STEPS = ["tactic", "technique", "policyType"] as const satisfies readonly (StepName & FacetName)[];

/**
 * Narrows the rules in three steps: tactics, the techniques of these tactics, policy types. Each value shows how many hosts have a rule
 * of it loaded and in error under the other filters, so gaps show as 0. Renders a `<section>`.
 */
export const MitreFilterBar = /* @__PURE__ */ createComponent(
	"MitreFilterBar",
	function MitreFilterBar(
		{
			facets: ownFacets,
			catalogue: ownCatalogue,
			hasChips = true,
			headingLevel = 2,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<MitreFilterBarProps>,
		ref: ForwardedRef<HTMLElement>,
	) {
		const messages = useMessages("mitreFilterBar", defaultMitreFilterBarMessages, ownMessages);
		const format = useCountFormat();
		const config = useCoverageConfig();
		const catalogue = ownCatalogue === undefined ? config.catalogue : ownCatalogue;
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const facets = useView(ownFacets, (engine) => engine.facets(filter));
		const hasFailed = useHasFailed();
		const titleId = useId();
		const steps = useRef<HTMLOListElement>(null);
		const Title = `h${headingLevel}` as const;
		const labelOf = useFacetLabels(facets, catalogue);
		const getOptions = useMemo(
			() => ({
				tactic: () => facets && tacticOptions(facets, catalogue),
				technique: () => facets && techniqueOptions(facets, catalogue, filter),
				policyType: () => facets && policyTypeOptions(facets, messages.policyTypes),
			}),
			[facets, catalogue, filter, messages],
		);
		const nameOf = (facet: FacetName, value: string): string =>
			facet === "policyType" ? policyTypeName(messages.policyTypes, value) : labelOf(facet, value);

		return (
			<section
				{...rest}
				{...part("mitre-filter-bar", "root")}
				ref={ref}
				className={clsx("hexcover-mitre-filter-bar", className)}
				aria-labelledby={titleId}
				aria-busy={!facets && !hasFailed}
			>
				<Title id={titleId} className="hexcover-section-title">
					{messages.title}
				</Title>
				{/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none */}
				<ol role="list" ref={steps} {...part("mitre-filter-bar", "steps")}>
					{STEPS.map((step) => (
						<li key={step}>
							<FilterStep
								step={step}
								getOptions={getOptions[step]}
								selected={filter[step]}
								labelOf={(value) => nameOf(step, value)}
								messages={messages}
								format={format}
								onToggle={(value, details) =>
									setFilter(
										step === "tactic" ? toggleTactic(filter, value, catalogue) : toggleFacet(filter, step, value),
										details,
									)
								}
							/>
						</li>
					))}
				</ol>
				{hasChips && (
					<FilterChips
						filter={filter}
						facets={STEPS}
						labelOf={nameOf}
						onFilterChange={setFilter}
						clearLabel={messages.clear}
						onClear={(details) =>
							setFilter(createFilter({ ...filter, tactic: [], technique: [], policyType: [] }), details)
						}
						getFallback={() => steps.current?.querySelector("button")}
					/>
				)}
			</section>
		);
	},
);
