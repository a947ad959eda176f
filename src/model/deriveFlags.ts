import { type AgentVersion, compareAgentVersions } from "./agentVersion.ts";
import type { HostFacts } from "./deriveGate.ts";
import type { HostDraft } from "./readHosts.ts";
import type { Policy, Report } from "./snapshot.ts";
import { HOST_FLAGS, type HostFlag } from "./vocabulary.ts";

export interface FlagRules {
	readonly reference: AgentVersion | null;
	readonly maxMinorVersionsBehind: number;
	readonly pinSupportedFrom: AgentVersion | null;
}

/** Everything worth knowing of a host beside its status, in the order of `HOST_FLAGS`. */
export function deriveFlags(
	draft: HostDraft,
	facts: HostFacts & { readonly isInInventory: boolean | null },
	report: Report | null,
	policies: readonly Policy[],
	isRecovering: boolean,
	rules: FlagRules,
): readonly HostFlag[] {
	const flags = new Set<HostFlag>(report?.flags);
	const version = facts.agent === "absent" ? null : draft.version;
	if (facts.agent === "present" && version === null) flags.add("version-unknown");
	if (version && isOutdated(version, rules)) flags.add("outdated-agent");
	if (draft.remoteConfig === "disconnected") flags.add("rc-disconnected");
	if (report?.hasBlockingRule && isEnforcementLimited(draft)) flags.add("enforcement-degraded");
	const { pinSupportedFrom } = rules;
	if (version && pinSupportedFrom && compareAgentVersions(version, pinSupportedFrom) < 0) {
		if (report?.policies.some((result) => policies[result.policy]?.pinned)) flags.add("pin-unsupported");
	}
	if (facts.isInInventory === false) flags.add("not-in-inventory");
	if (isRecovering) flags.add("recovering");
	return HOST_FLAGS.filter((flag) => flags.has(flag));
}

/** Blocking is configured, and yet the agent only monitors: without remote configuration it switches enforcement off. */
function isEnforcementLimited(draft: HostDraft): boolean {
	return draft.remoteConfig === "disconnected" || draft.enforcement === "off";
}

/** Newer than the reference is never outdated. */
function isOutdated(version: AgentVersion, { reference, maxMinorVersionsBehind }: FlagRules): boolean {
	if (!reference || compareAgentVersions(version, reference) >= 0) return false;
	return version[0] < reference[0] || reference[1] - version[1] > maxMinorVersionsBehind;
}
