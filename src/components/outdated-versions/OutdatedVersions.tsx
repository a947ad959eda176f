"use client";
import clsx from "clsx";
import { type ForwardedRef, useMemo } from "react";
import { createFilter, toggleFacet } from "../../model/filter.ts";
import type { FacetValue } from "../../model/views.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { defaultOutdatedVersionsMessages, type OutdatedVersionsMessages } from "./outdatedVersionsMessages.ts";

export interface OutdatedVersionsProps extends FilterControlProps {
	/** Versions with their outdated hosts. @default asked of the provider's engine */
	readonly versions?: readonly FacetValue[] | undefined;
	readonly messages?: Partial<OutdatedVersionsMessages> | undefined;
}

/**
 * The agent versions of the outdated hosts, each a toggle of the filter's `version`. Counts leave out the facets `status`, `flag` and
 * `version`. Made to stand in the `versions` slot of a `<StatusCard>`. Renders a `<div>`.
 */
export const OutdatedVersions = /* @__PURE__ */ createComponent(
	"OutdatedVersions",
	function OutdatedVersions(
		{
			versions,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<OutdatedVersionsProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("outdatedVersions", defaultOutdatedVersionsMessages, ownMessages);
		const format = useCountFormat();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const outdated = useMemo(
			() => createFilter({ ...filter, status: [], flag: ["outdated-agent"], version: [] }),
			[filter],
		);
		const values = useView(versions, (engine) => engine.facets(outdated).version);
		const hasFailed = useHasFailed();
		const shown = values?.filter(({ value, hostCount }) => hostCount > 0 || filter.version.includes(value));
		return (
			<div
				{...rest}
				{...part("outdated-versions", "root")}
				ref={ref}
				className={clsx("hexcover-outdated-versions", className)}
				aria-busy={!values && !hasFailed}
			>
				{!shown && <p className="hexcover-muted">{hasFailed ? messages.failed : messages.loading}</p>}
				{shown?.length === 0 && <p className="hexcover-muted">{messages.none}</p>}
				{shown && shown.length > 0 && (
					// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
					<ul role="list" aria-label={messages.label} className="hexcover-chips">
						{shown.map(({ value, label, hostCount }) => (
							<li key={value}>
								<button
									type="button"
									className="hexcover-button"
									{...part("outdated-versions", "version")}
									aria-pressed={filter.version.includes(value)}
									onClick={(event) => setFilter(toggleFacet(filter, "version", value), changeDetails(event))}
								>
									<bdi>{label}</bdi> <span className="hexcover-muted">{messages.hostCount(hostCount, format)}</span>
								</button>
							</li>
						))}
					</ul>
				)}
			</div>
		);
	},
);
