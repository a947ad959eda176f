import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

/** Names and meanings of statuses are in the section `vocabulary`. */
export interface StatusCardMessages {
	/** The heading. `empty`: no host in scope; `complete`: every host in scope is covered, and nothing is missing from the data. */
	readonly titles: Readonly<Record<"loading" | "failed" | "empty" | "complete" | "incomplete", string>>;
	readonly loading: string;
	/** Nothing could be loaded. */
	readonly failed: string;
	readonly noHosts: string;
	/** There are hosts, and the filter leaves none. */
	readonly noMatch: string;
	readonly allExcluded: string;
	/** The fraction beside the percentage. */
	readonly fraction: (coveredCount: number, inScopeCount: number, format: CountFormat) => string;
	/** Before the reason why the data is partial. */
	readonly partial: string;
	readonly improveTitle: string;
	readonly warning: string;
	/** The part of WARNING on which nothing loaded at all. */
	readonly failedPart: (count: number, format: CountFormat) => string;
	readonly noWp: string;
	readonly info: string;
	readonly infoHint: string;
	readonly noAgent: string;
	readonly hostCount: (count: number, format: CountFormat) => string;
	readonly reviewPolicies: string;
	readonly inspectNoWp: string;
	readonly inspectNoAgent: string;
	readonly inspectOutdated: string;
	readonly updateAgent: string;
	readonly filterByVersion: string;
	readonly restTitle: string;
	/** Says that the rows above and below the line make up this many hosts. */
	readonly total: (count: number, format: CountFormat) => string;
}

const TITLE = "Infrastructure coverage";

export const defaultStatusCardMessages: StatusCardMessages = {
	titles: {
		loading: TITLE,
		failed: TITLE,
		empty: TITLE,
		complete: "Infrastructure coverage is complete",
		incomplete: "Incomplete infrastructure coverage",
	},
	loading: "Loading coverage…",
	failed: "Coverage could not be loaded.",
	noHosts: "No hosts yet. They appear after their first report.",
	noMatch: "No host matches the filter.",
	allExcluded: "All hosts in view are excluded.",
	fraction: (covered, inScope, format) => `${format(covered)} of ${hostCountText(inScope, format)} covered`,
	partial: "The data is incomplete:",
	improveTitle: "Improve infrastructure coverage",
	warning: "WARNING",
	failedPart: (count, format) => `On ${format(count)} of them every policy failed.`,
	noWp: "NO WP",
	info: "INFO",
	infoHint: "The agent may not support the latest rules. Counted by status too.",
	noAgent: "NO AGENT",
	hostCount: hostCountText,
	reviewPolicies: "Review failing policies",
	inspectNoWp: "Inspect hosts without WP",
	inspectNoAgent: "Inspect hosts without agent",
	inspectOutdated: "Inspect outdated hosts",
	updateAgent: "Update agent",
	filterByVersion: "Filter by agent version",
	restTitle: "All other hosts",
	total: (count, format) => `${hostCountText(count, format)} in all`,
};
