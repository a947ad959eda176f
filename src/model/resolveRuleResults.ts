import { isLostToVersion, parseAgentVersion, satisfiesConstraint } from "./agentVersion.ts";
import type { RuleDefinition } from "./snapshot.ts";
import { type Platform, RULE_STATES, type RuleMode, type RuleResult } from "./vocabulary.ts";

/** A rule that a policy should have on its hosts. */
export interface PolicyMember {
	readonly ruleId: string;
	readonly mode: RuleMode;
	/** Those of the rule's definitions that belong to the policy. */
	readonly definitions: readonly RuleDefinition[];
}

/** The host as far as it decides which rules apply. */
export interface RuleContext {
	readonly platform: Platform;
	readonly agentVersion: string | null;
}

/**
 * One result out of several for one rule. Earlier in `RULE_STATES` wins: a failure is never hidden, and of several constrained definitions
 * the accepted one stands. `isConflict`: the results contradict each other, which loaded beside filtered does not.
 */
export function mergeRuleResults(
	a: RuleResult,
	b: RuleResult,
): { readonly result: RuleResult; readonly isConflict: boolean } {
	const result = RULE_STATES.indexOf(a.state) <= RULE_STATES.indexOf(b.state) ? a : b;
	const isConflict = a.state !== b.state && (a.state === "error" || b.state === "error");
	return { result, isConflict };
}

/**
 * What is known of a rule that an agent was told to load and did not report: filtered where no definition fits the host, else pending or
 * unknown. Agents before mid-2025 leave filtered rules out of their reports, so absence is never a failure.
 */
export function resolveAbsentRule(member: PolicyMember, context: RuleContext, isInGrace: boolean): RuleResult {
	if (member.mode === "disabled") return { state: "disabled" };
	const reasons = member.definitions.map((definition) => findMismatch(definition, context));
	const [first] = reasons;
	if (first && reasons.every((reason) => reason !== null)) return first;
	return { state: isInGrace ? "pending" : "unknown" };
}

function findMismatch({ platforms, agentConstraint }: RuleDefinition, context: RuleContext): RuleResult | null {
	if (platforms && context.platform !== "unknown" && !platforms.includes(context.platform)) {
		return { state: "filtered", reason: "platform", constraint: platforms.join(", ") };
	}
	const version = parseAgentVersion(context.agentVersion);
	if (agentConstraint && version && satisfiesConstraint(version, agentConstraint) === false) {
		return { state: "filtered", reason: "agent-version", constraint: agentConstraint };
	}
	return null;
}

/** Is a filtered rule lost to the agent's version, rather than superseded or meant for other hosts? */
export function isRuleLost(result: RuleResult, definitions: readonly RuleDefinition[], context: RuleContext): boolean {
	if (result.state !== "filtered" || result.reason !== "agent-version") return false;
	const version = parseAgentVersion(context.agentVersion);
	if (!version) return false;
	const constraints = result.constraint
		? [result.constraint]
		: definitions.flatMap((definition) => definition.agentConstraint ?? []);
	return constraints.some((constraint) => isLostToVersion(version, constraint));
}
