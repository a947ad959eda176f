import { compareAgentVersions, parseAgentVersion } from "./agentVersion.ts";
import type { AttackCatalogue } from "./catalogue.ts";
import { createReportBuilder, type ReportBuilder } from "./createReportBuilder.ts";
import { deriveFlags, type FlagRules } from "./deriveFlags.ts";
import { type AgeLimits, deriveGate, deriveRuleStatus, type HostFacts } from "./deriveHostStatus.ts";
import { readReportEvidence } from "./derivePolicyStatus.ts";
import { createInputReader, type InputReader } from "./inputReader.ts";
import { createIssueLog, type IssueLog } from "./issueLog.ts";
import type { Issue } from "./issues.ts";
import { createTagMatcher, foldTag } from "./matchHostTags.ts";
import { mergeArrivals } from "./mergeArrivals.ts";
import { type HostDraft, readHosts } from "./readHosts.ts";
import { type PolicyBook, readPolicies } from "./readPolicies.ts";
import { readReports } from "./readReports.ts";
import { type RuleBook, readRules } from "./readRules.ts";
import type { PolicyMember } from "./resolveRuleResults.ts";
import type { CoverageSnapshot, Host, Policy, Rule } from "./snapshot.ts";
import { PROBLEM_STATUSES } from "./vocabulary.ts";

export interface SnapshotOptions {
	/** "Now", epoch milliseconds: every age is judged by it. */
	readonly now: number;
	/** A host whose last report is older is stale. Agents send a heartbeat every ten minutes. @default 1_800_000 (30 minutes) */
	readonly staleAfterMs?: number | undefined;
	/** How long a first report, or the effect of a changed policy, is waited for. @default 900_000 (15 minutes) */
	readonly graceMs?: number | undefined;
	/** Resolves tags to techniques and tactics; without one, ids stay as the tags have them. */
	readonly catalogue?: AttackCatalogue | null | undefined;
	/** Takes decorations off policy ids (`…#9.4`), so that reports and policies join. */
	readonly normalizePolicyId?: ((id: string) => string) | undefined;
	/** Hosts that a rule of yours leaves out of scope: ephemeral, decommissioned. */
	readonly isExcluded?:
		| ((host: { readonly id: string; readonly name: string; readonly tags: readonly string[] }) => boolean)
		| undefined;
	/** Newest agent version there is. @default the newest in the fleet */
	readonly referenceAgentVersion?: string | undefined;
	/** An agent is outdated when its minor version is further behind the reference than this, or its major version is. @default 10 */
	readonly maxMinorVersionsBehind?: number | undefined;
	/** The first agent version that honours a pinned policy version. @default "7.71" */
	readonly pinSupportedFrom?: string | undefined;
	/** The snapshot before this one: hosts that had a problem there and are covered here are `recovering`. */
	readonly previous?: CoverageSnapshot | null | undefined;
}

/**
 * The validated, frozen snapshot of untrusted input, and everything that was wrong with the input. Never throws for anything in `input`,
 * never reads a clock, never drops anything without an issue. O(hosts × their tags + distinct reports × rules).
 */
export function createSnapshot(
	input: unknown,
	options: SnapshotOptions,
): { readonly snapshot: CoverageSnapshot; readonly issues: readonly Issue[] } {
	const {
		now,
		staleAfterMs = 1_800_000,
		graceMs = 900_000,
		catalogue = null,
		normalizePolicyId = (id) => id,
	} = options;
	const log = createIssueLog();
	const reader = createInputReader(log, now);
	const list = (key: string) => reader.list(reader.field(input, key), [key]);
	reader.object(input ?? [], []);

	const policyBook = readPolicies(reader, log, list("policies"), normalizePolicyId);
	const ruleBook = readRules(reader, log, list("rules"), policyBook, catalogue);
	const reportBook = readReports(reader, log, list("reports"), policyBook, ruleBook);
	const drafts = readHosts(reader, log, list("hosts"), reportBook);

	const limits: AgeLimits = { now, staleAfterMs, graceMs };
	const frame = createFrame(policyBook, ruleBook, limits);
	const flagRules = createFlagRules(drafts, options);
	const previous = new Map(options.previous?.hosts.map((host) => [host.id, host]));
	const inventoryComplete = reader.bool(reader.field(input, "inventoryComplete"), ["inventoryComplete"]) ?? false;
	const matchedCounts = new Uint32Array(frame.policies.length);
	const hosts = drafts.map((draft) => {
		const facts = factsOf(draft, inventoryComplete, options);
		if (draft.agentVersion !== null && parseAgentVersion(draft.agentVersion) === null) {
			log.add("version-unknown", ["hosts", draft.id, "agentVersion"], "no version number can be read from it");
		}
		return createHost(draft, facts, frame, limits, flagRules, previous.get(draft.id), matchedCounts);
	});
	const snapshot: CoverageSnapshot = Object.freeze({
		source: reader.text(reader.field(input, "source"), ["source"]) ?? "",
		version: reader.id(reader.field(input, "version"), ["version"]) ?? String(now),
		observedAt: reader.time(reader.field(input, "observedAt"), ["observedAt"]) ?? now,
		takenAt: now,
		staleAfterMs,
		graceMs,
		...readPartial(reader, log, reader.field(input, "partial")),
		attackVersion: catalogue?.version ?? null,
		hosts: Object.freeze(hosts),
		policies: Object.freeze(
			frame.policies.map((policy, row) => Object.freeze({ ...policy, matchedHostCount: matchedCounts[row] ?? 0 })),
		),
		rules: Object.freeze(frame.rules),
		reports: frame.builder.list(),
	});
	return { snapshot, issues: log.list() };
}

/** Policies and rules in their final order, and what follows from them for every host. */
interface Frame {
	readonly policies: readonly Policy[];
	readonly rules: readonly Rule[];
	readonly policyRow: ReadonlyMap<string, number>;
	readonly matchers: readonly ((tags: ReadonlySet<string>) => boolean)[];
	readonly builder: ReportBuilder;
}

function createFrame(policyBook: PolicyBook, ruleBook: RuleBook, { now, graceMs }: AgeLimits): Frame {
	const policyDrafts = [...policyBook.drafts.values()].sort(
		(a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
	);
	const ruleDrafts = [...ruleBook.drafts.values()].sort((a, b) => compareText(a.id, b.id));
	const policyRow = new Map(policyDrafts.map((draft, row) => [draft.id, row]));
	const ruleRow = new Map(ruleDrafts.map((draft, row) => [draft.id, row]));
	const members: PolicyMember[][] = policyDrafts.map(() => []);
	const isUnmapped: boolean[] = [];
	const rules = ruleDrafts.map((draft): Rule => {
		const { isUnmapped: unmapped, ...attack } = ruleBook.resolveTags(draft);
		isUnmapped.push(unmapped);
		for (const [policyId, mode] of draft.modes) {
			const own = draft.definitions.filter((entry) => entry.policyIds.has(policyId)).map((entry) => entry.definition);
			members[policyRow.get(policyId) ?? -1]?.push({ ruleId: draft.id, mode, definitions: own });
		}
		return Object.freeze({
			id: draft.id,
			name: draft.name,
			description: draft.description,
			category: draft.category,
			definitions: draft.definitions.map((entry) => entry.definition),
			policies: [...draft.modes].map(([policyId, mode]) => ({ policy: policyRow.get(policyId) ?? -1, mode })),
			...attack,
			tags: [...draft.tags],
			expression: draft.expression,
			url: draft.url,
		});
	});
	const policies = policyDrafts.map(
		(draft, row): Policy => ({
			...draft,
			rules: (members[row] ?? []).map((member) => ruleRow.get(member.ruleId) ?? -1),
			matchedHostCount: 0,
		}),
	);
	const isInGrace = policyDrafts.map((draft) => draft.updatedAt !== null && now - draft.updatedAt <= graceMs);
	return {
		policies,
		rules,
		policyRow,
		matchers: policies.map((policy) => createTagMatcher(policy.hostTagsLists)),
		builder: createReportBuilder({ policies, rules, policyRow, ruleRow, members, isInGrace, isUnmapped }),
	};
}

function factsOf(
	draft: HostDraft,
	inventoryComplete: boolean,
	options: SnapshotOptions,
): HostFacts & { readonly isInInventory: boolean | null } {
	const times = draft.arrivals.flatMap((arrival) => arrival.observedAt ?? []);
	const lastReportedAt =
		times.length > 0
			? times.reduce((a, b) => Math.max(a, b))
			: draft.arrivals.length > 0
				? (draft.lastSeenAt ?? options.now)
				: null;
	return {
		kind: draft.kind ?? "host",
		isExcluded: draft.excluded || (options.isExcluded?.(draft) ?? false),
		// An agent that reports is there, whatever another list says of it.
		agent: draft.agent === "unknown" && draft.arrivals.length > 0 ? "present" : draft.agent,
		protection: draft.protection === "unknown" && draft.arrivals.length > 0 ? "on" : draft.protection,
		lastReportedAt,
		lastSeenAt: draft.lastSeenAt,
		protectedSince: draft.protectedSince,
		isInInventory: draft.inInventory ?? (inventoryComplete ? false : null),
	};
}

function createHost(
	draft: HostDraft,
	facts: ReturnType<typeof factsOf>,
	frame: Frame,
	limits: AgeLimits,
	flagRules: FlagRules,
	before: Host | undefined,
	matchedCounts: Uint32Array,
): Host {
	const tags = new Set(draft.tags.map(foldTag));
	const matching = frame.matchers.flatMap((matches, row) => (matches(tags) ? [row] : []));
	for (const row of matching) matchedCounts[row] = (matchedCounts[row] ?? 0) + 1;
	const isAssigned = (policyId: string) => {
		const row = frame.policyRow.get(policyId) ?? -1;
		return matching.includes(row) && frame.policies[row]?.enabled === true;
	};
	const standing = mergeArrivals(draft.arrivals, isAssigned);
	const gate = deriveGate(facts, limits);
	const cannotReport = gate === "no-agent" || gate === "no-wp";
	const row =
		standing.length === 0 && cannotReport
			? -1
			: frame.builder.rowOf({
					standing,
					assigned: matching,
					platform: draft.platform,
					agentVersion: draft.agentVersion,
				});
	const report = frame.builder.list()[row] ?? null;
	const byRules = report && deriveRuleStatus(readReportEvidence(report));
	const status = gate ?? byRules ?? "unknown";
	const isRecovering =
		status === "covered" &&
		before !== undefined &&
		((PROBLEM_STATUSES as readonly string[]).includes(before.status) ||
			// Still the same report: nothing confirmed it yet.
			(before.flags.includes("recovering") && before.lastReportedAt === facts.lastReportedAt));
	return Object.freeze({
		id: draft.id,
		name: draft.name,
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

function createFlagRules(drafts: readonly HostDraft[], options: SnapshotOptions): FlagRules {
	const newest = drafts
		.map((draft) => parseAgentVersion(draft.agentVersion))
		.reduce((a, b) => (a && b ? (compareAgentVersions(a, b) >= 0 ? a : b) : (a ?? b)), null);
	return {
		reference: parseAgentVersion(options.referenceAgentVersion) ?? newest,
		maxMinorVersionsBehind: options.maxMinorVersionsBehind ?? 10,
		pinSupportedFrom: parseAgentVersion(options.pinSupportedFrom ?? "7.71"),
	};
}

function readPartial(reader: InputReader, log: IssueLog, value: unknown): Pick<CoverageSnapshot, "partial"> {
	const partial = reader.object(value, ["partial"]);
	if (!partial) return {};
	const reason = reader.text(reader.field(partial, "reason"), ["partial", "reason"]) || "the source did not say why";
	const expectedCount = reader.number(reader.field(partial, "expectedCount"), ["partial", "expectedCount"]);
	const loadedCount = reader.number(reader.field(partial, "loadedCount"), ["partial", "loadedCount"]);
	log.add("partial", ["partial"], reason);
	return {
		partial: Object.freeze({
			reason,
			...(expectedCount === undefined ? {} : { expectedCount }),
			...(loadedCount === undefined ? {} : { loadedCount }),
		}),
	};
}

/** By code unit: the same order in every runtime and locale. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
