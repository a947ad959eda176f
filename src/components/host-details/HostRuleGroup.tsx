"use client";
import { useState } from "react";
import type { HostRuleView } from "../../model/views.ts";
import type { RuleState } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { Disclosure } from "../shared/Disclosure.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { HostRuleMode } from "./HostRuleMode.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostRuleGroupProps {
	readonly state: Exclude<RuleState, "error">;
	/** Rules in that state. */
	readonly rules: readonly HostRuleView[];
	readonly headingLevel: 4 | 5 | 6;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
	readonly format: CountFormat;
}

/** The rules of one state, closed at first. Renders a `<div>`. */
export function HostRuleGroup({ state, rules, headingLevel, vocabulary, messages, format }: HostRuleGroupProps) {
	const [isOpen, setOpen] = useState(false);
	const name = vocabulary.ruleState[state];
	return (
		<Disclosure
			headingLevel={headingLevel}
			label={messages.ruleGroup(name, rules.length, format)}
			isOpen={isOpen}
			onOpenChange={setOpen}
		>
			{/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none */}
			<ul role="list" aria-label={name} className="hexcover-list hexcover-host-details-rules">
				{rules.map(({ rule, result, mode, effectiveMode }) => (
					<li key={rule.id}>
						<SourceText text={rule.id} className="hexcover-rule-id" />
						{result.state === "filtered" && (
							<span className="hexcover-muted">
								{vocabulary.filterReason[result.reason]}
								{result.constraint !== undefined && (
									<>
										{" "}
										<code>
											<SourceText text={result.constraint} />
										</code>
									</>
								)}
							</span>
						)}
						{(result.state === "loaded" || mode !== effectiveMode) && (
							<HostRuleMode mode={mode} effectiveMode={effectiveMode} vocabulary={vocabulary} messages={messages} />
						)}
					</li>
				))}
			</ul>
		</Disclosure>
	);
}
