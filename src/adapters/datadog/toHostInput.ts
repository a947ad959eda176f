import type { HostInput } from "../../model/input.ts";
import type { HostReports } from "./createReportCollector.ts";
import type { AgentRecord } from "./parseAgent.ts";
import type { HostRecord } from "./parseHost.ts";
import { asIs } from "./wireFields.ts";

/** Everything that the lists say of one machine. */
export interface FleetEntry {
	readonly host: HostRecord | null;
	readonly agents: AgentRecord[];
	readonly reports: HostReports[];
}

export interface JoinOptions {
	/** A machine that only an old report speaks of is gone: older than this, epoch milliseconds, it is left out. */
	readonly unlistedSince: number;
	/** An agent that reported since then has protection on, whatever the agent list says; epoch milliseconds. */
	readonly reportingSince: number;
}

/** One joined machine as the model takes it. */
export function toHostInput(entry: FleetEntry, options: JoinOptions): HostInput {
	const { host, agents, reports } = entry;
	// Of several agents on one machine, the one that protects it is the one to speak of.
	const agent = agents.find((candidate) => candidate.isProtected === true) ?? agents[0];
	const id = host?.id ?? agent?.hostId ?? agent?.agentId ?? agent?.hostname ?? reports[0]?.hostname ?? "";
	const name = host?.name ?? agent?.hostname ?? reports[0]?.hostname;
	const lastReportedAt = reports.reduce((newest, report) => Math.max(newest, report.lastReportedAt ?? 0), 0);
	return {
		id,
		name,
		aliases: asIs(
			[
				...new Set<unknown>([
					...(host?.ids ?? []),
					...agents.flatMap((one) => [one.hostId, one.hostname]),
					...(host?.hostnames ?? []),
					...(host?.aliases ?? []),
				]),
			].filter((alias) => alias !== undefined && alias !== id && alias !== name),
		),
		kind: parseKind(entry),
		agent: agents.length > 0 || reports.length > 0 ? "present" : (host?.agent ?? "unknown"),
		protection: parseProtection(entry, lastReportedAt >= options.reportingSince),
		agentVersion: asIs(host?.agentVersion ?? agent?.agentVersion ?? reports[0]?.agentVersion),
		platform: asIs(host?.platform ?? agent?.platform),
		tags: asIs([...new Set([...(host?.tags ?? []), ...agents.flatMap((one) => one.tags)])]),
		lastSeenAt:
			typeof host?.lastSeenAt === "number" ? Math.max(host.lastSeenAt, lastReportedAt) : seenAt(entry, lastReportedAt),
		remoteConfig:
			agent?.isRemoteConfigured === undefined ? "unknown" : agent.isRemoteConfigured ? "connected" : "disconnected",
		reports: reports.flatMap((report) => report.arrivals),
	};
}

/** A time that is none is handed on, to be reported; otherwise the last report is the last sign of life. */
function seenAt({ host }: FleetEntry, lastReportedAt: number): number | undefined {
	return asIs<number>(host?.lastSeenAt) ?? (lastReportedAt > 0 ? lastReportedAt : undefined);
}

/**
 * The agent list has no times, so an agent that is reporting now outranks its "off"; a report from before does not, since protection may have
 * been switched off after it.
 */
function parseProtection({ agents, reports }: FleetEntry, isReporting: boolean): HostInput["protection"] {
	const said = agents.map((agent) => agent.isProtected);
	if (said.includes(true) || isReporting) return "on";
	if (said.includes(false)) return "off";
	return asIs(said.find((value) => value !== undefined)) ?? (reports.length > 0 ? "on" : "unknown");
}

function parseKind({ host, agents }: FleetEntry): HostInput["kind"] {
	if (agents.some((agent) => agent.isServerless)) return "serverless";
	const isInCluster = (tag: unknown) => typeof tag === "string" && tag.startsWith("kube_cluster_name:");
	return agents.some((agent) => agent.isInCluster) || host?.tags.some(isInCluster) ? "container-host" : "host";
}
