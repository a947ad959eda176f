import type { HostSortKey } from "../../model/views.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

/** Names of statuses are in the section `vocabulary`. */
export interface HostTableMessages {
	readonly caption: string;
	readonly loading: string;
	/** Nothing could be loaded. */
	readonly failed: string;
	/** There are no hosts at all. */
	readonly empty: string;
	/** There are hosts, and the filter leaves none. */
	readonly noMatch: string;
	readonly clearFilter: string;
	/** Which rows are shown; `first` is `null` where the source does not count the hosts before them. */
	readonly range: (first: number | null, rowCount: number, totalCount: number, format: CountFormat) => string;
	/** Column headers, by what they sort by. */
	readonly column: Readonly<Record<HostSortKey, string>>;
	readonly pages: string;
	readonly previous: string;
	readonly next: string;
	readonly notKnown: string;
	readonly never: string;
	readonly ago: (age: string) => string;
	/** Where columns fold into the name's cell. */
	readonly failingRules: (count: number, format: CountFormat) => string;
	readonly agentNotKnown: string;
	readonly neverReported: string;
}

export const defaultHostTableMessages: HostTableMessages = {
	caption: "Hosts",
	loading: "Loading hosts…",
	failed: "The hosts could not be loaded.",
	empty: "No hosts yet. They appear here after their first report, or once an inventory lists them.",
	noMatch: "No host matches the filter.",
	clearFilter: "Clear filter",
	range: (first, rowCount, totalCount, format) =>
		first === null || rowCount === 0
			? `${format(rowCount)} of ${format(totalCount)}`
			: `${format(first)}–${format(first + rowCount - 1)} of ${format(totalCount)}`,
	column: {
		severity: "Status",
		name: "Name",
		agentVersion: "Agent version",
		failingRuleCount: "Failing rules",
		lastReportedAt: "Last report",
	},
	pages: "Pages of hosts",
	previous: "Previous",
	next: "Next",
	notKnown: "not known",
	never: "never",
	ago: (age) => `${age} ago`,
	failingRules: (count, format) => `${format(count)} failing ${count === 1 ? "rule" : "rules"}`,
	agentNotKnown: "agent not known",
	neverReported: "never reported",
};
