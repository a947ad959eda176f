"use client";
import { safeHref } from "../../model/safeHref.ts";
import type { PolicyView } from "../../model/views.ts";
import type { ActionRequest } from "../../store/coverageStore.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { ActionButton } from "../shared/ActionButton.tsx";
import { ActionRequests } from "../shared/ActionRequests.tsx";
import { CopyButton } from "../shared/CopyButton.tsx";
import { part } from "../shared/contract.ts";
import { LongText } from "../shared/LongText.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { SourceTime } from "../shared/SourceTime.tsx";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyHeaderProps {
	readonly view: PolicyView;
	readonly titleId: string;
	readonly headingLevel: 2 | 3;
	readonly requests: readonly ActionRequest[];
	readonly now: number | undefined;
	readonly locale: string | undefined;
	readonly messages: PolicyDetailsMessages;
}

/** What the policy is, how it does at worst, and what can be done with it. */
export function PolicyHeader({ view, titleId, headingLevel, requests, now, locale, messages }: PolicyHeaderProps) {
	const { policy, worstStatus } = view;
	const Title = `h${headingLevel}` as const;
	const href = safeHref(policy.url);
	return (
		<header className="hexcover-policy-details-header">
			<Title id={titleId} className="hexcover-details-title">
				<LongText text={policy.name} messages={messages} />
			</Title>
			<p className="hexcover-title-line hexcover-muted">
				<SourceText text={policy.id} />
				<CopyButton text={policy.id} label={messages.copyId} messages={messages} />
				{href !== undefined && (
					<a href={href} rel="noopener noreferrer">
						{messages.openInSource}
					</a>
				)}
			</p>
			{worstStatus !== null && (
				<p>
					<PolicyStatusBadge status={worstStatus} />
				</p>
			)}
			{!policy.isListed && (
				<p className="hexcover-details-callout" {...part("policy-details", "not-listed")}>
					{messages.notListed}
				</p>
			)}
			{policy.description !== "" && (
				<p className="hexcover-muted">
					<LongText text={policy.description} messages={messages} />
				</p>
			)}
			<ActionRequests requests={requests} messages={messages} />
			<div className="hexcover-actions" {...part("policy-details", "actions")}>
				<ActionButton action={{ type: "edit-policy", policyId: policy.id }}>{messages.editPolicy}</ActionButton>
				<ActionButton
					action={{ type: "redeploy", policyId: policy.id, hostIds: [] }}
					emphasis={view.failingHostCount > 0 ? "primary" : "secondary"}
				>
					{messages.redeploy}
				</ActionButton>
			</div>
			<dl className="hexcover-facts" {...part("policy-details", "facts")}>
				<div>
					<dt>{messages.type}</dt>
					<dd>
						<SourceText text={policy.type} />
					</dd>
				</div>
				<div>
					<dt>{messages.version}</dt>
					<dd>{policy.version === null ? messages.notKnown : <SourceText text={policy.version} />}</dd>
				</div>
				<div>
					<dt>{messages.state}</dt>
					<dd>
						{[
							policy.enabled ? messages.enabled : messages.disabled,
							...(policy.managed ? [messages.managed] : []),
							...(policy.pinned ? [messages.pinned] : []),
						].join(" · ")}
					</dd>
				</div>
				<div>
					<dt>{messages.updated}</dt>
					<dd>
						{policy.updatedAt === null ? (
							messages.notKnown
						) : (
							<SourceTime at={policy.updatedAt} now={now} locale={locale} formatAgo={messages.ago} />
						)}
					</dd>
				</div>
			</dl>
		</header>
	);
}
