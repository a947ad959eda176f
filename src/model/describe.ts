/** The one sentence that tooltip, live region, table row, export and command line all show. */
import { formatAge, formatCount, formatRatio } from "./format.ts";
import type { HostRow, PolicySummary, SummaryView } from "./views.ts";
import { HOST_STATUSES_BY_SEVERITY } from "./vocabulary.ts";
import { defaultVocabularyMessages, type VocabularyMessages } from "./vocabularyMessages.ts";

/** In which words, and whose numbers. */
export interface DescribeOptions {
	readonly vocabulary?: VocabularyMessages | undefined;
	readonly messages?: DescribeMessages | undefined;
	readonly locale?: string | undefined;
}

/** The sentences, for translations. */
export interface DescribeMessages {
	host(parts: { readonly name: string; readonly status: string; readonly detail: string }): string;
	failingRules(count: number, text: string): string;
	lastKnown(status: string): string;
	lastReport(age: string): string;
	hosts(count: number, text: string): string;
	/** `inScope` is what the ratio is taken of: the hosts less the excluded ones. */
	summary(parts: {
		readonly hosts: string;
		readonly ratio: string;
		readonly covered: string;
		readonly inScope: string;
		readonly byStatus: string;
	}): string;
	statusCount(text: string, status: string): string;
	/** `status` is empty where no host has the policy. */
	policy(parts: {
		readonly name: string;
		readonly status: string;
		readonly failing: string;
		readonly hosts: string;
	}): string;
	partial(reason: string): string;
	empty: string;
}

/** In English. */
export const defaultDescribeMessages: DescribeMessages = {
	host: ({ name, status, detail }) => `${name}: ${status}${detail === "" ? "" : `, ${detail}`}`,
	failingRules: (count, text) => `${text} ${count === 1 ? "rule" : "rules"} in error`,
	lastKnown: (status) => `last known ${status}`,
	lastReport: (age) => `last report ${age} ago`,
	hosts: (count, text) => `${text} ${count === 1 ? "host" : "hosts"}`,
	summary: ({ hosts, ratio, covered, inScope, byStatus }) =>
		`${hosts}, ${ratio} covered (${covered} of ${inScope}): ${byStatus}`,
	statusCount: (text, status) => `${text} ${status}`,
	policy: ({ name, status, failing, hosts }) =>
		status === "" ? `${name}: on no host in view` : `${name}: ${status}, fails on ${failing} of ${hosts}`,
	partial: (reason) => `incomplete data: ${reason}`,
	empty: "no hosts",
};

/** `web-17: Warning, 2 rules in error`. `now` adds the age of a stale host's last report. */
export function describeHost(
	row: Pick<HostRow, "host" | "status" | "failingRuleCount">,
	{ vocabulary = defaultVocabularyMessages, messages = defaultDescribeMessages, locale }: DescribeOptions = {},
	now?: number,
): string {
	const { host, status, failingRuleCount } = row;
	const details: string[] = [];
	// A policy can fail as a whole, without any rule that says so.
	if ((status === "warning" || status === "failed") && failingRuleCount > 0) {
		details.push(messages.failingRules(failingRuleCount, formatCount(failingRuleCount, locale)));
	}
	if (status === "stale") {
		if (host.lastKnown) details.push(messages.lastKnown(vocabulary.hostStatus[host.lastKnown]));
		if (now !== undefined && host.lastReportedAt !== null) {
			details.push(messages.lastReport(formatAge(now - host.lastReportedAt, locale)));
		}
	}
	for (const flag of host.flags) if (flag === "recovering") details.push(vocabulary.hostFlag[flag]);
	return messages.host({ name: host.name, status: vocabulary.hostStatus[status], detail: details.join(", ") });
}

/** `Threat detection: Partially Loaded, fails on 36 of 51 hosts`: the worst status that occurs on the hosts in view. */
export function describePolicy(
	summary: Pick<PolicySummary, "policy" | "worstStatus" | "failingHostCount" | "hostCount">,
	{ vocabulary = defaultVocabularyMessages, messages = defaultDescribeMessages, locale }: DescribeOptions = {},
): string {
	return messages.policy({
		name: summary.policy.name,
		status: summary.worstStatus === null ? "" : vocabulary.policyStatus[summary.worstStatus],
		failing: formatCount(summary.failingHostCount, locale),
		hosts: messages.hosts(summary.hostCount, formatCount(summary.hostCount, locale)),
	});
}

/** `2,000 hosts, 91.2% covered (1,824 of 2,000): 12 Failed, 80 Warning, …`: every status that occurs, so that the numbers add up. */
export function describeMap(
	summary: SummaryView,
	{ vocabulary = defaultVocabularyMessages, messages = defaultDescribeMessages, locale }: DescribeOptions = {},
): string {
	const byStatus = HOST_STATUSES_BY_SEVERITY.filter((status) => summary.byStatus[status] > 0)
		.map((status) => messages.statusCount(formatCount(summary.byStatus[status], locale), vocabulary.hostStatus[status]))
		.join(", ");
	const text =
		summary.matchedCount === 0
			? messages.empty
			: messages.summary({
					hosts: messages.hosts(summary.matchedCount, formatCount(summary.matchedCount, locale)),
					ratio: formatRatio(summary.coverageRatio, locale),
					covered: formatCount(summary.coveredCount, locale),
					inScope: formatCount(summary.inScopeCount, locale),
					byStatus,
				});
	return summary.partialReason === null ? text : `${text} (${messages.partial(summary.partialReason)})`;
}
