import type { PolicyReportInput, RuleReportInput } from "../../model/input.ts";
import { asIs, asText, asTime, entriesOf, field } from "./wireFields.ts";
import { parsePolicyStatus, parseRuleResult } from "./wireStatus.ts";

/** What one log entry of the Agent says. */
export interface ReportEvent {
	readonly kind: "ruleset" | "heartbeat";
	readonly hostname: string;
	/** Epoch milliseconds; `undefined`: not said, so older than anything that has a time. */
	readonly observedAt: number | undefined;
	readonly agentVersion: string | undefined;
	readonly policies: readonly PolicyReportInput[];
}

/** The Agent's own check of its pipeline, which is no protection: a host with nothing else is not covered. */
const SELF_TEST_SOURCE = "self-test";
const SELF_TEST_POLICY = "datadog-agent-cws-self-test-policy";

/**
 * One entry of `data[]` of the log search: a `ruleset_loaded` event (all policies with their rules) or a `heartbeat` (one policy, no rules).
 * `"other"`: some other event that the search let through. `"unreadable"`: a report without host or content, such as one that was cut for its size.
 */
export function parseReportEvent(entry: unknown): ReportEvent | "other" | "unreadable" {
	const log = field(entry, "attributes");
	const event = field(log, "attributes");
	const tags = entriesOf(field(log, "tags"));
	const ruleId = field(event, "agent", "rule_id") ?? tagValue(tags, "rule_id");
	if (ruleId !== "ruleset_loaded" && ruleId !== "heartbeat") return "other";
	const hostname = asText(field(log, "host")) ?? tagValue(tags, "host");
	const isHeartbeat = ruleId === "heartbeat";
	const content = field(event, isHeartbeat ? "policy" : "policies");
	if (hostname === undefined || (isHeartbeat ? typeof content !== "object" || !content : !Array.isArray(content))) {
		return "unreadable";
	}
	return {
		kind: isHeartbeat ? "heartbeat" : "ruleset",
		hostname,
		observedAt: asTime(field(log, "timestamp")) ?? asTime(field(event, "date")),
		agentVersion: asText(field(event, "agent", "version")) ?? tagValue(tags, "agent_version"),
		policies: entriesOf(content)
			.filter((policy) => field(policy, "source") !== SELF_TEST_SOURCE && field(policy, "name") !== SELF_TEST_POLICY)
			.map((policy) => parsePolicyReport(policy, !isHeartbeat))
			.sort((a, b) => compareText(keyOf(a), keyOf(b))),
	};
}

function parsePolicyReport(policy: unknown, hasRules: boolean): PolicyReportInput {
	const name = asIs<string>(field(policy, "name"));
	const status = field(policy, "status");
	return {
		// The Agent has no ids. The names of managed policies equal their ids, others are found by name.
		policyId: name,
		name,
		version: asIs(field(policy, "version")),
		source: asIs(field(policy, "source")),
		status: parsePolicyStatus(status),
		error: status === "error" ? asText(field(policy, "message")) : undefined,
		...(hasRules ? { rules: parseRules(field(policy, "rules")) } : {}),
	};
}

/** In a fixed order, since the Agent's is random and equal outcomes must look equal. Sorting keeps repeated rules in their order. */
function parseRules(rules: unknown): readonly RuleReportInput[] {
	return entriesOf(rules)
		.map((rule) => ({
			ruleId: asIs<string>(field(rule, "id")) ?? "",
			version: asIs<string>(field(rule, "version")),
			result: parseRuleResult(rule),
			tags: parseRuleTags(rule),
		}))
		.sort((a, b) => compareText(String(a.ruleId), String(b.ruleId)));
}

/** `product_tags` are written out, `tags` is a map of the same kind. */
function parseRuleTags(rule: unknown): readonly string[] | undefined {
	const map = field(rule, "tags");
	const pairs =
		typeof map === "object" && map !== null ? Object.entries(map).map(([key, value]) => `${key}:${value}`) : [];
	const tags = [...entriesOf(field(rule, "product_tags")), ...pairs];
	return tags.length > 0 ? asIs([...new Set(tags)]) : undefined;
}

function tagValue(tags: readonly unknown[], key: string): string | undefined {
	const tag = tags.find((candidate) => typeof candidate === "string" && candidate.startsWith(`${key}:`));
	return asText(typeof tag === "string" ? tag.slice(key.length + 1) : undefined);
}

const keyOf = (report: PolicyReportInput): string => `${report.name}\u0000${report.source}`;

/** By code unit, as everywhere: the same order in every runtime and locale. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
