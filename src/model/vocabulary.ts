/**
 * The words of the field, as closed unions, and the order in which they are listed and compared.
 * Everything else leans on this file; it imports nothing.
 */

/** The ten states of a host, in the order in which they are decided: the first that matches wins. */
export const HOST_STATUSES = [
	"excluded",
	"no-agent",
	"no-wp",
	"stale",
	"pending",
	"unknown",
	"failed",
	"warning",
	"unprotected",
	"covered",
] as const;
/** The state of a host. */
export type HostStatus = (typeof HOST_STATUSES)[number];

/** The same ten, worst first: the order of legends, tables and of "next problem". */
export const HOST_STATUSES_BY_SEVERITY = [
	"failed",
	"warning",
	"no-wp",
	"no-agent",
	"unprotected",
	"unknown",
	"stale",
	"pending",
	"covered",
	"excluded",
] as const satisfies readonly HostStatus[];

/** Statuses that ask somebody to act. `pending` waits, `excluded` was decided, `covered` is fine. */
export const PROBLEM_STATUSES = [
	"failed",
	"warning",
	"no-wp",
	"no-agent",
	"unprotected",
	"unknown",
	"stale",
] as const satisfies readonly HostStatus[];

/** Observations beside the status; a host has any number of them, covered hosts too. */
export const HOST_FLAGS = [
	"outdated-agent",
	"rules-lost-to-version",
	"rc-disconnected",
	"enforcement-degraded",
	"policy-drift",
	"pin-unsupported",
	"duplicate-report",
	"conflicting-report",
	"status-mismatch",
	"unmapped-rules",
	"version-unknown",
	"not-in-inventory",
	"recovering",
] as const;
/** An observation beside the status. */
export type HostFlag = (typeof HOST_FLAGS)[number];

/** What a policy came to on one host, worst first. */
export const POLICY_STATUSES = [
	"error",
	"fully-rejected",
	"partially-loaded",
	"not-reported",
	"pending",
	"fully-filtered",
	"partially-filtered",
	"loaded",
	"disabled",
	"empty",
] as const;
/** What a policy came to on one host. */
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

/** Policy statuses with at least one failure: they are what turns a host orange. */
export const FAILING_POLICY_STATUSES = [
	"error",
	"fully-rejected",
	"partially-loaded",
] as const satisfies readonly PolicyStatus[];

/** The states of a rule, the one that wins first. */
export const RULE_STATES = ["error", "loaded", "filtered", "pending", "unknown", "disabled"] as const;
/** The state of one rule of one policy on one host. When a source contradicts itself, the earlier in this order wins. */
export type RuleState = (typeof RULE_STATES)[number];

/** Why a rule is in error, as far as its message says. */
export type RuleErrorKind = "syntax" | "unknown-field" | "event-type-disabled" | "version" | "action" | "other";

/** Why a rule does not apply to a host. Not a failure: a healthy host has dozens of filtered rules. */
export type FilterReason = "agent-version" | "platform" | "rule-id" | "selector" | "unsupported" | "unknown";

/** What one rule came to on one host. */
export type RuleResult =
	| { readonly state: "loaded" }
	/** `message` is the agent's text, word for word and untrusted. */
	| { readonly state: "error"; readonly kind: RuleErrorKind; readonly message: string }
	| { readonly state: "filtered"; readonly reason: FilterReason; readonly constraint?: string | undefined }
	| { readonly state: "disabled" }
	| { readonly state: "pending" }
	| { readonly state: "unknown" };

/** What a rule is configured to do. On one host the most severe of its policies applies: blocking, monitoring, disabled. */
export const RULE_MODES = ["blocking", "monitoring", "disabled"] as const;
/** What a rule is configured to do. */
export type RuleMode = (typeof RULE_MODES)[number];

/** Operating systems that agents run on. */
export const PLATFORMS = ["linux", "windows", "macos", "unknown"] as const;
/** Operating system of a host. */
export type Platform = (typeof PLATFORMS)[number];

/** Kinds of hosts. */
export const HOST_KINDS = ["host", "container-host", "serverless"] as const;
/** Kind of a host. */
export type HostKind = (typeof HOST_KINDS)[number];

/** ATT&CK coverage of one technique over the hosts in view. */
export const TECHNIQUE_STATES = [
	"covered",
	"partial",
	"broken",
	"off",
	"not-applicable",
	"gap",
	"out-of-scope",
] as const;
/** ATT&CK coverage of one technique. */
export type TechniqueState = (typeof TECHNIQUE_STATES)[number];
