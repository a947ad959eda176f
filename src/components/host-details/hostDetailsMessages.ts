import type { HostFlag, HostKind, HostStatus, Platform } from "../../model/vocabulary.ts";
import { type ActionRequestMessages, defaultActionRequestMessages } from "../shared/actionRequestMessages.ts";
import { type CopyMessages, defaultCopyMessages } from "../shared/CopyButton.tsx";
import { defaultShowMoreMessages, type ShowMoreMessages } from "../shared/showMoreMessages.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

/** Names of statuses, flags, modes and reasons are in the section `vocabulary`. */
export interface HostDetailsMessages extends ActionRequestMessages, CopyMessages, ShowMoreMessages {
	readonly loading: string;
	/** Nothing could be loaded. */
	readonly failed: string;
	/** The host was there before, or is asked for by an old link. */
	readonly goneTitle: string;
	readonly goneHint: string;
	readonly copyName: string;
	readonly copyId: string;
	readonly openInSource: string;
	/** What to do about a status; an empty string where there is nothing to do. */
	readonly nextStep: Readonly<Record<HostStatus, string>>;
	/** The status shown is that of the rules in scope; this is the host's own. */
	readonly overallStatus: (status: string) => string;
	readonly noMatch: string;
	readonly recovered: (from: string) => string;
	readonly redeploy: string;
	readonly updateAgent: string;
	readonly inspectHost: string;
	readonly viewPolicy: string;
	readonly editPolicy: string;
	readonly editRule: string;
	readonly agentVersion: string;
	readonly platform: string;
	readonly platformName: Readonly<Record<Platform, string>>;
	readonly kind: string;
	readonly kindName: Readonly<Record<HostKind, string>>;
	readonly lastReport: string;
	readonly lastSeen: string;
	readonly aliases: string;
	readonly tags: string;
	readonly notKnown: string;
	readonly never: string;
	readonly ago: (age: string) => string;
	readonly flags: string;
	readonly flagHint: Readonly<Record<HostFlag, string>>;
	readonly rulesLost: (count: number, format: CountFormat) => string;
	readonly techniquesLost: string;
	readonly techniques: string;
	readonly policies: (count: number, format: CountFormat) => string;
	readonly noPolicies: string;
	readonly outOfScope: string;
	readonly policySource: string;
	readonly policyVersion: string;
	/** The version that the host should have, where it has another. */
	readonly assignedVersion: (version: string) => string;
	readonly policyError: string;
	readonly statedStatus: string;
	readonly derivedStatus: string;
	readonly statementOnly: string;
	readonly noRules: string;
	readonly ruleErrors: (count: number, format: CountFormat) => string;
	readonly ruleGroup: (state: string, count: number, format: CountFormat) => string;
	readonly effectiveMode: (configured: string, effective: string) => string;
}

export const defaultHostDetailsMessages: HostDetailsMessages = {
	...defaultActionRequestMessages,
	...defaultCopyMessages,
	...defaultShowMoreMessages,
	loading: "Loading the host…",
	failed: "The host could not be loaded.",
	goneTitle: "No longer reported",
	goneHint: "This host is not in the current data. It was removed, renamed, or its source stopped listing it.",
	copyName: "Copy name",
	copyId: "Copy id",
	openInSource: "Open in its console",
	nextStep: {
		failed: "Read the errors below, correct the policies, then redeploy.",
		warning: "Read the rule errors below, correct the rules, then redeploy.",
		"no-wp": "Switch workload protection on for this host.",
		"no-agent": "Install the agent, or exclude the host.",
		unprotected: "Assign a policy to this host, or find out why no rule applies to it.",
		unknown: "Look at the agent's log and its connection, then redeploy.",
		stale: "See that the host runs and that its agent reaches the source.",
		pending: "Nothing to do yet.",
		covered: "",
		excluded: "",
	},
	overallStatus: (status) => `With all its rules, not only those in the filter: ${status}.`,
	noMatch: "This host does not match the filter.",
	recovered: (from) => `Recovered with the last refresh: it was ${from} before.`,
	redeploy: "Redeploy",
	updateAgent: "Update agent",
	inspectHost: "Inspect host",
	viewPolicy: "View policy",
	editPolicy: "Edit policy",
	editRule: "Edit rule",
	agentVersion: "Agent version",
	platform: "Platform",
	platformName: { linux: "Linux", windows: "Windows", macos: "macOS", unknown: "not known" },
	kind: "Kind",
	kindName: { host: "Host", "container-host": "Container host", serverless: "Serverless task" },
	lastReport: "Last report",
	lastSeen: "Last seen",
	aliases: "Aliases",
	tags: "Tags",
	notKnown: "not known",
	never: "never",
	ago: (age) => `${age} ago`,
	flags: "Worth knowing",
	flagHint: {
		"outdated-agent": "The agent is far behind the newest one and may not support the latest rules.",
		"rules-lost-to-version": "Rules that a newer agent would load do not apply to this version.",
		"rc-disconnected": "Changes of policies do not reach this host, and blocking is off while it lasts.",
		"enforcement-degraded": "Rules are set to block, but only monitor on this host.",
		"policy-drift": "The host has another version of a policy than the one assigned, or a policy that is not for it.",
		"pin-unsupported": "A policy is pinned to a version, and this agent takes the newest one all the same.",
		"duplicate-report": "The same policy came from two sources. The worse status counts.",
		"conflicting-report": "The agent reported a rule both as loaded and as failed. The failure counts.",
		"status-mismatch": "The agent states another status for a policy than its own rule results give.",
		"unmapped-rules": "Some rules carry no known ATT&CK technique, so they count for none.",
		"version-unknown": "Without a version nobody can say whether the agent is outdated.",
		"not-in-inventory": "The agent reports, but the inventory of machines does not list this host.",
		recovering: "It had a problem at the last refresh and has none now. The next report confirms it.",
	},
	rulesLost: (count, format) => `${format(count)} ${count === 1 ? "rule" : "rules"} lost.`,
	techniquesLost: "Techniques that these rules would cover",
	techniques: "Techniques",
	policies: (count, format) => `Policies (${format(count)})`,
	noPolicies: "No policy is meant for this host, and it reported none.",
	outOfScope: "outside the filter",
	policySource: "Source",
	policyVersion: "Version",
	assignedVersion: (version) => `assigned is ${version}`,
	policyError: "The policy as a whole failed:",
	statedStatus: "Stated by the agent",
	derivedStatus: "Given by its rules",
	statementOnly: "The agent stated this status without naming rules.",
	noRules: "This policy has no rules here.",
	ruleErrors: (count, format) => `${format(count)} ${count === 1 ? "rule" : "rules"} in error`,
	ruleGroup: (state, count, format) => `${state} (${format(count)})`,
	effectiveMode: (configured, effective) => `set to ${configured}, in effect ${effective}`,
};
