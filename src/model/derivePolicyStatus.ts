import type { RuleCounts } from "./snapshot.ts";
import type { PolicyStatus, RuleState } from "./vocabulary.ts";

/** Outcomes by state. */
export function countRules(rules: readonly { readonly result: { readonly state: RuleState } }[]): RuleCounts {
	const counts = { loaded: 0, error: 0, filtered: 0, disabled: 0, pending: 0, unknown: 0 };
	for (const rule of rules) counts[rule.result.state] += 1;
	return counts;
}

/**
 * The status of a policy on a host by its rules, by the table of the Agent's own policy monitor: disabled rules are ignored, filtered
 * ones are not failures, errors outrank filtered ones. A policy-level failure outranks everything.
 * @see DataDog/datadog-agent pkg/security/rules/monitor/policy_monitor.go
 */
export function derivePolicyStatus(counts: RuleCounts, hasPolicyError = false): PolicyStatus {
	if (hasPolicyError) return "error";
	if (counts.error > 0) return counts.loaded > 0 ? "partially-loaded" : "fully-rejected";
	if (counts.loaded > 0) return counts.filtered > 0 ? "partially-filtered" : "loaded";
	if (counts.filtered > 0) return "fully-filtered";
	return deriveExpectedStatus(counts);
}

/** The same where no agent reported the rules: as long as one of them is awaited, those that do not apply say nothing of the policy. */
export function deriveExpectedStatus(counts: RuleCounts): PolicyStatus {
	if (counts.pending > 0) return "pending";
	if (counts.unknown > 0) return "not-reported";
	if (counts.filtered > 0) return "fully-filtered";
	return counts.disabled > 0 ? "disabled" : "empty";
}
