import { Fragment, type MouseEvent, useEffect } from "react";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { CoverageSearchMessages } from "./coverageSearchMessages.ts";
import { SUGGESTION_GROUPS, type Suggestion } from "./selectSuggestions.ts";

export interface SuggestionListProps {
	readonly id: string;
	readonly suggestions: readonly Suggestion[];
	/** Position in `suggestions`; -1 is none. */
	readonly active: number;
	readonly optionId: (position: number) => string;
	readonly messages: CoverageSearchMessages;
	readonly format: CountFormat;
	readonly onChoose: (suggestion: Suggestion, event: MouseEvent) => void;
}

/** The suggestions, by group. The search field keeps the focus and its keys. Renders a `<div role="listbox">`. */
export function SuggestionList({ id, suggestions, active, optionId, messages, format, onChoose }: SuggestionListProps) {
	const activeId = active >= 0 ? optionId(active) : null;
	useEffect(() => {
		if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
	}, [activeId]);
	const numbered = suggestions.map((suggestion, position) => ({ suggestion, position }));
	const groups = SUGGESTION_GROUPS.map((name) => ({
		name,
		options: numbered.filter(({ suggestion }) => suggestion.group === name),
	})).filter(({ options }) => options.length > 0);
	return (
		<div id={id} role="listbox" aria-label={messages.suggestions} {...part("coverage-search", "list")}>
			{groups.map(({ name, options }) => (
				// biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
				<div key={name} role="group" aria-labelledby={`${id}${name}`} data-group={name}>
					<div id={`${id}${name}`} role="presentation" {...part("coverage-search", "group")}>
						{messages.groups[name]}
					</div>
					{options.map(({ suggestion, position }) => (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns the list handles the keys
						<div
							key={suggestion.value}
							id={optionId(position)}
							role="option"
							tabIndex={-1}
							aria-selected={position === active}
							{...part("coverage-search", "option")}
							onMouseDown={(event) => event.preventDefault()}
							onClick={(event) => onChoose(suggestion, event)}
						>
							{suggestion.status && <StatusIcon status={suggestion.status} />}
							<SuggestionText suggestion={suggestion} messages={messages} format={format} />
						</div>
					))}
				</div>
			))}
		</div>
	);
}

interface SuggestionTextProps {
	readonly suggestion: Suggestion;
	readonly messages: CoverageSearchMessages;
	readonly format: CountFormat;
}

function SuggestionText({ suggestion, messages, format }: SuggestionTextProps) {
	const { group, value, label, hostCount, errorHostCount, isChosen } = suggestion;
	const facts = [
		hostCount !== null && messages.hostCount(hostCount, format),
		errorHostCount > 0 && messages.errorCount(errorHostCount, format),
		isChosen && messages.isChosen,
	].filter((fact) => fact !== false);
	return (
		<>
			<span {...part("coverage-search", "name")}>
				<bdi>{label}</bdi>
				{group !== "status" && value !== label && (
					<>
						{" "}
						<bdi {...part("coverage-search", "id")}>{value}</bdi>
					</>
				)}
			</span>{" "}
			<span {...part("coverage-search", "facts")}>
				{facts.map((fact, i) => (
					<Fragment key={fact}>
						{i > 0 && " · "}
						{fact}
					</Fragment>
				))}
			</span>
			{isChosen && <Icon name="check" />}
		</>
	);
}
