import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { SuggestionGroupName } from "./selectSuggestions.ts";

export interface CoverageSearchMessages {
	/** Accessible name of the search field. */
	readonly label: string;
	readonly placeholder: string;
	/** Accessible name of the list of suggestions. */
	readonly suggestions: string;
	readonly groups: Readonly<Record<SuggestionGroupName, string>>;
	/** Beside a suggestion. */
	readonly hostCount: (count: number, format: CountFormat) => string;
	/** Beside a rule or policy with errors. */
	readonly errorCount: (count: number, format: CountFormat) => string;
	/** Beside the value that is chosen already. */
	readonly isChosen: string;
	readonly clearText: string;
	readonly clearAll: string;
	/** The result, also spoken when it changes. */
	readonly result: (matchedCount: number, hostCount: number, format: CountFormat) => string;
	/** The result where nothing is filtered. */
	readonly all: (hostCount: number, format: CountFormat) => string;
	readonly loading: string;
	readonly failed: string;
}

export const defaultCoverageSearchMessages: CoverageSearchMessages = {
	label: "Search hosts, policies and rules",
	placeholder: "Search by hostname, policy, rule or id",
	suggestions: "Suggestions",
	groups: {
		host: "Hosts",
		policy: "Policies",
		rule: "Rules",
		version: "Agent versions",
		status: "Statuses",
	},
	hostCount: hostCountText,
	errorCount: (count, format) => `in error on ${format(count)}`,
	isChosen: "chosen",
	clearText: "Clear the search text",
	clearAll: "Clear all",
	result: (matched, all, format) =>
		`${format(matched)} of ${hostCountText(all, format)} ${matched === 1 ? "matches" : "match"}`,
	all: hostCountText,
	loading: "Loading hosts…",
	failed: "The hosts could not be loaded.",
};
