/** Puts what agents report and what they were told together, once per distinct combination. */
import { countRules, derivePolicyStatus } from "./derivePolicyStatus.ts";
import { reportedStatus, type StandingReport } from "./mergeArrivals.ts";
import type { PolicyReport } from "./readReports.ts";
import { toPolicyStatus } from "./readReports.ts";
import {
	isRuleLost,
	mergeRuleResults,
	type PolicyMember,
	type RuleContext,
	resolveAbsentRule,
} from "./resolveRuleResults.ts";
import type { Policy, PolicyResult, Report, Rule, RuleOutcome } from "./snapshot.ts";
import { type HostFlag, POLICY_STATUSES, type RuleResult } from "./vocabulary.ts";

export interface ReportRequest extends RuleContext {
	readonly standing: readonly StandingReport[];
	/** Rows of the policies that are meant for the host, ascending. */
	readonly assigned: readonly number[];
}

export interface ReportBuilder {
	/** Row of the report for these facts; the same facts give the same row. */
	rowOf(request: ReportRequest): number;
	list(): readonly Report[];
}

export interface ReportBuilderInput {
	readonly policies: readonly Policy[];
	readonly rules: readonly Rule[];
	readonly policyRow: ReadonlyMap<string, number>;
	readonly ruleRow: ReadonlyMap<string, number>;
	/** Per policy row, in order of rule ids. */
	readonly members: readonly (readonly PolicyMember[])[];
	/** Per policy row: was it changed so lately that nothing can be expected yet? */
	readonly isInGrace: readonly boolean[];
	/** Per rule row. */
	readonly isUnmapped: readonly boolean[];
}

/** Policies that agents load from their own disk have versions of their own. */
const LOCAL_SOURCES: ReadonlySet<string> = new Set(["file", "bundled", "local"]);

export function createReportBuilder(input: ReportBuilderInput): ReportBuilder {
	const { policies, rules, policyRow, ruleRow, members, isInGrace, isUnmapped } = input;
	const reports: Report[] = [];
	const rows = new Map<string, number>();

	const keyOf = ({ standing, assigned, platform, agentVersion }: ReportRequest): string => {
		const reported = standing.map(({ report, heartbeat }) => `${report.number}.${heartbeat?.number ?? ""}`).sort();
		return JSON.stringify([platform, agentVersion, reported.join(), assigned.join()]);
	};

	const outcomesOf = (
		row: number,
		report: PolicyReport | null,
		context: RuleContext,
		flags: Set<HostFlag>,
	): RuleOutcome[] => {
		const results = new Map<string, RuleResult>();
		for (const { ruleId, result } of report?.rules ?? []) {
			const known = results.get(ruleId);
			const merged = known ? mergeRuleResults(known, result) : { result, isConflict: false };
			if (merged.isConflict) flags.add("conflicting-report");
			results.set(ruleId, merged.result);
		}
		const outcomes: RuleOutcome[] = [];
		for (const member of members[row] ?? []) {
			const reported = results.get(member.ruleId);
			results.delete(member.ruleId);
			if (member.mode === "disabled" && reported && reported.state !== "disabled" && !isInGrace[row])
				flags.add("policy-drift");
			const result =
				reported && member.mode !== "disabled" ? reported : resolveAbsentRule(member, context, isInGrace[row] ?? false);
			outcomes.push({ rule: ruleRow.get(member.ruleId) ?? -1, result, mode: member.mode });
		}
		for (const [ruleId, result] of results) {
			outcomes.push({
				rule: ruleRow.get(ruleId) ?? -1,
				result,
				mode: result.state === "disabled" ? "disabled" : "monitoring",
			});
		}
		return outcomes.sort((a, b) => a.rule - b.rule);
	};

	const resultOf = (
		row: number,
		standing: StandingReport | null,
		request: ReportRequest,
		flags: Set<HostFlag>,
	): PolicyResult => {
		const report = standing?.report ?? null;
		const latest = standing?.heartbeat ?? report;
		const policy = policies[row];
		const reportedRules = outcomesOf(row, report, request, flags);
		const stated = toPolicyStatus(latest?.stated ?? null);
		const hasPolicyError = (latest?.error ?? null) !== null || stated === "error";
		const isStatement =
			latest !== null &&
			stated !== null &&
			!hasPolicyError &&
			(standing?.heartbeat != null || report?.rules.length === 0);
		const outcomes = standing?.heartbeat ? reportedRules.map(forgetResult) : reportedRules;
		const counts = countRules(outcomes);
		const isSwitchedOff = report === null && policy?.enabled === false;
		const status = isSwitchedOff ? "disabled" : isStatement ? stated : derivePolicyStatus(counts, hasPolicyError);
		const isMismatch =
			!isStatement &&
			report !== null &&
			report.stated !== null &&
			report.stated !== reportedStatus({ ...report, rules: distinct(report.rules) });
		if (isMismatch) flags.add("status-mismatch");
		return {
			policy: row,
			source: report?.source ?? "",
			version: latest?.version ?? report?.version ?? null,
			status,
			basis: isStatement ? "statement" : "rules",
			statedStatus: isMismatch ? report.stated : null,
			error: latest?.error ?? null,
			rules: outcomes,
			counts,
		};
	};

	const build = (request: ReportRequest): Report => {
		const flags = new Set<HostFlag>();
		const assigned = new Set(request.assigned);
		const results: PolicyResult[] = [];
		const seen = new Set<number>();
		for (const standing of request.standing) {
			const row = policyRow.get(standing.report.policyId) ?? -1;
			if (seen.has(row)) flags.add("duplicate-report");
			seen.add(row);
			const result = resultOf(row, standing, request, flags);
			results.push(result);
			if (isDrifted(policies[row], result, assigned.has(row)) && !isInGrace[row]) flags.add("policy-drift");
		}
		for (const row of request.assigned) {
			if (seen.has(row)) continue;
			const result = resultOf(row, null, request, flags);
			results.push(result);
			if (result.status === "not-reported") flags.add("policy-drift");
		}
		results.sort(
			(a, b) => POLICY_STATUSES.indexOf(a.status) - POLICY_STATUSES.indexOf(b.status) || a.policy - b.policy,
		);
		const outcomes = results.flatMap((result) => result.rules);
		const isActive = (outcome: RuleOutcome) => outcome.result.state === "loaded" || outcome.result.state === "error";
		if (outcomes.some((outcome) => isActive(outcome) && isUnmapped[outcome.rule])) flags.add("unmapped-rules");
		const rulesLost = findRulesLost(outcomes, rules, request);
		if (rulesLost) flags.add("rules-lost-to-version");
		return {
			policies: results,
			flags: [...flags],
			rulesLost,
			hasBlockingRule: outcomes.some((outcome) => outcome.mode === "blocking" && outcome.result.state === "loaded"),
		};
	};

	return {
		rowOf(request) {
			const key = keyOf(request);
			const known = rows.get(key);
			if (known !== undefined) return known;
			const row = reports.push(Object.freeze(build(request))) - 1;
			rows.set(key, row);
			return row;
		},
		list: () => Object.freeze(reports),
	};
}

/** Of a rule whose policy's status changed since its report: nothing is known, unless it is off by choice. */
function forgetResult(outcome: RuleOutcome): RuleOutcome {
	return outcome.mode === "disabled" ? outcome : { ...outcome, result: { state: "unknown" } };
}

/** A rule reported twice counts once, as it does in the status that we derive. */
function distinct(results: PolicyReport["rules"]): PolicyReport["rules"] {
	const merged = new Map<string, RuleResult>();
	for (const { ruleId, result } of results) {
		const known = merged.get(ruleId);
		merged.set(ruleId, known ? mergeRuleResults(known, result).result : result);
	}
	return [...merged].map(([ruleId, result]) => ({ ruleId, result }));
}

/** The agent has another version than it should, or a policy that it should not have. */
function isDrifted(policy: Policy | undefined, result: PolicyResult, isAssigned: boolean): boolean {
	if (!policy?.isListed || LOCAL_SOURCES.has(result.source)) return false;
	if (!isAssigned || !policy.enabled) return true;
	return policy.version !== null && result.version !== null && policy.version !== result.version;
}

function findRulesLost(
	outcomes: readonly RuleOutcome[],
	rules: readonly Rule[],
	context: RuleContext,
): Report["rulesLost"] {
	const lost = new Set<Rule>();
	for (const { rule: row, result } of outcomes) {
		const rule = rules[row];
		if (rule && isRuleLost(result, rule.definitions, context)) lost.add(rule);
	}
	if (lost.size === 0) return null;
	return { ruleCount: lost.size, techniques: [...new Set([...lost].flatMap((rule) => rule.techniques))].sort() };
}
