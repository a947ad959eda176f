import { type MouseEvent, memo, useId } from "react";
import { type CoverageFilter, toggleFacet } from "../../model/filter.ts";
import type { PolicyRuleView } from "../../model/views.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { ActionButton } from "../shared/ActionButton.tsx";
import { CappedList } from "../shared/CappedList.tsx";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import { LongText } from "../shared/LongText.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { TechniqueList } from "../shared/TechniqueList.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { PolicyRuleHosts } from "./PolicyRuleHosts.tsx";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyRuleRowProps {
	readonly policyId: string;
	readonly view: PolicyRuleView;
	readonly isOpen: boolean;
	readonly onOpenChange: (ruleId: string, isOpen: boolean) => void;
	readonly filter: CoverageFilter;
	/** `null`: nobody listens, so there is no way to filter by a rule. */
	readonly onFilterChange: ((next: CoverageFilter, event: MouseEvent) => void) | null;
	readonly onHostSelect: ((hostId: string, event: MouseEvent) => void) | null;
	readonly vocabulary: VocabularyMessages;
	readonly messages: PolicyDetailsMessages;
	readonly format: CountFormat;
}

const MESSAGES_SHOWN = 3;
export const RULE_COLUMN_COUNT = 6;

/** A rule of the policy with its host counts; opened, what agents say of it and on which hosts. Renders one or two `<tr>`. */
export const PolicyRuleRow = /* @__PURE__ */ memo(function PolicyRuleRow(props: PolicyRuleRowProps) {
	const { policyId, view, isOpen, onOpenChange, filter, onFilterChange, onHostSelect } = props;
	const { vocabulary, messages, format } = props;
	const { rule } = view;
	const detailId = useId();
	const outcome = messages.ruleOutcome(view, format);
	const count = (value: number, state: string) => (
		<td className="hexcover-policy-details-count" data-state={state} data-empty={value === 0}>
			{format(value)}
		</td>
	);
	return (
		<>
			<tr {...part("policy-details", "rule")} data-has-errors={view.errorHostCount > 0}>
				<th scope="row">
					<button
						type="button"
						className="hexcover-policy-details-rule-button"
						aria-expanded={isOpen}
						aria-controls={isOpen ? detailId : undefined}
						onClick={() => onOpenChange(rule.id, !isOpen)}
					>
						<Icon name="chevron" />
						<SourceText text={rule.id} className="hexcover-rule-id" />
					</button>
					<span className="hexcover-policy-details-folded hexcover-muted">
						{vocabulary.ruleMode[view.mode]} · {outcome}
					</span>
				</th>
				<td>
					<span className="hexcover-rule-mode" data-mode={view.mode}>
						{vocabulary.ruleMode[view.mode]}
					</span>
				</td>
				{count(view.errorHostCount, "error")}
				{count(view.loadedHostCount, "loaded")}
				{count(view.filteredHostCount, "filtered")}
				{count(view.openHostCount, "open")}
			</tr>
			{isOpen && (
				<tr id={detailId} className="hexcover-policy-details-rule-detail" {...part("policy-details", "rule-detail")}>
					<td colSpan={RULE_COLUMN_COUNT}>
						<p className="hexcover-policy-details-outcome">{outcome}</p>
						{rule.description !== "" && (
							<p className="hexcover-muted">
								<LongText text={rule.description} messages={messages} />
							</p>
						)}
						{view.messages.length > 0 && (
							<CappedList
								items={view.messages}
								limit={MESSAGES_SHOWN}
								className="hexcover-policy-details-messages"
								messages={messages}
								keyOf={({ message }) => message}
							>
								{({ message, hostCount }) => (
									<>
										<LongText text={message} kind="code" messages={messages} />
										<span className="hexcover-muted">{messages.hostCount(hostCount, format)}</span>
									</>
								)}
							</CappedList>
						)}
						{rule.techniques.length > 0 && (
							<TechniqueList techniques={rule.techniques} label={messages.techniques} messages={messages} />
						)}
						<PolicyRuleHosts
							policyId={policyId}
							ruleId={rule.id}
							filter={filter}
							onHostSelect={onHostSelect}
							messages={messages}
							format={format}
						/>
						<div className="hexcover-actions">
							<ActionButton action={{ type: "edit-rule", ruleId: rule.id, policyId }}>
								{messages.editRule} <span className="hexcover-visually-hidden">{rule.name}</span>
							</ActionButton>
							{onFilterChange && (
								<button
									type="button"
									className="hexcover-button"
									{...part("policy-details", "rule-filter")}
									aria-pressed={filter.rule.includes(rule.id)}
									onClick={(event) => onFilterChange(toggleFacet(filter, "rule", rule.id), event)}
								>
									{messages.ruleFilter} <span className="hexcover-visually-hidden">{rule.name}</span>
								</button>
							)}
						</div>
					</td>
				</tr>
			)}
		</>
	);
});
