import type { CountFormat } from "../shared/useCountFormat.ts";

export interface OutdatedVersionsMessages {
	/** Accessible name of the list. */
	readonly label: string;
	readonly none: string;
	readonly hostCount: (count: number, format: CountFormat) => string;
}

export const defaultOutdatedVersionsMessages: OutdatedVersionsMessages = {
	label: "Outdated agent versions",
	none: "No outdated agent in view.",
	hostCount: (count, format) => `${format(count)} ${count === 1 ? "host" : "hosts"}`,
};
