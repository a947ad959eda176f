"use client";
import clsx from "clsx";
import { type ForwardedRef, type KeyboardEvent, useId, useRef, useState } from "react";
import {
	type CoverageFilter,
	createFilter,
	EMPTY_FILTER,
	FACETS,
	type FacetName,
	isFilterEmpty,
	toggleFacet,
} from "../../model/filter.ts";
import type { FacetsView, HostPage, HostPageRequest, SummaryView } from "../../model/views.ts";
import type { HostStatus } from "../../model/vocabulary.ts";
import { useCoverageConfig, useMessages } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { FilterChips } from "../shared/FilterChips.tsx";
import { Icon } from "../shared/Icon.tsx";
import { nextActiveIndex } from "../shared/nextActiveIndex.ts";
import { SEARCH_LIMIT } from "../shared/searchText.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useFacetLabels } from "../shared/useFacetLabels.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { type CoverageSearchMessages, defaultCoverageSearchMessages } from "./coverageSearchMessages.ts";
import { SuggestionList } from "./SuggestionList.tsx";
import { type Suggestion, selectSuggestions } from "./selectSuggestions.ts";
import { useSearchShortcut } from "./useSearchShortcut.ts";
import { useSearchText } from "./useSearchText.ts";

export interface CoverageSearchProps extends FilterControlProps {
	/** Values to suggest, counted under the filter without its text. @default asked of the provider's engine */
	readonly facets?: FacetsView | undefined;
	/** Hosts that match the filter, for suggestions. @default asked of the provider's engine */
	readonly hosts?: HostPage | undefined;
	/** For the result. @default asked of the provider's engine */
	readonly summary?: SummaryView | undefined;
	/** Opens a host that was chosen. @default the host goes into the filter */
	readonly onHostSelect?: ((hostId: string, details: ChangeDetails) => void) | undefined;
	/** Facets whose chosen values are shown as chips. @default all */
	readonly chipFacets?: readonly FacetName[] | undefined;
	/** A key that brings the focus here from anywhere on the page, such as `/`. @default none */
	readonly shortcutKey?: string | undefined;
	readonly messages?: Partial<CoverageSearchMessages> | undefined;
}

const SUGGESTED_HOSTS: HostPageRequest = { limit: 5 };
const NO_HOSTS: HostPage = { rows: [], nextCursor: null, totalCount: 0 };

/**
 * One field for host names, policies, rules and their ids, agent versions and statuses. Typing filters hosts by name at once; choosing a
 * suggestion puts its value into the filter in place of the text. Below it every chosen value of the filter. Renders a `<div>`.
 */
export const CoverageSearch = /* @__PURE__ */ createComponent(
	"CoverageSearch",
	function CoverageSearch(
		{
			facets: ownFacets,
			hosts: ownHosts,
			summary: ownSummary,
			onHostSelect,
			chipFacets = FACETS,
			shortcutKey,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<CoverageSearchProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("coverageSearch", defaultCoverageSearchMessages, ownMessages);
		const format = useCountFormat();
		const { catalogue } = useCoverageConfig();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const [text, setText] = useSearchText(filter.text);
		const [isOpen, setOpen] = useState(false);
		const [active, setActive] = useState(-1);
		const input = useRef<HTMLInputElement>(null);
		const id = useId();
		useSearchShortcut(shortcutKey ?? null, input);

		const isTyped = isOpen && text.trim() !== "";
		const needsFacets = isOpen || chipFacets.some((facet) => filter[facet].length > 0);
		const hasFailed = useHasFailed();
		const summary = useView(ownSummary, (engine) => engine.summary(filter));
		const facets = useView<FacetsView | null>(ownFacets, (engine) =>
			needsFacets ? engine.facets(createFilter({ ...filter, text: "" })) : null,
		);
		const hosts = useView(ownHosts, (engine) => (isTyped ? engine.hosts(filter, SUGGESTED_HOSTS) : NO_HOSTS));
		const labelOf = useFacetLabels(facets ?? undefined, catalogue);
		const suggestions = isOpen
			? selectSuggestions(text, filter, { facets: facets ?? undefined, hosts: hosts?.rows ?? [], labelOf })
			: [];
		const isListed = suggestions.length > 0;
		const optionId = (position: number): string => `${id}option${position}`;

		const close = () => {
			setOpen(false);
			setActive(-1);
		};
		const search = (next: string, details: ChangeDetails) => {
			setText(next);
			setActive(-1);
			setFilter(createFilter({ ...filter, text: next }), details);
		};
		const choose = (suggestion: Suggestion, details: ChangeDetails) => {
			close();
			if (suggestion.group === "host" && onHostSelect) {
				onHostSelect(suggestion.value, details);
				return;
			}
			setText("");
			setFilter(createFilter({ ...toggleSuggestion(filter, suggestion), text: "" }), details);
		};

		const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
			if (event.nativeEvent.isComposing) return;
			const { key } = event;
			const details: ChangeDetails = { reason: "keyboard", event };
			const suggestion = suggestions[active];
			if (key === "Enter") {
				if (suggestion) choose(suggestion, details);
				else close();
			} else if (key === "Escape") {
				if (isListed) close();
				else if (text !== "") search("", details);
				else return;
			} else if (key === "Home" || key === "End") {
				// They move the caret.
				return;
			} else if (!isOpen && (key === "ArrowDown" || key === "ArrowUp")) {
				setOpen(true);
				setActive(key === "ArrowDown" ? 0 : -1);
			} else {
				const next = nextActiveIndex(key, active, suggestions.length);
				if (next === null) return;
				setActive(next);
			}
			event.preventDefault();
		};

		return (
			// biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
			<div
				role="search"
				{...rest}
				{...part("coverage-search", "root")}
				ref={ref}
				className={clsx("hexcover-coverage-search", className)}
				data-state={isListed ? "open" : "closed"}
			>
				<div {...part("coverage-search", "bar")}>
					<div {...part("coverage-search", "field")}>
						<Icon name="search" />
						<input
							ref={input}
							type="text"
							role="combobox"
							className="hexcover-input"
							{...part("coverage-search", "input")}
							aria-label={messages.label}
							placeholder={messages.placeholder}
							aria-autocomplete="list"
							aria-expanded={isListed}
							aria-controls={isListed ? `${id}list` : undefined}
							aria-activedescendant={isListed && active >= 0 ? optionId(active) : undefined}
							aria-keyshortcuts={shortcutKey}
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
							maxLength={SEARCH_LIMIT}
							value={text}
							onChange={(event) => {
								setOpen(true);
								search(event.target.value.slice(0, SEARCH_LIMIT), { reason: "keyboard", event });
							}}
							onKeyDown={onKeyDown}
							onBlur={close}
						/>
						{text !== "" ? (
							<button
								type="button"
								className="hexcover-chip-remove"
								{...part("coverage-search", "clear")}
								aria-label={messages.clearText}
								onClick={(event) => {
									search("", { reason: "clear", event });
									input.current?.focus();
								}}
							>
								<Icon name="close" />
							</button>
						) : (
							shortcutKey !== undefined && (
								<span {...part("coverage-search", "shortcut")} aria-hidden="true">
									{shortcutKey}
								</span>
							)
						)}
						{isListed && (
							<SuggestionList
								id={`${id}list`}
								suggestions={suggestions}
								active={active}
								optionId={optionId}
								messages={messages}
								format={format}
								onChoose={(suggestion, event) => choose(suggestion, changeDetails(event))}
							/>
						)}
					</div>
					<p role="status" {...part("coverage-search", "result")}>
						{!summary
							? hasFailed
								? messages.failed
								: messages.loading
							: isFilterEmpty(filter)
								? messages.all(summary.hostCount, format)
								: messages.result(summary.matchedCount, summary.hostCount, format)}
					</p>
				</div>
				<FilterChips
					filter={filter}
					facets={chipFacets}
					labelOf={labelOf}
					onFilterChange={setFilter}
					clearLabel={messages.clearAll}
					onClear={(details) => setFilter(EMPTY_FILTER, details)}
					getFallback={() => input.current}
				/>
			</div>
		);
	},
);

function toggleSuggestion(filter: CoverageFilter, { group, value }: Suggestion): CoverageFilter {
	return group === "status" ? toggleFacet(filter, group, value as HostStatus) : toggleFacet(filter, group, value);
}
