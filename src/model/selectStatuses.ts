import { BY_RULES, type CoverageIndex } from "./createIndex.ts";
import type { ReportStats } from "./selectReportStats.ts";

/** Per host its status within a scope, as a position in `HOST_STATUSES`: one gather over the columns. */
export function selectStatuses(index: CoverageIndex, stats: ReportStats): Uint8Array {
	const codes = new Uint8Array(index.hostCount);
	for (let row = 0; row < index.hostCount; row++) {
		const gate = index.gates[row] ?? 0;
		codes[row] = gate === BY_RULES ? (stats.statusCodes[index.reports[row] ?? 0] ?? 0) : gate;
	}
	return codes;
}
