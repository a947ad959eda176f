import type { CoverageIndex } from "./createIndex.ts";
import { countRules, derivePolicyStatus } from "./derivePolicyStatus.ts";
import { type CoverageFilter, isRuleScoped } from "./filter.ts";
import type { PolicyResult, Rule, RuleOutcome } from "./snapshot.ts";
import type { PolicyStatus } from "./vocabulary.ts";

/** The rules that a filter leaves in view. `null` columns: all of them. */
export interface RuleScope {
	/** 1 a policy row in scope. */
	readonly policies: Uint8Array | null;
	/** 1 a rule row in scope. */
	readonly rules: Uint8Array | null;
}

export const WHOLE_SCOPE: RuleScope = Object.freeze({ policies: null, rules: null });

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

/** A rule's techniques, and the parents of its sub-techniques: a sub-technique's rule counts for its parent too. */
export function techniquesOf(rule: Rule): readonly string[] {
	const parents = rule.techniques.flatMap((id) => (id.includes(".") ? [id.slice(0, id.indexOf("."))] : []));
	return parents.length === 0 ? rule.techniques : [...new Set([...rule.techniques, ...parents])];
}

/** The outcomes of a policy result that are in scope; the very array where all are. */
export function outcomesInScope(result: PolicyResult, scope: RuleScope): readonly RuleOutcome[] {
	const { policies, rules } = scope;
	if (policies && policies[result.policy] !== 1) return NOTHING;
	return rules ? result.rules.filter((outcome) => rules[outcome.rule] === 1) : result.rules;
}

/** Is the policy result in scope at all? One without rules is if its policy has, or would have, a rule in scope. */
export function isResultInScope(result: PolicyResult, scope: RuleScope, memberRows: readonly number[]): boolean {
	const { policies, rules } = scope;
	if (policies && policies[result.policy] !== 1) return false;
	if (!rules) return true;
	return result.rules.some((outcome) => rules[outcome.rule] === 1) || memberRows.some((row) => rules[row] === 1);
}

/** The status of a policy result by its rules in scope; `null` where none is. */
export function selectPolicyStatus(
	result: PolicyResult,
	scope: RuleScope,
	memberRows: readonly number[],
): PolicyStatus | null {
	if (!isResultInScope(result, scope, memberRows)) return null;
	if (!scope.rules || result.status === "error" || result.basis === "statement") return result.status;
	return derivePolicyStatus(countRules(outcomesInScope(result, scope)));
}

const NOTHING: readonly RuleOutcome[] = Object.freeze([]);
