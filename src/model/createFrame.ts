import type { AttackCatalogue } from "./catalogue.ts";
import { createReportBuilder, type ReportBuilder } from "./createReportBuilder.ts";
import { displayText } from "./displayText.ts";
import { createTagMatcher } from "./matchHostTags.ts";
import type { PolicyBook } from "./readPolicies.ts";
import { type RuleBook, type RuleDraft, resolveTags, strongestMode } from "./readRules.ts";
import type { PolicyMember } from "./resolveAbsentRule.ts";
import type { Policy, Rule } from "./snapshot.ts";
import type { RuleMode } from "./vocabulary.ts";

/** Policies and rules in their final order, and what follows from them for every host. */
export interface Frame {
	/** `matchedHostCount` is still 0. */
	readonly policies: readonly Policy[];
	readonly rules: readonly Rule[];
	readonly policyRow: ReadonlyMap<string, number>;
	/** Per policy row: do these tags match it? */
	readonly matchers: readonly ((tags: ReadonlySet<string>) => boolean)[];
	readonly builder: ReportBuilder;
}

export interface FrameOptions {
	readonly catalogue: AttackCatalogue | null;
	readonly reportsFiltered: boolean;
	/** Policies changed since are in grace, epoch milliseconds. */
	readonly graceSince: number;
}

/** O(rules × their policies). */
export function createFrame(policyBook: PolicyBook, ruleBook: RuleBook, options: FrameOptions): Frame {
	const policyDrafts = [...policyBook.drafts.values()].sort(
		(a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
	);
	const ruleDrafts = [...ruleBook.drafts.values()].sort((a, b) => compareText(a.id, b.id));
	const policyRow = new Map(policyDrafts.map((draft, row) => [draft.id, row]));
	const ruleRow = new Map(ruleDrafts.map((draft, row) => [draft.id, row]));
	const members: PolicyMember[][] = policyDrafts.map(() => []);
	const isUnmapped: boolean[] = [];
	const rules = ruleDrafts.map((draft, row): Rule => {
		const { isUnmapped: unmapped, ...attack } = resolveTags(draft, options.catalogue);
		isUnmapped.push(unmapped);
		const modes = [...modesOf(draft)].map(([policyId, mode]) => ({
			policy: policyRow.get(policyId) ?? -1,
			policyId,
			mode,
		}));
		for (const { policy, policyId, mode } of modes) {
			const active = draft.definitions.filter((one) => (one.modes.get(policyId) ?? "disabled") !== "disabled");
			members[policy]?.push({ rule: row, mode, definitions: active.map((one) => one.definition) });
		}
		return Object.freeze({
			id: draft.id,
			name: draft.name || displayText(draft.id),
			description: draft.description,
			category: draft.category,
			definitions: draft.definitions.map((one) => one.definition),
			policies: modes.map(({ policy, mode }) => ({ policy, mode })),
			...attack,
			tags: [...draft.tags],
			expression: draft.expression,
			url: draft.url,
		});
	});
	const policies = policyDrafts.map(
		(draft, row): Policy => ({
			...draft,
			rules: (members[row] ?? []).map((member) => member.rule),
			matchedHostCount: 0,
		}),
	);
	const isInGrace = policyDrafts.map((draft) => draft.updatedAt !== null && draft.updatedAt >= options.graceSince);
	const { reportsFiltered } = options;
	return {
		policies,
		rules,
		policyRow,
		matchers: policies.map((policy) => createTagMatcher(policy.hostTagsLists)),
		builder: createReportBuilder({
			policies,
			rules,
			policyRow,
			ruleRow,
			members,
			isInGrace,
			isUnmapped,
			reportsFiltered,
		}),
	};
}

/** Over all definitions, the strongest mode that a policy has the rule in. */
function modesOf(draft: RuleDraft): ReadonlyMap<string, RuleMode> {
	const modes = new Map<string, RuleMode>();
	for (const definition of draft.definitions) {
		for (const [policyId, mode] of definition.modes) modes.set(policyId, strongestMode(modes.get(policyId), mode));
	}
	return modes;
}

/** By code unit: the same order in every runtime and locale. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
