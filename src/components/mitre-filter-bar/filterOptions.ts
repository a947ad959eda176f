/** What the three steps offer: facet values, completed and ordered by the catalogue where there is one. */
import type { AttackCatalogue } from "../../model/catalogue.ts";
import { type CoverageFilter, toggleFacet } from "../../model/filter.ts";
import type { FacetsView, FacetValue } from "../../model/views.ts";

export type StepName = "tactic" | "technique" | "policyType";

export interface FilterOption {
	readonly value: string;
	readonly label: string;
	/** 1 for a sub-technique. */
	readonly depth: 0 | 1;
	readonly hostCount: number;
	readonly loadedHostCount: number;
	readonly errorHostCount: number;
}

const NO_HOSTS = { hostCount: 0, loadedHostCount: 0, errorHostCount: 0 };

/** All tactics of the catalogue in matrix order, then any others. */
export function tacticOptions(facets: FacetsView, catalogue: AttackCatalogue | null): readonly FilterOption[] {
	return completeOptions(facets.tactic, catalogue?.tactics ?? []);
}

/**
 * The techniques of the chosen tactics, sub-techniques after their parent; those of all tactics where none is chosen. With a catalogue
 * also techniques that no rule covers: gaps are what the list is for. Without one, techniques without hosts are left out when tactics
 * are chosen, since nothing else tells which tactics they have. Chosen techniques are always in the list. O(techniques).
 */
export function techniqueOptions(
	facets: FacetsView,
	catalogue: AttackCatalogue | null,
	filter: CoverageFilter,
): readonly FilterOption[] {
	const tacticsById = new Map(catalogue?.techniques.map(({ id, tactics }) => [id, tactics]));
	const isOfTactics = ({ value, hostCount }: FilterOption): boolean => {
		if (filter.tactic.length === 0 || filter.technique.includes(value)) return true;
		const tactics = tacticsById.get(value);
		return tactics ? tactics.some((tactic) => filter.tactic.includes(tactic)) : hostCount > 0;
	};
	return completeOptions(facets.technique, catalogue?.techniques ?? [])
		.filter(isOfTactics)
		.sort((a, b) => (a.value < b.value ? -1 : 1));
}

export function policyTypeOptions(
	facets: FacetsView,
	names: Readonly<Record<string, string>>,
): readonly FilterOption[] {
	return facets.policyType.map((value) => toOption({ ...value, label: policyTypeName(names, value.value) }));
}

/** The name of a policy type, else the type as the source writes it: untrusted, so that it may be `constructor`. */
export function policyTypeName(names: Readonly<Record<string, string>>, type: string): string {
	return (Object.hasOwn(names, type) ? names[type] : undefined) ?? type;
}

function completeOptions(
	values: readonly FacetValue[],
	known: readonly { readonly id: string; readonly name: string }[],
): FilterOption[] {
	const byValue = new Map(values.map((value) => [value.value, value]));
	const knownIds = new Set(known.map(({ id }) => id));
	return [
		...known.map(({ id, name }) => toOption({ ...(byValue.get(id) ?? NO_HOSTS), value: id, label: name })),
		...values.filter(({ value }) => !knownIds.has(value)).map(toOption),
	];
}

function toOption(value: Omit<FilterOption, "depth">): FilterOption {
	const { hostCount, loadedHostCount, errorHostCount } = value;
	const depth = /^T\d{4}\.\d{3}$/.test(value.value) ? 1 : 0;
	return { value: value.value, label: value.label, depth, hostCount, loadedHostCount, errorHostCount };
}

/**
 * The filter with a tactic chosen or not. Techniques that belong to none of the tactics now chosen go with it: the two facets would
 * leave no rule between them.
 */
export function toggleTactic(
	filter: CoverageFilter,
	tactic: string,
	catalogue: AttackCatalogue | null,
): CoverageFilter {
	const next = toggleFacet(filter, "tactic", tactic);
	if (!catalogue || next.tactic.length === 0 || next.technique.length === 0) return next;
	const tacticsById = new Map(catalogue.techniques.map(({ id, tactics }) => [id, tactics]));
	return next.technique.reduce((kept, id) => {
		const tactics = tacticsById.get(id);
		const isLost = tactics && !tactics.some((own) => next.tactic.includes(own));
		return isLost ? toggleFacet(kept, "technique", id) : kept;
	}, next);
}
