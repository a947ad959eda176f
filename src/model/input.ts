/**
 * What an adapter hands over: untrusted, every field optional but the ids, nothing derived.
 * `createSnapshot` reads it defensively, so a wrong type is an issue, not a crash.
 */
import type { HostKind, Platform, RuleMode, RuleResult } from "./vocabulary.ts";

/** A fleet as a source tells it. */
export interface CoverageInput {
	/** Name of the source for display and exports, such as `datadog`. */
	readonly source?: string | undefined;
	/** Opaque version of the data; equal versions mean equal data. */
	readonly version?: string | undefined;
	/** When the source observed all this, epoch milliseconds. @default now */
	readonly observedAt?: number | undefined;
	/** Set when something that exists is not in this input; nothing of a partial input is shown without saying so. */
	readonly partial?: PartialInput | undefined;
	/** Do agents of this source report filtered rules? If not, an absent rule is unknown, never missing. @default false */
	readonly reportsFiltered?: boolean | undefined;
	/** Does `hosts` hold a complete inventory of machines (`inInventory`), so that its silence about a host means something? @default false */
	readonly inventoryComplete?: boolean | undefined;
	readonly hosts?: readonly HostInput[] | undefined;
	readonly policies?: readonly PolicyInput[] | undefined;
	readonly rules?: readonly RuleInput[] | undefined;
	/** Rule-set outcomes, each sent once; hosts refer to them by `id`. */
	readonly reports?: readonly ReportInput[] | undefined;
}

/** What is missing from an input, and why. */
export interface PartialInput {
	/** Why, in words for people: "page 3 of 5 of hosts: rate limited". */
	readonly reason: string;
	/** What was expected, where the source said so. */
	readonly expectedCount?: number | undefined;
	readonly loadedCount?: number | undefined;
}

/** A host as a source tells it; only `id` must be there. */
export interface HostInput {
	/** Stable id. Records are joined on it, then where it is an alias of exactly one other host; never on `name`. */
	readonly id: string;
	/** Display name. @default id */
	readonly name?: string | undefined;
	readonly aliases?: readonly string[] | undefined;
	readonly kind?: HostKind | undefined;
	/** Is an agent seen on the host? @default "unknown" */
	readonly agent?: "present" | "absent" | "unknown" | undefined;
	/** Is workload protection switched on? @default "unknown": on if the host has reports */
	readonly protection?: "on" | "off" | "unknown" | undefined;
	/** Is the host in the inventory of machines? `undefined`: the source has no inventory. */
	readonly inInventory?: boolean | undefined;
	readonly agentVersion?: string | undefined;
	readonly platform?: Platform | string | undefined;
	readonly tags?: readonly string[] | undefined;
	/** Last sign of life of any kind, epoch milliseconds. */
	readonly lastSeenAt?: number | undefined;
	/** When protection was switched on, or the host first seen: grace for the first report starts here. */
	readonly protectedSince?: number | undefined;
	readonly remoteConfig?: "connected" | "disconnected" | "unknown" | undefined;
	/** Is blocking allowed to take effect on the host? @default "unknown" */
	readonly enforcement?: "on" | "off" | "unknown" | undefined;
	/** Decided out of scope by a user's rule. */
	readonly excluded?: boolean | undefined;
	/** The host's page in the source's console; http, https or relative. */
	readonly url?: string | undefined;
	readonly reports?: readonly HostReportInput[] | undefined;
}

/** One arrival of a report on one host. */
export interface HostReportInput {
	/** Arrival, epoch milliseconds. */
	readonly observedAt?: number | undefined;
	/** A heartbeat says that the policies are still there; it carries no rules and never wipes them. @default "ruleset" */
	readonly kind?: "ruleset" | "heartbeat" | undefined;
	/** Id of an entry of `CoverageInput.reports`, or the report itself. */
	readonly report: string | ReportInput;
}

/** An outcome that hosts refer to by `id`. */
export interface ReportInput {
	readonly id?: string | undefined;
	readonly policies: readonly PolicyReportInput[];
}

/** What an agent said of one policy. */
export interface PolicyReportInput {
	/** Id of the policy in `CoverageInput.policies`. @default found by `name` */
	readonly policyId?: string | undefined;
	readonly name?: string | undefined;
	readonly version?: string | undefined;
	/** Where the agent got it: `remote-config`, `file`, `bundled` … One policy from two sources is two results. */
	readonly source?: string | undefined;
	/** The status that the source itself states, in our words, if it states one. */
	readonly status?: string | undefined;
	/** Set when the policy as a whole failed: the reason, verbatim. */
	readonly error?: string | undefined;
	readonly rules?: readonly RuleReportInput[] | undefined;
}

/** What an agent said of one rule. */
export interface RuleReportInput {
	readonly ruleId: string;
	readonly version?: string | undefined;
	readonly result: RuleResult;
	/** Tags that the agent reported with the rule; used where the rule is not in `CoverageInput.rules`. */
	readonly tags?: readonly string[] | undefined;
}

/** A policy as a source lists it. */
export interface PolicyInput {
	readonly id: string;
	readonly name?: string | undefined;
	readonly description?: string | undefined;
	readonly version?: string | undefined;
	/** @default "policy" */
	readonly type?: string | undefined;
	/** Enabled means deployed. @default true */
	readonly enabled?: boolean | undefined;
	readonly managed?: boolean | undefined;
	readonly pinned?: boolean | undefined;
	/** Which hosts it is for: any of the lists, all tags of a list. `undefined`: every host. `[]`: none. */
	readonly hostTagsLists?: readonly (readonly string[])[] | undefined;
	/** Epoch milliseconds; expectations start only after the grace period. */
	readonly updatedAt?: number | undefined;
	/** Number of rules the source states; informative, never a join key. */
	readonly ruleCount?: number | undefined;
	readonly url?: string | undefined;
}

/** One definition of a rule. Several definitions may share an `id`; the agent accepts the one whose constraint fits. */
export interface RuleInput {
	/** The id that the agent reports. */
	readonly id: string;
	/** Id of this definition in the source's console, if it has its own. */
	readonly definitionId?: string | undefined;
	readonly name?: string | undefined;
	readonly description?: string | undefined;
	readonly category?: string | undefined;
	/** ATT&CK and other tags as written: `tactic:TA0003-persistence`, `technique:T1547.006-…`. */
	readonly tags?: readonly string[] | undefined;
	readonly policies?: readonly { readonly policyId: string; readonly mode?: RuleMode | undefined }[] | undefined;
	/** `>= 7.46`, `< 7.71`, `>=7.65 <7.70`. */
	readonly agentConstraint?: string | undefined;
	/** Platforms it applies to, in any usual spelling; none, or one that nobody knows, means all. @default all */
	readonly platforms?: readonly (Platform | string)[] | undefined;
	readonly expression?: string | undefined;
	/** @default true */
	readonly enabled?: boolean | undefined;
	readonly url?: string | undefined;
}
