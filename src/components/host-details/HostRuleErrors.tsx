import type { HostRuleView } from "../../model/views.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { ActionButton } from "../shared/ActionButton.tsx";
import { CappedList } from "../shared/CappedList.tsx";
import { part } from "../shared/contract.ts";
import { LongText } from "../shared/LongText.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { TechniqueList } from "../shared/TechniqueList.tsx";
import { HostRuleMode } from "./HostRuleMode.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostRuleErrorsProps {
	readonly policyId: string;
	/** Rules in error. */
	readonly rules: readonly HostRuleView[];
	readonly label: string;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
}

const ERRORS_SHOWN = 20;

/** Rules in error with the agent's own words, and the way to edit them. Renders a `<ul>`. */
export function HostRuleErrors({ policyId, rules, label, vocabulary, messages }: HostRuleErrorsProps) {
	return (
		<CappedList
			items={rules}
			limit={ERRORS_SHOWN}
			label={label}
			className="hexcover-host-details-errors"
			messages={messages}
			keyOf={({ rule }) => rule.id}
		>
			{({ rule, result, mode, effectiveMode }) => (
				<article {...part("host-details", "rule-error")} className="hexcover-host-details-error">
					<div className="hexcover-host-details-rule">
						<SourceText text={rule.id} className="hexcover-rule-id" />
						{result.state === "error" && (
							<span className="hexcover-error-kind" data-kind={result.kind}>
								{vocabulary.ruleErrorKind[result.kind]}
							</span>
						)}
						<HostRuleMode mode={mode} effectiveMode={effectiveMode} vocabulary={vocabulary} messages={messages} />
						<ActionButton action={{ type: "edit-rule", ruleId: rule.id, policyId }}>
							{messages.editRule} <span className="hexcover-visually-hidden">{rule.name}</span>
						</ActionButton>
					</div>
					{result.state === "error" && <LongText text={result.message} kind="code" messages={messages} />}
					{rule.techniques.length > 0 && (
						<TechniqueList techniques={rule.techniques} label={messages.techniques} messages={messages} />
					)}
				</article>
			)}
		</CappedList>
	);
}
