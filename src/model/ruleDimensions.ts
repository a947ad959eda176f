import { parseAttackTags } from "./attackTags.ts";
import type { AttackCatalogue } from "./catalogue.ts";
import { techniquesOf } from "./selectScope.ts";
import type { CoverageSnapshot } from "./snapshot.ts";

/** A dimension that rules are grouped by: its values, their names, and which values a rule in a policy has. */
export interface RuleDimension {
	readonly values: readonly string[];
	readonly labels: readonly string[];
	/** Positions in `values`. `rule` is `NO_RULE` for a policy as a whole. */
	valuesOf(rule: number, policy: number): readonly number[];
}

export interface RuleDimensions {
	readonly policy: RuleDimension;
	readonly policyType: RuleDimension;
	readonly rule: RuleDimension;
	/** In matrix order where a catalogue is known. */
	readonly tactic: RuleDimension;
	/** By id; parents of tagged sub-techniques too, and with a catalogue every other technique. */
	readonly technique: RuleDimension;
}

/** Built once per snapshot: O(rules + catalogue). */
export function createRuleDimensions(snapshot: CoverageSnapshot, catalogue: AttackCatalogue | null): RuleDimensions {
	const { policies, rules } = snapshot;
	const policyTypes = [...new Set(policies.map((policy) => policy.type))].sort();
	const tactics = catalogue ? catalogue.tactics.map((tactic) => tactic.id) : [];
	const tacticIds = [...new Set([...tactics, ...rules.flatMap((rule) => rule.tactics).sort()])];
	const tacticNames = new Map(catalogue?.tactics.map((tactic) => [tactic.id, tactic.name]));
	const techniqueNames = new Map(catalogue?.techniques.map((technique) => [technique.id, technique.name]));
	const tagNames = parseAttackTags(rules.flatMap((rule) => rule.tags)).names;
	const techniqueIds = [...new Set([...techniqueNames.keys(), ...rules.flatMap(techniquesOf)])].sort();
	const byPolicy = policies.map((_, row) => [row]);
	const byType = policies.map((policy) => [policyTypes.indexOf(policy.type)]);
	const byRule = rules.map((_, row) => [row]);
	return {
		policy: {
			values: policies.map((policy) => policy.id),
			labels: policies.map((policy) => policy.name),
			valuesOf: (_, policy) => byPolicy[policy] ?? NONE,
		},
		policyType: { values: policyTypes, labels: policyTypes, valuesOf: (_, policy) => byType[policy] ?? NONE },
		rule: {
			values: rules.map((rule) => rule.id),
			labels: rules.map((rule) => rule.name),
			valuesOf: (rule) => byRule[rule] ?? NONE,
		},
		tactic: createTagDimension(
			tacticIds,
			(id) => tacticNames.get(id) ?? tagNames.get(id) ?? id,
			rules.map((rule) => rule.tactics),
		),
		technique: createTagDimension(
			techniqueIds,
			(id) => techniqueNames.get(id) ?? tagNames.get(id) ?? id,
			rules.map(techniquesOf),
		),
	};
}

function createTagDimension(
	values: readonly string[],
	nameOf: (value: string) => string,
	valuesByRule: readonly (readonly string[])[],
): RuleDimension {
	const position = new Map(values.map((value, i) => [value, i]));
	const rows = valuesByRule.map((own) => own.flatMap((value) => position.get(value) ?? []));
	return { values, labels: values.map(nameOf), valuesOf: (rule) => rows[rule] ?? NONE };
}

const NONE: readonly number[] = Object.freeze([]);
