import type { GroupBy } from "../../model/views.ts";
import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

/** Names and meanings of statuses and flags are in the section `vocabulary`. */
export interface HexCoverageMapMessages {
	/** Name of the map for screen readers. */
	readonly map: string;
	/** What the map shows, in one sentence. `groupCount` is 1 where nothing is grouped. */
	readonly summary: (
		counts: { readonly hostCount: number; readonly groupCount: number; readonly matchedCount: number },
		format: CountFormat,
	) => string;
	readonly summaryStatus: (count: number, status: string, format: CountFormat) => string;
	/** How the map is used by keyboard. */
	readonly keyboardHelp: string;
	/** One cell: what is told of the host, then where it is. `group` is empty where nothing is grouped. */
	readonly cell: (parts: {
		readonly host: string;
		readonly group: string;
		readonly rank: string;
		readonly groupHostCount: string;
		readonly isMatch: boolean;
	}) => string;
	readonly hostStatus: (name: string, status: string) => string;
	/** What came into view by a zoom with the keyboard. */
	readonly inView: (hostCount: number, problemCount: number, format: CountFormat) => string;
	/** What a refresh changed. */
	readonly changed: (failingCount: number, recoveredCount: number, format: CountFormat) => string;
	readonly wheelHint: string;
	readonly loading: string;
	readonly failed: string;
	readonly noHosts: string;
	/** There are hosts, and none matches the filter. */
	readonly noMatch: (hostCount: number, format: CountFormat) => string;
	readonly someMatch: (matchedCount: number, hostCount: number, format: CountFormat) => string;
	readonly clearFilter: string;
	/** Before the reason why the data is partial. */
	readonly partial: string;
	readonly legend: string;
	readonly legendItem: (status: string, count: number, format: CountFormat) => string;
	readonly controls: string;
	readonly zoomIn: string;
	readonly zoomOut: string;
	readonly fit: string;
	readonly groupBy: string;
	readonly dimension: (groupBy: GroupBy) => string;
	/** Group of hosts without a value. */
	readonly noValue: string;
	readonly view: string;
	readonly mapView: string;
	readonly tableView: string;
	readonly popover: (name: string) => string;
	readonly close: string;
	readonly showDetails: string;
	readonly policies: string;
	readonly morePolicies: (count: number, format: CountFormat) => string;
	readonly noPolicies: string;
	/** The host was there when its popover opened. */
	readonly gone: string;
	readonly dimmed: string;
}

const DIMENSIONS: Readonly<Record<string, string>> = {
	status: "Status",
	version: "Agent version",
	platform: "Platform",
	kind: "Kind of host",
};

export const defaultHexCoverageMapMessages: HexCoverageMapMessages = {
	map: "Map of hosts",
	summary: ({ hostCount, groupCount, matchedCount }, format) => {
		const where = groupCount > 1 ? ` in ${format(groupCount)} groups` : "";
		const matching = matchedCount < hostCount ? `, ${format(matchedCount)} of them match the filter` : "";
		return `${hostCountText(hostCount, format)}${where}${matching}.`;
	},
	summaryStatus: (count, status, format) => `${format(count)} ${status}`,
	keyboardHelp:
		"Arrow keys move from host to host, N and P to the next and previous problem, brackets from group to group, " +
		"Enter opens a host, Space selects it, plus, minus and 0 zoom.",
	cell: ({ host, group, rank, groupHostCount, isMatch }) => {
		const place = group === "" ? `${rank} of ${groupHostCount}` : `${group}, ${rank} of ${groupHostCount}`;
		return `${host}, ${place}${isMatch ? "" : ", not in the filter"}`;
	},
	hostStatus: (name, status) => `${name}: ${status}`,
	inView: (hostCount, problemCount, format) =>
		`${hostCountText(hostCount, format)} in view, ${format(problemCount)} with a problem`,
	changed: (failing, recovered, format) =>
		[
			failing > 0 ? `${hostCountText(failing, format)} newly in error` : "",
			recovered > 0 ? `${hostCountText(recovered, format)} recovered` : "",
		]
			.filter((text) => text !== "")
			.join(", "),
	wheelHint: "Hold Ctrl or ⌘ and scroll to zoom",
	loading: "Loading hosts…",
	failed: "The hosts could not be loaded.",
	noHosts: "No hosts yet. They appear after their first report.",
	noMatch: (count, format) =>
		count === 1
			? "The only host does not match the filter."
			: `None of ${hostCountText(count, format)} matches the filter.`,
	someMatch: (matched, count, format) => `${format(matched)} of ${hostCountText(count, format)} match`,
	clearFilter: "Clear filter",
	partial: "The data is incomplete:",
	legend: "Statuses",
	legendItem: (status, count, format) => `${status}, ${hostCountText(count, format)}`,
	controls: "Zoom",
	zoomIn: "Zoom in",
	zoomOut: "Zoom out",
	fit: "Show all hosts",
	groupBy: "Group by",
	dimension: (groupBy) => {
		if (groupBy === null) return "Nothing";
		return groupBy.startsWith("tag:") ? groupBy.slice("tag:".length) : (DIMENSIONS[groupBy] ?? groupBy);
	},
	noValue: "No value",
	view: "View",
	mapView: "Map",
	tableView: "Table",
	popover: (name) => `Host ${name}`,
	close: "Close",
	showDetails: "Show details",
	policies: "Policies",
	morePolicies: (count, format) => `and ${format(count)} more`,
	noPolicies: "No policy applies to this host.",
	gone: "This host is no longer reported.",
	dimmed: "Does not match the filter.",
};
