import type { CountFormat } from "./useCountFormat.ts";

/** Words of lists and texts that show their beginning first. Components with such parts have them among their own messages. */
export interface ShowMoreMessages {
	readonly showAll: (count: number, format: CountFormat) => string;
	readonly showAllText: (characterCount: number, format: CountFormat) => string;
	readonly showLess: string;
}

export const defaultShowMoreMessages: ShowMoreMessages = {
	showAll: (count, format) => `Show all ${format(count)}`,
	showAllText: (count, format) => `Show all ${format(count)} characters`,
	showLess: "Show less",
};
