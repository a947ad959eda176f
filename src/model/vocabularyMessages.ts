/** English names of the vocabulary. Components take a partial of it, so that a host application can translate. */
import type {
	FilterReason,
	HostFlag,
	HostStatus,
	PolicyStatus,
	RuleErrorKind,
	RuleMode,
	RuleState,
	TechniqueState,
} from "./vocabulary.ts";

/** Names and meanings of statuses and flags, for translations. */
export interface VocabularyMessages {
	readonly hostStatus: Readonly<Record<HostStatus, string>>;
	/** One sentence: what the status means. */
	readonly hostStatusHint: Readonly<Record<HostStatus, string>>;
	readonly hostFlag: Readonly<Record<HostFlag, string>>;
	/** Badge text. */
	readonly policyStatus: Readonly<Record<PolicyStatus, string>>;
	readonly ruleState: Readonly<Record<RuleState, string>>;
	readonly ruleErrorKind: Readonly<Record<RuleErrorKind, string>>;
	readonly filterReason: Readonly<Record<FilterReason, string>>;
	readonly ruleMode: Readonly<Record<RuleMode, string>>;
	readonly techniqueState: Readonly<Record<TechniqueState, string>>;
}

// Sections on their own, for bundles that need no other names.

export const defaultHostStatusNames: VocabularyMessages["hostStatus"] = {
	excluded: "Excluded",
	"no-agent": "No agent",
	"no-wp": "No WP",
	stale: "Stale",
	pending: "Pending",
	unknown: "Unknown",
	failed: "Failed",
	warning: "Warning",
	unprotected: "Unprotected",
	covered: "Covered",
};

export const defaultHostStatusHints: VocabularyMessages["hostStatusHint"] = {
	excluded: "Left out by one of your rules.",
	"no-agent": "In the inventory, but no agent was seen on it.",
	"no-wp": "The agent runs, but workload protection is off.",
	stale: "The last report is too old to rely on.",
	pending: "Protection is on; the first report is still awaited.",
	unknown: "Protection is on, but the host never reported what it loaded.",
	failed: "Every applicable policy was rejected or is in error.",
	warning: "One rule or more is in error.",
	unprotected: "The host reports, but no rule in scope is loaded.",
	covered: "All rules of the applied policies passed.",
};

export const defaultPolicyStatusNames: VocabularyMessages["policyStatus"] = {
	error: "Fully Rejected",
	"fully-rejected": "Fully Rejected",
	"partially-loaded": "Partially Loaded",
	"not-reported": "Not Reported",
	pending: "Pending",
	"fully-filtered": "Not Applicable",
	"partially-filtered": "Fully Loaded",
	loaded: "Fully Loaded",
	disabled: "Disabled",
	empty: "Empty",
};

/** In English. */
export const defaultVocabularyMessages: VocabularyMessages = {
	hostStatus: defaultHostStatusNames,
	hostStatusHint: defaultHostStatusHints,
	hostFlag: {
		"outdated-agent": "Outdated agent",
		"rules-lost-to-version": "Rules lost to agent version",
		"rc-disconnected": "Remote configuration disconnected",
		"enforcement-degraded": "Blocking degraded to monitoring",
		"policy-drift": "Policy differs from the one assigned",
		"pin-unsupported": "Agent cannot honour a pinned version",
		"duplicate-report": "Policy reported from two sources",
		"conflicting-report": "Report contradicts itself",
		"status-mismatch": "Stated status differs from the derived one",
		"unmapped-rules": "Rules without a known technique",
		"version-unknown": "Agent version not known",
		"not-in-inventory": "Not in the inventory",
		recovering: "Recovered, awaiting confirmation",
	},
	policyStatus: defaultPolicyStatusNames,
	ruleState: {
		error: "Error",
		loaded: "Loaded",
		filtered: "Not applicable",
		pending: "Pending",
		unknown: "Not reported",
		disabled: "Disabled",
	},
	ruleErrorKind: {
		syntax: "Syntax error",
		"unknown-field": "Unknown field",
		"event-type-disabled": "Event type disabled",
		version: "Agent version",
		action: "Action",
		other: "Error",
	},
	filterReason: {
		"agent-version": "agent version",
		platform: "platform",
		"rule-id": "filtered by rule id",
		selector: "host selector",
		unsupported: "not supported here",
		unknown: "reason not given",
	},
	ruleMode: { blocking: "Blocking", monitoring: "Monitoring", disabled: "Disabled" },
	techniqueState: {
		covered: "Covered",
		partial: "Partly covered",
		broken: "All rules in error",
		off: "Rules disabled",
		"not-applicable": "Not applicable",
		gap: "No rule",
		"out-of-scope": "Other platform",
	},
};
