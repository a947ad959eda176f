import type { RuleMode } from "../model/vocabulary.ts";
import { categories, loadErrors, policies, rules } from "./ruleFacts.generated.ts";

/** A real rule of the managed policies. */
export interface RuleFact {
	readonly id: string;
	readonly description: string;
	readonly category: string;
	/** ATT&CK tags as the source wrote them. */
	readonly tags: readonly string[];
	readonly policies: readonly { readonly policyId: string; readonly mode: RuleMode }[];
	readonly agentConstraint: string | null;
	readonly platform: string;
	/** Is it for some kernel versions only, which none of the demo's hosts has? */
	readonly isKernelBound: boolean;
}

/** The 320 rules, in order of ids. */
export function readRuleFacts(): readonly RuleFact[] {
	const categoryNames = categories.split("|");
	const policyNames = policies.split("|");
	return rules.split("\n").map((row): RuleFact => {
		const [id = "", description = "", category = "", memberships = "", constraint = "", target = "", tags = ""] =
			row.split("|");
		const [platform = "", kernel] = target.split(" ");
		const own = memberships.split(" ").map((membership): RuleFact["policies"][number] => ({
			policyId: `${policyNames[Number.parseInt(membership, 10)]}.policy`,
			mode: membership.endsWith("!") ? "disabled" : "monitoring",
		}));
		return {
			id,
			description,
			category: categoryNames[Number(category)] ?? "",
			tags: [...tags.split(" "), ...own.map(({ policyId }) => `policy:${policyId.replace(".policy", "")}`)].filter(
				Boolean,
			),
			policies: own,
			agentConstraint: constraint || null,
			platform,
			isKernelBound: kernel !== undefined,
		};
	});
}

/** The messages with which the Agent of one recorded version refused rules, by rule id, verbatim. */
export function readLoadErrors(recordedVersion: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const row of loadErrors.split("\n")) {
		const [versions = "", ruleId = "", ...message] = row.split("|");
		if (versions.split(",").includes(recordedVersion)) found.set(ruleId, message.join("|"));
	}
	return found;
}
