"use client";
import clsx from "clsx";
import { type ForwardedRef, useId, useMemo, useState } from "react";
import { createFilter, setFacet, toggleFacet } from "../../model/filter.ts";
import type { PolicySummary } from "../../model/views.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { AttentionListItem } from "./AttentionListItem.tsx";
import { type AttentionListMessages, defaultAttentionListMessages } from "./attentionListMessages.ts";

export interface AttentionListProps extends FilterControlProps {
	/** Failing policies first. @default asked of the provider's engine; none: a skeleton */
	readonly policies?: readonly PolicySummary[] | undefined;
	/** Opens a policy with its rule errors. Without it there is no button for that. */
	readonly onPolicySelect?: ((policyId: string, details: ChangeDetails) => void) | undefined;
	/** How many policies are shown before a button asks for the rest. @default 6 */
	readonly initialCount?: number | undefined;
	/** @default 3 */
	readonly headingLevel?: 2 | 3 | 4 | 5 | undefined;
	readonly messages?: Partial<AttentionListMessages> | undefined;
}

/**
 * The policies that fail somewhere, each a choice for the filter's `policy`. Counts are over the hosts in view, leaving out the facets
 * `policy`, `status` and `flag`. A chosen policy stays in the list after it recovered. Made to stand in the `attention` slot of a
 * `<StatusCard>`. Renders a `<section>`.
 */
export const AttentionList = /* @__PURE__ */ createComponent(
	"AttentionList",
	function AttentionList(
		{
			policies,
			onPolicySelect,
			initialCount = 6,
			headingLevel = 3,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<AttentionListProps>,
		ref: ForwardedRef<HTMLElement>,
	) {
		const messages = useMessages("attentionList", defaultAttentionListMessages, ownMessages);
		const format = useCountFormat();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const baseFilter = useMemo(() => createFilter({ ...filter, policy: [], status: [], flag: [] }), [filter]);
		const summaries = useView(policies, (engine) => engine.policies(baseFilter));
		const hasFailed = useHasFailed();
		const [isWhole, setWhole] = useState(false);
		const titleId = useId();
		const Title = `h${headingLevel}` as const;

		const listed = summaries?.filter(
			({ policy, failingHostCount }) => failingHostCount > 0 || filter.policy.includes(policy.id),
		);
		const failingCount = listed?.filter(({ failingHostCount }) => failingHostCount > 0).length ?? 0;
		// A choice is never hidden behind the button.
		const shown = listed?.filter(({ policy }, i) => isWhole || i < initialCount || filter.policy.includes(policy.id));

		return (
			<section
				{...rest}
				{...part("attention-list", "root")}
				ref={ref}
				className={clsx("hexcover-attention-list", className)}
				aria-labelledby={titleId}
				aria-busy={!listed && !hasFailed}
			>
				<Title id={titleId}>{messages.title}</Title>
				{!listed && (hasFailed ? <p>{messages.failed}</p> : <p className="hexcover-skeleton">{messages.loading}</p>)}
				{listed && (
					<p {...part("attention-list", "intro")}>
						{failingCount === 0 ? messages.none : messages.intro(failingCount, format)}
					</p>
				)}
				{listed && shown && shown.length > 0 && (
					// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
					<ul role="list" aria-labelledby={titleId}>
						{shown.map((summary) => (
							<AttentionListItem
								key={summary.policy.id}
								summary={summary}
								isChosen={filter.policy.includes(summary.policy.id)}
								messages={messages}
								format={format}
								onToggle={(details) => setFilter(toggleFacet(filter, "policy", summary.policy.id), details)}
								onSelect={onPolicySelect}
							/>
						))}
					</ul>
				)}
				{listed && shown && (shown.length < listed.length || filter.policy.length > 0) && (
					<div {...part("attention-list", "actions")}>
						{shown.length < listed.length && (
							<button type="button" className="hexcover-button" data-emphasis="quiet" onClick={() => setWhole(true)}>
								{messages.showAll(listed.length, format)}
							</button>
						)}
						{filter.policy.length > 0 && (
							<button
								type="button"
								className="hexcover-button"
								data-emphasis="quiet"
								onClick={(event) =>
									setFilter(setFacet(filter, "policy", []), { ...changeDetails(event), reason: "clear" })
								}
							>
								{messages.clear}
							</button>
						)}
					</div>
				)}
			</section>
		);
	},
);
