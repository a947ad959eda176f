import type { AdapterFault } from "../../model/adapter.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

export interface FreshnessIndicatorMessages {
	readonly empty: string;
	readonly loading: string;
	/** `totalCount` is `null` until the source has said it. */
	readonly progress: (loadedCount: number, totalCount: number | null, format: CountFormat) => string;
	/** `age`: `3 minutes`. */
	readonly updatedAgo: (age: string) => string;
	readonly updatedNow: string;
	/** On the server, which does not know the reader's clock. */
	readonly updatedAt: (dateTime: string) => string;
	readonly nextRefreshIn: (delay: string) => string;
	readonly nextRefreshSoon: string;
	/** Data older than two refresh intervals, or the last refresh failed. */
	readonly stale: string;
	readonly refresh: string;
	readonly retry: string;
	readonly refreshing: string;
	/** Said to screen readers when a refresh that the reader asked for is done. */
	readonly refreshed: string;
	/** Before the reason why the data is partial. */
	readonly partial: string;
	readonly issueCount: (count: number, format: CountFormat) => string;
	/** Accessible name of the list. */
	readonly issues: string;
	/** Issues that the list leaves out. */
	readonly moreIssues: (count: number, format: CountFormat) => string;
	readonly faults: Readonly<Record<AdapterFault["code"], string>>;
	/** When the source will answer again, after its fault. */
	readonly retryAfter: (delay: string) => string;
}

export const defaultFreshnessIndicatorMessages: FreshnessIndicatorMessages = {
	empty: "Not loaded yet",
	loading: "Loading coverage…",
	progress: (loaded, total, format) =>
		total === null ? `Loaded ${format(loaded)} so far…` : `Loaded ${format(loaded)} of ${format(total)}…`,
	updatedAgo: (age) => `Updated ${age} ago`,
	updatedNow: "Updated less than a minute ago",
	updatedAt: (dateTime) => `Updated ${dateTime}`,
	nextRefreshIn: (delay) => `next refresh in ${delay}`,
	nextRefreshSoon: "next refresh in less than a minute",
	stale: "May be out of date",
	refresh: "Refresh",
	retry: "Try again",
	refreshing: "Refreshing…",
	refreshed: "Coverage is up to date.",
	partial: "Incomplete data:",
	issueCount: (count, format) => `${format(count)} data ${count === 1 ? "issue" : "issues"}`,
	issues: "Data issues",
	moreIssues: (count, format) => `and ${format(count)} more`,
	faults: {
		aborted: "Loading was stopped.",
		unauthorized: "The source does not accept the credentials. Sign in again.",
		forbidden: "You are not allowed to read this data.",
		"not-found": "The source has no coverage data at this address.",
		timeout: "The source did not answer in time.",
		unavailable: "The source cannot be reached.",
		"stale-cursor": "The data changed while it was being read.",
		"too-large": "The answer is too large to read.",
		unsupported: "The source does not support this request.",
		"not-modified": "Nothing changed since the last load.",
		"invalid-response": "The source gave an answer that cannot be read.",
		"rate-limited": "The source limits how often it is asked.",
	},
	retryAfter: (delay) => `It can be asked again in ${delay}.`,
};
