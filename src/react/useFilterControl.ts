"use client";
import { useCallback, useState } from "react";
import { type CoverageFilter, EMPTY_FILTER } from "../model/filter.ts";
import type { ChangeDetails } from "../store/coverageStore.ts";
import { useOptionalStore } from "./CoverageContext.ts";
import { useOptionalCoverage } from "./useCoverage.ts";

/** The filter props that every component with a filter takes. */
export interface FilterControlProps {
	/** Controlled: the filter shown. */
	readonly filter?: CoverageFilter | undefined;
	/** Uncontrolled: the first filter, outside a provider. @default nothing filtered */
	readonly defaultFilter?: CoverageFilter | undefined;
	readonly onFilterChange?: ((filter: CoverageFilter, details: ChangeDetails) => void) | undefined;
}

/** The prop's filter if there is one, else the store's, else one of its own; and the way to change it. */
export function useFilterControl({
	filter,
	defaultFilter = EMPTY_FILTER,
	onFilterChange,
}: FilterControlProps): [CoverageFilter, (next: CoverageFilter, details: ChangeDetails) => void] {
	const store = useOptionalStore();
	const shared = useOptionalCoverage((state) => state.filter);
	const [own, setOwn] = useState(defaultFilter);
	const isControlled = filter !== undefined;
	const change = useCallback(
		(next: CoverageFilter, details: ChangeDetails) => {
			if (!isControlled) {
				if (store) store.setFilter(next, details);
				else setOwn(next);
			}
			onFilterChange?.(next, details);
		},
		[isControlled, store, onFilterChange],
	);
	return [filter ?? shared ?? own, change];
}
