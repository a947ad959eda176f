import { type ActionRequestMessages, defaultActionRequestMessages } from "../shared/actionRequestMessages.ts";
import { type CopyMessages, defaultCopyMessages } from "../shared/CopyButton.tsx";
import { defaultShowMoreMessages, type ShowMoreMessages } from "../shared/showMoreMessages.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

/** Numbers of hosts by what a rule came to on them. */
export interface RuleHostCounts {
	readonly loadedHostCount: number;
	readonly errorHostCount: number;
	readonly filteredHostCount: number;
	readonly openHostCount: number;
}

/** Names of statuses and modes are in the section `vocabulary`. */
export interface PolicyDetailsMessages extends ActionRequestMessages, CopyMessages, ShowMoreMessages {
	readonly loading: string;
	/** Nothing could be loaded. */
	readonly failed: string;
	readonly goneTitle: string;
	readonly goneHint: string;
	readonly copyId: string;
	readonly openInSource: string;
	readonly type: string;
	readonly version: string;
	readonly updated: string;
	readonly notKnown: string;
	readonly ago: (age: string) => string;
	readonly state: string;
	readonly enabled: string;
	readonly disabled: string;
	readonly managed: string;
	readonly pinned: string;
	readonly notListed: string;
	readonly editPolicy: string;
	readonly editRule: string;
	readonly redeploy: string;
	readonly audience: string;
	readonly everyHost: string;
	readonly noHost: string;
	/** For policies that the source does not list. */
	readonly audienceNotKnown: string;
	/** Before the lists of tags. */
	readonly hostsWith: string;
	readonly and: string;
	readonly or: string;
	readonly matchedHosts: (count: number, format: CountFormat) => string;
	readonly matchesNothing: string;
	readonly distribution: string;
	/** What the rows above add up to. */
	readonly distributionTotal: (count: number, format: CountFormat) => string;
	readonly noReports: string;
	readonly hostCount: (count: number, format: CountFormat) => string;
	readonly rules: (count: number, format: CountFormat) => string;
	readonly noRules: string;
	readonly findRule: string;
	readonly clearFind: string;
	readonly found: (count: number, total: number, format: CountFormat) => string;
	/** Follows the count of a search that found nothing. */
	readonly notFoundHint: string;
	readonly rule: string;
	readonly mode: string;
	readonly loaded: string;
	readonly error: string;
	readonly filtered: string;
	readonly open: string;
	/** One sentence of what a rule came to; the numbers in it add up to the hosts that have the rule. */
	readonly ruleOutcome: (counts: RuleHostCounts, format: CountFormat) => string;
	readonly ruleFilter: string;
	readonly techniques: string;
	readonly failedOn: (count: number, format: CountFormat) => string;
	readonly loadedOn: (count: number, format: CountFormat) => string;
	/** Lists of a rule's hosts cannot keep to chosen statuses, which the rule alone would change. */
	readonly anyStatus: string;
	readonly failingHosts: (count: number, format: CountFormat) => string;
	/** The list holds the first `shown` of them. */
	readonly failingHostsShown: (shown: number, count: number, format: CountFormat) => string;
	readonly noFailingHosts: string;
}

const hosts = (count: number, format: CountFormat): string => `${format(count)} ${count === 1 ? "host" : "hosts"}`;

function describeOutcome(counts: RuleHostCounts, format: CountFormat): string {
	const parts = [
		counts.errorHostCount > 0 ? `in error on ${hosts(counts.errorHostCount, format)}` : "",
		counts.loadedHostCount > 0 ? `loaded on ${hosts(counts.loadedHostCount, format)}` : "",
		counts.filteredHostCount > 0 ? `not applicable on ${hosts(counts.filteredHostCount, format)}` : "",
		counts.openHostCount > 0 ? `not reported yet by ${hosts(counts.openHostCount, format)}` : "",
	].filter((part) => part !== "");
	if (parts.length === 0) return "No host in view has reported this rule.";
	const text = parts.join(", ");
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const defaultPolicyDetailsMessages: PolicyDetailsMessages = {
	...defaultActionRequestMessages,
	...defaultCopyMessages,
	...defaultShowMoreMessages,
	loading: "Loading the policy…",
	failed: "The policy could not be loaded.",
	goneTitle: "No longer listed",
	goneHint: "This policy is not in the current data: its source does not list it and no agent reports it.",
	copyId: "Copy id",
	openInSource: "Open in its console",
	type: "Type",
	version: "Version",
	updated: "Updated",
	notKnown: "not known",
	ago: (age) => `${age} ago`,
	state: "State",
	enabled: "Enabled",
	disabled: "Disabled",
	managed: "Managed",
	pinned: "Pinned",
	notListed:
		"Only agents speak of this policy; the source does not list it. Its hosts and rules are what was reported.",
	editPolicy: "Edit policy",
	editRule: "Edit rule",
	redeploy: "Redeploy",
	audience: "Which hosts it is for",
	everyHost: "Every host.",
	noHost: "No host: it has no tags to match.",
	audienceNotKnown: "Not known: the source does not list this policy.",
	hostsWith: "Hosts with",
	and: "and",
	or: "or",
	matchedHosts: (count, format) => `Matches ${hosts(count, format)}.`,
	matchesNothing: "Matches 0 hosts, so it protects nothing. Look for a misspelt tag.",
	distribution: "On hosts in view",
	distributionTotal: (count, format) =>
		`${hosts(count, format)} in all. Stale and excluded hosts, and those without agent or protection, do not count here.`,
	noReports: "No host in view that could report has this policy.",
	hostCount: hosts,
	rules: (count, format) => `Rules (${format(count)})`,
	noRules: "This policy has no rules.",
	findRule: "Find a rule by id",
	clearFind: "Clear",
	found: (count, total, format) => `${format(count)} of ${format(total)} ${total === 1 ? "rule" : "rules"}`,
	notFoundHint: "A rule that was just deployed appears once the source lists it or an agent reports it.",
	rule: "Rule",
	mode: "Mode",
	loaded: "Loaded",
	error: "Error",
	filtered: "N/A",
	open: "Open",
	ruleOutcome: describeOutcome,
	ruleFilter: "Show on the map",
	techniques: "Techniques",
	failedOn: (count, format) => `In error on ${hosts(count, format)}`,
	loadedOn: (count, format) => `Loaded on ${hosts(count, format)}`,
	anyStatus: "These lists leave out the status filter.",
	failingHosts: (count, format) => `Failing hosts (${format(count)})`,
	failingHostsShown: (shown, count, format) => `The first ${format(shown)} of ${format(count)}.`,
	noFailingHosts: "It fails on no host in view.",
};
