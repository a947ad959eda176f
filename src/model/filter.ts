/**
 * What is in view. OR inside a facet, AND between facets.
 *
 * `policy`, `policyType`, `rule`, `tactic` and `technique` narrow the *rules*: a host's status is derived again from the rules
 * in scope. The others narrow the *hosts*: those that do not match are dimmed in place.
 */
import type { HostFlag, HostStatus } from "./vocabulary.ts";

/** A filter is a plain value; every part is always there, empty where nothing is chosen. */
export interface CoverageFilter {
	/** Free text, found in host names, ids and aliases, ignoring case. */
	readonly text: string;
	readonly status: readonly HostStatus[];
	readonly flag: readonly HostFlag[];
	/** Agent versions as the source writes them. */
	readonly version: readonly string[];
	/** `key:value`, or bare. OR between values of one key, AND between keys. */
	readonly tag: readonly string[];
	/** Host ids. */
	readonly host: readonly string[];
	/** Policy ids. */
	readonly policy: readonly string[];
	readonly policyType: readonly string[];
	/** Rule ids. */
	readonly rule: readonly string[];
	/** Tactic ids. */
	readonly tactic: readonly string[];
	/** Technique ids; a technique stands for its sub-techniques too. */
	readonly technique: readonly string[];
}

/** Facets that narrow the hosts. */
export const HOST_FACETS = ["status", "flag", "version", "tag", "host"] as const;
/** Facets that narrow the rules. */
export const RULE_FACETS = ["policy", "policyType", "rule", "tactic", "technique"] as const;
/** All facets, in the order in which chips and addresses list them. */
export const FACETS = [...HOST_FACETS, ...RULE_FACETS] as const;
/** A part of the filter that is a list of values. */
export type FacetName = (typeof FACETS)[number];
/** A facet that narrows the rules. */
export type RuleFacetName = (typeof RULE_FACETS)[number];

const NONE: readonly never[] = Object.freeze([]);

/** Nothing filtered. `createFilter` returns this very object where nothing is set. */
export const EMPTY_FILTER: CoverageFilter = Object.freeze({
	text: "",
	status: NONE,
	flag: NONE,
	version: NONE,
	tag: NONE,
	host: NONE,
	policy: NONE,
	policyType: NONE,
	rule: NONE,
	tactic: NONE,
	technique: NONE,
});

/** A whole filter out of some of its parts; `undefined` is not set. @example `createFilter({ status: ["warning"] })` */
export function createFilter(parts: Partial<CoverageFilter>): CoverageFilter {
	const given = Object.entries(parts).filter(([, value]) => value !== undefined);
	const filter: CoverageFilter = { ...EMPTY_FILTER, ...Object.fromEntries(given) };
	return isFilterEmpty(filter) ? EMPTY_FILTER : Object.freeze(filter);
}

/** Is everything in view? */
export function isFilterEmpty(filter: CoverageFilter): boolean {
	return filter.text.trim() === "" && FACETS.every((facet) => filter[facet].length === 0);
}

/** Does the filter narrow the rules, so that statuses differ from the hosts' own? */
export function isRuleScoped(filter: CoverageFilter): boolean {
	return RULE_FACETS.some((facet) => filter[facet].length > 0);
}

/** The filter with one facet replaced. */
export function setFacet<F extends FacetName>(
	filter: CoverageFilter,
	facet: F,
	values: CoverageFilter[F],
): CoverageFilter {
	return createFilter({ ...filter, [facet]: values });
}

/** The filter with one value added to its facet, or taken out of it. */
export function toggleFacet<F extends FacetName>(
	filter: CoverageFilter,
	facet: F,
	value: CoverageFilter[F][number],
): CoverageFilter {
	const values: readonly string[] = filter[facet];
	const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
	return createFilter({ ...filter, [facet]: next });
}

/** The same text, and in every facet the same values in the same order? */
export function areFiltersEqual(a: CoverageFilter, b: CoverageFilter): boolean {
	if (a === b) return true;
	if (a.text !== b.text) return false;
	return FACETS.every((facet) => {
		const x: readonly string[] = a[facet];
		const y: readonly string[] = b[facet];
		return x.length === y.length && x.every((v, i) => v === y[i]);
	});
}
