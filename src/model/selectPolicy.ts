import { createMessageTally } from "./messageTally.ts";
import { type ResolvedHosts, selectHostRow } from "./selectHosts.ts";
import { groupResults, isFailing } from "./selectPolicies.ts";
import { countLiveHosts, selectRuleTally } from "./selectRuleTallies.ts";
import type { RuleScope } from "./selectScope.ts";
import type { HostRow, PolicyRuleView, PolicySummary, PolicyView } from "./views.ts";

const FAILING_HOSTS_SHOWN = 100;

/** One policy with its rules and failing hosts. `summary` is its row among all policies under the same filter. O(hosts + reports × rules). */
export function selectPolicy(hosts: ResolvedHosts, scope: RuleScope, summary: PolicySummary): PolicyView {
	const { index, matches } = hosts;
	const { rules, reports, policies } = index.snapshot;
	const policyRow = index.policyRowById.get(summary.policy.id) ?? -1;
	const own: RuleScope = {
		policies: Uint8Array.from(policies, (_, row) => Number(row === policyRow)),
		rules: scope.rules,
	};
	const hostCounts = countLiveHosts(index, matches);
	const tally = selectRuleTally(index, hostCounts, own, rules.length, (rule) => (rule >= 0 ? [rule] : []));
	const messages = createMessageTally();
	const failingReports = new Set<number>();
	const ruleRows = new Set(summary.policy.rules);
	reports.forEach((report, row) => {
		const results = groupResults(report.policies).get(policyRow) ?? [];
		for (const result of results) for (const outcome of result.rules) ruleRows.add(outcome.rule);
		messages.addReport(results, own, hostCounts[row] ?? 0);
		if (results.some((result) => isFailing(result.status))) failingReports.add(row);
	});
	const messagesByRule = new Map(messages.list().map((entry) => [entry.rule, entry.messages]));
	const ruleViews = [...ruleRows]
		.filter((row) => !scope.rules || scope.rules[row] === 1)
		.flatMap((row): PolicyRuleView[] => {
			const rule = rules[row];
			if (!rule) return [];
			const loaded = tally.loaded[row] ?? 0;
			const error = tally.error[row] ?? 0;
			return [
				{
					rule,
					mode: rule.policies.find((membership) => membership.policy === policyRow)?.mode ?? "monitoring",
					loadedHostCount: loaded,
					errorHostCount: error,
					filteredHostCount: tally.filtered[row] ?? 0,
					openHostCount: Math.max(0, (tally.present[row] ?? 0) - loaded - error),
					messages: messagesByRule.get(row) ?? [],
				},
			];
		})
		.sort((a, b) => b.errorHostCount - a.errorHostCount || (a.rule.id < b.rule.id ? -1 : 1));
	return Object.freeze({ ...summary, rules: ruleViews, failingHosts: selectFailingHosts(hosts, failingReports) });
}

function selectFailingHosts(hosts: ResolvedHosts, failingReports: ReadonlySet<number>): readonly HostRow[] {
	const { index, matches } = hosts;
	const rows: HostRow[] = [];
	for (let row = 0; row < index.hostCount; row++) {
		if (matches[row] !== 1 || index.isLive[row] !== 1 || !failingReports.has(index.reports[row] ?? -1)) continue;
		const hostRow = selectHostRow(hosts, row);
		if (hostRow) rows.push(hostRow);
	}
	return rows.sort((a, b) => b.failingRuleCount - a.failingRuleCount).slice(0, FAILING_HOSTS_SHOWN);
}
