"use client";
import { defaultDescribeMessages, describeHost } from "../../model/describe.ts";
import { safeHref } from "../../model/safeHref.ts";
import type { HostView } from "../../model/views.ts";
import type { HostStatus } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import type { ActionRequest } from "../../store/coverageStore.ts";
import { ActionButton } from "../shared/ActionButton.tsx";
import { ActionRequests } from "../shared/ActionRequests.tsx";
import { CopyButton } from "../shared/CopyButton.tsx";
import { part } from "../shared/contract.ts";
import { LongText } from "../shared/LongText.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostHeaderProps {
	readonly view: HostView;
	readonly titleId: string;
	readonly headingLevel: 2 | 3;
	/** What it was before the last refresh made it covered; `null`: it did not. */
	readonly recoveredFrom: HostStatus | null;
	readonly requests: readonly ActionRequest[];
	readonly now: number | undefined;
	readonly locale: string | undefined;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
}

/** The name stands above and the status before it, so only the detail is left to say. */
const DETAIL_ONLY = { ...defaultDescribeMessages, host: ({ detail }: { readonly detail: string }) => detail };

/** Who the host is, how it does, and what to do next. */
export function HostHeader(props: HostHeaderProps) {
	const { view, titleId, headingLevel, recoveredFrom, requests, now, locale, vocabulary, messages } = props;
	const { host, status } = view;
	const Title = `h${headingLevel}` as const;
	const href = safeHref(host.url);
	const detail = describeHost(view, { vocabulary, messages: DETAIL_ONLY, locale }, now);
	const isFailing = status === "failed" || status === "warning";
	const isOutdated = host.flags.includes("outdated-agent") || host.flags.includes("rules-lost-to-version");
	const hasAgent = host.status !== "no-agent";
	return (
		<header className="hexcover-host-details-header">
			<div className="hexcover-title-line">
				<Title id={titleId} className="hexcover-details-title">
					<LongText text={host.name} messages={messages} />
				</Title>
				<CopyButton text={host.name} label={messages.copyName} messages={messages} />
			</div>
			<p className="hexcover-title-line hexcover-muted">
				<SourceText text={host.id} />
				<CopyButton text={host.id} label={messages.copyId} messages={messages} />
				{href !== undefined && (
					<a href={href} rel="noopener noreferrer">
						{messages.openInSource}
					</a>
				)}
			</p>
			<p className="hexcover-host-details-status" {...part("host-details", "status")} data-status={status}>
				<StatusIcon status={status} />
				<span>
					<strong>{vocabulary.hostStatus[status]}</strong>
					{detail !== "" && <> · {detail}</>}
				</span>
			</p>
			<p className="hexcover-host-details-hint">
				{vocabulary.hostStatusHint[status]} {messages.nextStep[status]}
			</p>
			{status !== host.status && (
				<p className="hexcover-muted">{messages.overallStatus(vocabulary.hostStatus[host.status])}</p>
			)}
			{!view.isMatch && <p className="hexcover-muted">{messages.noMatch}</p>}
			<div role="status" className="hexcover-host-details-recovered">
				{recoveredFrom !== null && messages.recovered(vocabulary.hostStatus[recoveredFrom])}
			</div>
			<ActionRequests requests={requests} messages={messages} />
			<div className="hexcover-actions" {...part("host-details", "actions")}>
				{hasAgent && view.policies.length > 0 && (
					<ActionButton
						action={{ type: "redeploy", policyId: null, hostIds: [host.id] }}
						emphasis={isFailing ? "primary" : "secondary"}
					>
						{messages.redeploy}
					</ActionButton>
				)}
				{hasAgent && (
					<ActionButton
						action={{ type: "update-agent", hostIds: [host.id] }}
						emphasis={isOutdated && !isFailing ? "primary" : "secondary"}
					>
						{messages.updateAgent}
					</ActionButton>
				)}
				<ActionButton action={{ type: "inspect-host", hostId: host.id }}>{messages.inspectHost}</ActionButton>
			</div>
		</header>
	);
}
