import { describe, expect, it } from "vitest";
import { parsePolicyStatus, parseRuleResult } from "../../../src/adapters/datadog/wireStatus.ts";

describe("parsePolicyStatus", () => {
	it.each([
		["loaded", "loaded"],
		["partially_filtered", "partially-filtered"],
		["partially_loaded", "partially-loaded"],
		["fully_rejected", "fully-rejected"],
		["fully_filtered", "fully-filtered"],
		["error", "error"],
	])("puts the Agent's %s into our words", (wire, ours) => {
		expect(parsePolicyStatus(wire)).toBe(ours);
	});

	it("keeps a word that nobody knows, and what is no word, for the snapshot to judge", () => {
		expect(parsePolicyStatus("half_loaded")).toBe("half_loaded");
		expect(parsePolicyStatus(7)).toBe(7);
		expect(parsePolicyStatus(undefined)).toBeUndefined();
	});
});

describe("parseRuleResult", () => {
	it("reads a loaded rule", () => {
		expect(parseRuleResult({ id: "a", status: "loaded" })).toEqual({ state: "loaded" });
	});

	it.each([
		[
			{ filter_type: "agent_version", agent_version: "< 7.71" },
			{ reason: "agent-version", constraint: "< 7.71" },
		],
		[
			{ filter_type: "rule_filter", filters: ['os == "windows"'] },
			{ reason: "platform", constraint: 'os == "windows"' },
		],
		[
			{ filter_type: "rule_filter", filters: ['os == "linux" && kernel.version.major >= 5'] },
			{ reason: "selector", constraint: 'os == "linux" && kernel.version.major >= 5' },
		],
		[{ filter_type: "rule_filter" }, { reason: "selector" }],
		[{ filter_type: "rule_id" }, { reason: "rule-id" }],
		[{ filter_type: "phase_of_moon" }, { reason: "unknown" }],
		[{}, { reason: "unknown" }],
	])("says why a rule is filtered: %o", (wire, expected) => {
		const message = "this agent version doesn't support this rule";
		expect(parseRuleResult({ status: "filtered", message, ...wire })).toEqual({ state: "filtered", ...expected });
	});

	it.each([
		[{ status: "agent_version_error", message: "agent version incompatible" }, "agent-version"],
		[{ status: "agent_version_error", message: "agent rule filtered" }, "selector"],
		[{ status: "agent_filter_error", message: "agent rule filtered" }, "selector"],
	])("takes the filter errors of older Agents for filtered, not failed: %o", (wire, reason) => {
		expect(parseRuleResult(wire)).toEqual({ state: "filtered", reason });
	});

	it.each([
		["error", "rule compilation error: field `exec.args_flags` not found", "unknown-field"],
		["syntax_error", "field `open.file` not available for event type `exec`, available for `[open]`", "unknown-field"],
		["error", 'syntax error: 1:89: unexpected token "s"', "syntax"],
		["syntax_error", "bool expected: 1:1: exec.file.name\n^", "syntax"],
		["event_type_disabled", "event type not enabled", "event-type-disabled"],
		["error", "filter `process.pid` error: not a bool", "action"],
		["error", "agent version 7.1 is too old", "version"],
		["error", "no rule expression", "other"],
	])(
		"tells the kind of an error by status %s and message %j, and keeps the message word for word",
		(status, message, kind) => {
			expect(parseRuleResult({ status, message })).toEqual({ state: "error", kind, message });
		},
	);

	it("takes an error without a message for an error", () => {
		expect(parseRuleResult({ status: "error" })).toEqual({ state: "error", kind: "other", message: "" });
	});

	it("never takes an unknown status for loaded", () => {
		expect(parseRuleResult({ status: "quarantined" })).toEqual({ state: "quarantined" });
		for (const rule of [{}, null, 5, "loaded", { status: null }])
			expect(parseRuleResult(rule)).toEqual({ state: "unknown" });
	});

	it("judges a message of a million characters at once", () => {
		const message = "field `".repeat(150_000);
		const startedAt = performance.now();
		expect(parseRuleResult({ status: "error", message })).toEqual({ state: "error", kind: "other", message });
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});
});
