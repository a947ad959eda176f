"use client";
import { type MouseEvent, useState } from "react";
import type { HostView } from "../../model/views.ts";
import { FAILING_POLICY_STATUSES, type PolicyStatus } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { part } from "../shared/contract.ts";
import { Disclosure } from "../shared/Disclosure.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { HostPolicy } from "./HostPolicy.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostPoliciesProps {
	readonly view: HostView;
	/** Level of a policy's heading. */
	readonly headingLevel: 4 | 5;
	readonly onPolicySelect: ((policyId: string, event: MouseEvent) => void) | null;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
	readonly format: CountFormat;
}

/** The policies of a host, worst first; the first failing one in scope is open until the reader decides otherwise. Renders a `<ul>`. */
export function HostPolicies({ view, headingLevel, ...rest }: HostPoliciesProps) {
	const { messages } = rest;
	const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
	if (view.policies.length === 0) return <p className="hexcover-muted">{messages.noPolicies}</p>;
	const worst = view.policies.find(({ result, isInScope }) => isInScope && isFailing(result.status));
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul role="list" className="hexcover-list hexcover-host-details-policies">
			{view.policies.map((policyView) => {
				const { policy, result, isInScope } = policyView;
				// One policy from two sources is two results.
				const key = JSON.stringify([policy.id, result.source]);
				return (
					<li key={key} {...part("host-details", "policy")} data-status={result.status} data-in-scope={isInScope}>
						<Disclosure
							headingLevel={headingLevel}
							isOpen={choices.get(key) ?? policyView === worst}
							onOpenChange={(isOpen) => setChoices(new Map(choices).set(key, isOpen))}
							label={
								<>
									<SourceText text={policy.name} className="hexcover-host-details-policy-name" />{" "}
									<PolicyStatusBadge status={result.status} counts={result.counts} error={result.error} />
									{!isInScope && <span className="hexcover-muted"> {messages.outOfScope}</span>}
								</>
							}
						>
							<HostPolicy
								hostId={view.host.id}
								view={policyView}
								headingLevel={(headingLevel + 1) as 5 | 6}
								{...rest}
							/>
						</Disclosure>
					</li>
				);
			})}
		</ul>
	);
}

function isFailing(status: PolicyStatus): boolean {
	return (FAILING_POLICY_STATUSES as readonly PolicyStatus[]).includes(status);
}
