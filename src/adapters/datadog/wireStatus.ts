/**
 * The Agent's words for what became of rules and policies, put into ours. All wire statuses are in this file.
 * @see DataDog/datadog-agent pkg/security/rules/monitor/policy_monitor.go, pkg/security/secl/rules/errors.go, rule_filters.go
 */
import type { PolicyStatus, RuleErrorKind, RuleResult } from "../../model/vocabulary.ts";
import { isOnlyPlatformFilter } from "./parsePlatforms.ts";
import { asIs, asText, entriesOf, field } from "./wireFields.ts";

const POLICY_STATUS_BY_WIRE: ReadonlyMap<unknown, PolicyStatus> = new Map([
	["loaded", "loaded"],
	["partially_filtered", "partially-filtered"],
	["partially_loaded", "partially-loaded"],
	["fully_rejected", "fully-rejected"],
	["fully_filtered", "fully-filtered"],
	["error", "error"],
]);

/** One of our words, or the status as it came: a word that nobody knows proves nothing, and is kept for display. */
export function parsePolicyStatus(status: unknown): string | undefined {
	return POLICY_STATUS_BY_WIRE.get(status) ?? asIs<string>(status);
}

/** One entry of `policies[].rules[]` of a `ruleset_loaded` event. */
export function parseRuleResult(rule: unknown): RuleResult {
	const status = field(rule, "status");
	const message = asText(field(rule, "message")) ?? "";
	switch (status) {
		case "loaded":
			return { state: "loaded" };
		case "filtered":
			return parseFiltered(rule);
		case "agent_version_error":
			// Agents before mid-2025 send this for both kinds of filter; only the message tells them apart.
			if (message === "agent rule filtered") return { state: "filtered", reason: "selector" };
			return { state: "filtered", reason: "agent-version", constraint: asText(field(rule, "agent_version")) };
		case "agent_filter_error":
			return { state: "filtered", reason: "selector" };
		case "error":
		case "syntax_error":
		case "event_type_disabled":
			return { state: "error", kind: guessErrorKind(status, message), message };
		default:
			return { state: asIs<"unknown">(status) ?? "unknown" };
	}
}

function parseFiltered(rule: unknown): RuleResult {
	switch (field(rule, "filter_type")) {
		case "agent_version":
			return { state: "filtered", reason: "agent-version", constraint: asText(field(rule, "agent_version")) };
		case "rule_filter": {
			const filters = entriesOf(field(rule, "filters")).filter((filter) => typeof filter === "string");
			const reason = filters.length > 0 && filters.every(isOnlyPlatformFilter) ? "platform" : "selector";
			return { state: "filtered", reason, constraint: filters.join(" || ") || undefined };
		}
		case "rule_id":
			return { state: "filtered", reason: "rule-id" };
		default:
			return { state: "filtered", reason: "unknown" };
	}
}

/** The status alone says little (`error` for most), so the Agent's own sentences are recognised. */
function guessErrorKind(status: string, message: string): RuleErrorKind {
	if (status === "event_type_disabled" || /event type not enabled/i.test(message)) return "event-type-disabled";
	// Before syntax: the Agent files "field not available" under `syntax_error`.
	if (/\bfield `[^`]*` not (?:found|available)/i.test(message)) return "unknown-field";
	if (status === "syntax_error" || /syntax error|unexpected token/i.test(message)) return "syntax";
	if (/^(?:filter|scope_field) `|\baction\b/i.test(message)) return "action";
	if (/\bagent version\b/i.test(message)) return "version";
	return "other";
}
