import { compareAgentVersions, parseAgentVersion } from "./agentVersion.ts";
import type { CoverageIndex } from "./createIndex.ts";
import { NATURAL_ORDER } from "./naturalOrder.ts";
import type { ReportStats } from "./selectReportStats.ts";
import type { HostPage, HostPageRequest, HostRow, HostSortKey } from "./views.ts";
import { HOST_STATUSES, HOST_STATUSES_BY_SEVERITY } from "./vocabulary.ts";

/** Everything about hosts within one filter. */
export interface ResolvedHosts {
	readonly index: CoverageIndex;
	readonly stats: ReportStats;
	readonly statusCodes: Uint8Array;
	readonly matches: Uint8Array;
}

export function selectHostRow({ index, stats, statusCodes, matches }: ResolvedHosts, row: number): HostRow | null {
	const host = index.snapshot.hosts[row];
	if (!host) return null;
	return {
		host,
		status: HOST_STATUSES[statusCodes[row] ?? 0] ?? "unknown",
		isMatch: matches[row] === 1,
		failingRuleCount: stats.errorRuleCounts[host.report] ?? 0,
		loadedRuleCount: stats.loadedRuleCounts[host.report] ?? 0,
	};
}

/** Rows of the matching hosts in the order asked for. O(n log n) over the matches; the engine keeps it for the next page. */
export function selectHostOrder(hosts: ResolvedHosts, sortBy: HostSortKey, isDescending: boolean): Uint32Array {
	const { index, matches } = hosts;
	const rows: number[] = [];
	for (let row = 0; row < index.hostCount; row++) if (matches[row] === 1) rows.push(row);
	const compare = createComparison(hosts, sortBy);
	const sign = isDescending ? -1 : 1;
	// Rows are in order of ids, and sorting keeps that among equals.
	rows.sort((a, b) => sign * compare(a, b));
	return Uint32Array.from(rows);
}

function createComparison(
	{ index, stats, statusCodes }: ResolvedHosts,
	sortBy: HostSortKey,
): (a: number, b: number) => number {
	const { hosts } = index.snapshot;
	const failing = (row: number) => stats.errorRuleCounts[hosts[row]?.report ?? -1] ?? 0;
	switch (sortBy) {
		case "severity": {
			const rank = HOST_STATUSES.map((status) => HOST_STATUSES_BY_SEVERITY.indexOf(status));
			const severity = (row: number) => rank[statusCodes[row] ?? 0] ?? 0;
			return (a, b) => severity(a) - severity(b) || failing(b) - failing(a);
		}
		case "name": {
			return (a, b) => NATURAL_ORDER.compare(hosts[a]?.name ?? "", hosts[b]?.name ?? "");
		}
		case "agentVersion": {
			const versions = index.versions.values.map(parseAgentVersion);
			return (a, b) => {
				const x = versions[index.versions.codes[a] ?? 0];
				const y = versions[index.versions.codes[b] ?? 0];
				return x && y ? compareAgentVersions(x, y) : Number(!x) - Number(!y);
			};
		}
		case "lastReportedAt":
			return (a, b) => (hosts[a]?.lastReportedAt ?? 0) - (hosts[b]?.lastReportedAt ?? 0);
		case "failingRuleCount":
			return (a, b) => failing(a) - failing(b);
	}
}

/** One page of an order. A cursor is the id of the last host before the page, so it holds when the fleet changes. */
export function selectHostPage(
	hosts: ResolvedHosts,
	order: Uint32Array,
	{ cursor, limit = 100 }: HostPageRequest,
): HostPage {
	const offset = cursor == null ? 0 : order.indexOf(hosts.index.rowById.get(cursor) ?? -1) + 1;
	const end = Math.min(order.length, offset + Math.max(1, Math.floor(limit) || 1));
	const rows = [...order.subarray(offset, end)].flatMap((row) => selectHostRow(hosts, row) ?? []);
	return Object.freeze({
		rows: Object.freeze(rows),
		nextCursor: end < order.length ? (rows.at(-1)?.host.id ?? null) : null,
		totalCount: order.length,
		offset,
	});
}
