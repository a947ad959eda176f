import { asId, asIs, asText, entriesOf, field } from "./wireFields.ts";

/** One host of `GET /api/v1/hosts`, as far as the join needs it. */
export interface HostRecord {
	/** `meta.host_id`, which CSM agents call `host_id`; else the next best thing. */
	readonly id: string | undefined;
	/** Everything that is an id of this host. */
	readonly ids: readonly string[];
	readonly name: string | undefined;
	/** Names that the Agent itself uses for the host. */
	readonly hostnames: readonly string[];
	readonly aliases: readonly unknown[];
	readonly agent: "present" | "absent" | "unknown";
	readonly agentVersion: unknown;
	readonly platform: unknown;
	readonly tags: readonly unknown[];
	/** Epoch milliseconds; anything else as it came. */
	readonly lastSeenAt: unknown;
}

/** One entry of `host_list[]`. */
export function parseHost(entry: unknown): HostRecord {
	const meta = field(entry, "meta");
	const ids = distinct([field(meta, "host_id"), field(entry, "id"), field(entry, "aws_id")].map(asId));
	const hostnames = distinct([field(entry, "host_name"), field(entry, "name")].map(asText));
	const agentVersion = asIs(field(meta, "agent_version"));
	const seconds = field(entry, "last_reported_time");
	return {
		id: ids[0] ?? hostnames[0],
		ids,
		name: asText(field(entry, "name")) ?? hostnames[0],
		hostnames,
		aliases: entriesOf(field(entry, "aliases")),
		agent: parseAgentPresence(field(entry, "apps"), field(entry, "sources"), agentVersion),
		agentVersion,
		platform: field(meta, "platform"),
		tags: parseTags(field(entry, "tags_by_source")),
		lastSeenAt: typeof seconds === "number" ? seconds * 1000 : seconds,
	};
}

/** A host that only cloud integrations tell of has no agent. Where no source is named, nothing is known. */
function parseAgentPresence(apps: unknown, sources: unknown, agentVersion: unknown): HostRecord["agent"] {
	const named = entriesOf(sources);
	if (agentVersion !== undefined || named.includes("agent") || entriesOf(apps).includes("agent")) return "present";
	return named.length > 0 ? "absent" : "unknown";
}

/** The tags of all sources together; bare values without a colon are tags too. */
function parseTags(bySource: unknown): readonly unknown[] {
	if (typeof bySource !== "object" || bySource === null) return entriesOf(bySource);
	return [...new Set(Object.values(bySource).flatMap(entriesOf))];
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
	return [...new Set(values.filter((value) => value !== undefined))];
}
