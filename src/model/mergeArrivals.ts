import type { Arrival } from "./readHosts.ts";
import { type PolicyReport, toPolicyStatus } from "./readReports.ts";
import { POLICY_STATUSES } from "./vocabulary.ts";

/** The report that stands for one policy from one source on one host. */
export interface StandingReport {
	/** A rule-set report; a heartbeat where there never was one. */
	readonly report: PolicyReport;
	/** The newest heartbeat after it, where that says something else of status or version. */
	readonly heartbeat: PolicyReport | null;
	/** Does that heartbeat state another status than the report's rules give? Then what the rules are now is not known. */
	readonly areRulesOutdated: boolean;
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
	if (arrivals.length === 0) return [];
	const entries = new Map<string, Entry>();
	const rulesets = arrivals.filter((arrival) => !arrival.isHeartbeat).sort((a, b) => timeOf(a) - timeOf(b));
	const heartbeats = arrivals.filter((arrival) => arrival.isHeartbeat).sort((a, b) => timeOf(a) - timeOf(b));
	for (const arrival of rulesets) {
		const observedAt = timeOf(arrival);
		for (const report of arrival.content) {
			const key = keyOf(report);
			const known = entries.get(key);
			if (known && known.observedAt === observedAt && severity(known.report) <= severity(report)) continue;
			entries.set(key, { observedAt, report, heartbeat: null });
		}
	}
	const [newestRuleset] = rulesets.slice(-1);
	const newestRulesetAt = newestRuleset ? timeOf(newestRuleset) : NO_TIME;
	const isGone = (report: PolicyReport, observedAt: number) =>
		observedAt < newestRulesetAt && !isAssigned(report.policyId);
	for (const [key, { report, observedAt }] of entries) if (isGone(report, observedAt)) entries.delete(key);
	for (const arrival of heartbeats) {
		const observedAt = timeOf(arrival);
		for (const report of arrival.content) {
			const key = keyOf(report);
			const known = entries.get(key);
			if (known && observedAt >= known.observedAt) known.heartbeat = report;
			else if (!known && !isGone(report, observedAt)) entries.set(key, { observedAt, report, heartbeat: null });
		}
	}
	return [...entries.values()].map(({ report, heartbeat }) => {
		const isOtherStatus = heartbeat !== null && saysStatus(heartbeat) && heartbeat.status !== report.status;
		const isOtherVersion = heartbeat !== null && heartbeat.version !== null && heartbeat.version !== report.version;
		return {
			report,
			heartbeat: isOtherStatus || isOtherVersion ? heartbeat : null,
			areRulesOutdated: isOtherStatus,
		};
	});
}

/** Before every time there is. */
const NO_TIME = -1;
const timeOf = (arrival: Arrival): number => arrival.observedAt ?? NO_TIME;

const keyOf = (report: PolicyReport): string => `${report.policyId}\u0000${report.source}`;

const saysStatus = (report: PolicyReport): boolean => report.error !== null || toPolicyStatus(report.stated) !== null;

/** 0 is worst. */
const severity = (report: PolicyReport): number => POLICY_STATUSES.indexOf(report.status);
