import type { MouseEvent } from "react";
import type { HostPolicyView } from "../../model/views.ts";
import { RULE_STATES } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { ActionButton } from "../shared/ActionButton.tsx";
import { part } from "../shared/contract.ts";
import { LongText } from "../shared/LongText.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { HostRuleErrors } from "./HostRuleErrors.tsx";
import { HostRuleGroup } from "./HostRuleGroup.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostPolicyProps {
	readonly hostId: string;
	readonly view: HostPolicyView;
	/** Level of the headings inside. */
	readonly headingLevel: 4 | 5 | 6;
	readonly onPolicySelect: ((policyId: string, event: MouseEvent) => void) | null;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
	readonly format: CountFormat;
}

const GROUPS = RULE_STATES.filter((state) => state !== "error");

/** One policy on the host, opened: errors first, then the rules of every other state. */
export function HostPolicy(props: HostPolicyProps) {
	const { hostId, view, headingLevel, onPolicySelect, vocabulary, messages, format } = props;
	const { policy, result, rules } = view;
	const errors = rules.filter((rule) => rule.result.state === "error");
	const hasOtherVersion = policy.version !== null && result.version !== null && policy.version !== result.version;
	const hiddenName = <span className="hexcover-visually-hidden">{policy.name}</span>;
	return (
		<>
			<div className="hexcover-actions">
				{onPolicySelect && (
					<button
						type="button"
						className="hexcover-button"
						{...part("host-details", "view-policy")}
						onClick={(event) => onPolicySelect(policy.id, event)}
					>
						{messages.viewPolicy} {hiddenName}
					</button>
				)}
				<ActionButton action={{ type: "edit-policy", policyId: policy.id }}>
					{messages.editPolicy} {hiddenName}
				</ActionButton>
				<ActionButton action={{ type: "redeploy", policyId: policy.id, hostIds: [hostId] }}>
					{messages.redeploy} {hiddenName}
				</ActionButton>
			</div>
			{(result.version !== null || result.source !== "") && (
				<dl className="hexcover-facts">
					{result.version !== null && (
						<div>
							<dt>{messages.policyVersion}</dt>
							<dd>
								<SourceText text={result.version} />
								{hasOtherVersion && policy.version !== null && <> ({messages.assignedVersion(policy.version)})</>}
							</dd>
						</div>
					)}
					{result.source !== "" && (
						<div>
							<dt>{messages.policySource}</dt>
							<dd>
								<SourceText text={result.source} />
							</dd>
						</div>
					)}
				</dl>
			)}
			{result.statedStatus !== null && (
				<dl className="hexcover-facts" {...part("host-details", "status-mismatch")}>
					<div>
						<dt>{messages.statedStatus}</dt>
						<dd>
							<SourceText text={result.statedStatus} />
						</dd>
					</div>
					<div>
						<dt>{messages.derivedStatus}</dt>
						<dd>
							<PolicyStatusBadge status={result.status} />
						</dd>
					</div>
				</dl>
			)}
			{result.error !== null && (
				<div {...part("host-details", "policy-error")} className="hexcover-host-details-error">
					<p>{messages.policyError}</p>
					<LongText text={result.error} kind="code" messages={messages} />
				</div>
			)}
			{errors.length > 0 && (
				<HostRuleErrors
					policyId={policy.id}
					rules={errors}
					label={messages.ruleErrors(errors.length, format)}
					vocabulary={vocabulary}
					messages={messages}
				/>
			)}
			{result.basis === "statement" && <p className="hexcover-muted">{messages.statementOnly}</p>}
			{rules.length === 0 && result.basis === "rules" && result.error === null && (
				<p className="hexcover-muted">{messages.noRules}</p>
			)}
			{GROUPS.map((state) => {
				const group = rules.filter((rule) => rule.result.state === state);
				return (
					group.length > 0 && (
						<HostRuleGroup
							key={state}
							state={state}
							rules={group}
							headingLevel={headingLevel}
							vocabulary={vocabulary}
							messages={messages}
							format={format}
						/>
					)
				);
			})}
		</>
	);
}
