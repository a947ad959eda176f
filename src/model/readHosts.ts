import { displayText } from "./displayText.ts";
import type { InputReader, Path } from "./inputReader.ts";
import { type IssueLog, quote } from "./issueLog.ts";
import type { ReportBook, ReportContent } from "./readReports.ts";
import { HOST_KINDS, type HostKind, PLATFORMS, type Platform } from "./vocabulary.ts";

export interface Arrival {
	/** Epoch milliseconds; `null`: the source did not say, so it is older than anything that has a time. */
	readonly observedAt: number | null;
	readonly isHeartbeat: boolean;
	readonly content: ReportContent;
}

/** A host as read and joined, before its reports are weighed. */
export interface HostDraft {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly kind: HostKind | null;
	readonly agent: "present" | "absent" | "unknown";
	readonly protection: "on" | "off" | "unknown";
	readonly inInventory: boolean | null;
	readonly agentVersion: string | null;
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

/** Reads the hosts and joins those that are one: by id, then by an alias that is another's id; never by name. Sorted by id. */
export function readHosts(
	reader: InputReader,
	log: IssueLog,
	input: readonly unknown[],
	reports: ReportBook,
): readonly HostDraft[] {
	const drafts = new Map<string, HostDraft>();
	input.forEach((entry, i) => {
		const path = ["hosts", i];
		const id = reader.id(reader.field(entry, "id"), [...path, "id"]);
		if (id === undefined) {
			log.add("missing-id", path, "a host without an id; left out");
			return;
		}
		const draft = readHost(reader, log, entry, id, path, reports);
		const known = drafts.get(id);
		if (known) log.add("duplicate-id", [...path, "id"], `host ${quote(id)} is listed twice; the two are joined`);
		drafts.set(id, known ? joinHosts(known, draft) : draft);
	});
	for (const draft of [...drafts.values()]) {
		for (const alias of draft.aliases) {
			const kept = drafts.get(draft.id);
			const other = drafts.get(alias);
			if (!kept || !other || alias === draft.id) continue;
			log.add(
				"duplicate-alias",
				["hosts", draft.id, "aliases"],
				`${quote(alias)} is the id of another host; the two are joined`,
			);
			drafts.delete(alias);
			drafts.set(draft.id, joinHosts(kept, other));
		}
	}
	return [...drafts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readHost(
	reader: InputReader,
	log: IssueLog,
	entry: unknown,
	id: string,
	path: Path,
	reports: ReportBook,
): HostDraft {
	const at = (key: string) => [...path, key];
	const field = (key: string) => reader.field(entry, key);
	const time = (key: string) => reader.time(field(key), at(key)) ?? null;
	const platform = reader.text(field("platform"), at("platform"));
	return {
		id,
		name: displayText(reader.text(field("name"), at("name")) || id),
		aliases: reader.texts(field("aliases"), at("aliases")).filter((alias) => alias !== id),
		kind: reader.oneOf(field("kind"), HOST_KINDS, at("kind")) ?? null,
		agent: reader.oneOf(field("agent"), AGENT, at("agent")) ?? "unknown",
		protection: reader.oneOf(field("protection"), SWITCH, at("protection")) ?? "unknown",
		inInventory: reader.bool(field("inInventory"), at("inInventory")) ?? null,
		agentVersion: reader.text(field("agentVersion"), at("agentVersion")) || null,
		platform: parsePlatform(platform),
		tags: reader.texts(field("tags"), at("tags")),
		lastSeenAt: time("lastSeenAt"),
		protectedSince: time("protectedSince"),
		remoteConfig: reader.oneOf(field("remoteConfig"), CONNECTION, at("remoteConfig")) ?? "unknown",
		enforcement: reader.oneOf(field("enforcement"), SWITCH, at("enforcement")) ?? "unknown",
		excluded: reader.bool(field("excluded"), at("excluded")) ?? false,
		url: reader.text(field("url"), at("url")) ?? null,
		arrivals: reader.list(field("reports"), at("reports")).flatMap((report, i) => {
			const arrival = readArrival(reader, log, report, [...path, "reports", i], reports);
			return arrival ? [arrival] : [];
		}),
	};
}

function readArrival(
	reader: InputReader,
	log: IssueLog,
	value: unknown,
	path: Path,
	reports: ReportBook,
): Arrival | null {
	const report = reader.field(value, "report");
	const content =
		typeof report === "string" ? reports.byId(report) : report ? reports.read(report, [...path, "report"]) : undefined;
	if (content === undefined) {
		log.add("unknown-reference", [...path, "report"], `no report ${quote(report)} was sent; this arrival is left out`);
		return null;
	}
	return {
		observedAt: reader.time(reader.field(value, "observedAt"), [...path, "observedAt"]) ?? null,
		isHeartbeat: reader.oneOf(reader.field(value, "kind"), ["ruleset", "heartbeat"], [...path, "kind"]) === "heartbeat",
		content,
	};
}

/** Sources write "GNU/Linux", "Linux", "win32", "Darwin". */
function parsePlatform(text: string | undefined): Platform {
	const folded = text?.toLowerCase() ?? "";
	const exact = PLATFORMS.find((platform) => platform === folded);
	if (exact) return exact;
	if (folded.includes("linux")) return "linux";
	if (folded.includes("darwin") || folded.includes("mac")) return "macos";
	return folded.startsWith("win") ? "windows" : "unknown";
}

/** Two records of one host: what either says, the one seen later first; every report of both. */
function joinHosts(a: HostDraft, b: HostDraft): HostDraft {
	const [newer, older] = (b.lastSeenAt ?? 0) > (a.lastSeenAt ?? 0) ? [b, a] : [a, b];
	const known = <T extends string>(x: T, y: T): T => (x === "unknown" ? y : x);
	return {
		...older,
		...newer,
		id: a.id,
		name: newer.name === newer.id ? older.name : newer.name,
		aliases: [...new Set([...a.aliases, ...b.aliases, b.id])].filter((alias) => alias !== a.id),
		kind: newer.kind ?? older.kind,
		agent: known(newer.agent, older.agent),
		protection: known(newer.protection, older.protection),
		inInventory: a.inInventory || b.inInventory || (a.inInventory ?? b.inInventory),
		agentVersion: newer.agentVersion ?? older.agentVersion,
		platform: known(newer.platform, older.platform),
		tags: [...new Set([...a.tags, ...b.tags])],
		lastSeenAt: newer.lastSeenAt ?? older.lastSeenAt,
		protectedSince: newer.protectedSince ?? older.protectedSince,
		remoteConfig: known(newer.remoteConfig, older.remoteConfig),
		enforcement: known(newer.enforcement, older.enforcement),
		excluded: a.excluded || b.excluded,
		url: newer.url ?? older.url,
		arrivals: [...a.arrivals, ...b.arrivals],
	};
}
