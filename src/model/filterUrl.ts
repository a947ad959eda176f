/** A filter as the name–value pairs of a URL, and back, without loss. */
import { type CoverageFilter, createFilter, FACETS, type FacetName } from "./filter.ts";
import { createIssueLog, quote } from "./issueLog.ts";
import type { Issue } from "./issues.ts";
import { HOST_FLAGS, HOST_STATUSES } from "./vocabulary.ts";

/** More values than any page sets; a longer URL was not made by one. */
const VALUE_LIMIT = 1000;

/** Names that `formatFilter` writes, before any prefix. */
export const FILTER_PARAMETERS = ["text", ...FACETS] as const;

/** How the names are written. */
export interface FilterUrlOptions {
	/** Put before every name, for pages with parameters of their own. @default "" */
	readonly prefix?: string | undefined;
}

/**
 * Pairs in a fixed order, one a value, nothing for what is not set. Give them to `new URLSearchParams(…)`.
 * @example formatFilter(createFilter({ status: ["warning", "failed"] })) // [["status", "warning"], ["status", "failed"]]
 */
export function formatFilter(
	filter: CoverageFilter,
	{ prefix = "" }: FilterUrlOptions = {},
): [name: string, value: string][] {
	const pairs: [string, string][] = filter.text === "" ? [] : [[`${prefix}text`, filter.text]];
	for (const facet of FACETS) for (const value of filter[facet]) pairs.push([prefix + facet, value]);
	return pairs;
}

/**
 * The filter in the pairs, such as a `URLSearchParams`. Other names are none of ours; values that cannot be (an unknown status) are left
 * out and returned as issues.
 */
export function parseFilter(
	pairs: Iterable<readonly [string, string]>,
	{ prefix = "" }: FilterUrlOptions = {},
): { readonly filter: CoverageFilter; readonly issues: readonly Issue[] } {
	const log = createIssueLog();
	const values = new Map<FacetName, string[]>();
	let text = "";
	let count = 0;
	for (const [name, value] of pairs) {
		if (!name.startsWith(prefix)) continue;
		const key = name.slice(prefix.length);
		if (key === "text") text = value;
		const facet = FACETS.find((candidate) => candidate === key);
		if (facet === undefined) continue;
		const known = ALLOWED[facet];
		count += 1;
		if (known && !known.includes(value))
			log.add("unknown-value", [facet], `${quote(value)} is not a ${facet}; left out`);
		else if (count > VALUE_LIMIT) log.add("too-long", [facet], `more than ${VALUE_LIMIT} values; left out`);
		else if (!values.get(facet)?.includes(value)) values.set(facet, [...(values.get(facet) ?? []), value]);
	}
	// Checked against `ALLOWED` above, which is all that the types ask.
	const parts = Object.fromEntries(values) as Partial<CoverageFilter>;
	return { filter: createFilter({ ...parts, text }), issues: log.list() };
}

const ALLOWED: Partial<Record<FacetName, readonly string[]>> = { status: HOST_STATUSES, flag: HOST_FLAGS };
