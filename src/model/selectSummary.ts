import type { CoverageIndex } from "./createIndex.ts";
import type { SummaryView } from "./views.ts";
import { HOST_FLAGS, HOST_STATUSES, type HostFlag, type HostStatus } from "./vocabulary.ts";

/** Counts of the matching hosts. O(hosts). */
export function selectSummary(index: CoverageIndex, statusCodes: Uint8Array, matches: Uint8Array): SummaryView {
	const statusCounts = new Uint32Array(HOST_STATUSES.length);
	const flagCounts = new Uint32Array(HOST_FLAGS.length);
	let matchedCount = 0;
	for (let row = 0; row < index.hostCount; row++) {
		if (matches[row] !== 1) continue;
		matchedCount += 1;
		const code = statusCodes[row] ?? 0;
		statusCounts[code] = (statusCounts[code] ?? 0) + 1;
		for (let bits = index.flags[row] ?? 0, i = 0; bits !== 0; bits >>>= 1, i++) {
			if (bits & 1) flagCounts[i] = (flagCounts[i] ?? 0) + 1;
		}
	}
	const byStatus = Object.fromEntries(HOST_STATUSES.map((status, i) => [status, statusCounts[i] ?? 0])) as Record<
		HostStatus,
		number
	>;
	const byFlag = Object.fromEntries(HOST_FLAGS.map((flag, i) => [flag, flagCounts[i] ?? 0])) as Record<
		HostFlag,
		number
	>;
	const inScopeCount = matchedCount - byStatus.excluded;
	return Object.freeze({
		hostCount: index.hostCount,
		matchedCount,
		byStatus: Object.freeze(byStatus),
		byFlag: Object.freeze(byFlag),
		coveredCount: byStatus.covered,
		inScopeCount,
		coverageRatio: inScopeCount === 0 ? null : byStatus.covered / inScopeCount,
		partialReason: index.snapshot.partial?.reason ?? null,
	});
}
