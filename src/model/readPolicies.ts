import { displayText } from "./displayText.ts";
import type { InputNode } from "./InputNode.ts";
import { quote } from "./issueLog.ts";

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
	/** The id for a reference by id, else by name; a reference to nothing listed adds an unlisted policy. `undefined`: it names nothing. */
	resolve(id: string | undefined, name?: string | undefined): string | undefined;
}

export function readPolicies(nodes: readonly InputNode[], normalizeId: (id: string) => string): PolicyBook {
	const drafts = new Map<string, PolicyDraft>();
	const idByName = new Map<string, string>();
	const add = (draft: PolicyDraft) => {
		drafts.set(draft.id, draft);
		if (!idByName.has(draft.name)) idByName.set(draft.name, draft.id);
	};
	for (const node of nodes) {
		const rawId = node.id("id");
		const id = rawId && normalizeId(rawId);
		if (!id) node.fault("missing-id", "a policy without an id; left out");
		else if (drafts.has(id)) {
			node.fault("duplicate-id", `policy ${quote(id)} is listed twice; the first one stands`, "id");
		} else add(readPolicy(node, id));
	}
	return {
		drafts,
		resolve(rawId, rawName) {
			const id = rawId && normalizeId(rawId);
			if (id && drafts.has(id)) return id;
			const name = rawName && displayText(rawName);
			const named = name && (idByName.get(name) ?? (drafts.has(name) ? name : undefined));
			if (named) return named;
			const unlisted = id || name || undefined;
			if (unlisted) add(unlistedPolicy(unlisted, name || unlisted));
			return unlisted;
		},
	};
}

function readPolicy(node: InputNode, id: string): PolicyDraft {
	return {
		id,
		name: displayText(node.text("name")?.trim() || id),
		description: node.text("description") ?? "",
		version: node.id("version") ?? null,
		type: node.text("type") || "policy",
		enabled: node.bool("enabled") ?? true,
		managed: node.bool("managed") ?? false,
		pinned: node.bool("pinned") ?? false,
		hostTagsLists: node.has("hostTagsLists") ? node.list("hostTagsLists").map((list) => list.asTexts()) : null,
		updatedAt: node.time("updatedAt") ?? null,
		isListed: true,
		url: node.text("url") || null,
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
