import type { CoverageInput, HostInput, HostReportInput } from "../model/input.ts";
import { createDemoReports, type ReportIds } from "./createDemoReports.ts";
import { createDemoPolicies, createDemoRules } from "./demoPolicies.ts";
import { type FleetPlan, type HostPlan, lastHeartbeatAt, type Scenario } from "./planHosts.ts";

const MINUTE_MS = 60_000;
/** A host that has just switched protection on sends its first report this long after the fleet began to be watched. */
const FIRST_REPORT_AFTER_MS = 8 * MINUTE_MS;
/** Hosts that never reported. */
const SPEECHLESS: ReadonlySet<Scenario> = new Set(["no-agent", "protection-off", "starting", "mute"]);

/** The fleet as its source would tell it at `now`, epoch milliseconds. O(hosts), and rules × distinct outcomes. */
export function renderFleet(plan: FleetPlan, now: number, version: string): CoverageInput {
	const { rules } = createDemoRules();
	const reports = createDemoReports(plan.hasBrokenRule);
	const hosts = plan.hosts.map((host) => renderHost(host, plan.bornAt, now, reports.idsOf));
	return {
		source: "demo",
		version,
		observedAt: now,
		// The oldest agents leave filtered rules out of their reports.
		reportsFiltered: false,
		inventoryComplete: true,
		hosts,
		policies: createDemoPolicies(plan.bornAt, rules),
		rules,
		reports: reports.list(),
	};
}

function renderHost(host: HostPlan, bornAt: number, now: number, idsOf: (host: HostPlan) => ReportIds): HostInput {
	const { id, name, group, agentVersion } = host;
	const scenario = host.scenario === "starting" && now - bornAt >= FIRST_REPORT_AFTER_MS ? "healthy" : host.scenario;
	const hasAgent = scenario !== "no-agent";
	const heartbeatAt = scenario === "silent" ? host.loadedAt : Math.max(host.loadedAt, lastHeartbeatAt(host, now));
	const isCutOff = scenario === "rc-lost";
	// One literal, so that a million hosts have one hidden class.
	return {
		id,
		name,
		kind: group.kind,
		platform: group.platform,
		tags: scenario === "excluded" ? [...group.tags, "lifecycle:ephemeral"] : group.tags,
		inInventory: scenario === "uninventoried" ? undefined : true,
		agent: hasAgent ? "present" : "absent",
		agentVersion: hasAgent ? (agentVersion ?? undefined) : undefined,
		protection: hasAgent ? (scenario === "protection-off" ? "off" : "on") : undefined,
		lastSeenAt: hasAgent ? heartbeatAt : undefined,
		protectedSince: hasAgent ? protectedSince(scenario, bornAt) : undefined,
		remoteConfig: hasAgent ? (isCutOff ? "disconnected" : "connected") : undefined,
		enforcement: hasAgent ? (isCutOff ? "off" : "on") : undefined,
		excluded: scenario === "excluded" ? true : undefined,
		reports: SPEECHLESS.has(scenario) ? undefined : renderReports(host, heartbeatAt, idsOf(host)),
	};
}

function protectedSince(scenario: Scenario, bornAt: number): number | undefined {
	if (scenario === "starting") return bornAt - 4 * MINUTE_MS;
	return scenario === "mute" ? bornAt - 180 * MINUTE_MS : undefined;
}

/** When the policies were loaded, and the heartbeat since. */
function renderReports(
	{ scenario, loadedAt }: HostPlan,
	heartbeatAt: number,
	{ rulesetId, heartbeatId }: ReportIds,
): readonly HostReportInput[] {
	// A heartbeat would tell the truth, so this host sends the wrong word with a whole report each time.
	if (scenario === "misstated") return [{ observedAt: heartbeatAt, report: rulesetId }];
	const ruleset: HostReportInput = { observedAt: loadedAt, report: rulesetId };
	if (heartbeatAt <= loadedAt) return [ruleset];
	return [ruleset, { observedAt: heartbeatAt, kind: "heartbeat", report: heartbeatId }];
}
