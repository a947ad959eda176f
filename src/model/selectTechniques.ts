import type { AttackCatalogue } from "./catalogue.ts";
import type { CoverageIndex } from "./createIndex.ts";
import { parentTechnique } from "./parentTechnique.ts";
import type { RuleDimension } from "./ruleDimensions.ts";
import { countLiveHosts, selectRuleTally, type Tally } from "./selectRuleTally.ts";
import { type RuleScope, selectRulesInScope } from "./selectScope.ts";
import type { Host } from "./snapshot.ts";
import type { TechniqueSummary } from "./views.ts";
import type { Platform, TechniqueState } from "./vocabulary.ts";

/**
 * Coverage of every technique over the matching hosts, in order of ids. Excluded hosts are left out; hosts without a live report count as
 * hosts on which nothing is loaded. O(hosts + reports × rules + techniques).
 */
export function selectTechniques(
	index: CoverageIndex,
	matches: Uint8Array,
	scope: RuleScope,
	dimension: RuleDimension,
	catalogue: AttackCatalogue | null,
): readonly TechniqueSummary[] {
	const { values, labels, valuesOf } = dimension;
	const tally = selectRuleTally(index, countLiveHosts(index, matches), scope, values.length, valuesOf);
	const hosts = index.snapshot.hosts.filter((host, row) => matches[row] === 1 && host.status !== "excluded");
	const isInScope = selectRulesInScope(index, scope);
	const ruleCounts = new Uint32Array(values.length);
	const tacticsOf = new Map<number, Set<string>>();
	index.snapshot.rules.forEach((rule, row) => {
		if (isInScope[row] !== 1) return;
		for (const value of valuesOf(row, -1)) {
			ruleCounts[value] = (ruleCounts[value] ?? 0) + 1;
			const tactics = tacticsOf.get(value) ?? new Set();
			tacticsOf.set(value, tactics);
			for (const tactic of rule.tactics) tactics.add(tactic);
		}
	});
	const known = new Map(catalogue?.techniques.map((technique) => [technique.id, technique]));
	const platforms = platformsOf(hosts);
	const subTechniques = countSubTechniques(dimension, tally);
	return Object.freeze(
		values.map((techniqueId, i): TechniqueSummary => {
			const technique = known.get(techniqueId);
			const ruleCount = ruleCounts[i] ?? 0;
			const applicableHostCount = hosts.length - (tally.filtered[i] ?? 0);
			const isElsewhere = technique?.platforms?.every((platform) => !platforms.has(platform)) ?? false;
			return {
				techniqueId,
				name: labels[i] ?? techniqueId,
				tactics: technique?.tactics ?? [...(tacticsOf.get(i) ?? [])],
				parentId: parentTechnique(techniqueId),
				state: stateOf(tally, i, ruleCount, applicableHostCount, isElsewhere),
				ruleCount,
				loadedHostCount: tally.loaded[i] ?? 0,
				errorHostCount: tally.error[i] ?? 0,
				applicableHostCount,
				subTechniques: subTechniques.get(techniqueId) ?? NO_SUB_TECHNIQUES,
			};
		}),
	);
}

function stateOf(
	tally: Tally,
	i: number,
	ruleCount: number,
	applicableHostCount: number,
	isElsewhere: boolean,
): TechniqueState {
	const loaded = tally.loaded[i] ?? 0;
	if (loaded > 0) return loaded >= applicableHostCount ? "covered" : "partial";
	if ((tally.error[i] ?? 0) > 0) return "broken";
	if ((tally.open[i] ?? 0) > 0) return "gap";
	if ((tally.disabled[i] ?? 0) > 0) return "off";
	if ((tally.filtered[i] ?? 0) > 0) return "not-applicable";
	if (isElsewhere) return "out-of-scope";
	// Rules, and no host that could load them.
	return ruleCount > 0 && applicableHostCount === 0 ? "not-applicable" : "gap";
}

const NO_SUB_TECHNIQUES = Object.freeze({ loadedCount: 0, totalCount: 0 });

function countSubTechniques(
	dimension: RuleDimension,
	tally: Tally,
): ReadonlyMap<string, TechniqueSummary["subTechniques"]> {
	const counts = new Map<string, { loadedCount: number; totalCount: number }>();
	dimension.values.forEach((id, i) => {
		const parentId = parentTechnique(id);
		if (parentId === null) return;
		const count = counts.get(parentId) ?? { loadedCount: 0, totalCount: 0 };
		counts.set(parentId, count);
		count.totalCount += 1;
		if ((tally.loaded[i] ?? 0) > 0) count.loadedCount += 1;
	});
	return counts;
}

/** Platforms of hosts in ATT&CK's words. A host whose platform nobody said could have any operating system. */
function platformsOf(hosts: readonly Host[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { platform, kind } of hosts) {
		for (const name of PLATFORM_NAMES[platform]) names.add(name);
		if (kind !== "host") names.add("Containers");
	}
	return names;
}

const PLATFORM_NAMES: Readonly<Record<Platform, readonly string[]>> = {
	linux: ["Linux"],
	windows: ["Windows"],
	macos: ["macOS"],
	unknown: ["Linux", "Windows", "macOS"],
};
