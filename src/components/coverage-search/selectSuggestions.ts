/** What a search text could mean: hosts, or values of a facet. */
import type { CoverageFilter } from "../../model/filter.ts";
import type { FacetsView, FacetValue, HostRow } from "../../model/views.ts";
import type { HostStatus } from "../../model/vocabulary.ts";
import { isFound } from "../shared/searchText.ts";

export const SUGGESTION_GROUPS = ["host", "policy", "rule", "version", "status"] as const;
export type SuggestionGroupName = (typeof SUGGESTION_GROUPS)[number];

export interface Suggestion {
	readonly group: SuggestionGroupName;
	/** Id of the host, policy or rule; agent version; status. */
	readonly value: string;
	readonly label: string;
	/** Status of the host, or the status itself. */
	readonly status: HostStatus | null;
	/** `null` for a host. */
	readonly hostCount: number | null;
	readonly errorHostCount: number;
	readonly isChosen: boolean;
}

export interface SuggestionSources {
	readonly facets: FacetsView | undefined;
	/** Hosts whose name, id or alias has the text. */
	readonly hosts: readonly HostRow[];
	readonly labelOf: (facet: "status", value: string) => string;
}

const PER_GROUP = 5;

/**
 * The suggestions for a text, at most five of a group, in the order of `SUGGESTION_GROUPS`; those that start with the text come first.
 * An empty text suggests versions and statuses, which few users know by heart. O(facet values).
 */
export function selectSuggestions(
	query: string,
	filter: CoverageFilter,
	{ facets, hosts, labelOf }: SuggestionSources,
): readonly Suggestion[] {
	const isEmpty = query.trim() === "";
	const fromFacet = (group: Exclude<SuggestionGroupName, "host">): readonly Suggestion[] => {
		const values = facets?.[group] ?? [];
		const suggestions = values.map((value) => toSuggestion(group, value, filter, labelOf));
		if (isEmpty) {
			const isUseful = ({ hostCount }: Suggestion) =>
				group === "version" || group === "status" ? hostCount !== 0 : false;
			return suggestions.filter(isUseful).slice(0, group === "status" ? undefined : PER_GROUP);
		}
		const found = suggestions.filter(({ value, label }) => isFound(query, [label, value]));
		return startingFirst(found, query).slice(0, PER_GROUP);
	};
	const fromHosts = isEmpty ? [] : hosts.slice(0, PER_GROUP).map((row) => toHostSuggestion(row, filter));
	return [...fromHosts, ...fromFacet("policy"), ...fromFacet("rule"), ...fromFacet("version"), ...fromFacet("status")];
}

function toSuggestion(
	group: Exclude<SuggestionGroupName, "host">,
	{ value, label, hostCount, errorHostCount }: FacetValue,
	filter: CoverageFilter,
	labelOf: SuggestionSources["labelOf"],
): Suggestion {
	const isStatus = group === "status";
	return {
		group,
		value,
		label: isStatus ? labelOf("status", value) : label,
		status: isStatus ? (value as HostStatus) : null,
		hostCount,
		errorHostCount: group === "policy" || group === "rule" ? errorHostCount : 0,
		isChosen: (filter[group] as readonly string[]).includes(value),
	};
}

function toHostSuggestion({ host, status }: HostRow, filter: CoverageFilter): Suggestion {
	return {
		group: "host",
		value: host.id,
		label: host.name,
		status,
		hostCount: null,
		errorHostCount: 0,
		isChosen: filter.host.includes(host.id),
	};
}

function startingFirst(suggestions: readonly Suggestion[], query: string): readonly Suggestion[] {
	const start = query.trim().toLowerCase();
	const startsWith = ({ value, label }: Suggestion): boolean =>
		label.toLowerCase().startsWith(start) || value.toLowerCase().startsWith(start);
	return [...suggestions.filter(startsWith), ...suggestions.filter((suggestion) => !startsWith(suggestion))];
}
