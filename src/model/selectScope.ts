import type { CoverageIndex } from "./createIndex.ts";
import { countRules, deriveExpectedStatus, derivePolicyStatus } from "./derivePolicyStatus.ts";
import { type CoverageFilter, isRuleScoped } from "./filter.ts";
import { parentTechnique } from "./parentTechnique.ts";
import type { PolicyResult, Rule, RuleOutcome } from "./snapshot.ts";
import type { PolicyStatus } from "./vocabulary.ts";

/** The rules that a filter leaves in view. `null` columns: all of them. */
export interface RuleScope {
	/** 1 a policy row in scope. */
	readonly policies: Uint8Array | null;
	/** 1 a rule row in scope. */
	readonly rules: Uint8Array | null;
}

const WHOLE_SCOPE: RuleScope = Object.freeze({ policies: null, rules: null });

/** O(policies + rules). OR inside a facet, AND between facets. */
export function selectScope(index: CoverageIndex, filter: CoverageFilter): RuleScope {
	if (!isRuleScoped(filter)) return WHOLE_SCOPE;
	const { policies, rules } = index.snapshot;
	const isWanted = (wanted: readonly string[], values: readonly string[]) =>
		wanted.length === 0 || values.some((value) => wanted.includes(value));
	const hasPolicyFacet = filter.policy.length > 0 || filter.policyType.length > 0;
	const hasRuleFacet = filter.rule.length > 0 || filter.tactic.length > 0 || filter.technique.length > 0;
	return {
		policies: hasPolicyFacet
			? Uint8Array.from(policies, (policy) =>
					Number(isWanted(filter.policy, [policy.id]) && isWanted(filter.policyType, [policy.type])),
				)
			: null,
		rules: hasRuleFacet
			? Uint8Array.from(rules, (rule) =>
					Number(
						isWanted(filter.rule, [rule.id]) &&
							isWanted(filter.tactic, rule.tactics) &&
							isWanted(filter.technique, techniquesOf(rule)),
					),
				)
			: null,
	};
}

/** 1 a rule row in scope: by its own facets, and by belonging to a policy in scope or being reported with one. O(reports × rules). */
export function selectRulesInScope({ snapshot }: CoverageIndex, { policies, rules }: RuleScope): Uint8Array {
	if (!policies) return rules ?? new Uint8Array(snapshot.rules.length).fill(1);
	const inScope = new Uint8Array(snapshot.rules.length);
	const add = (row: number) => {
		if (!rules || rules[row] === 1) inScope[row] = 1;
	};
	snapshot.policies.forEach((policy, row) => {
		if (policies[row] === 1) policy.rules.forEach(add);
	});
	for (const result of snapshot.reports.flatMap((report) => report.policies)) {
		if (policies[result.policy] === 1) for (const outcome of result.rules) add(outcome.rule);
	}
	return inScope;
}

/** A rule's techniques, and the parents of its sub-techniques: a sub-technique's rule counts for its parent too. */
export function techniquesOf(rule: Rule): readonly string[] {
	const parents = rule.techniques.flatMap((id) => parentTechnique(id) ?? []);
	return parents.length === 0 ? rule.techniques : [...new Set([...rule.techniques, ...parents])];
}

/** The outcomes of a policy result that are in scope; the very array where all are. */
export function outcomesInScope(result: PolicyResult, scope: RuleScope): readonly RuleOutcome[] {
	const { policies, rules } = scope;
	if (policies && policies[result.policy] !== 1) return NOTHING;
	return rules ? result.rules.filter((outcome) => rules[outcome.rule] === 1) : result.rules;
}

/** Is any rule of the policy result in scope? Without a filter on rules, a policy without rules is. */
export function isResultInScope(result: PolicyResult, { policies, rules }: RuleScope): boolean {
	if (policies && policies[result.policy] !== 1) return false;
	return rules === null || result.rules.some((outcome) => rules[outcome.rule] === 1);
}

/** The status of a policy result by its rules in scope; `null` where none is. */
export function selectPolicyStatus(result: PolicyResult, scope: RuleScope): PolicyStatus | null {
	if (!isResultInScope(result, scope)) return null;
	if (!scope.rules) return result.status;
	const outcomes = outcomesInScope(result, scope);
	const counts = countRules(outcomes);
	const isApplicable = counts.filtered + counts.disabled < outcomes.length;
	if (result.status === "error" && isApplicable) return "error";
	// A statement speaks of the policy as a whole; for which of its rules it holds, nobody said.
	const isUnsaid = result.basis === "statement" || result.status === "pending" || result.status === "not-reported";
	return isUnsaid ? deriveExpectedStatus(counts) : derivePolicyStatus(counts);
}

const NOTHING: readonly RuleOutcome[] = Object.freeze([]);
