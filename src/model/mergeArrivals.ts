import { countRules, derivePolicyStatus } from "./derivePolicyStatus.ts";
import type { Arrival } from "./readHosts.ts";
import { type PolicyReport, toPolicyStatus } from "./readReports.ts";
import { POLICY_STATUSES, type PolicyStatus } from "./vocabulary.ts";

/** The report that stands for one policy from one source on one host. */
export interface StandingReport {
	readonly report: PolicyReport;
	/** A later heartbeat that states another status than the report's rules give: what those rules are now is not known. */
	readonly heartbeat: PolicyReport | null;
}

interface Entry {
	readonly observedAt: number;
	readonly report: PolicyReport;
	heartbeat: PolicyReport | null;
}

/**
 * Which reports of a host still stand. Per policy and source the newer one wins, at equal times the worse one. A policy that the newest
 * rule-set report no longer has is gone, unless it is still assigned (sources may report policy by policy). Heartbeats never wipe rules.
 */
export function mergeArrivals(
	arrivals: readonly Arrival[],
	isAssigned: (policyId: string) => boolean,
): readonly StandingReport[] {
	const entries = new Map<string, Entry>();
	const time = (arrival: Arrival) => arrival.observedAt ?? Number.NEGATIVE_INFINITY;
	const ordered = [...arrivals].sort((a, b) => time(a) - time(b));
	let newestRulesetAt = Number.NEGATIVE_INFINITY;
	for (const arrival of ordered) {
		if (arrival.isHeartbeat) continue;
		const observedAt = time(arrival);
		newestRulesetAt = Math.max(newestRulesetAt, observedAt);
		for (const report of arrival.content) {
			const key = keyOf(report);
			const known = entries.get(key);
			if (known && known.observedAt === observedAt && severity(known.report) <= severity(report)) continue;
			entries.set(key, { observedAt, report, heartbeat: null });
		}
	}
	for (const [key, entry] of entries) {
		if (entry.observedAt < newestRulesetAt && !isAssigned(entry.report.policyId)) entries.delete(key);
	}
	for (const arrival of ordered) {
		if (!arrival.isHeartbeat) continue;
		for (const report of arrival.content) {
			const key = keyOf(report);
			const known = entries.get(key);
			if (!known) entries.set(key, { observedAt: time(arrival), report, heartbeat: null });
			else if (time(arrival) >= known.observedAt) {
				const isSame = reportedStatus(known.report) === reportedStatus(report);
				if (known.report.rules.length === 0) entries.set(key, { observedAt: time(arrival), report, heartbeat: null });
				else known.heartbeat = isSame ? null : report;
			}
		}
	}
	return [...entries.values()];
}

const keyOf = (report: PolicyReport): string => `${report.policyId}\u0000${report.source}`;

/** What the report comes to by itself: by its rules, else by its statement. */
export function reportedStatus(report: PolicyReport): PolicyStatus {
	const stated = toPolicyStatus(report.stated);
	if (report.rules.length === 0 && report.error === null && stated !== null) return stated;
	return derivePolicyStatus(countRules(report.rules), report.error !== null || stated === "error");
}

/** 0 is worst. */
const severity = (report: PolicyReport): number => POLICY_STATUSES.indexOf(reportedStatus(report));
