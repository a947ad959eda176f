import { type CoverageIndex, statusCode } from "./createIndex.ts";
import { deriveRuleStatus } from "./deriveHostStatus.ts";
import { readEvidence } from "./derivePolicyStatus.ts";
import { isResultInScope, outcomesInScope, type RuleScope } from "./selectScope.ts";
import type { Report } from "./snapshot.ts";

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
		stats.statusCodes[row] = statusOf(report, index, scope);
		stats.errorRuleCounts[row] = failing.size;
		stats.loadedRuleCounts[row] = loaded.size;
	});
	return stats;
}

function statusOf(report: Report, index: CoverageIndex, scope: RuleScope): number {
	let hasError = false;
	let hasLoaded = false;
	let isUnsaid = false;
	for (const result of report.policies) {
		const isStatement = result.basis === "statement";
		if (!isResultInScope(result, scope, index.snapshot.policies[result.policy]?.rules ?? [])) continue;
		// A statement speaks of the policy as a whole; which of its rules it holds for, nobody said.
		if (isStatement && scope.rules) {
			isUnsaid = true;
			continue;
		}
		const evidence = readEvidence(result.status, outcomesInScope(result, scope), isStatement);
		hasError ||= evidence.hasError;
		hasLoaded ||= evidence.hasLoaded;
	}
	if (isUnsaid && !hasError && !hasLoaded) return statusCode("unknown");
	return statusCode(deriveRuleStatus({ hasError, hasLoaded }));
}
