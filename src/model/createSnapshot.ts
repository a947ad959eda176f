import { parseAgentVersion } from "./agentVersion.ts";
import type { AttackCatalogue } from "./catalogue.ts";
import { createFrame } from "./createFrame.ts";
import { createHosts } from "./createHosts.ts";
import { InputNode } from "./InputNode.ts";
import { createIssueLog } from "./issueLog.ts";
import type { Issue } from "./issues.ts";
import { readHosts } from "./readHosts.ts";
import { readPolicies } from "./readPolicies.ts";
import { readReports } from "./readReports.ts";
import { readRules } from "./readRules.ts";
import type { CoverageSnapshot } from "./snapshot.ts";

/** What input is judged by. */
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
 * never reads a clock, never drops anything without an issue. O(hosts × (policies + tags) + distinct reports × rules).
 */
export function createSnapshot(
	input: unknown,
	options: SnapshotOptions,
): { readonly snapshot: CoverageSnapshot; readonly issues: readonly Issue[] } {
	const { now, staleAfterMs = 1_800_000, graceMs = 900_000, catalogue = null, previous = null } = options;
	const log = createIssueLog();
	const root = new InputNode(input, log, now);
	if (typeof input !== "object" || input === null || Array.isArray(input)) {
		root.fault("wrong-type", "expected an object; nothing could be read");
	}
	const policyBook = readPolicies(root.list("policies"), options.normalizePolicyId ?? ((id) => id));
	const ruleBook = readRules(root.list("rules"), policyBook);
	const reportBook = readReports(root.list("reports"), policyBook, ruleBook);
	const drafts = readHosts(root.list("hosts"), reportBook);
	const observedAt = root.time("observedAt") ?? now;
	const frame = createFrame(policyBook, ruleBook, {
		catalogue,
		reportsFiltered: root.bool("reportsFiltered") ?? false,
		graceSince: now - graceMs,
	});
	const { hosts, matchedHostCounts } = createHosts(drafts, frame, {
		limits: { now, staleAfterMs, graceMs },
		observedAt,
		inventoryComplete: root.bool("inventoryComplete") ?? false,
		isExcluded: options.isExcluded,
		reference: parseAgentVersion(options.referenceAgentVersion),
		maxMinorVersionsBehind: options.maxMinorVersionsBehind ?? 10,
		pinSupportedFrom: parseAgentVersion(options.pinSupportedFrom ?? "7.71"),
		previous,
	});
	const snapshot: CoverageSnapshot = Object.freeze({
		source: root.text("source") ?? "",
		version: root.id("version") ?? String(now),
		observedAt,
		takenAt: now,
		staleAfterMs,
		graceMs,
		...readPartial(root),
		attackVersion: catalogue?.version ?? null,
		hosts: Object.freeze(hosts),
		policies: Object.freeze(
			frame.policies.map((policy, row) => Object.freeze({ ...policy, matchedHostCount: matchedHostCounts[row] ?? 0 })),
		),
		rules: Object.freeze(frame.rules),
		reports: Object.freeze(frame.builder.reports),
	});
	return { snapshot, issues: log.list() };
}

/** A damaged statement that something is missing is still one. */
function readPartial(root: InputNode): Pick<CoverageSnapshot, "partial"> {
	const value = root.field("partial") ?? false;
	if (value === false) return {};
	const partial = root.child("partial", value);
	if (typeof value !== "object") partial.fault("wrong-type", "expected an object that says what is missing");
	const reason = partial.text("reason") || "the source did not say why";
	const expectedCount = partial.number("expectedCount");
	const loadedCount = partial.number("loadedCount");
	partial.fault("partial", reason);
	return {
		partial: Object.freeze({
			reason,
			...(expectedCount === undefined ? {} : { expectedCount }),
			...(loadedCount === undefined ? {} : { loadedCount }),
		}),
	};
}
