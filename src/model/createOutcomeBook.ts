import type { RuleReport } from "./readReports.ts";
import { DISABLED, type PolicyMember, type RuleContext, resolveAbsentRule } from "./resolveAbsentRule.ts";
import type { Policy, RuleOutcome } from "./snapshot.ts";
import type { RuleMode } from "./vocabulary.ts";

/** Outcomes of the rules of a policy on a host. Equal outcomes are one object, so a fleet in which every report differs shares them still. */
export interface OutcomeBook {
	/** What is known of the policy's rules from the host alone, in order of rules. */
	expected(policyRow: number, host: OutcomeContext): readonly RuleOutcome[];
	/** The same with what the agent reported; rules of its own come along. In order of rules. */
	reported(policyRow: number, rules: readonly RuleReport[], host: OutcomeContext): ReportedOutcomes;
}

export interface OutcomeContext extends RuleContext {
	readonly reach: "reported" | "awaited" | "silent";
}

export interface ReportedOutcomes {
	readonly outcomes: readonly RuleOutcome[];
	/** A rule that applies to the host is not in the report. */
	readonly isIncomplete: boolean;
	/** A rule that is set to disabled is active. */
	readonly isBeyondMode: boolean;
}

export interface OutcomeBookInput {
	readonly policies: readonly Policy[];
	readonly ruleRow: ReadonlyMap<string, number>;
	/** Per policy row, in order of rules. */
	readonly members: readonly (readonly PolicyMember[])[];
	/** Per policy row. */
	readonly isInGrace: readonly boolean[];
}

export function createOutcomeBook({ policies, ruleRow, members, isInGrace }: OutcomeBookInput): OutcomeBook {
	const expectations = new Map<string, readonly RuleOutcome[]>();
	/** Per mode, by number of the rule report. */
	const interned: Record<RuleMode, RuleOutcome[]> = { blocking: [], monitoring: [], disabled: [] };
	/** Rule row by number of the rule report. */
	const rows: number[] = [];
	/** By rule row, the reports of one policy that have no outcome yet; empty between calls. */
	const open: (RuleReport | undefined)[] = [];

	const expected: OutcomeBook["expected"] = (row, host) => {
		const key = `${row} ${host.reach} ${host.platform} ${host.version?.join(".")}`;
		const known = expectations.get(key);
		if (known) return known;
		const isAwaited = host.reach === "awaited" || isInGrace[row] === true;
		const outcomes = (members[row] ?? []).map((member) => ({
			rule: member.rule,
			result: policies[row]?.enabled ? resolveAbsentRule(member, host, isAwaited) : DISABLED,
			mode: member.mode,
		}));
		expectations.set(key, outcomes);
		return outcomes;
	};

	const outcomeOf = (report: RuleReport, rule: number, mode: RuleMode): RuleOutcome => {
		const outcomes = interned[mode];
		const known = outcomes[report.number];
		if (known) return known;
		const outcome = { rule, result: report.result, mode };
		outcomes[report.number] = outcome;
		return outcome;
	};

	const rowOf = (report: RuleReport): number => {
		const row = rows[report.number] ?? ruleRow.get(report.ruleId) ?? -1;
		rows[report.number] = row;
		return row;
	};

	return {
		expected,
		reported(policyRow, reports, host) {
			for (const report of reports) open[rowOf(report)] = report;
			let isIncomplete = false;
			let isBeyondMode = false;
			const outcomes = expected(policyRow, host).map((outcome) => {
				const report = open[outcome.rule];
				open[outcome.rule] = undefined;
				if (!report) isIncomplete ||= outcome.result.state === "unknown";
				else if (outcome.mode === "disabled") isBeyondMode ||= isActive(report);
				else return outcomeOf(report, outcome.rule, outcome.mode);
				return outcome;
			});
			const memberCount = outcomes.length;
			for (const report of reports) {
				const row = rowOf(report);
				if (!open[row]) continue;
				open[row] = undefined;
				outcomes.push(outcomeOf(report, row, report.result.state === "disabled" ? "disabled" : "monitoring"));
			}
			if (outcomes.length > memberCount) outcomes.sort((a, b) => a.rule - b.rule);
			return { outcomes, isIncomplete, isBeyondMode };
		},
	};
}

function isActive({ result }: RuleReport): boolean {
	return result.state === "loaded" || result.state === "error";
}
