import { type ResolvedHosts, selectHostOrder, selectHostRow } from "./hostRows.ts";
import { createMessageTally } from "./messageTally.ts";
import type { RuleDimension } from "./ruleDimensions.ts";
import { isFailing } from "./selectPolicies.ts";
import { countLiveHosts, selectRuleTally } from "./selectRuleTally.ts";
import { type RuleScope, selectPolicyStatus, selectRulesInScope } from "./selectScope.ts";
import type { HostRow, PolicyRuleView, PolicySummary, PolicyView } from "./views.ts";

const FAILING_HOSTS_SHOWN = 100;

/**
 * One policy with its rules and failing hosts. `summary` is its row among all policies under the same filter, `dimension` that of rules.
 * O(hosts + reports × rules).
 */
export function selectPolicy(
	hosts: ResolvedHosts,
	scope: RuleScope,
	summary: PolicySummary,
	dimension: RuleDimension,
): PolicyView {
	const { index, matches } = hosts;
	const { rules, reports, policies } = index.snapshot;
	const policyRow = index.policyRowById.get(summary.policy.id) ?? -1;
	const own: RuleScope = {
		policies: Uint8Array.from(policies, (_, row) => Number(row === policyRow)),
		rules: scope.rules,
	};
	const hostCounts = countLiveHosts(index, matches);
	const tally = selectRuleTally(index, hostCounts, own, rules.length, dimension.valuesOf);
	const messages = createMessageTally();
	const failingReports = new Set<number>();
	reports.forEach((report, row) => {
		const results = report.policies.filter((result) => result.policy === policyRow);
		messages.addReport(results, own, hostCounts[row] ?? 0);
		if (results.some((result) => isFailing(selectPolicyStatus(result, own)))) failingReports.add(row);
	});
	const messagesByRule = new Map(messages.list().map((entry) => [entry.rule, entry.messages]));
	const isInScope = selectRulesInScope(index, own);
	const ruleViews = rules.flatMap((rule, row): PolicyRuleView[] =>
		isInScope[row] === 1
			? [
					{
						rule,
						mode: rule.policies.find((membership) => membership.policy === policyRow)?.mode ?? "monitoring",
						loadedHostCount: tally.loaded[row] ?? 0,
						errorHostCount: tally.error[row] ?? 0,
						filteredHostCount: tally.filtered[row] ?? 0,
						openHostCount: tally.open[row] ?? 0,
						messages: messagesByRule.get(row) ?? [],
					},
				]
			: [],
	);
	return Object.freeze({
		...summary,
		// Rows are in order of ids, and sorting keeps that among equals.
		rules: ruleViews.sort((a, b) => b.errorHostCount - a.errorHostCount),
		failingHosts: selectFailingHosts(hosts, failingReports),
	});
}

function selectFailingHosts(hosts: ResolvedHosts, failingReports: ReadonlySet<number>): readonly HostRow[] {
	const { index, matches } = hosts;
	const isFailingHost = matches.map((isMatch, row) =>
		Number(isMatch === 1 && index.isLive[row] === 1 && failingReports.has(index.reports[row] ?? -1)),
	);
	const order = selectHostOrder({ ...hosts, matches: isFailingHost }, "severity", false);
	return [...order.subarray(0, FAILING_HOSTS_SHOWN)].flatMap((row) => selectHostRow(hosts, row) ?? []);
}
