import { type AgentVersion, isLostToVersion, satisfiesConstraint } from "./agentVersion.ts";
import type { RuleDefinition } from "./snapshot.ts";
import type { Platform, RuleMode, RuleResult } from "./vocabulary.ts";

/** A rule that a policy should have on its hosts. */
export interface PolicyMember {
	/** Row of the rule. */
	readonly rule: number;
	readonly mode: RuleMode;
	/** Those of the rule's definitions that are switched on in the policy. */
	readonly definitions: readonly RuleDefinition[];
}

/** The host as far as it decides which rules apply. */
export interface RuleContext {
	readonly platform: Platform;
	/** `null`: not known. */
	readonly version: AgentVersion | null;
}

/**
 * What is known of a rule that an agent was told to load and did not report: filtered where no definition fits the host, else pending or
 * unknown. Agents before mid-2025 leave filtered rules out of their reports, so absence is never a failure.
 */
export function resolveAbsentRule(member: PolicyMember, context: RuleContext, isAwaited: boolean): RuleResult {
	if (member.mode === "disabled") return DISABLED;
	const mismatches = member.definitions.map((definition) => findMismatch(definition, context));
	const [first] = mismatches;
	if (first && mismatches.every((mismatch) => mismatch !== null)) return first;
	return isAwaited ? PENDING : UNKNOWN;
}

export const DISABLED: RuleResult = Object.freeze({ state: "disabled" });
export const UNKNOWN: RuleResult = Object.freeze({ state: "unknown" });
const PENDING: RuleResult = Object.freeze({ state: "pending" });

function findMismatch({ platforms, agentConstraint }: RuleDefinition, context: RuleContext): RuleResult | null {
	if (!fitsPlatform(platforms, context.platform)) {
		return { state: "filtered", reason: "platform", constraint: platforms?.join(", ") };
	}
	const { version } = context;
	if (agentConstraint && version && satisfiesConstraint(version, agentConstraint) === false) {
		return { state: "filtered", reason: "agent-version", constraint: agentConstraint };
	}
	return null;
}

/** A host whose platform nobody said could be any. */
function fitsPlatform(platforms: RuleDefinition["platforms"], platform: Platform): boolean {
	return platforms === null || platform === "unknown" || platforms.includes(platform);
}

/**
 * Is a filtered rule lost to the agent's version, rather than superseded or meant for other hosts? `definitions` are all of the rule; where
 * there are none, the constraint that the agent gave is all that is known.
 */
export function isRuleLost(result: RuleResult, definitions: readonly RuleDefinition[], context: RuleContext): boolean {
	const { version } = context;
	if (result.state !== "filtered" || result.reason !== "agent-version" || !version) return false;
	const own = definitions.filter(({ enabled, platforms }) => enabled && fitsPlatform(platforms, context.platform));
	if (definitions.length > 0 && own.length === 0) return false;
	const constraints = own.flatMap((definition) => definition.agentConstraint ?? []);
	if (result.constraint) constraints.push(result.constraint);
	return constraints.some((constraint) => isLostToVersion(version, constraint));
}
