"use client";
import { type MouseEvent, useMemo } from "react";
import { type CoverageFilter, createFilter } from "../../model/filter.ts";
import type { HostStatus } from "../../model/vocabulary.ts";
import { part } from "../shared/contract.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { useEngine } from "../shared/useEngine.ts";
import { PolicyHostList } from "./PolicyHostList.tsx";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyRuleHostsProps {
	readonly policyId: string;
	readonly ruleId: string;
	readonly filter: CoverageFilter;
	readonly onHostSelect: ((hostId: string, event: MouseEvent) => void) | null;
	readonly messages: PolicyDetailsMessages;
	readonly format: CountFormat;
}

const HOSTS_ASKED = 50;
const HOSTS_SHOWN = 5;

/** A host's status says what one rule came to once that rule is all that is in scope. */
const OUTCOMES = [
	{ statuses: ["failed", "warning"], icon: "warning", title: "failedOn" },
	{ statuses: ["covered"], icon: "covered", title: "loadedOn" },
] as const satisfies readonly { statuses: readonly HostStatus[]; icon: HostStatus; title: string }[];

/** On which hosts a rule of the policy failed and on which it loaded. Asks the provider's engine; renders nothing without one. */
export function PolicyRuleHosts(props: PolicyRuleHostsProps) {
	const { policyId, ruleId, filter, onHostSelect, messages, format } = props;
	const questions = useMemo(
		() =>
			OUTCOMES.map(({ statuses }) =>
				createFilter({ ...filter, status: statuses, policy: [policyId], policyType: [], rule: [ruleId] }),
			),
		[filter, policyId, ruleId],
	);
	const engine = useEngine();
	if (!engine) return null;
	return (
		<div className="hexcover-policy-details-rule-hosts">
			{OUTCOMES.map(({ icon, title }, i) => {
				const question = questions[i];
				const page = question && engine.hosts(question, { limit: HOSTS_ASKED });
				if (!page || page.totalCount === 0) return null;
				const label = messages[title](page.totalCount, format);
				return (
					<div key={title} {...part("policy-details", "rule-hosts")} data-status={icon}>
						<p className="hexcover-section-title">{label}</p>
						<PolicyHostList
							rows={page.rows}
							label={label}
							limit={HOSTS_SHOWN}
							status={icon}
							onHostSelect={onHostSelect}
							messages={messages}
						/>
						{page.rows.length < page.totalCount && (
							<p className="hexcover-muted">{messages.failingHostsShown(page.rows.length, page.totalCount, format)}</p>
						)}
					</div>
				);
			})}
			{filter.status.length > 0 && <p className="hexcover-muted">{messages.anyStatus}</p>}
		</div>
	);
}
