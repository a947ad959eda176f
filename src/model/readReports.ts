import { countRules, derivePolicyStatus } from "./derivePolicyStatus.ts";
import type { InputNode } from "./InputNode.ts";
import { quote } from "./issueLog.ts";
import type { PolicyBook } from "./readPolicies.ts";
import type { RuleBook } from "./readRules.ts";
import {
	type FilterReason,
	POLICY_STATUSES,
	type PolicyStatus,
	RULE_STATES,
	type RuleErrorKind,
	type RuleResult,
} from "./vocabulary.ts";
import { worseResult } from "./worseResult.ts";

/** What reports say of one rule. Equal contents are one object, so identity is equality. */
export interface RuleReport {
	/** Small number that stands for the content in keys. */
	readonly number: number;
	readonly ruleId: string;
	readonly result: RuleResult;
}

/** What one report says of one policy. Equal contents are one object. */
export interface PolicyReport {
	readonly number: number;
	readonly policyId: string;
	readonly source: string;
	readonly version: string | null;
	/** The source's own word for it; anything that is not one of ours is kept as text and proves nothing. */
	readonly stated: string | null;
	/** Reason of a policy-level failure. */
	readonly error: string | null;
	/** What it comes to by itself: by its rules, else by its statement. */
	readonly status: PolicyStatus;
	/** One a rule, in no order that means anything. */
	readonly rules: readonly RuleReport[];
	/** Did it say different things of one rule? */
	readonly hasConflict: boolean;
}

export type ReportContent = readonly PolicyReport[];

export interface ReportBook {
	/** The content that an arrival holds or refers to; `undefined`, and an issue, where there is none. */
	resolve(arrival: InputNode): ReportContent | undefined;
}

const ERROR_KINDS = [
	"syntax",
	"unknown-field",
	"event-type-disabled",
	"version",
	"action",
	"other",
] as const satisfies readonly RuleErrorKind[];
const FILTER_REASONS = [
	"agent-version",
	"platform",
	"rule-id",
	"selector",
	"unsupported",
	"unknown",
] as const satisfies readonly FilterReason[];

/** O(rule results in the input): each is read once, and reports that are sent once for many hosts cost once. */
export function readReports(nodes: readonly InputNode[], policies: PolicyBook, rules: RuleBook): ReportBook {
	const policyReports = new Map<string, PolicyReport>();
	/** By rule id, then by content: millions of results come to some hundreds. */
	const ruleReports = new Map<string, Map<string, RuleReport>>();
	let ruleReportCount = 0;
	const byId = new Map<string, ReportContent>();

	const internRule = (ruleId: string, result: RuleResult): RuleReport => {
		const own = ruleReports.get(ruleId) ?? new Map<string, RuleReport>();
		const key = contentOf(result);
		const known = own.get(key);
		if (known) return known;
		const report = { number: ruleReportCount++, ruleId, result: Object.freeze(result) };
		ruleReports.set(ruleId, own.set(key, report));
		return report;
	};

	const readPolicyReport = (node: InputNode): PolicyReport | undefined => {
		const policyId = policies.resolve(node.id("policyId"), node.text("name"));
		if (policyId === undefined) return node.fault("missing-id", "a policy report without id or name; left out");
		const byRule = new Map<string, RuleReport>();
		let hasConflict = false;
		for (const entry of node.list("rules")) {
			const ruleId = entry.id("ruleId");
			if (ruleId === undefined) {
				entry.fault("missing-id", "a rule result without a rule id; left out");
				continue;
			}
			rules.mention(ruleId, entry);
			const result = readResult(entry.child("result", entry.field("result")));
			const known = byRule.get(ruleId)?.result;
			if (known && known.state !== result.state) {
				hasConflict = true;
				const words = `rule ${quote(ruleId)} is reported as ${known.state} and as ${result.state}`;
				entry.fault("conflicting-report", `${words}; ${worseResult(known, result).state} stands`);
			}
			byRule.set(ruleId, internRule(ruleId, known ? worseResult(known, result) : result));
		}
		const reported = [...byRule.values()];
		const content = {
			policyId,
			source: node.text("source") ?? "",
			version: node.id("version") ?? null,
			stated: node.text("status") || null,
			error: node.text("error") || null,
			hasConflict,
		};
		// Agents list rules in the order of a hash map, which differs from one to the next.
		const numbers = Uint32Array.from(reported, (rule) => rule.number).sort();
		const key = JSON.stringify([...Object.values(content), numbers.join()]);
		const known = policyReports.get(key);
		if (known) return known;
		const report = {
			number: policyReports.size,
			...content,
			rules: reported,
			status: statusOf(reported, content.stated, content.error),
		};
		policyReports.set(key, report);
		return report;
	};

	const read = (node: InputNode): ReportContent | undefined => {
		if (!Array.isArray(node.field("policies"))) {
			return node.fault("wrong-type", "a report without a list of policies says nothing; left out", "policies");
		}
		const seen = new Set<string>();
		return node.list("policies").flatMap((entry) => {
			const report = readPolicyReport(entry);
			if (!report) return [];
			const key = JSON.stringify([report.policyId, report.source]);
			if (seen.has(key)) {
				entry.fault("duplicate-report", `policy ${quote(report.policyId)} is reported twice; the worse one stands`);
			}
			seen.add(key);
			return [report];
		});
	};

	for (const node of nodes) {
		const id = node.id("id");
		const content = read(node);
		if (id === undefined) node.fault("missing-id", "a report without an id, which no host can refer to; left out");
		else if (byId.has(id)) node.fault("duplicate-id", `report ${quote(id)} is sent twice; the first one stands`, "id");
		else if (content) byId.set(id, content);
	}
	return {
		resolve(arrival) {
			const value = arrival.field("report");
			if (typeof value === "object" && value !== null) return read(arrival.child("report", value));
			const id = arrival.id("report");
			const content = id === undefined ? undefined : byId.get(id);
			if (content) return content;
			return arrival.fault(
				"unknown-reference",
				`the report ${quote(value)} was not sent; the arrival is left out`,
				"report",
			);
		},
	};
}

function readResult(node: InputNode): RuleResult {
	const state = node.oneOf("state", RULE_STATES);
	if (!node.has("state")) node.fault("wrong-type", "expected a rule result with a state; taken as unknown");
	if (state === "error") {
		return { state, kind: node.oneOf("kind", ERROR_KINDS) ?? "other", message: node.text("message") ?? "" };
	}
	if (state === "filtered") {
		const reason = node.oneOf("reason", FILTER_REASONS) ?? "unknown";
		const constraint = node.text("constraint");
		return constraint ? { state, reason, constraint } : { state, reason };
	}
	// A state that nobody knows is not a state that passed.
	return { state: state ?? "unknown" };
}

function contentOf(result: RuleResult): string {
	if (result.state === "error") return JSON.stringify([result.kind, result.message]);
	return result.state === "filtered" ? JSON.stringify([result.reason, result.constraint ?? null]) : result.state;
}

function statusOf(rules: readonly RuleReport[], stated: string | null, error: string | null): PolicyStatus {
	const word = toPolicyStatus(stated);
	if (word !== null && rules.length === 0 && error === null) return word;
	return derivePolicyStatus(countRules(rules), error !== null || word === "error");
}

/** The stated status, if it is one of our words. */
export function toPolicyStatus(stated: string | null): PolicyStatus | null {
	return POLICY_STATUSES.find((status) => status === stated) ?? null;
}
