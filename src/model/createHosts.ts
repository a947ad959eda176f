import { compareAgentVersions } from "./agentVersion.ts";
import type { Frame } from "./createFrame.ts";
import { deriveFlags, type FlagRules } from "./deriveFlags.ts";
import { type AgeLimits, deriveGate, type HostFacts } from "./deriveGate.ts";
import { deriveRuleStatus } from "./deriveRuleStatus.ts";
import { displayText } from "./displayText.ts";
import { foldTag } from "./matchHostTags.ts";
import { mergeArrivals } from "./mergeArrivals.ts";
import type { HostDraft } from "./readHosts.ts";
import type { CoverageSnapshot, Host } from "./snapshot.ts";
import { PROBLEM_STATUSES } from "./vocabulary.ts";

export interface HostOptions {
	readonly limits: AgeLimits;
	/** When the source observed all this, epoch milliseconds: the age of reports that have none of their own. */
	readonly observedAt: number;
	readonly inventoryComplete: boolean;
	readonly isExcluded:
		| ((host: { readonly id: string; readonly name: string; readonly tags: readonly string[] }) => boolean)
		| undefined;
	/** `null`: the newest agent of the fleet. */
	readonly reference: FlagRules["reference"];
	readonly maxMinorVersionsBehind: number;
	readonly pinSupportedFrom: FlagRules["pinSupportedFrom"];
	readonly previous: CoverageSnapshot | null;
}

/** Weighs what was read of each host, and counts the hosts that each policy is meant for. O(hosts × (policies + tags)). */
export function createHosts(
	drafts: readonly HostDraft[],
	frame: Frame,
	options: HostOptions,
): { readonly hosts: readonly Host[]; readonly matchedHostCounts: Uint32Array } {
	const flagRules = { ...options, reference: options.reference ?? findNewestVersion(drafts) };
	const previous = new Map(options.previous?.hosts.map((host) => [host.id, host]));
	const matchedHostCounts = new Uint32Array(frame.policies.length);
	const hosts = drafts.map((draft) => {
		const matching = matchPolicies(draft, frame);
		for (const row of matching) matchedHostCounts[row] = (matchedHostCounts[row] ?? 0) + 1;
		return createHost(draft, matching, frame, options, flagRules, previous.get(draft.id));
	});
	return { hosts, matchedHostCounts };
}

function createHost(
	draft: HostDraft,
	matching: readonly number[],
	frame: Frame,
	options: HostOptions,
	flagRules: FlagRules,
	before: Host | undefined,
): Host {
	const name = draft.givenName ?? displayText(draft.id);
	const facts = factsOf(draft, name, options);
	const gate = deriveGate(facts, options.limits);
	const standing = mergeArrivals(draft.arrivals, (policyId) => {
		const row = frame.policyRow.get(policyId) ?? -1;
		return matching.includes(row) && frame.policies[row]?.enabled === true;
	});
	const canReport = gate !== "no-agent" && gate !== "no-wp";
	const row =
		standing.length === 0 && !canReport
			? -1
			: frame.builder.rowOf({
					reach: facts.lastReportedAt !== null ? "reported" : gate === "pending" ? "awaited" : "silent",
					standing,
					assigned: matching,
					platform: draft.platform,
					version: draft.version,
				});
	const report = frame.builder.reports[row] ?? null;
	const byRules = report && deriveRuleStatus(report.policies.map((result) => result.status));
	const status = gate ?? byRules ?? "unknown";
	const isRecovering =
		status === "covered" &&
		before !== undefined &&
		((PROBLEM_STATUSES as readonly string[]).includes(before.status) ||
			// Still the same report: nothing confirmed it yet.
			(before.flags.includes("recovering") && before.lastReportedAt === facts.lastReportedAt));
	return Object.freeze({
		id: draft.id,
		name,
		aliases: draft.aliases,
		kind: facts.kind,
		platform: draft.platform,
		agentVersion: draft.agentVersion,
		tags: draft.tags,
		lastSeenAt: draft.lastSeenAt,
		lastReportedAt: facts.lastReportedAt,
		status,
		lastKnown: status === "stale" && facts.lastReportedAt !== null ? byRules : null,
		flags: deriveFlags(draft, facts, report, frame.policies, isRecovering, flagRules),
		report: row,
		rulesLost: report?.rulesLost ?? null,
		url: draft.url,
	});
}

function matchPolicies(draft: HostDraft, frame: Frame): readonly number[] {
	const tags = new Set(draft.tags.map(foldTag));
	const rows: number[] = [];
	frame.matchers.forEach((matches, row) => {
		if (matches(tags)) rows.push(row);
	});
	return rows;
}

function factsOf(
	draft: HostDraft,
	name: string,
	options: HostOptions,
): HostFacts & { readonly isInInventory: boolean | null } {
	const hasReported = draft.arrivals.length > 0;
	const newest = draft.arrivals.reduce<number | null>((latest, { observedAt }) => {
		return latest === null || (observedAt !== null && observedAt > latest) ? observedAt : latest;
	}, null);
	return {
		kind: draft.kind ?? "host",
		isExcluded: draft.excluded || (options.isExcluded?.({ id: draft.id, name, tags: draft.tags }) ?? false),
		// Who reports has an agent, and protection on, unless the source says otherwise.
		agent: draft.agent === "unknown" && hasReported ? "present" : draft.agent,
		protection: draft.protection === "unknown" && hasReported ? "on" : draft.protection,
		lastReportedAt: hasReported ? (newest ?? draft.lastSeenAt ?? options.observedAt) : null,
		lastSeenAt: draft.lastSeenAt,
		protectedSince: draft.protectedSince,
		isInInventory: draft.inInventory ?? (options.inventoryComplete ? false : null),
	};
}

function findNewestVersion(drafts: readonly HostDraft[]): FlagRules["reference"] {
	let newest: FlagRules["reference"] = null;
	for (const { version } of drafts) {
		if (version && (!newest || compareAgentVersions(version, newest) > 0)) newest = version;
	}
	return newest;
}
