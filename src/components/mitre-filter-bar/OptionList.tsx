import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from "react";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part } from "../shared/contract.ts";
import { nextActiveIndex } from "../shared/nextActiveIndex.ts";
import { isFound, SEARCH_LIMIT } from "../shared/searchText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { useStableCallback } from "../shared/useStableCallback.ts";
import type { FilterOption, StepName } from "./filterOptions.ts";
import type { MitreFilterBarMessages } from "./mitreFilterBarMessages.ts";
import { OptionRow } from "./OptionRow.tsx";

/** Rows made at first and at each approach of the end: all 697 techniques at once would hold up a key press for a fifth of a second. */
const ROWS_PER_STEP = 60;

export interface OptionListProps {
	readonly step: StepName;
	/** Made while the list is open; `undefined` while loading. Must keep its identity while its answer stays the same. */
	readonly getOptions: () => readonly FilterOption[] | undefined;
	readonly selected: readonly string[];
	readonly messages: MitreFilterBarMessages;
	readonly format: CountFormat;
	readonly input: RefObject<HTMLInputElement | null>;
	readonly onToggle: (value: string, details: ChangeDetails) => void;
}

/**
 * A search field over a list of choices: the field has the focus, arrows move the active option, Enter toggles it, and so does Space
 * once an arrow was used (before that it is a letter of the search).
 */
export function OptionList({ step, getOptions, selected, messages, format, input, onToggle }: OptionListProps) {
	const id = useId();
	const [query, setQuery] = useState("");
	const [active, setActive] = useState({ index: -1, isByArrow: false });
	const options = useMemo(() => getOptions(), [getOptions]);
	const [rowCount, setRowCount] = useState(ROWS_PER_STEP);
	const found = useMemo(
		() => options?.filter(({ value, label }) => isFound(query, [label, value])) ?? [],
		[options, query],
	);
	const maxHostCount = useMemo(
		() => options?.reduce((max, { hostCount }) => Math.max(max, hostCount), 0) ?? 0,
		[options],
	);
	const activeOption = found[active.index];
	const shown = found.slice(0, Math.max(rowCount, active.index + ROWS_PER_STEP));
	const hasFailed = useHasFailed();
	const optionId = (position: number): string => `${id}option${position}`;
	const activeId = activeOption && optionId(active.index);

	useEffect(() => {
		if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
	}, [activeId]);

	const toggleByPointer = useStableCallback((value: string, event: { readonly detail: number }) => {
		setActive({ index: found.findIndex((option) => option.value === value), isByArrow: true });
		onToggle(value, changeDetails(event));
	});

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		const isCaretKey = event.key === "Home" || event.key === "End";
		const isSpace = event.key === " ";
		if (event.key === "Enter" || (isSpace && (active.isByArrow || query === ""))) {
			event.preventDefault();
			if (activeOption) onToggle(activeOption.value, { reason: "keyboard", event });
			return;
		}
		if (isCaretKey && query !== "" && !active.isByArrow) return;
		const index = nextActiveIndex(event.key, active.index, found.length);
		if (index === null) return;
		event.preventDefault();
		setActive({ index, isByArrow: true });
	};

	const texts = messages[step];
	return (
		<>
			<input
				ref={input}
				type="text"
				role="combobox"
				className="hexcover-input"
				aria-label={texts.search}
				placeholder={texts.search}
				aria-expanded={true}
				aria-autocomplete="list"
				aria-controls={`${id}list`}
				aria-activedescendant={activeId}
				autoComplete="off"
				spellCheck={false}
				maxLength={SEARCH_LIMIT}
				value={query}
				onChange={(event) => {
					setQuery(event.target.value);
					setRowCount(ROWS_PER_STEP);
					setActive({ index: event.target.value === "" ? -1 : 0, isByArrow: false });
				}}
				onKeyDown={onKeyDown}
			/>
			<div
				id={`${id}list`}
				role="listbox"
				aria-label={texts.label}
				aria-multiselectable="true"
				aria-busy={!options && !hasFailed}
				{...part("mitre-filter-bar", "list")}
				onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
					const isNearEnd = scrollTop + 2 * clientHeight > scrollHeight;
					if (isNearEnd && rowCount < found.length) setRowCount(rowCount + ROWS_PER_STEP);
				}}
			>
				{shown.map((option, i) => (
					<OptionRow
						key={option.value}
						id={optionId(i)}
						step={step}
						option={option}
						position={i + 1}
						count={found.length}
						isSelected={selected.includes(option.value)}
						isActive={i === active.index}
						maxHostCount={maxHostCount}
						messages={messages}
						format={format}
						onToggle={toggleByPointer}
					/>
				))}
			</div>
			{found.length === 0 && (
				<p {...part("mitre-filter-bar", "none")}>
					{options ? texts.none : hasFailed ? messages.failed : messages.loading}
				</p>
			)}
			<span className="hexcover-visually-hidden" role="status">
				{query !== "" && texts.found(found.length, format)}
			</span>
		</>
	);
}
