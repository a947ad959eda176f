import { displayText } from "./displayText.ts";
import type { InputReader, Path } from "./inputReader.ts";
import { type IssueLog, quote } from "./issueLog.ts";

/** A policy as read, before rules and hosts are known. */
export interface PolicyDraft {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly version: string | null;
	readonly type: string;
	readonly enabled: boolean;
	readonly managed: boolean;
	readonly pinned: boolean;
	readonly hostTagsLists: readonly (readonly string[])[] | null;
	readonly updatedAt: number | null;
	readonly isListed: boolean;
	readonly url: string | null;
}

/** All policies that anything speaks of: those the source lists, and those only rules or agents mention. */
export interface PolicyBook {
	readonly drafts: ReadonlyMap<string, PolicyDraft>;
	/** The id for a reference by id or by name; a reference to nothing listed adds an unlisted policy. */
	resolve(id: string | undefined, name: string | undefined): string | undefined;
}

export function readPolicies(
	reader: InputReader,
	log: IssueLog,
	input: readonly unknown[],
	normalizeId: (id: string) => string,
): PolicyBook {
	const drafts = new Map<string, PolicyDraft>();
	const byName = new Map<string, string>();
	const add = (draft: PolicyDraft) => {
		drafts.set(draft.id, draft);
		if (!byName.has(draft.name)) byName.set(draft.name, draft.id);
	};
	input.forEach((entry, i) => {
		const path = ["policies", i];
		const rawId = reader.id(reader.field(entry, "id"), [...path, "id"]);
		if (rawId === undefined) {
			log.add("missing-id", path, "a policy without an id; left out");
			return;
		}
		const id = normalizeId(rawId);
		if (drafts.has(id)) {
			log.add("duplicate-id", [...path, "id"], `policy ${quote(id)} is listed twice; the first one stands`);
			return;
		}
		add(readPolicy(reader, entry, id, path));
	});
	return {
		drafts,
		resolve(id, name) {
			const wanted = id === undefined ? undefined : normalizeId(id);
			if (wanted !== undefined && drafts.has(wanted)) return wanted;
			const named = name === undefined ? undefined : (byName.get(name) ?? (drafts.has(name) ? name : undefined));
			if (named !== undefined) return named;
			const unlisted = wanted ?? name;
			if (unlisted !== undefined) add(unlistedPolicy(unlisted, name ?? unlisted));
			return unlisted;
		},
	};
}

function readPolicy(reader: InputReader, entry: unknown, id: string, path: Path): PolicyDraft {
	const text = (key: string) => reader.text(reader.field(entry, key), [...path, key]);
	const bool = (key: string) => reader.bool(reader.field(entry, key), [...path, key]);
	const lists = reader.field(entry, "hostTagsLists");
	return {
		id,
		name: displayText(text("name") || id),
		description: text("description") ?? "",
		version: text("version") ?? null,
		type: text("type") || "policy",
		enabled: bool("enabled") ?? true,
		managed: bool("managed") ?? false,
		pinned: bool("pinned") ?? false,
		hostTagsLists:
			lists === undefined || lists === null
				? null
				: reader
						.list(lists, [...path, "hostTagsLists"])
						.map((list, i) => reader.texts(list, [...path, "hostTagsLists", i])),
		updatedAt: reader.time(reader.field(entry, "updatedAt"), [...path, "updatedAt"]) ?? null,
		isListed: true,
		url: text("url") ?? null,
	};
}

function unlistedPolicy(id: string, name: string): PolicyDraft {
	return {
		id,
		name: displayText(name),
		description: "",
		version: null,
		type: "policy",
		enabled: true,
		managed: false,
		pinned: false,
		// Nobody knows whom it is for: it is expected nowhere, and shown where an agent reports it.
		hostTagsLists: [],
		updatedAt: null,
		isListed: false,
		url: null,
	};
}
