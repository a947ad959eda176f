import { describe, expect, it } from "vitest";
import { parseRule } from "../../../src/adapters/datadog/parseRule.ts";

describe("parseRule", () => {
	it("is known by the name that the Agent reports, with the mode in each policy", () => {
		const attributes = {
			agentConstraint: ">= 7.46",
			blocking: ["p1"],
			category: "Process Activity",
			defaultRule: true,
			description: "d",
			disabled: ["p3"],
			enabled: true,
			expression: 'exec.file.name == "sh"',
			filters: ['os == "linux"'],
			monitoring: ["p1", "p2"],
			name: "my_rule",
			product_tags: ["technique:T1059"],
		};
		expect(parseRule({ id: "5dm-ng6-nh7", type: "agent_rule", attributes })).toEqual({
			id: "my_rule",
			definitionId: "5dm-ng6-nh7",
			description: "d",
			category: "Process Activity",
			tags: ["technique:T1059"],
			policies: [
				{ policyId: "p1", mode: "blocking" },
				{ policyId: "p1", mode: "monitoring" },
				{ policyId: "p2", mode: "monitoring" },
				{ policyId: "p3", mode: "disabled" },
			],
			agentConstraint: ">= 7.46",
			platforms: ["linux"],
			expression: 'exec.file.name == "sh"',
			enabled: true,
		});
	});

	it("falls back to the console's id, and keeps what it cannot read for the snapshot to judge", () => {
		expect(
			parseRule({ id: "abc", attributes: { monitoring: "p1", product_tags: 7, description: null } }),
		).toMatchObject({
			id: "abc",
			policies: [{ policyId: "p1", mode: "monitoring" }],
			tags: 7,
			description: undefined,
		});
		for (const entry of [null, undefined, 3, "x"]) expect(parseRule(entry)).toMatchObject({ id: "", policies: [] });
	});
});
