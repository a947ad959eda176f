import type { HostInput } from "../../model/input.ts";
import type { HostReports } from "./createReportCollector.ts";
import type { AgentRecord } from "./parseAgent.ts";
import type { HostRecord } from "./parseHost.ts";
import { type FleetEntry, type JoinOptions, toHostInput } from "./toHostInput.ts";
import { asText } from "./wireFields.ts";

export interface FleetParts {
	readonly hosts: readonly HostRecord[];
	readonly agents: readonly AgentRecord[];
	readonly reports: readonly HostReports[];
}

/**
 * Joins hosts, agents and reports. Agents join by host id, then by an alias that exactly one host without an agent has; reports, which have
 * nothing but a host name, by the name that agents use, then by alias. Nothing joins by display name alone, and what joins nothing is a host of its own.
 * O(hosts + agents + reports + aliases).
 */
export function joinFleet(
	parts: FleetParts,
	options: JoinOptions,
): { readonly hosts: readonly HostInput[]; readonly ambiguousNames: readonly string[] } {
	const entries: FleetEntry[] = parts.hosts.map((host) => ({ host, agents: [], reports: [] }));
	joinAgents(entries, parts.agents);
	const ambiguousNames = joinReports(entries, parts.reports, options);
	return { hosts: entries.map((entry) => toHostInput(entry, options)), ambiguousNames };
}

function joinAgents(entries: FleetEntry[], agents: readonly AgentRecord[]): void {
	const byId = new Map<string, FleetEntry>();
	for (const entry of entries) {
		for (const id of entry.host?.ids ?? []) if (!byId.has(id)) byId.set(id, entry);
	}
	const rest: AgentRecord[] = [];
	for (const agent of agents) {
		const entry = agent.hostId === undefined ? undefined : byId.get(agent.hostId);
		if (entry) entry.agents.push(agent);
		else rest.push(agent);
	}
	// After the ids, so that a host which has its agent is not given another one that only shares an alias.
	const byAlias = indexBy(
		entries.filter((entry) => entry.agents.length === 0),
		(entry) => entry.host?.aliases ?? [],
	);
	for (const agent of rest) {
		const known = agent.hostId === undefined ? undefined : byId.get(agent.hostId);
		const named = agent.hostname === undefined ? [] : (byAlias.get(fold(agent.hostname)) ?? []);
		const [only] = named;
		const entry =
			known ?? (named.length === 1 && only?.agents.length === 0 ? only : { host: null, agents: [], reports: [] });
		if (entry.host === null && entry.agents.length === 0) entries.push(entry);
		entry.agents.push(agent);
		if (agent.hostId !== undefined && !known) byId.set(agent.hostId, entry);
	}
}

/** Returns the names that fit several hosts: their reports cannot be given to any. */
function joinReports(entries: FleetEntry[], reports: readonly HostReports[], options: JoinOptions): readonly string[] {
	const byHostname = indexBy(entries, (entry) => [
		...(entry.host?.hostnames ?? []),
		...entry.agents.map((agent) => agent.hostname),
	]);
	const byAlias = indexBy(entries, (entry) => entry.host?.aliases ?? []);
	const ambiguousNames: string[] = [];
	for (const report of reports) {
		const name = fold(report.hostname);
		const candidates = byHostname.get(name) ?? byAlias.get(name) ?? [];
		const sameVersion = candidates.filter((entry) => versionsOf(entry).includes(report.agentVersion));
		const [only, ...others] = sameVersion.length === 1 ? sameVersion : candidates;
		if (others.length > 0) ambiguousNames.push(report.hostname);
		else if (only) only.reports.push(report);
		else if ((report.lastReportedAt ?? Number.POSITIVE_INFINITY) >= options.unlistedSince) {
			entries.push({ host: null, agents: [], reports: [report] });
		}
	}
	return ambiguousNames;
}

function indexBy(
	entries: readonly FleetEntry[],
	namesOf: (entry: FleetEntry) => readonly unknown[],
): ReadonlyMap<string, readonly FleetEntry[]> {
	const index = new Map<string, FleetEntry[]>();
	for (const entry of entries) {
		const names = new Set(
			namesOf(entry).flatMap((name) => (typeof name === "string" && asText(name) ? [fold(name)] : [])),
		);
		for (const name of names) {
			const known = index.get(name);
			if (known) known.push(entry);
			else index.set(name, [entry]);
		}
	}
	return index;
}

function versionsOf(entry: FleetEntry): readonly unknown[] {
	return [entry.host?.agentVersion, ...entry.agents.map((agent) => agent.agentVersion)];
}

/** Host names do not tell upper from lower case, and the log pipeline folds them. */
function fold(name: string): string {
	return name.toLowerCase();
}
