import type { InputReader, Path } from "./inputReader.ts";
import { type IssueLog, quote } from "./issueLog.ts";
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

/** What one report says of one policy. Equal contents are one object, so identity is equality. */
export interface PolicyReport {
	/** Small number that stands for the content in keys. */
	readonly number: number;
	readonly policyId: string;
	readonly source: string;
	readonly version: string | null;
	/** The source's own word for it; anything that is not one of ours is kept as text and proves nothing. */
	readonly stated: string | null;
	readonly error: string | null;
	readonly rules: readonly { readonly ruleId: string; readonly result: RuleResult }[];
}

export type ReportContent = readonly PolicyReport[];

export interface ReportBook {
	/** The content of a report that was sent once under this id. */
	byId(id: string): ReportContent | undefined;
	/** Reads a report that stands inside a host. */
	read(value: unknown, path: Path): ReportContent;
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

export function readReports(
	reader: InputReader,
	log: IssueLog,
	input: readonly unknown[],
	policies: PolicyBook,
	rules: RuleBook,
): ReportBook {
	const interned = new Map<string, PolicyReport>();
	const byId = new Map<string, ReportContent>();

	const readResult = (value: unknown, path: Path): RuleResult => {
		const state = reader.oneOf(reader.field(value, "state"), RULE_STATES, [...path, "state"]);
		if (state === "error") {
			const kind = reader.oneOf(reader.field(value, "kind"), ERROR_KINDS, [...path, "kind"]) ?? "other";
			return { state, kind, message: reader.text(reader.field(value, "message"), [...path, "message"]) ?? "" };
		}
		if (state === "filtered") {
			const reason = reader.oneOf(reader.field(value, "reason"), FILTER_REASONS, [...path, "reason"]) ?? "unknown";
			const constraint = reader.text(reader.field(value, "constraint"), [...path, "constraint"]);
			return constraint ? { state, reason, constraint } : { state, reason };
		}
		// A state that nobody knows is not a state that passed.
		return { state: state ?? "unknown" };
	};

	const readPolicyReport = (value: unknown, path: Path): PolicyReport | undefined => {
		const text = (key: string) => reader.text(reader.field(value, key), [...path, key]);
		const name = text("name");
		const policyId = policies.resolve(reader.id(reader.field(value, "policyId"), [...path, "policyId"]), name);
		if (policyId === undefined) {
			log.add("missing-id", path, "a policy report without id or name; left out");
			return undefined;
		}
		const ruleReports = reader.list(reader.field(value, "rules"), [...path, "rules"]).flatMap((entry, i) => {
			const at = [...path, "rules", i];
			const ruleId = reader.id(reader.field(entry, "ruleId"), [...at, "ruleId"]);
			if (ruleId === undefined) {
				log.add("missing-id", at, "a rule result without a rule id; left out");
				return [];
			}
			rules.ensure(ruleId, reader.texts(reader.field(entry, "tags"), [...at, "tags"]));
			return [{ ruleId, result: readResult(reader.field(entry, "result"), [...at, "result"]) }];
		});
		const content = {
			policyId,
			source: text("source") ?? "",
			version: text("version") ?? null,
			stated: text("status") ?? null,
			error: text("error") ?? null,
			rules: ruleReports,
		};
		const key = JSON.stringify(content);
		const known = interned.get(key);
		if (known) return known;
		const report = { number: interned.size, ...content };
		interned.set(key, report);
		return report;
	};

	const read: ReportBook["read"] = (value, path) =>
		reader
			.list(reader.field(value, "policies"), [...path, "policies"])
			.map((entry, i) => readPolicyReport(entry, [...path, "policies", i]))
			.filter((report) => report !== undefined);

	input.forEach((entry, i) => {
		const path = ["reports", i];
		const id = reader.id(reader.field(entry, "id"), [...path, "id"]);
		if (id === undefined) log.add("missing-id", path, "a report without an id, which no host can refer to; left out");
		else if (byId.has(id))
			log.add("duplicate-id", [...path, "id"], `report ${quote(id)} is sent twice; the first one stands`);
		else byId.set(id, read(entry, path));
	});
	return { byId: (id) => byId.get(id), read };
}

/** The stated status, if it is one of our words. */
export function toPolicyStatus(stated: string | null): PolicyStatus | null {
	return POLICY_STATUSES.find((status) => status === stated) ?? null;
}
