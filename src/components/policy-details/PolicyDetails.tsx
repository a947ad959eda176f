"use client";
import clsx from "clsx";
import { type ForwardedRef, type MouseEvent, useCallback, useId } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { PolicyView } from "../../model/views.ts";
import { useCoverageConfig, useMessages, useVocabulary } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useOptionalCoverage, useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ActionRequest, ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { DetailsSkeleton } from "../shared/DetailsSkeleton.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { PolicyAudience } from "./PolicyAudience.tsx";
import { PolicyDistribution } from "./PolicyDistribution.tsx";
import { PolicyHeader } from "./PolicyHeader.tsx";
import { PolicyHostList } from "./PolicyHostList.tsx";
import { PolicyRules } from "./PolicyRules.tsx";
import { defaultPolicyDetailsMessages, type PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyDetailsProps extends FilterControlProps {
	/** Which policy to ask the provider's engine for. */
	readonly policyId?: string | undefined;
	/** The policy itself, instead of `policyId`; `null`: there is no such policy any more. @default asked of the engine; none: a skeleton */
	readonly view?: PolicyView | null | undefined;
	/** The "now" that ages are told by, epoch milliseconds. @default when the provider's snapshot was taken; none: dates instead of ages */
	readonly now?: number | undefined;
	/** Actions asked for and not confirmed; those about other policies are left out. @default the provider's */
	readonly requests?: readonly ActionRequest[] | undefined;
	/** Asked for the details of a host. Without it, hosts are plain text. */
	readonly onHostSelect?: ((hostId: string, details: ChangeDetails) => void) | undefined;
	/** Level of the policy's name; the headings below are one deeper. @default 2 */
	readonly headingLevel?: 2 | 3 | undefined;
	readonly messages?: Partial<PolicyDetailsMessages> | undefined;
}

const HOSTS_SHOWN = 5;

/**
 * One policy over the hosts in view: whom it is for, what it came to on how many hosts, every rule with its errors and where they are, and
 * the hosts on which it fails. Renders a `<section>`.
 */
export const PolicyDetails = /* @__PURE__ */ createComponent(
	"PolicyDetails",
	function PolicyDetails(
		{
			policyId,
			view: ownView,
			now: ownNow,
			requests: ownRequests,
			onHostSelect,
			headingLevel = 2,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<PolicyDetailsProps>,
		ref: ForwardedRef<HTMLElement>,
	) {
		const messages = useMessages("policyDetails", defaultPolicyDetailsMessages, ownMessages);
		const vocabulary = useVocabulary();
		const format = useCountFormat();
		const { locale } = useCoverageConfig();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const view = useView<PolicyView | null | undefined>(ownView, (engine) =>
			policyId === undefined ? undefined : engine.policy(policyId, filter),
		);
		const takenAt = useOptionalCoverage((state) => state.snapshot?.takenAt);
		const sharedRequests = useOptionalCoverage((state) => state.requests);
		const hasFailed = useHasFailed();
		const canFilter = useOptionalStore() !== null || onFilterChange !== undefined;
		const titleId = useId();
		const distributionId = useId();
		const rulesId = useId();
		const changeFilter = useCallback(
			(next: CoverageFilter, event: MouseEvent) => setFilter(next, changeDetails(event)),
			[setFilter],
		);
		const selectHost = useCallback(
			(hostId: string, event: MouseEvent) => onHostSelect?.(hostId, changeDetails(event)),
			[onHostSelect],
		);
		const listener = onHostSelect ? selectHost : null;
		const phase = view ? "ready" : view === null ? "gone" : hasFailed ? "failed" : "loading";
		const Title = `h${headingLevel}` as const;
		const Subtitle = `h${(headingLevel + 1) as 3 | 4}` as const;

		return (
			<section
				{...rest}
				{...part("policy-details", "root")}
				ref={ref}
				className={clsx("hexcover-policy-details hexcover-details", className)}
				aria-labelledby={titleId}
				aria-busy={phase === "loading" || undefined}
				data-phase={phase}
				data-status={view?.worstStatus ?? undefined}
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
						<PolicyHeader
							view={view}
							titleId={titleId}
							headingLevel={headingLevel}
							requests={requestsOf(ownRequests ?? sharedRequests ?? [], view.policy.id)}
							now={ownNow ?? takenAt}
							locale={locale}
							messages={messages}
						/>
						<div>
							<Subtitle className="hexcover-section-title">{messages.audience}</Subtitle>
							<PolicyAudience policy={view.policy} messages={messages} format={format} />
						</div>
						<div {...part("policy-details", "distribution")}>
							<Subtitle id={distributionId} className="hexcover-section-title">
								{messages.distribution}
							</Subtitle>
							<PolicyDistribution
								summary={view}
								labelId={distributionId}
								messages={messages}
								format={format}
								locale={locale}
							/>
						</div>
						<div {...part("policy-details", "failing-hosts")}>
							<Subtitle className="hexcover-section-title">
								{messages.failingHosts(view.failingHostCount, format)}
							</Subtitle>
							{view.failingHosts.length === 0 && <p className="hexcover-muted">{messages.noFailingHosts}</p>}
							{view.failingHosts.length > 0 && (
								<PolicyHostList
									key={view.policy.id}
									rows={view.failingHosts}
									label={messages.failingHosts(view.failingHostCount, format)}
									limit={HOSTS_SHOWN}
									detailOf={(row) => vocabulary.hostStatus[row.status]}
									onHostSelect={listener}
									messages={messages}
								/>
							)}
							{view.failingHosts.length < view.failingHostCount && (
								<p className="hexcover-muted">
									{messages.failingHostsShown(view.failingHosts.length, view.failingHostCount, format)}
								</p>
							)}
						</div>
						<div {...part("policy-details", "rules")}>
							<Subtitle id={rulesId} className="hexcover-section-title">
								{messages.rules(view.rules.length, format)}
							</Subtitle>
							<PolicyRules
								key={view.policy.id}
								policyId={view.policy.id}
								rules={view.rules}
								labelId={rulesId}
								filter={filter}
								onFilterChange={canFilter ? changeFilter : null}
								onHostSelect={listener}
								vocabulary={vocabulary}
								messages={messages}
								format={format}
							/>
						</div>
					</>
				)}
			</section>
		);
	},
);

function requestsOf(requests: readonly ActionRequest[], policyId: string): readonly ActionRequest[] {
	return requests.filter(({ action }) => "policyId" in action && action.policyId === policyId);
}
