import { resolveAttack } from "./attackTags.ts";
import type { AttackCatalogue } from "./catalogue.ts";
import { displayText } from "./displayText.ts";
import type { InputNode } from "./InputNode.ts";
import { quote } from "./issueLog.ts";
import { parsePlatform } from "./parsePlatform.ts";
import type { PolicyBook } from "./readPolicies.ts";
import type { RuleDefinition } from "./snapshot.ts";
import { RULE_MODES, type RuleMode } from "./vocabulary.ts";

/** A rule as read, all its definitions together. */
export interface RuleDraft {
	/** Where it stands first: a definition, or a report where only reports speak of it. */
	readonly node: InputNode;
	readonly id: string;
	name: string;
	description: string;
	category: string;
	expression: string;
	url: string | null;
	readonly definitions: DefinitionDraft[];
	readonly tags: Set<string>;
}

export interface DefinitionDraft {
	readonly definition: RuleDefinition;
	/** Mode by policy id; `disabled` everywhere where the definition is switched off. */
	readonly modes: ReadonlyMap<string, RuleMode>;
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
	/** Adds the rule of a report's entry if the source's list does not have it; then its tags are those of reports. */
	mention(id: string, entry: InputNode): void;
}

export function readRules(nodes: readonly InputNode[], policies: PolicyBook): RuleBook {
	const drafts = new Map<string, RuleDraft>();
	const ensure = (id: string, node: InputNode): RuleDraft => {
		const known = drafts.get(id);
		if (known) return known;
		const draft: RuleDraft = {
			node,
			id,
			name: "",
			description: "",
			category: "",
			expression: "",
			url: null,
			definitions: [],
			tags: new Set(),
		};
		drafts.set(id, draft);
		return draft;
	};
	for (const node of nodes) {
		const id = node.id("id");
		if (id === undefined) node.fault("missing-id", "a rule without an id; left out");
		else readDefinition(node, ensure(id, node), policies);
	}
	return {
		drafts,
		mention(id, entry) {
			const draft = ensure(id, entry);
			if (draft.definitions.length === 0) for (const tag of entry.texts("tags")) draft.tags.add(tag);
		},
	};
}

/** Where definitions of one rule differ in words, the first that has any stands; tags of all count. */
function readDefinition(node: InputNode, draft: RuleDraft, policies: PolicyBook): void {
	draft.name ||= displayText(node.text("name") ?? "");
	draft.description ||= node.text("description") ?? "";
	draft.category ||= node.text("category") ?? "";
	draft.expression ||= node.text("expression") ?? "";
	draft.url ||= node.text("url") ?? null;
	for (const tag of node.texts("tags")) draft.tags.add(tag);
	const enabled = node.bool("enabled") ?? true;
	const modes = new Map<string, RuleMode>();
	for (const membership of node.list("policies")) {
		const policyId = policies.resolve(membership.id("policyId"));
		const mode = membership.oneOf("mode", RULE_MODES) ?? "monitoring";
		if (policyId === undefined) {
			membership.fault("missing-id", "a membership without a policy id; left out");
			continue;
		}
		if (!policies.drafts.get(policyId)?.isListed) {
			membership.fault("unknown-reference", `policy ${quote(policyId)} is not in the list of policies`, "policyId");
		}
		modes.set(policyId, strongestMode(modes.get(policyId), enabled ? mode : "disabled"));
	}
	const platforms = node.texts("platforms").map(parsePlatform);
	draft.definitions.push({
		modes,
		definition: {
			definitionId: node.id("definitionId") ?? null,
			agentConstraint: node.text("agentConstraint") || null,
			// A platform that is none of ours could be any.
			platforms: platforms.length === 0 || platforms.includes("unknown") ? null : [...new Set(platforms)],
			enabled,
		},
	});
}

/** Tags that mean to speak of ATT&CK. */
const ATTACK_TAG = /^(?:(?:sub-?)?technique:|tactic:|mitre[_:-]|TA?\d{3,}(?:\D|$))/i;

/** Techniques and tactics of a rule; contradictions in its tags become issues. */
export function resolveTags({ node, tags }: RuleDraft, catalogue: AttackCatalogue | null): ResolvedTags {
	const { techniques, tactics, revoked, conflicts, isMapped } = resolveAttack([...tags], catalogue);
	for (const { tag, reason } of conflicts) node.fault("tactic-conflict", `${quote(tag)}: ${reason}`, "tags");
	const isUnmapped = !isMapped && [...tags].some((tag) => ATTACK_TAG.test(tag));
	if (isUnmapped) {
		node.fault("unmapped-rule", `no technique or tactic could be found for ${quote([...tags].join(" "))}`, "tags");
	}
	return { techniques, tactics, revokedTechniques: revoked, isUnmapped };
}

/** Blocking outranks monitoring outranks disabled. */
export function strongestMode(a: RuleMode | undefined, b: RuleMode): RuleMode {
	if (a === undefined) return b;
	return RULE_MODES.indexOf(a) <= RULE_MODES.indexOf(b) ? a : b;
}
