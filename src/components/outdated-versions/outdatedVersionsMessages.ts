import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

export interface OutdatedVersionsMessages {
	/** Accessible name of the list. */
	readonly label: string;
	readonly loading: string;
	readonly failed: string;
	readonly none: string;
	readonly hostCount: (count: number, format: CountFormat) => string;
}

export const defaultOutdatedVersionsMessages: OutdatedVersionsMessages = {
	label: "Outdated agent versions",
	loading: "Loading agent versions…",
	failed: "The agent versions could not be loaded.",
	none: "No outdated agent in view.",
	hostCount: hostCountText,
};
