"use client";
import { type MouseEvent, useCallback, useId, useMemo, useState } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { PolicyRuleView } from "../../model/views.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { part } from "../shared/contract.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { PolicyRuleRow } from "./PolicyRuleRow.tsx";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyRulesProps {
	readonly policyId: string;
	readonly rules: readonly PolicyRuleView[];
	readonly labelId: string;
	readonly filter: CoverageFilter;
	readonly onFilterChange: ((next: CoverageFilter, event: MouseEvent) => void) | null;
	readonly onHostSelect: ((hostId: string, event: MouseEvent) => void) | null;
	readonly vocabulary: VocabularyMessages;
	readonly messages: PolicyDetailsMessages;
	readonly format: CountFormat;
}

/** Failing rules come first, so the first rows are those to read; a policy of 319 rules opens as fast as one of 50. */
const RULES_SHOWN = 50;

/** The rules of a policy with a box to find one. A search that leaves one rule opens it. Renders a search field and a `<table>`. */
export function PolicyRules({ rules, labelId, ...rest }: PolicyRulesProps) {
	const { messages, format } = rest;
	const [query, setQuery] = useState("");
	const [isWhole, setWhole] = useState(false);
	const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
	const inputId = useId();
	const tableId = useId();
	const found = useMemo(() => findRules(rules, query), [rules, query]);
	const setOpen = useCallback(
		(ruleId: string, isOpen: boolean) => setChoices((known) => new Map(known).set(ruleId, isOpen)),
		[],
	);
	if (rules.length === 0) return <p className="hexcover-muted">{messages.noRules}</p>;
	const isSearching = query.trim() !== "";
	const shown = isWhole ? found : found.slice(0, RULES_SHOWN);
	return (
		<>
			<div className="hexcover-policy-details-find">
				<label htmlFor={inputId} className="hexcover-visually-hidden">
					{messages.findRule}
				</label>
				<input
					id={inputId}
					type="search"
					className="hexcover-input"
					{...part("policy-details", "find")}
					placeholder={messages.findRule}
					autoComplete="off"
					spellCheck={false}
					value={query}
					onChange={(event) => setQuery(event.target.value)}
				/>
				{isSearching && (
					<button type="button" className="hexcover-button" data-emphasis="quiet" onClick={() => setQuery("")}>
						{messages.clearFind}
					</button>
				)}
			</div>
			<p role="status" className="hexcover-muted">
				{isSearching && messages.found(found.length, rules.length, format)}
				{isSearching && found.length === 0 && <> {messages.notFoundHint}</>}
			</p>
			{found.length > 0 && (
				<table id={tableId} aria-labelledby={labelId} className="hexcover-policy-details-rules">
					<colgroup>
						<col />
						<col data-column="mode" />
						<col data-column="count" span={4} />
					</colgroup>
					<thead>
						<tr>
							<th scope="col">{messages.rule}</th>
							<th scope="col">{messages.mode}</th>
							<th scope="col">{messages.error}</th>
							<th scope="col">{messages.loaded}</th>
							<th scope="col">{messages.filtered}</th>
							<th scope="col">{messages.open}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((view) => (
							<PolicyRuleRow
								key={view.rule.id}
								view={view}
								isOpen={choices.get(view.rule.id) ?? (isSearching && found.length === 1)}
								onOpenChange={setOpen}
								{...rest}
							/>
						))}
					</tbody>
				</table>
			)}
			{found.length > RULES_SHOWN && (
				<button
					type="button"
					className="hexcover-button hexcover-more"
					data-emphasis="quiet"
					aria-expanded={isWhole}
					aria-controls={tableId}
					onClick={() => setWhole(!isWhole)}
				>
					{isWhole ? messages.showLess : messages.showAll(found.length, format)}
				</button>
			)}
		</>
	);
}

/** Rules whose id or name holds the text, ignoring case; a rule with exactly that id comes first. */
function findRules(rules: readonly PolicyRuleView[], query: string): readonly PolicyRuleView[] {
	const text = query.trim().toLowerCase();
	if (text === "") return rules;
	const isExact = ({ rule }: PolicyRuleView) => rule.id.toLowerCase() === text;
	return rules
		.filter(({ rule }) => rule.id.toLowerCase().includes(text) || rule.name.toLowerCase().includes(text))
		.sort((a, b) => Number(isExact(b)) - Number(isExact(a)));
}
