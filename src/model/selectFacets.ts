import { compareAgentVersions, parseAgentVersion } from "./agentVersion.ts";
import { type CoverageIndex, statusCode } from "./createIndex.ts";
import type { CoverageFilter, FacetName, RuleFacetName } from "./filter.ts";
import type { RuleDimensions } from "./ruleDimensions.ts";
import { tagKey } from "./selectMatches.ts";
import { countLiveHosts, selectRuleTally } from "./selectRuleTally.ts";
import { selectScope } from "./selectScope.ts";
import type { FacetsView, FacetValue } from "./views.ts";
import { HOST_FLAGS, HOST_STATUSES, HOST_STATUSES_BY_SEVERITY } from "./vocabulary.ts";

/** Statuses and matches under some filter; the engine remembers them. */
export type Resolve = (filter: CoverageFilter) => { readonly statusCodes: Uint8Array; readonly matches: Uint8Array };

const WARNING = statusCode("warning");
const FAILED = statusCode("failed");
const COVERED = statusCode("covered");

/** All facets, each under the other filters. O(hosts) per host facet, O(hosts + reports × rules) per rule facet. */
export function selectFacets(
	index: CoverageIndex,
	filter: CoverageFilter,
	dimensions: RuleDimensions,
	resolve: Resolve,
): FacetsView {
	const hostFacet = (facet: FacetName, values: readonly string[], createValuesOf: CreateValuesOf) =>
		addUnknown(selectHostFacet(index, filter, resolve, facet, values, createValuesOf), filter[facet]);
	const ruleFacet = (facet: RuleFacetName) =>
		addUnknown(selectRuleFacet(index, filter, dimensions, resolve, facet), filter[facet]);
	return Object.freeze({
		status: hostFacet("status", HOST_STATUSES_BY_SEVERITY, ({ statusCodes }) => {
			const positions = HOST_STATUSES.map((status) => [HOST_STATUSES_BY_SEVERITY.indexOf(status)]);
			return (row) => positions[statusCodes[row] ?? 0] ?? [];
		}),
		flag: hostFacet("flag", HOST_FLAGS, () => {
			const positions: number[][] = [];
			return (row) => {
				const bits = index.flags[row] ?? 0;
				positions[bits] ??= HOST_FLAGS.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
				return positions[bits];
			};
		}),
		version: sortVersions(
			hostFacet("version", index.versions.values, () => {
				const positions = index.versions.values.map((_, i) => [i]);
				return (row) => positions[index.versions.codes[row] ?? 0] ?? [];
			}),
		).filter((value) => value.value !== ""),
		tag: addUnknown(selectTagFacet(index, filter, resolve), filter.tag),
		host: selectChosenHosts(index, filter, resolve),
		policy: sortByCount(ruleFacet("policy")),
		policyType: sortByCount(ruleFacet("policyType")),
		rule: sortByCount(ruleFacet("rule")),
		tactic: ruleFacet("tactic"),
		technique: ruleFacet("technique"),
	});
}

/** Chosen values that the snapshot does not have, so that they can be seen and taken back. */
function addUnknown(values: readonly FacetValue[], chosen: readonly string[]): readonly FacetValue[] {
	if (chosen.length === 0) return values;
	const known = new Set(values.map(({ value }) => value));
	const unknown = chosen.filter((value) => !known.has(value));
	return [...values, ...unknown.map((value) => ({ value, label: value, ...NO_HOSTS, isSelected: true }))];
}

/** Values of a host, as positions. */
type CreateValuesOf = (resolved: ReturnType<Resolve>) => (row: number) => readonly number[];

function selectHostFacet(
	index: CoverageIndex,
	filter: CoverageFilter,
	resolve: Resolve,
	facet: FacetName,
	values: readonly string[],
	createValuesOf: CreateValuesOf,
): readonly FacetValue[] {
	const resolved = resolve({ ...filter, [facet]: [] });
	const valuesOf = createValuesOf(resolved);
	const counts = values.map(() => ({ ...NO_HOSTS }));
	for (let row = 0; row < index.hostCount; row++) {
		if (resolved.matches[row] !== 1) continue;
		for (const value of valuesOf(row)) countHost(counts[value], resolved.statusCodes[row]);
	}
	const selected: readonly string[] = filter[facet];
	return values.map((value, i) => ({
		value,
		label: value,
		...(counts[i] ?? NO_HOSTS),
		isSelected: selected.includes(value),
	}));
}

const NO_HOSTS = Object.freeze({ hostCount: 0, errorHostCount: 0, loadedHostCount: 0 });

function countHost(
	count: { hostCount: number; errorHostCount: number; loadedHostCount: number } | undefined,
	code: number | undefined,
): void {
	if (!count) return;
	count.hostCount += 1;
	if (code === WARNING || code === FAILED) count.errorHostCount += 1;
	else if (code === COVERED) count.loadedHostCount += 1;
}

/** Tags count under the filters of the other keys: OR within a key, AND between keys. */
function selectTagFacet(index: CoverageIndex, filter: CoverageFilter, resolve: Resolve): readonly FacetValue[] {
	const filteredKeys = new Set(filter.tag.map(tagKey));
	const whole = resolve(filter);
	const byKey = new Map(
		[...filteredKeys].map((key) => [key, resolve({ ...filter, tag: filter.tag.filter((tag) => tagKey(tag) !== key) })]),
	);
	const values = [...index.tagRows].map(([tag, rows]) => {
		const { matches, statusCodes } = byKey.get(tagKey(tag)) ?? whole;
		const count = { ...NO_HOSTS };
		for (const row of rows) if (matches[row] === 1) countHost(count, statusCodes[row]);
		return { value: tag, label: tag, ...count, isSelected: filter.tag.includes(tag) };
	});
	return sortByCount(values);
}

function selectRuleFacet(
	index: CoverageIndex,
	filter: CoverageFilter,
	dimensions: RuleDimensions,
	resolve: Resolve,
	facet: RuleFacetName,
): readonly FacetValue[] {
	const others: CoverageFilter = { ...filter, [facet]: [] };
	const hostCounts = countLiveHosts(index, resolve(others).matches);
	const { values, labels, valuesOf } = dimensions[facet];
	const tally = selectRuleTally(index, hostCounts, selectScope(index, others), values.length, valuesOf);
	return values.map((value, i) => ({
		value,
		label: labels[i] ?? value,
		hostCount: tally.present[i] ?? 0,
		errorHostCount: tally.error[i] ?? 0,
		loadedHostCount: tally.loaded[i] ?? 0,
		isSelected: filter[facet].includes(value),
	}));
}

function sortByCount(values: readonly FacetValue[]): readonly FacetValue[] {
	return [...values].sort((a, b) => b.hostCount - a.hostCount || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** Newest first; what is not a version last. */
function sortVersions(values: readonly FacetValue[]): readonly FacetValue[] {
	const parsed = new Map(values.map((value) => [value, parseAgentVersion(value.value)]));
	return [...values].sort((a, b) => {
		const x = parsed.get(a);
		const y = parsed.get(b);
		return x && y ? compareAgentVersions(y, x) : Number(!x) - Number(!y);
	});
}

/** The chosen hosts only: a list of all would be the fleet. */
function selectChosenHosts(index: CoverageIndex, filter: CoverageFilter, resolve: Resolve): readonly FacetValue[] {
	if (filter.host.length === 0) return [];
	const { matches, statusCodes } = resolve({ ...filter, host: [] });
	return filter.host.map((value) => {
		const row = index.rowById.get(value) ?? -1;
		const count = { ...NO_HOSTS };
		if (matches[row] === 1) countHost(count, statusCodes[row]);
		return { value, label: index.snapshot.hosts[row]?.name ?? value, ...count, isSelected: true };
	});
}
