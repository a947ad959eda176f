/** When to load next. Pure, so that every case is a line in a test. */
import type { AdapterFault } from "../model/adapter.ts";

const FIRST_RETRY_MS = 5000;

export interface RefreshTiming {
	readonly refreshIntervalMs: number;
	/** Share of the interval that is spread at random, so that a thousand pages do not ask at once. */
	readonly jitterRatio: number;
}

/** Milliseconds until the next load. `random` is in [0, 1). */
export function nextDelayMs(
	{ refreshIntervalMs, jitterRatio }: RefreshTiming,
	outcome: { readonly fault: AdapterFault | null; readonly failureCount: number },
	random: number,
): number {
	if (outcome.fault === null) return refreshIntervalMs * (1 + jitterRatio * random);
	// Full jitter between half and all of a doubling delay, never more often than the source allows.
	const backOff = Math.min(refreshIntervalMs, FIRST_RETRY_MS * 2 ** Math.min(outcome.failureCount - 1, 20));
	const retryAfterMs = outcome.fault.code === "rate-limited" ? (outcome.fault.retryAfterMs ?? 0) : 0;
	return Math.max(backOff * (0.5 + random / 2), retryAfterMs);
}
