import { type CoverageIndex, statusCode } from "./createIndex.ts";
import { deriveRuleStatus } from "./deriveRuleStatus.ts";
import { outcomesInScope, type RuleScope, selectPolicyStatus } from "./selectScope.ts";

/** What each distinct report comes to within a scope; one entry a report. Hosts look it up. */
export interface ReportStats {
	/** Positions in `HOST_STATUSES`. */
	readonly statusCodes: Uint8Array;
	/** Distinct rules in error, or loaded. */
	readonly errorRuleCounts: Uint32Array;
	readonly loadedRuleCounts: Uint32Array;
}

/** O(reports × rules): once per filter, whatever the number of hosts. */
export function selectReportStats(index: CoverageIndex, scope: RuleScope): ReportStats {
	const { reports } = index.snapshot;
	const stats = {
		statusCodes: new Uint8Array(reports.length),
		errorRuleCounts: new Uint32Array(reports.length),
		loadedRuleCounts: new Uint32Array(reports.length),
	};
	reports.forEach((report, row) => {
		const failing = new Set<number>();
		const loaded = new Set<number>();
		for (const result of report.policies) {
			for (const { rule, result: outcome } of outcomesInScope(result, scope)) {
				if (outcome.state === "error") failing.add(rule);
				else if (outcome.state === "loaded" && result.status !== "error") loaded.add(rule);
			}
		}
		const statuses = report.policies.flatMap((result) => selectPolicyStatus(result, scope) ?? []);
		stats.statusCodes[row] = statusCode(deriveRuleStatus(statuses));
		stats.errorRuleCounts[row] = failing.size;
		stats.loadedRuleCounts[row] = loaded.size;
	});
	return stats;
}
