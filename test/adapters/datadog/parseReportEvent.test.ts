import { describe, expect, it } from "vitest";
import { parseReportEvent } from "../../../src/adapters/datadog/parseReportEvent.ts";
import { wireHeartbeat, wireRuleset } from "./wireFixtures.ts";

const AT = Date.UTC(2026, 10, 24, 12);

describe("parseReportEvent", () => {
	it("reads a ruleset_loaded event: policies by name, rules with their results and tags", () => {
		const event = wireRuleset("web-1", AT, [
			{
				name: "threat-detection.policy",
				version: "1.59.0",
				source: "remote-config",
				status: "partially_loaded",
				rules: [
					{ id: "b", status: "loaded", product_tags: ["technique:T1059"], tags: { tactic: "TA0002-execution" } },
					{ id: "a", status: "error", message: "field `x` not found" },
				],
			},
		]);
		expect(parseReportEvent(event)).toEqual({
			kind: "ruleset",
			hostname: "web-1",
			observedAt: AT,
			agentVersion: "7.70.1",
			policies: [
				{
					policyId: "threat-detection.policy",
					name: "threat-detection.policy",
					version: "1.59.0",
					source: "remote-config",
					status: "partially-loaded",
					error: undefined,
					rules: [
						{ ruleId: "a", result: { state: "error", kind: "unknown-field", message: "field `x` not found" } },
						{ ruleId: "b", result: { state: "loaded" }, tags: ["technique:T1059", "tactic:TA0002-execution"] },
					],
				},
			],
		});
	});

	it("reads a heartbeat as one policy without rules", () => {
		const event = parseReportEvent(wireHeartbeat("web-1", AT, { name: "p", source: "file", status: "loaded" }));
		expect(event).toMatchObject({ kind: "heartbeat", policies: [{ policyId: "p", source: "file", status: "loaded" }] });
		expect(event).not.toHaveProperty("policies.0.rules");
	});

	it("keeps the reason of a policy-level failure, and no other message", () => {
		const event = wireRuleset("web-1", AT, [
			{ name: "a", status: "error", message: "the policy is empty" },
			{ name: "b", status: "loaded", message: "hello" },
		]);
		expect(parseReportEvent(event)).toMatchObject({
			policies: [
				{ name: "a", status: "error", error: "the policy is empty" },
				{ name: "b", error: undefined },
			],
		});
	});

	it("leaves out the Agent's self-test, so that a host with nothing else has nothing", () => {
		const rules = [{ id: "datadog_agent_cws_self_test_rule_open", status: "loaded" }];
		const event = wireRuleset("web-1", AT, [
			{ name: "datadog-agent-cws-self-test-policy", source: "self-test", status: "loaded", rules },
			{ name: "renamed", source: "self-test", status: "loaded", rules },
		]);
		expect(parseReportEvent(event)).toMatchObject({ kind: "ruleset", policies: [] });
	});

	it("finds rule id, host and version among the tags when the attributes lack them", () => {
		const attributes = {
			timestamp: "2026-11-24T12:00:00.000Z",
			tags: ["rule_id:heartbeat", "host:web-2", "agent_version:7.60.0"],
			attributes: { policy: { name: "p" } },
		};
		expect(parseReportEvent({ attributes })).toMatchObject({
			kind: "heartbeat",
			hostname: "web-2",
			agentVersion: "7.60.0",
			observedAt: AT,
		});
	});

	it("tells other events from reports that cannot be read", () => {
		expect(parseReportEvent({ attributes: { host: "a", attributes: { agent: { rule_id: "self_test" } } } })).toBe(
			"other",
		);
		for (const entry of [null, 5, {}, { attributes: [] }]) expect(parseReportEvent(entry)).toBe("other");
		const agent = { rule_id: "ruleset_loaded" };
		expect(parseReportEvent({ attributes: { host: "a", attributes: { agent } } })).toBe("unreadable");
		expect(parseReportEvent({ attributes: { attributes: { agent, policies: [] } } })).toBe("unreadable");
		const heartbeat = { agent: { rule_id: "heartbeat" }, policy: "x" };
		expect(parseReportEvent({ attributes: { host: "a", attributes: heartbeat } })).toBe("unreadable");
	});

	it("survives policies and rules of any shape", () => {
		const policies = [null, 5, { name: 7, rules: [null, 3, { id: 4, status: {} }] }, { rules: "x" }];
		const event = { attributes: { host: "a", attributes: { agent: { rule_id: "ruleset_loaded" }, policies } } };
		const parsed = parseReportEvent(event);
		expect(parsed).toMatchObject({ kind: "ruleset", observedAt: undefined });
		expect(parsed).toHaveProperty("policies.length", 4);
	});
});
