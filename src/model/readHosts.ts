import { type AgentVersion, parseAgentVersion } from "./agentVersion.ts";
import { displayText } from "./displayText.ts";
import type { InputNode } from "./InputNode.ts";
import { quote } from "./issueLog.ts";
import { parsePlatform } from "./parsePlatform.ts";
import type { ReportBook, ReportContent } from "./readReports.ts";
import { HOST_KINDS, type HostKind, type Platform } from "./vocabulary.ts";

/** One report, or heartbeat, as it arrived from a host. */
export interface Arrival {
	/** Epoch milliseconds; `null`: the source did not say, so it is older than anything that has a time. */
	readonly observedAt: number | null;
	readonly isHeartbeat: boolean;
	readonly content: ReportContent;
}

/** A host as read and joined, before its reports are weighed. */
export interface HostDraft {
	/** Where it stands in the input; the first place, where several records were joined. */
	readonly node: InputNode;
	readonly id: string;
	/** `null`: nobody named it. */
	readonly givenName: string | null;
	readonly aliases: readonly string[];
	readonly kind: HostKind | null;
	readonly agent: "present" | "absent" | "unknown";
	readonly protection: "on" | "off" | "unknown";
	readonly inInventory: boolean | null;
	readonly agentVersion: string | null;
	/** `agentVersion` as numbers; `null`: there is none, or none can be read from it. */
	readonly version: AgentVersion | null;
	readonly platform: Platform;
	readonly tags: readonly string[];
	readonly lastSeenAt: number | null;
	readonly protectedSince: number | null;
	readonly remoteConfig: "connected" | "disconnected" | "unknown";
	readonly enforcement: "on" | "off" | "unknown";
	readonly excluded: boolean;
	readonly url: string | null;
	readonly arrivals: readonly Arrival[];
}

const AGENT = ["present", "absent", "unknown"] as const;
const SWITCH = ["on", "off", "unknown"] as const;
const CONNECTION = ["connected", "disconnected", "unknown"] as const;
const ARRIVAL_KINDS = ["ruleset", "heartbeat"] as const;

/** Reads the hosts and joins those that are one: by id, then by an alias that is another's id; never by name. Sorted by id. O(hosts). */
export function readHosts(nodes: readonly InputNode[], reports: ReportBook): readonly HostDraft[] {
	const records = new Map<string, HostDraft[]>();
	for (const node of nodes) {
		const id = node.id("id");
		if (id === undefined) {
			node.fault("missing-id", "a host without an id; left out");
			continue;
		}
		const known = records.get(id);
		if (known) node.fault("duplicate-id", `host ${quote(id)} is listed twice; the two are joined`, "id");
		if (known) known.push(readHost(node, id, reports));
		else records.set(id, [readHost(node, id, reports)]);
	}
	return joinByAlias(records)
		.map(([id, group]) => joinRecords(id, group))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A host whose id exactly one other host has as alias is that other host. Where several have it, nobody can say whose it is, and it stays
 * a host of its own. The order of the records makes no difference.
 */
function joinByAlias(
	records: ReadonlyMap<string, readonly HostDraft[]>,
): (readonly [id: string, records: readonly HostDraft[]])[] {
	const claimants = new Map<string, Map<string, InputNode>>();
	for (const [id, own] of records) {
		for (const { aliases, node } of own) {
			for (const alias of aliases) {
				if (!records.has(alias)) continue;
				const nodes = claimants.get(alias) ?? new Map<string, InputNode>();
				claimants.set(alias, nodes.set(id, node));
			}
		}
	}
	const owners = new Map<string, string>();
	const findRoot = (id: string): string => {
		let root = id;
		for (let owner = owners.get(root); owner !== undefined; owner = owners.get(root)) root = owner;
		// Shortens the way for the next one, so that long chains cost no more than short ones.
		for (let step = id, owner = owners.get(step); owner !== undefined; step = owner, owner = owners.get(step)) {
			owners.set(step, root);
		}
		return root;
	};
	// From the last id to the first, so that of hosts which name each other the first keeps its id.
	for (const [id, nodes] of [...claimants].sort(([a], [b]) => (a < b ? 1 : -1))) {
		const [[ownerId, node] = [id, undefined], ...others] = nodes;
		const outcome = others.length === 0 ? "the two are joined" : "other hosts have it too, so none is joined";
		node?.fault("duplicate-alias", `${quote(id)} is the id of another host; ${outcome}`, "aliases");
		if (others.length === 0 && findRoot(ownerId) !== id) owners.set(id, ownerId);
	}
	if (owners.size === 0) return [...records];
	const groups = new Map<string, HostDraft[]>();
	for (const [id, own] of records) {
		const root = findRoot(id);
		const group = groups.get(root) ?? [];
		groups.set(root, group);
		for (const record of own) group.push(record);
	}
	return [...groups];
}

/** The records of one host: what any of them says, the one seen latest first, then the one that has the id; every report of all. */
function joinRecords(id: string, records: readonly HostDraft[]): HostDraft {
	const [only] = records;
	if (only && records.length === 1) return only;
	const byAge = [...records].sort(
		(a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0) || Number(a.id !== id) - Number(b.id !== id),
	);
	const [newest] = byAge as [HostDraft];
	const latest = <K extends keyof HostDraft>(key: K): HostDraft[K] =>
		(byAge.find((record) => record[key] !== null && record[key] !== "unknown") ?? newest)[key];
	const ids = new Set(records.flatMap((record) => [...record.aliases, record.id]));
	ids.delete(id);
	return {
		node: (records.find((record) => record.id === id) ?? newest).node,
		id,
		givenName: latest("givenName"),
		aliases: [...ids],
		kind: latest("kind"),
		agent: latest("agent"),
		protection: latest("protection"),
		inInventory: records.some((record) => record.inInventory) || latest("inInventory"),
		agentVersion: latest("agentVersion"),
		version: parseAgentVersion(latest("agentVersion")),
		platform: latest("platform"),
		tags: [...new Set(records.flatMap((record) => record.tags))],
		lastSeenAt: latest("lastSeenAt"),
		protectedSince: latest("protectedSince"),
		remoteConfig: latest("remoteConfig"),
		enforcement: latest("enforcement"),
		excluded: records.some((record) => record.excluded),
		url: latest("url"),
		arrivals: records.flatMap((record) => record.arrivals),
	};
}

function readHost(node: InputNode, id: string, reports: ReportBook): HostDraft {
	const agentVersion = node.text("agentVersion") || null;
	const version = parseAgentVersion(agentVersion);
	if (agentVersion !== null && version === null) {
		node.fault("version-unknown", `no version number can be read from ${quote(agentVersion)}`, "agentVersion");
	}
	return {
		node,
		id,
		givenName: displayText(node.text("name")?.trim() ?? "") || null,
		aliases: node.texts("aliases").filter((alias) => alias !== id),
		kind: node.oneOf("kind", HOST_KINDS) ?? null,
		agent: node.oneOf("agent", AGENT) ?? "unknown",
		protection: node.oneOf("protection", SWITCH) ?? "unknown",
		inInventory: node.bool("inInventory") ?? null,
		agentVersion,
		version,
		platform: parsePlatform(node.text("platform")),
		tags: node.texts("tags"),
		lastSeenAt: node.time("lastSeenAt") ?? null,
		protectedSince: node.time("protectedSince") ?? null,
		remoteConfig: node.oneOf("remoteConfig", CONNECTION) ?? "unknown",
		enforcement: node.oneOf("enforcement", SWITCH) ?? "unknown",
		excluded: node.bool("excluded") ?? false,
		url: node.text("url") || null,
		arrivals: node.list("reports").flatMap((arrival) => readArrival(arrival, reports) ?? []),
	};
}

function readArrival(node: InputNode, reports: ReportBook): Arrival | undefined {
	const content = reports.resolve(node);
	if (content === undefined) return undefined;
	return {
		observedAt: node.time("observedAt") ?? null,
		isHeartbeat: node.oneOf("kind", ARRIVAL_KINDS) === "heartbeat",
		content,
	};
}
