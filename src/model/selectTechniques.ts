import type { AttackCatalogue } from "./catalogue.ts";
import type { CoverageIndex } from "./createIndex.ts";
import type { RuleDimension } from "./ruleDimensions.ts";
import { countLiveHosts, selectRuleTally, type Tally } from "./selectRuleTallies.ts";
import type { RuleScope } from "./selectScope.ts";
import type { TechniqueSummary } from "./views.ts";
import type { TechniqueState } from "./vocabulary.ts";

/** Coverage of every technique over the matching hosts with a live report, in order of ids. */
export function selectTechniques(
	index: CoverageIndex,
	matches: Uint8Array,
	scope: RuleScope,
	dimension: RuleDimension,
	catalogue: AttackCatalogue | null,
): readonly TechniqueSummary[] {
	const hostCounts = countLiveHosts(index, matches);
	const liveHostCount = hostCounts.reduce((sum, count) => sum + count, 0);
	const tally = selectRuleTally(index, hostCounts, scope, dimension.values.length, dimension.valuesOf);
	const ruleCounts = new Uint32Array(dimension.values.length);
	const tacticsOf = new Map<number, Set<string>>();
	index.snapshot.rules.forEach((rule, row) => {
		if (scope.rules && scope.rules[row] !== 1) return;
		for (const value of dimension.valuesOf(row, -1)) {
			ruleCounts[value] = (ruleCounts[value] ?? 0) + 1;
			const tactics = tacticsOf.get(value) ?? new Set();
			tacticsOf.set(value, tactics);
			for (const tactic of rule.tactics) tactics.add(tactic);
		}
	});
	const known = new Map(catalogue?.techniques.map((technique) => [technique.id, technique]));
	const platforms = platformNames(index);
	const subTechniques = countSubTechniques(dimension, tally);
	return Object.freeze(
		dimension.values.map((techniqueId, i): TechniqueSummary => {
			const technique = known.get(techniqueId);
			const isElsewhere = technique?.platforms?.every((platform) => !platforms.has(platform)) ?? false;
			return {
				techniqueId,
				name: dimension.labels[i] ?? techniqueId,
				tactics: technique?.tactics ?? [...(tacticsOf.get(i) ?? [])],
				parentId: techniqueId.includes(".") ? techniqueId.slice(0, techniqueId.indexOf(".")) : null,
				state: stateOf(tally, i, ruleCounts[i] ?? 0, liveHostCount, isElsewhere),
				ruleCount: ruleCounts[i] ?? 0,
				loadedHostCount: tally.loaded[i] ?? 0,
				errorHostCount: tally.error[i] ?? 0,
				applicableHostCount: liveHostCount - (tally.filtered[i] ?? 0),
				subTechniques: subTechniques.get(techniqueId) ?? NO_SUB_TECHNIQUES,
			};
		}),
	);
}

function stateOf(
	tally: Tally,
	i: number,
	ruleCount: number,
	liveHostCount: number,
	isElsewhere: boolean,
): TechniqueState {
	if (ruleCount === 0) return isElsewhere ? "out-of-scope" : "gap";
	const loaded = tally.loaded[i] ?? 0;
	const applicable = liveHostCount - (tally.filtered[i] ?? 0);
	if (loaded > 0) return loaded === applicable ? "covered" : "partial";
	if ((tally.error[i] ?? 0) > 0) return "broken";
	if ((tally.disabled[i] ?? 0) > 0) return "off";
	return (tally.filtered[i] ?? 0) > 0 ? "not-applicable" : "gap";
}

const NO_SUB_TECHNIQUES = Object.freeze({ loadedCount: 0, totalCount: 0 });

function countSubTechniques(
	dimension: RuleDimension,
	tally: Tally,
): ReadonlyMap<string, TechniqueSummary["subTechniques"]> {
	const counts = new Map<string, { loadedCount: number; totalCount: number }>();
	dimension.values.forEach((id, i) => {
		if (!id.includes(".")) return;
		const parentId = id.slice(0, id.indexOf("."));
		const count = counts.get(parentId) ?? { loadedCount: 0, totalCount: 0 };
		counts.set(parentId, count);
		count.totalCount += 1;
		if ((tally.loaded[i] ?? 0) > 0) count.loadedCount += 1;
	});
	return counts;
}

/** Platforms of the fleet in ATT&CK's words. A host whose platform nobody said could be any. */
function platformNames(index: CoverageIndex): { has(platform: string): boolean } {
	const present = new Set(index.snapshot.hosts.map((host) => host.platform));
	const hasContainers = index.snapshot.hosts.some((host) => host.kind !== "host");
	return {
		has(platform) {
			if (present.has("unknown")) return true;
			if (platform === "Containers") return hasContainers;
			return (
				(platform === "Linux" && present.has("linux")) ||
				(platform === "Windows" && present.has("windows")) ||
				(platform === "macOS" && present.has("macos"))
			);
		},
	};
}
