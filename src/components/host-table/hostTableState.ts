/** How the table is sorted and how far it was paged: plain values and pure transitions. */
import { areFiltersEqual, type CoverageFilter } from "../../model/filter.ts";
import type { HostPageRequest, HostSortKey } from "../../model/views.ts";

export interface HostTableState {
	readonly sortBy: HostSortKey;
	readonly isDescending: boolean;
	/** The filter that the trail was made under. */
	readonly filter: CoverageFilter;
	/** Cursors of the pages that led here; empty on the first page. */
	readonly trail: readonly string[];
}

/** In the order of the table. */
export const HOST_TABLE_COLUMNS = [
	"name",
	"severity",
	"failingRuleCount",
	"agentVersion",
	"lastReportedAt",
] as const satisfies readonly HostSortKey[];

/** Columns whose first order is from high to low: the worst is what is looked for. */
const DESCENDING_FIRST: ReadonlySet<HostSortKey> = new Set(["failingRuleCount"]);

/** The same column turns around, another one starts in its own direction; both begin at the first page. */
export function sortBy(state: HostTableState, key: HostSortKey): HostTableState {
	const isDescending = state.sortBy === key ? !state.isDescending : DESCENDING_FIRST.has(key);
	return { ...state, sortBy: key, isDescending, trail: [] };
}

/** Another filter begins at the first page. */
export function underFilter(state: HostTableState, filter: CoverageFilter): HostTableState {
	return areFiltersEqual(state.filter, filter) ? state : { ...state, filter, trail: [] };
}

export function toRequest(state: HostTableState, limit: number): HostPageRequest {
	return { sortBy: state.sortBy, isDescending: state.isDescending, cursor: state.trail.at(-1) ?? null, limit };
}
