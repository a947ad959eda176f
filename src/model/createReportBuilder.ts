/** Puts what agents report and what they were told together, once per distinct combination. */
import { createOutcomeBook } from "./createOutcomeBook.ts";
import { countRules, deriveExpectedStatus, derivePolicyStatus } from "./derivePolicyStatus.ts";
import type { StandingReport } from "./mergeArrivals.ts";
import { toPolicyStatus } from "./readReports.ts";
import { isRuleLost, type PolicyMember, type RuleContext, UNKNOWN } from "./resolveAbsentRule.ts";
import type { Policy, PolicyResult, Report, Rule, RuleOutcome } from "./snapshot.ts";
import { type HostFlag, POLICY_STATUSES } from "./vocabulary.ts";

export interface ReportRequest extends RuleContext {
	/** Did the host report at all? `awaited`: not yet, and it need not have; `silent`: not, and it should have. */
	readonly reach: "reported" | "awaited" | "silent";
	readonly standing: readonly StandingReport[];
	/** Rows of the policies that are meant for the host, ascending. */
	readonly assigned: readonly number[];
}

export interface ReportBuilder {
	/** All so far; `rowOf` adds to it. */
	readonly reports: readonly Report[];
	/** Row of the report for these facts; the same facts give the same row. */
	rowOf(request: ReportRequest): number;
}

export interface ReportBuilderInput {
	readonly policies: readonly Policy[];
	readonly rules: readonly Rule[];
	readonly policyRow: ReadonlyMap<string, number>;
	readonly ruleRow: ReadonlyMap<string, number>;
	/** Per policy row, in order of rules. */
	readonly members: readonly (readonly PolicyMember[])[];
	/** Per policy row: was it changed so lately that nothing can be expected yet? */
	readonly isInGrace: readonly boolean[];
	/** Per rule row. */
	readonly isUnmapped: readonly boolean[];
	/** Do agents report filtered rules, so that a rule which a report leaves out is missing? */
	readonly reportsFiltered: boolean;
}

/** Policies that agents load from their own disk have versions of their own. */
const LOCAL_SOURCES: ReadonlySet<string> = new Set(["file", "bundled", "local"]);

export function createReportBuilder(input: ReportBuilderInput): ReportBuilder {
	const { policies, rules, policyRow, isInGrace, isUnmapped, reportsFiltered } = input;
	const book = createOutcomeBook(input);
	const reports: Report[] = [];
	const rows = new Map<string, number>();

	const keyOf = ({ reach, standing, assigned, platform, version }: ReportRequest): string => {
		const reported = standing.map(({ report, heartbeat }) => `${report.number}.${heartbeat?.number ?? ""}`).sort();
		return `${reach} ${platform} ${version?.join(".")} ${reported.join()} ${assigned.join()}`;
	};

	const resultOf = (
		row: number,
		standing: StandingReport,
		request: ReportRequest,
		flags: Set<HostFlag>,
	): PolicyResult => {
		const { report, heartbeat, areRulesOutdated } = standing;
		const latest = areRulesOutdated && heartbeat ? heartbeat : report;
		const stated = toPolicyStatus(latest.stated);
		const hasPolicyError = latest.error !== null || stated === "error";
		const isStatement = stated !== null && !hasPolicyError && (areRulesOutdated || report.rules.length === 0);
		const reported = book.reported(row, report.rules, request);
		const outcomes = areRulesOutdated ? reported.outcomes.map(forgetResult) : reported.outcomes;
		const counts = countRules(outcomes);
		const isMismatch = !areRulesOutdated && report.stated !== null && report.stated !== report.status;
		if (isMismatch) flags.add("status-mismatch");
		if (report.hasConflict) flags.add("conflicting-report");
		const isMissing = reportsFiltered && !hasPolicyError && report.rules.length > 0 && reported.isIncomplete;
		const version = heartbeat?.version ?? report.version;
		const isDrifted =
			isMissing ||
			reported.isBeyondMode ||
			hasDrifted(policies[row], report.source, version, request.assigned.includes(row));
		if (isDrifted && !isInGrace[row]) flags.add("policy-drift");
		return {
			policy: row,
			source: report.source,
			version,
			status: isStatement ? stated : derivePolicyStatus(counts, hasPolicyError),
			basis: isStatement ? "statement" : "rules",
			statedStatus: isMismatch ? report.stated : null,
			error: latest.error,
			rules: outcomes,
			counts,
		};
	};

	/** Of a policy that is meant for the host, and that no report of it speaks of. */
	const expectedResultOf = (row: number, request: ReportRequest): PolicyResult => {
		const outcomes = book.expected(row, request);
		const counts = countRules(outcomes);
		return {
			policy: row,
			source: "",
			version: null,
			status: policies[row]?.enabled ? deriveExpectedStatus(counts) : "disabled",
			basis: "rules",
			statedStatus: null,
			error: null,
			rules: outcomes,
			counts,
		};
	};

	const build = (request: ReportRequest): Report => {
		const flags = new Set<HostFlag>();
		const results: PolicyResult[] = [];
		const seen = new Set<number>();
		for (const standing of request.standing) {
			const row = policyRow.get(standing.report.policyId) ?? -1;
			if (seen.has(row)) flags.add("duplicate-report");
			seen.add(row);
			results.push(resultOf(row, standing, request, flags));
		}
		for (const row of request.assigned) {
			if (seen.has(row)) continue;
			const result = expectedResultOf(row, request);
			results.push(result);
			if (result.status === "not-reported" && request.reach === "reported") flags.add("policy-drift");
		}
		results.sort(
			(a, b) => POLICY_STATUSES.indexOf(a.status) - POLICY_STATUSES.indexOf(b.status) || a.policy - b.policy,
		);
		const lost = new Set<Rule>();
		let hasBlockingRule = false;
		for (const { rules: outcomes } of results) {
			for (const { rule: row, result, mode } of outcomes) {
				const rule = rules[row];
				if (rule && isRuleLost(result, rule.definitions, request)) lost.add(rule);
				if (result.state !== "loaded" && result.state !== "error") continue;
				if (isUnmapped[row]) flags.add("unmapped-rules");
				if (mode === "blocking" && result.state === "loaded") hasBlockingRule = true;
			}
		}
		if (lost.size > 0) flags.add("rules-lost-to-version");
		const techniques = [...new Set([...lost].flatMap((rule) => rule.techniques))].sort();
		return {
			policies: results,
			flags: [...flags],
			rulesLost: lost.size > 0 ? { ruleCount: lost.size, techniques } : null,
			hasBlockingRule,
		};
	};

	return {
		reports,
		rowOf(request) {
			const key = keyOf(request);
			const known = rows.get(key);
			if (known !== undefined) return known;
			const row = reports.push(Object.freeze(build(request))) - 1;
			rows.set(key, row);
			return row;
		},
	};
}

/** Of a rule whose policy's status changed since its report: nothing is known, unless it is off by choice. */
function forgetResult(outcome: RuleOutcome): RuleOutcome {
	return outcome.mode === "disabled" ? outcome : { ...outcome, result: UNKNOWN };
}

/** The agent has another version than it should, or a policy that it should not have. */
function hasDrifted(policy: Policy | undefined, source: string, version: string | null, isAssigned: boolean): boolean {
	if (!policy?.isListed || LOCAL_SOURCES.has(source)) return false;
	if (!isAssigned || !policy.enabled) return true;
	return policy.version !== null && version !== null && policy.version !== version;
}
