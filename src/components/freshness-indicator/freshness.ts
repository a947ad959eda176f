import type { CoverageState } from "../../store/coverageStore.ts";

/** What the indicator tells of, apart from the clock. */
export interface Freshness
	extends Pick<CoverageState, "phase" | "fault" | "progress" | "isRefreshing" | "nextRefreshAt" | "issues"> {
	/** When the source observed what is on screen, epoch milliseconds; `null` while there is nothing. */
	readonly observedAt: number | null;
	/** Why something is missing from it; `null`: nothing is. */
	readonly partialReason: string | null;
}

const NOTHING: Freshness = {
	phase: "empty",
	fault: null,
	progress: null,
	isRefreshing: false,
	nextRefreshAt: null,
	issues: [],
	observedAt: null,
	partialReason: null,
};

/** Of the store's state, `undefined` where there is no provider. */
export function selectFreshness(state: CoverageState | undefined): Freshness {
	if (!state) return NOTHING;
	const { snapshot } = state;
	return { ...state, observedAt: snapshot?.observedAt ?? null, partialReason: snapshot?.partial?.reason ?? null };
}
