"use client";
import { useEffect, useRef } from "react";
import { type CoverageFilter, type FacetName, setFacet } from "../../model/filter.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "./changeDetails.ts";
import { defaultFilterChipsMessages } from "./filterChipsMessages.ts";
import { Icon } from "./Icon.tsx";

export interface FilterChipsProps {
	readonly filter: CoverageFilter;
	readonly facets: readonly FacetName[];
	readonly labelOf: (facet: FacetName, value: string) => string;
	readonly onFilterChange: (next: CoverageFilter, details: ChangeDetails) => void;
	readonly clearLabel: string;
	readonly onClear: (details: ChangeDetails) => void;
	/** Gets the focus when the last chip is gone. */
	readonly getFallback: () => HTMLElement | null | undefined;
}

/** The chosen values of some facets, each with a button that takes it out, and one that takes out all. Renders a `<ul>`, or nothing where none is chosen. */
export function FilterChips({
	filter,
	facets,
	labelOf,
	onFilterChange,
	clearLabel,
	onClear,
	getFallback,
}: FilterChipsProps) {
	const messages = useMessages("filterChips", defaultFilterChipsMessages, undefined);
	const list = useRef<HTMLUListElement>(null);
	const removed = useRef<number | null>(null);
	const chips = facets.flatMap((facet) => filter[facet].map((value) => ({ facet, value })));

	// The button that was pressed is gone: the focus goes to the chip in its place, else to the one before it.
	useEffect(() => {
		const position = removed.current;
		if (position === null) return;
		removed.current = null;
		const buttons = list.current?.querySelectorAll<HTMLElement>(".hexcover-chip-remove") ?? [];
		(buttons[Math.min(position, buttons.length - 1)] ?? getFallback())?.focus();
	});

	if (chips.length === 0) return null;
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul role="list" ref={list} className="hexcover-chips" aria-label={messages.label}>
			{chips.map(({ facet, value }, i) => {
				const label = labelOf(facet, value);
				return (
					<li key={`${facet} ${value}`} className="hexcover-chip" data-facet={facet}>
						<span className="hexcover-chip-facet">{messages.facets[facet]}</span>
						<bdi className="hexcover-chip-value" title={label}>
							{label}
						</bdi>
						<button
							type="button"
							className="hexcover-chip-remove"
							aria-label={messages.remove(messages.facets[facet], label)}
							onClick={(event) => {
								removed.current = i;
								const rest = (filter[facet] as readonly string[]).filter((other) => other !== value);
								onFilterChange(setFacet(filter, facet, rest as CoverageFilter[typeof facet]), changeDetails(event));
							}}
						>
							<Icon name="close" />
						</button>
					</li>
				);
			})}
			<li>
				<button
					type="button"
					className="hexcover-button"
					data-emphasis="quiet"
					onClick={(event) => {
						removed.current = 0;
						onClear({ ...changeDetails(event), reason: "clear" });
					}}
				>
					{clearLabel}
				</button>
			</li>
		</ul>
	);
}
