import type { HostKind, HostStatus } from "./vocabulary.ts";

/** What is known of a host before its rules are looked at. */
export interface HostFacts {
	readonly kind: HostKind;
	readonly isExcluded: boolean;
	readonly agent: "present" | "absent" | "unknown";
	readonly protection: "on" | "off" | "unknown";
	readonly lastReportedAt: number | null;
	readonly lastSeenAt: number | null;
	readonly protectedSince: number | null;
}

export interface AgeLimits {
	readonly now: number;
	readonly staleAfterMs: number;
	readonly graceMs: number;
}

/**
 * The statuses that hold whatever the rules say: exclusion, agent, protection, age, silence. `null`: the host reported lately, its rules
 * decide. First match wins.
 */
export function deriveGate(host: HostFacts, { now, staleAfterMs, graceMs }: AgeLimits): HostStatus | null {
	if (host.isExcluded) return "excluded";
	// Serverless tasks come and go faster than inventories notice, so their absence says nothing.
	if (host.agent === "absent" && host.kind !== "serverless") return "no-agent";
	if (host.protection === "off") return "no-wp";
	if (host.lastReportedAt !== null) return now - host.lastReportedAt > staleAfterMs ? "stale" : null;
	if (host.protectedSince !== null && now - host.protectedSince <= graceMs) return "pending";
	return host.lastSeenAt !== null && now - host.lastSeenAt > staleAfterMs ? "stale" : "unknown";
}
