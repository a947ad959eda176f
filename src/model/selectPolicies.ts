import type { CoverageIndex } from "./createIndex.ts";
import { createMessageTally } from "./messageTally.ts";
import { countLiveHosts } from "./selectRuleTally.ts";
import { type RuleScope, selectPolicyStatus } from "./selectScope.ts";
import type { PolicyResult } from "./snapshot.ts";
import type { FailingRule, PolicySummary } from "./views.ts";
import { FAILING_POLICY_STATUSES, POLICY_STATUSES, type PolicyStatus } from "./vocabulary.ts";

export function isFailing(status: PolicyStatus | null): boolean {
	return (FAILING_POLICY_STATUSES as readonly (PolicyStatus | null)[]).includes(status);
}

/** Every policy over the matching hosts with a live report; failing ones first, then by hosts. O(hosts + reports × rules). */
export function selectPolicies(index: CoverageIndex, matches: Uint8Array, scope: RuleScope): readonly PolicySummary[] {
	const { policies, rules, reports } = index.snapshot;
	const hostCounts = countLiveHosts(index, matches);
	const byStatus = policies.map(
		() => Object.fromEntries(POLICY_STATUSES.map((status) => [status, 0])) as Record<PolicyStatus, number>,
	);
	const tallies = policies.map(() => createMessageTally());
	reports.forEach((report, row) => {
		const count = hostCounts[row] ?? 0;
		if (count === 0) return;
		for (const [policyRow, results] of groupResults(report.policies)) {
			const statuses = byStatus[policyRow];
			// With two sources, the worse one is the host's.
			const worst = worstStatus(results.map((result) => selectPolicyStatus(result, scope)));
			if (statuses && worst) statuses[worst] += count;
			tallies[policyRow]?.addReport(results, scope, count);
		}
	});
	return Object.freeze(
		policies
			.map((policy, row): PolicySummary => {
				const statuses = byStatus[row] as Record<PolicyStatus, number>;
				return {
					policy,
					byStatus: statuses,
					hostCount: POLICY_STATUSES.reduce((sum, status) => sum + statuses[status], 0),
					failingHostCount: FAILING_POLICY_STATUSES.reduce((sum, status) => sum + statuses[status], 0),
					worstStatus: worstStatus(POLICY_STATUSES.filter((status) => statuses[status] > 0)),
					failingRules: (tallies[row]?.list() ?? []).flatMap(({ rule: ruleRow, ...counts }): FailingRule[] => {
						const rule = rules[ruleRow];
						return rule ? [{ rule, ...counts }] : [];
					}),
				};
			})
			.filter(({ policy }) => !scope.policies || scope.policies[index.policyRowById.get(policy.id) ?? -1] === 1)
			.sort((a, b) => b.failingHostCount - a.failingHostCount || b.hostCount - a.hostCount),
	);
}

function worstStatus(statuses: readonly (PolicyStatus | null)[]): PolicyStatus | null {
	return POLICY_STATUSES.find((status) => statuses.includes(status)) ?? null;
}

/** Results by policy row, in the order in which they come. */
function groupResults(results: readonly PolicyResult[]): ReadonlyMap<number, readonly PolicyResult[]> {
	const groups = new Map<number, PolicyResult[]>();
	for (const result of results) {
		const group = groups.get(result.policy);
		if (group) group.push(result);
		else groups.set(result.policy, [result]);
	}
	return groups;
}
