/** The frozen, validated value that everything on screen is derived from. */
import type { HostFlag, HostKind, HostStatus, Platform, PolicyStatus, RuleMode, RuleResult } from "./vocabulary.ts";

/** A fleet at one time. */
export interface CoverageSnapshot {
	readonly source: string;
	readonly version: string;
	/** When the source observed it, epoch milliseconds; never later than `takenAt`. */
	readonly observedAt: number;
	/** The "now" that ages were judged by, epoch milliseconds. */
	readonly takenAt: number;
	readonly staleAfterMs: number;
	readonly graceMs: number;
	/** Set when the source could not say everything. */
	readonly partial?: { readonly reason: string; readonly expectedCount?: number; readonly loadedCount?: number };
	/** Version of the ATT&CK catalogue that tags were resolved with; `null`: ids as the tags have them. */
	readonly attackVersion: string | null;
	/** Sorted by id. */
	readonly hosts: readonly Host[];
	/** Sorted by name. */
	readonly policies: readonly Policy[];
	/** Sorted by id. */
	readonly rules: readonly Rule[];
	/** Distinct outcomes; `Host.report` points here. */
	readonly reports: readonly Report[];
}

/** One host, and what it came to over all rules. */
export interface Host {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly kind: HostKind;
	readonly platform: Platform;
	/** As the source wrote it; `null` if it did not say. */
	readonly agentVersion: string | null;
	readonly tags: readonly string[];
	/** Last sign of life, epoch milliseconds. */
	readonly lastSeenAt: number | null;
	/** Last rule-set report or heartbeat, epoch milliseconds. */
	readonly lastReportedAt: number | null;
	readonly status: HostStatus;
	/** For a stale host: what it would be if its last report still held. */
	readonly lastKnown: HostStatus | null;
	readonly flags: readonly HostFlag[];
	/** Row in `CoverageSnapshot.reports`, -1 where the host reported nothing. */
	readonly report: number;
	/** Rules that a newer agent would load, and the techniques they would bring. */
	readonly rulesLost: { readonly ruleCount: number; readonly techniques: readonly string[] } | null;
	readonly url: string | null;
}

/** One policy. */
export interface Policy {
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
	/** Rows in `CoverageSnapshot.rules`, in that order. */
	readonly rules: readonly number[];
	/** How many hosts its tags match; 0 is a state of the policy, not an error on a host. */
	readonly matchedHostCount: number;
	/** `false`: only agents speak of it, the source's list of policies does not have it. */
	readonly isListed: boolean;
	readonly url: string | null;
}

/** One rule, over all its definitions. */
export interface Rule {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly category: string;
	readonly definitions: readonly RuleDefinition[];
	/** Memberships over all definitions: policy row and configured mode. */
	readonly policies: readonly { readonly policy: number; readonly mode: RuleMode }[];
	/** Current technique ids, revocations followed. A sub-technique is listed by its own id only. */
	readonly techniques: readonly string[];
	/** Tactic ids, taken from the techniques, or from the tag where no technique is known. */
	readonly tactics: readonly string[];
	/** Current id → the id that the tag has, where they differ. */
	readonly revokedTechniques: Readonly<Record<string, string>>;
	/** Tags as written. */
	readonly tags: readonly string[];
	readonly expression: string;
	readonly url: string | null;
}

/** One of the definitions of a rule: sources have several under one id, for different agents or platforms. */
export interface RuleDefinition {
	readonly definitionId: string | null;
	readonly agentConstraint: string | null;
	readonly platforms: readonly string[] | null;
	readonly enabled: boolean;
}

/** One distinct outcome, shared by every host that has it. */
export interface Report {
	readonly policies: readonly PolicyResult[];
	/** Flags that follow from the outcome alone. */
	readonly flags: readonly HostFlag[];
	/** Rules that a newer agent would load; the same for every host that shares the report. */
	readonly rulesLost: Host["rulesLost"];
	/** Is a rule loaded that is set to block? */
	readonly hasBlockingRule: boolean;
}

/** What a policy came to in a report. */
export interface PolicyResult {
	/** Row in `CoverageSnapshot.policies`. */
	readonly policy: number;
	/** Where the agent got it; empty where it did not say or did not report. */
	readonly source: string;
	readonly version: string | null;
	readonly status: PolicyStatus;
	/** `statement`: the source stated a status and no rule results, as heartbeats do. */
	readonly basis: "rules" | "statement";
	/** What the source itself stated, where that differs from `status`. */
	readonly statedStatus: string | null;
	/** Reason of a policy-level failure, verbatim. */
	readonly error: string | null;
	readonly rules: readonly RuleOutcome[];
	readonly counts: RuleCounts;
}

/** What a rule came to in a policy result. */
export interface RuleOutcome {
	/** Row in `CoverageSnapshot.rules`. */
	readonly rule: number;
	readonly result: RuleResult;
	readonly mode: RuleMode;
}

/** Rules of a policy on a host by state; the six add up to the length of `PolicyResult.rules`. */
export interface RuleCounts {
	readonly loaded: number;
	readonly error: number;
	readonly filtered: number;
	readonly disabled: number;
	readonly pending: number;
	readonly unknown: number;
}
