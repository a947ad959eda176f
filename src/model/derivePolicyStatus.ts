import type { Report, RuleCounts, RuleOutcome } from "./snapshot.ts";
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
	if (counts.pending > 0) return "pending";
	if (counts.unknown > 0) return "not-reported";
	return counts.disabled > 0 ? "disabled" : "empty";
}

/** What a policy's rules say about the host: something failed, something holds, or neither. */
export interface Evidence {
	readonly hasError: boolean;
	readonly hasLoaded: boolean;
}

/**
 * Evidence of a policy result over the rules in scope. A policy-level failure is an error of all its rules, so nothing of it counts as
 * loaded. Where the source stated a status and no rules (a heartbeat), the statement is the evidence.
 */
export function readEvidence(status: PolicyStatus, rules: readonly RuleOutcome[], isStatementOnly: boolean): Evidence {
	if (status === "error") return { hasError: true, hasLoaded: false };
	if (isStatementOnly) {
		return {
			hasError: status === "fully-rejected" || status === "partially-loaded",
			hasLoaded: status === "loaded" || status === "partially-filtered" || status === "partially-loaded",
		};
	}
	return {
		hasError: rules.some((rule) => rule.result.state === "error"),
		hasLoaded: rules.some((rule) => rule.result.state === "loaded"),
	};
}

/** Evidence of a whole report, all rules in scope. */
export function readReportEvidence(report: Report): Evidence {
	const evidence = report.policies.map((result) =>
		readEvidence(result.status, result.rules, result.basis === "statement"),
	);
	return {
		hasError: evidence.some((one) => one.hasError),
		hasLoaded: evidence.some((one) => one.hasLoaded),
	};
}
