import { resolveAttack } from "./attackTags.ts";
import type { AttackCatalogue } from "./catalogue.ts";
import { displayText } from "./displayText.ts";
import type { InputReader, Path } from "./inputReader.ts";
import { type IssueLog, quote } from "./issueLog.ts";
import type { PolicyBook } from "./readPolicies.ts";
import type { RuleDefinition } from "./snapshot.ts";
import { RULE_MODES, type RuleMode } from "./vocabulary.ts";

/** A rule as read, all its definitions together. */
export interface RuleDraft {
	readonly id: string;
	name: string;
	description: string;
	category: string;
	expression: string;
	url: string | null;
	readonly definitions: { readonly definition: RuleDefinition; readonly policyIds: ReadonlySet<string> }[];
	readonly modes: Map<string, RuleMode>;
	readonly tags: Set<string>;
}

export interface ResolvedTags {
	readonly techniques: readonly string[];
	readonly tactics: readonly string[];
	readonly revokedTechniques: Readonly<Record<string, string>>;
	/** Tags speak of ATT&CK, and yet none of it could be placed. */
	readonly isUnmapped: boolean;
}

/** All rules that anything speaks of. */
export interface RuleBook {
	readonly drafts: ReadonlyMap<string, RuleDraft>;
	/** The rule with that id; a new, unlisted one if need be. */
	ensure(id: string, tags: readonly string[]): RuleDraft;
	/** Resolves a rule's tags; conflicts become issues. */
	resolveTags(draft: RuleDraft): ResolvedTags;
}

export function readRules(
	reader: InputReader,
	log: IssueLog,
	input: readonly unknown[],
	policies: PolicyBook,
	catalogue: AttackCatalogue | null,
): RuleBook {
	const drafts = new Map<string, RuleDraft>();
	const ensure = (id: string): RuleDraft => {
		const known = drafts.get(id);
		if (known) return known;
		const draft: RuleDraft = {
			id,
			name: displayText(id),
			description: "",
			category: "",
			expression: "",
			url: null,
			definitions: [],
			modes: new Map(),
			tags: new Set(),
		};
		drafts.set(id, draft);
		return draft;
	};
	input.forEach((entry, i) => {
		const path = ["rules", i];
		const id = reader.id(reader.field(entry, "id"), [...path, "id"]);
		if (id === undefined) log.add("missing-id", path, "a rule without an id; left out");
		else readDefinition(reader, entry, path, ensure(id), policies);
	});
	return {
		drafts,
		ensure(id, tags) {
			const isNew = !drafts.has(id);
			const draft = ensure(id);
			if (isNew) for (const tag of tags) draft.tags.add(tag);
			return draft;
		},
		resolveTags(draft) {
			const { techniques, tactics, revoked, conflicts, isMapped } = resolveAttack([...draft.tags], catalogue);
			for (const { tag, reason } of conflicts)
				log.add("tactic-conflict", ["rules", draft.id, "tags"], `${quote(tag)}: ${reason}`);
			const isUnmapped = !isMapped && [...draft.tags].some((tag) => /^(sub)?tech|^tactic|^mitre|^TA?\d/i.test(tag));
			if (isUnmapped) {
				log.add(
					"unmapped-rule",
					["rules", draft.id, "tags"],
					`no technique or tactic could be found for ${quote([...draft.tags].join(" "))}`,
				);
			}
			return { techniques, tactics, revokedTechniques: revoked, isUnmapped };
		},
	};
}

function readDefinition(reader: InputReader, entry: unknown, path: Path, draft: RuleDraft, policies: PolicyBook): void {
	const text = (key: string) => reader.text(reader.field(entry, key), [...path, key]);
	const enabled = reader.bool(reader.field(entry, "enabled"), [...path, "enabled"]) ?? true;
	const platforms = reader.field(entry, "platforms");
	draft.name = displayText(text("name") || draft.id);
	draft.description ||= text("description") ?? "";
	draft.category ||= text("category") ?? "";
	draft.expression ||= text("expression") ?? "";
	draft.url ??= text("url") ?? null;
	for (const tag of reader.texts(reader.field(entry, "tags"), [...path, "tags"])) draft.tags.add(tag);
	const policyIds = new Set<string>();
	reader.list(reader.field(entry, "policies"), [...path, "policies"]).forEach((membership, i) => {
		const at = [...path, "policies", i];
		const wanted = reader.id(reader.field(membership, "policyId"), [...at, "policyId"]);
		const policyId = policies.resolve(wanted, undefined);
		if (policyId === undefined) return;
		const stated = reader.oneOf(reader.field(membership, "mode"), RULE_MODES, [...at, "mode"]) ?? "monitoring";
		policyIds.add(policyId);
		draft.modes.set(policyId, strongestMode(draft.modes.get(policyId), enabled ? stated : "disabled"));
	});
	draft.definitions.push({
		policyIds,
		definition: {
			definitionId: reader.id(reader.field(entry, "definitionId"), [...path, "definitionId"]) ?? null,
			agentConstraint: text("agentConstraint") || null,
			platforms: platforms === undefined || platforms === null ? null : reader.texts(platforms, [...path, "platforms"]),
			enabled,
		},
	});
}

/** Blocking outranks monitoring outranks disabled. */
export function strongestMode(a: RuleMode | undefined, b: RuleMode): RuleMode {
	if (a === undefined) return b;
	return RULE_MODES.indexOf(a) <= RULE_MODES.indexOf(b) ? a : b;
}
