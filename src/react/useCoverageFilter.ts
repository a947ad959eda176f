"use client";
import { useCallback } from "react";
import { type CoverageFilter, createFilter, EMPTY_FILTER } from "../model/filter.ts";
import type { ChangeDetails } from "../store/coverageStore.ts";
import { useCoverageStore } from "./CoverageContext.ts";
import { useCoverage } from "./useCoverage.ts";

/** The filter and the ways to change it. The functions keep their identity. */
export interface CoverageFilterControl {
	readonly filter: CoverageFilter;
	/** Replaces the filter. */
	setFilter(filter: CoverageFilter, details?: ChangeDetails): void;
	/** Changes some parts of it. */
	updateFilter(parts: Partial<CoverageFilter>, details?: ChangeDetails): void;
	clearFilter(details?: ChangeDetails): void;
}

/** The filter that all components share. @throws outside a `CoverageProvider`. */
export function useCoverageFilter(): CoverageFilterControl {
	const store = useCoverageStore();
	const filter = useCoverage((state) => state.filter);
	const setFilter = useCallback(
		(next: CoverageFilter, details?: ChangeDetails) => store.setFilter(next, details),
		[store],
	);
	const updateFilter = useCallback(
		(parts: Partial<CoverageFilter>, details?: ChangeDetails) =>
			store.setFilter(createFilter({ ...store.getState().filter, ...parts }), details),
		[store],
	);
	const clearFilter = useCallback(
		(details: ChangeDetails = { reason: "clear" }) => store.setFilter(EMPTY_FILTER, details),
		[store],
	);
	return { filter, setFilter, updateFilter, clearFilter };
}
