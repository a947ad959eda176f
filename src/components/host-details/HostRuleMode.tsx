import type { RuleMode } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostRuleModeProps {
	readonly mode: RuleMode;
	readonly effectiveMode: RuleMode;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
}

/** What a rule is set to do, and what takes effect where that differs. Renders a `<span>`. */
export function HostRuleMode({ mode, effectiveMode, vocabulary, messages }: HostRuleModeProps) {
	const differs = mode !== effectiveMode;
	return (
		<span className="hexcover-rule-mode" data-mode={mode} data-differs={differs}>
			{differs
				? messages.effectiveMode(vocabulary.ruleMode[mode], vocabulary.ruleMode[effectiveMode])
				: vocabulary.ruleMode[mode]}
		</span>
	);
}
