/** The plain values that the eight questions return. One screen shows views of one snapshot version. */
import type { FacetName } from "./filter.ts";
import type { Host, Policy, PolicyResult, Rule } from "./snapshot.ts";
import type { HostFlag, HostStatus, PolicyStatus, RuleMode, RuleResult, TechniqueState } from "./vocabulary.ts";

/** Answer to "how are we doing?" Every count but `hostCount` is over the hosts that match. */
export interface SummaryView {
	/** All hosts of the snapshot. */
	readonly hostCount: number;
	/** Hosts that match the filter. The statuses below add up to it. */
	readonly matchedCount: number;
	readonly byStatus: Readonly<Record<HostStatus, number>>;
	readonly byFlag: Readonly<Record<HostFlag, number>>;
	readonly coveredCount: number;
	/** Matching hosts less the excluded ones: what the ratio is taken of. */
	readonly inScopeCount: number;
	/** `coveredCount / inScopeCount`, 0–1; `null` for an empty set. */
	readonly coverageRatio: number | null;
	/** Set when the snapshot is partial: no number may be shown without it. */
	readonly partialReason: string | null;
}

/** A value of a facet, with the hosts that it stands for. */
export interface FacetValue {
	/** What goes into the filter. */
	readonly value: string;
	readonly label: string;
	/**
	 * Host facets: hosts that would match if only this value were chosen in its facet, the other facets staying as they are.
	 * Rule facets: matching hosts with a live report on which a rule of this value is loaded, in error or awaited.
	 */
	readonly hostCount: number;
	/** Those of them with an error in this value's rules (rule facets), or in state `warning` or `failed` (host facets). */
	readonly errorHostCount: number;
	/** Those of them with at least one loaded rule of this value (rule facets), or in state `covered` (host facets). */
	readonly loadedHostCount: number;
	readonly isSelected: boolean;
}

/**
 * Per facet its values, ordered for display: statuses and flags in their own order, versions newest first, tactics in matrix order,
 * the others by count. Each leaves out its own filter. `technique` also keeps to the chosen tactics. Chosen values that the snapshot does
 * not have are listed too, with no hosts.
 */
export type FacetsView = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** One policy over the hosts in view. */
export interface PolicySummary {
	readonly policy: Policy;
	/** Over matching hosts that have the policy: the worst status of its results on each. */
	readonly byStatus: Readonly<Record<PolicyStatus, number>>;
	/** Sum of `byStatus`. */
	readonly hostCount: number;
	/** Hosts on which it is in error, rejected or partially loaded. */
	readonly failingHostCount: number;
	/** The worst status that occurs; `null` where no host has the policy. */
	readonly worstStatus: PolicyStatus | null;
	/** Rules in error, most hosts first. */
	readonly failingRules: readonly FailingRule[];
}

/** A rule in error, over the hosts in view. */
export interface FailingRule {
	readonly rule: Rule;
	readonly hostCount: number;
	/** Distinct messages, most hosts first. */
	readonly messages: readonly { readonly message: string; readonly hostCount: number }[];
}

/** One technique over the hosts in view. */
export interface TechniqueSummary {
	readonly techniqueId: string;
	readonly name: string;
	readonly tactics: readonly string[];
	/** Parent id of a sub-technique. */
	readonly parentId: string | null;
	readonly state: TechniqueState;
	readonly ruleCount: number;
	/** Matching hosts with a tagged rule loaded (its sub-techniques' rules count too). */
	readonly loadedHostCount: number;
	readonly errorHostCount: number;
	/**
	 * Matching hosts on which a tagged rule could load: all but the excluded ones and those where every tagged rule is filtered. Hosts
	 * without a live report count, so a gap in reporting is never shown as covered.
	 */
	readonly applicableHostCount: number;
	/** "n of m sub-techniques" have a loaded rule somewhere in view. */
	readonly subTechniques: { readonly loadedCount: number; readonly totalCount: number };
}

/** A host under a filter. */
export interface HostRow {
	readonly host: Host;
	/** Status within the rules in scope. */
	readonly status: HostStatus;
	readonly isMatch: boolean;
	readonly failingRuleCount: number;
	readonly loadedRuleCount: number;
}

/** What hosts can be sorted by. `severity`: worst status first, then most failing rules. */
export type HostSortKey = "severity" | "name" | "agentVersion" | "lastReportedAt" | "failingRuleCount";

/** Which hosts, in what order. */
export interface HostPageRequest {
	/** @default "severity" */
	readonly sortBy?: HostSortKey | undefined;
	readonly isDescending?: boolean | undefined;
	/** `nextCursor` of the page before. */
	readonly cursor?: string | null | undefined;
	/** At least 1. @default 100 */
	readonly limit?: number | undefined;
}

/** Some of the hosts that match. */
export interface HostPage {
	readonly rows: readonly HostRow[];
	readonly nextCursor: string | null;
	/** Hosts that match. */
	readonly totalCount: number;
	/** Matching hosts before the first row; `undefined` where the source does not count them. */
	readonly offset?: number | undefined;
}

/** Everything known of one host. */
export interface HostView extends HostRow {
	/** Its policies, worst first. */
	readonly policies: readonly HostPolicyView[];
}

/** A policy on a host. */
export interface HostPolicyView {
	readonly policy: Policy;
	readonly result: PolicyResult;
	/** Is any rule of it in the filter's scope? */
	readonly isInScope: boolean;
	readonly rules: readonly HostRuleView[];
}

/** A rule of a policy on a host. */
export interface HostRuleView {
	readonly rule: Rule;
	readonly result: RuleResult;
	/** Configured in this policy. */
	readonly mode: RuleMode;
	/** What takes effect on the host over all its policies, after enforcement limits. */
	readonly effectiveMode: RuleMode;
}

/** Everything known of one policy, over the hosts in view. */
export interface PolicyView extends PolicySummary {
	/** Its rules, failing first, then by id. */
	readonly rules: readonly PolicyRuleView[];
	/** Hosts on which it fails, worst first, at most 100. */
	readonly failingHosts: readonly HostRow[];
}

/** A rule of a policy, over the hosts in view. */
export interface PolicyRuleView {
	readonly rule: Rule;
	readonly mode: RuleMode;
	readonly loadedHostCount: number;
	readonly errorHostCount: number;
	readonly filteredHostCount: number;
	/** Pending or unknown. */
	readonly openHostCount: number;
	readonly messages: readonly { readonly message: string; readonly hostCount: number }[];
}

/** What the map draws: columns, one entry a host, in the order of `CoverageSnapshot.hosts`. A new object when anything in it changes. */
export interface SceneView {
	readonly hostCount: number;
	/** Positions in `HOST_STATUSES`. */
	readonly statusCodes: Uint8Array;
	/** 1 where the host matches the filter, 0 where it is dimmed. */
	readonly matches: Uint8Array;
	/** Row in `groups`. */
	readonly groupOf: Uint32Array;
	/** In natural order of their labels; the group of hosts without a value comes last and has an empty key. */
	readonly groups: readonly SceneGroup[];
	readonly matchedCount: number;
	/** Stable id; O(1). */
	hostId(row: number): string;
	hostName(row: number): string;
	/** O(1); -1 where no such host is in the snapshot. */
	rowOf(hostId: string): number;
}

/** Hosts that share a value. */
export interface SceneGroup {
	readonly key: string;
	readonly hostCount: number;
}

/** A dimension to group by: `status`, `version`, `platform`, `kind`, or `tag:KEY`. `null`: one group. */
export type GroupBy = "status" | "version" | "platform" | "kind" | `tag:${string}` | null;
