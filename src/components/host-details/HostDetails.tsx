"use client";
import clsx from "clsx";
import { type ForwardedRef, type MouseEvent, useId } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { HostView } from "../../model/views.ts";
import { type HostStatus, PROBLEM_STATUSES } from "../../model/vocabulary.ts";
import { useCoverageConfig, useMessages, useVocabulary } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useOptionalCoverage, useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ActionRequest, ChangeDetails, HostChange } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { DetailsSkeleton } from "../shared/DetailsSkeleton.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { HostFacts } from "./HostFacts.tsx";
import { HostFlags } from "./HostFlags.tsx";
import { HostHeader } from "./HostHeader.tsx";
import { HostPolicies } from "./HostPolicies.tsx";
import { defaultHostDetailsMessages, type HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostDetailsProps extends FilterControlProps {
	/** Which host to ask the provider's engine for. */
	readonly hostId?: string | undefined;
	/** The host itself, instead of `hostId`; `null`: it is no longer reported. @default asked of the engine; none: a skeleton */
	readonly view?: HostView | null | undefined;
	/** The "now" that ages are told by, epoch milliseconds. @default when the provider's snapshot was taken; none: dates instead of ages */
	readonly now?: number | undefined;
	/** Actions asked for and not confirmed; those of other hosts are left out. @default the provider's */
	readonly requests?: readonly ActionRequest[] | undefined;
	/** Asked for the page of a policy. Without it there is no such button. */
	readonly onPolicySelect?: ((policyId: string, details: ChangeDetails) => void) | undefined;
	/** Level of the host's name; the headings below follow. @default 2 */
	readonly headingLevel?: 2 | 3 | undefined;
	readonly messages?: Partial<HostDetailsMessages> | undefined;
}

/**
 * One host: its status with cause and next step, its flags, and its policies with every rule error in the agent's own words. A choice of a
 * tag filters by it. Renders a `<section>`.
 */
export const HostDetails = /* @__PURE__ */ createComponent(
	"HostDetails",
	function HostDetails(
		{
			hostId,
			view: ownView,
			now: ownNow,
			requests: ownRequests,
			onPolicySelect,
			headingLevel = 2,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<HostDetailsProps>,
		ref: ForwardedRef<HTMLElement>,
	) {
		const messages = useMessages("hostDetails", defaultHostDetailsMessages, ownMessages);
		const vocabulary = useVocabulary();
		const format = useCountFormat();
		const { locale } = useCoverageConfig();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const view = useView<HostView | null | undefined>(ownView, (engine) =>
			hostId === undefined ? undefined : engine.host(hostId, filter),
		);
		const takenAt = useOptionalCoverage((state) => state.snapshot?.takenAt);
		const changes = useOptionalCoverage((state) => state.changes);
		const sharedRequests = useOptionalCoverage((state) => state.requests);
		const hasFailed = useHasFailed();
		const hasStore = useOptionalStore() !== null;
		const titleId = useId();
		const phase = view ? "ready" : view === null ? "gone" : hasFailed ? "failed" : "loading";
		const Title = `h${headingLevel}` as const;
		const Subtitle = `h${(headingLevel + 1) as 3 | 4}` as const;
		const changeFilter =
			hasStore || onFilterChange
				? (next: CoverageFilter, event: MouseEvent) => setFilter(next, changeDetails(event))
				: null;

		return (
			<section
				{...rest}
				{...part("host-details", "root")}
				ref={ref}
				className={clsx("hexcover-host-details hexcover-details", className)}
				aria-labelledby={titleId}
				aria-busy={phase === "loading" || undefined}
				data-phase={phase}
				data-status={view?.status}
			>
				{phase === "loading" && <DetailsSkeleton id={titleId} label={messages.loading} />}
				{phase === "failed" && (
					<p id={titleId} className="hexcover-details-note">
						{messages.failed}
					</p>
				)}
				{phase === "gone" && (
					<>
						<Title id={titleId} className="hexcover-details-title">
							{messages.goneTitle}
						</Title>
						<p className="hexcover-details-note">{messages.goneHint}</p>
					</>
				)}
				{view && (
					<>
						<HostHeader
							view={view}
							titleId={titleId}
							headingLevel={headingLevel}
							recoveredFrom={findRecovery(changes ?? [], view.host.id)}
							requests={requestsOf(ownRequests ?? sharedRequests ?? [], view)}
							now={ownNow ?? takenAt}
							locale={locale}
							vocabulary={vocabulary}
							messages={messages}
						/>
						<HostFacts
							host={view.host}
							now={ownNow ?? takenAt}
							locale={locale}
							filter={filter}
							onFilterChange={changeFilter}
							messages={messages}
						/>
						<div {...part("host-details", "policies")}>
							<Subtitle className="hexcover-section-title">{messages.policies(view.policies.length, format)}</Subtitle>
							<HostPolicies
								key={view.host.id}
								view={view}
								headingLevel={(headingLevel + 2) as 4 | 5}
								onPolicySelect={onPolicySelect ? (id, event) => onPolicySelect(id, changeDetails(event)) : null}
								vocabulary={vocabulary}
								messages={messages}
								format={format}
							/>
						</div>
						{view.host.flags.length > 0 && (
							<div {...part("host-details", "flags")}>
								<Subtitle className="hexcover-section-title">{messages.flags}</Subtitle>
								<HostFlags host={view.host} vocabulary={vocabulary} messages={messages} format={format} />
							</div>
						)}
					</>
				)}
			</section>
		);
	},
);

/** What the host was before the last refresh made it covered; `null` where it did not. */
function findRecovery(changes: readonly HostChange[], hostId: string): HostStatus | null {
	const change = changes.find((candidate) => candidate.hostId === hostId);
	if (change?.to !== "covered" || change.from === null) return null;
	return (PROBLEM_STATUSES as readonly HostStatus[]).includes(change.from) ? change.from : null;
}

/** A redeploy without hosts is meant for every host of its policy. */
function requestsOf(requests: readonly ActionRequest[], { host, policies }: HostView): readonly ActionRequest[] {
	return requests.filter(({ action }) => {
		if (action.type === "inspect-host") return action.hostId === host.id;
		if (!("hostIds" in action)) return false;
		if (action.hostIds.length > 0) return action.hostIds.includes(host.id);
		return action.type === "redeploy" && policies.some(({ policy }) => policy.id === action.policyId);
	});
}
