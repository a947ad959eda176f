import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/adapters/datadog/parsePolicy.ts";

const wire = (attributes: object) => ({ id: "p", type: "policy", attributes });

describe("parsePolicy", () => {
	it("reads the camelCase fields of the wire", () => {
		const attributes = {
			datadogManaged: true,
			description: "d",
			disabledRulesCount: 1,
			enabled: true,
			monitoringRulesCount: 7,
			name: "Best-practice Policy",
			pinned: true,
			policyType: "policy",
			policyVersion: "1.59.0-rc7",
			ruleCount: 8,
			updateDate: 1762959595000,
		};
		expect(parsePolicy({ id: "best-practice.policy", type: "policy", attributes })).toEqual({
			id: "best-practice.policy",
			name: "Best-practice Policy",
			description: "d",
			version: "1.59.0-rc7",
			type: "policy",
			enabled: true,
			managed: true,
			pinned: true,
			hostTagsLists: undefined,
			updatedAt: 1762959595000,
			ruleCount: 8,
		});
	});

	it("is for hosts with all tags of any of its lists", () => {
		const lists = [["env:prod", "team:a"], ["canary"]];
		expect(parsePolicy(wire({ hostTagsLists: lists })).hostTagsLists).toEqual(lists);
	});

	it("takes the older flat list for one list whose tags must all be there", () => {
		expect(parsePolicy(wire({ hostTags: ["env:prod", "canary"] })).hostTagsLists).toEqual([["env:prod", "canary"]]);
		expect(parsePolicy(wire({ hostTags: [], hostTagsLists: null })).hostTagsLists).toEqual([]);
	});

	it("is for every host without lists when managed, and for none when custom", () => {
		expect(parsePolicy(wire({ datadogManaged: true, hostTagsLists: [] })).hostTagsLists).toBeUndefined();
		expect(parsePolicy(wire({ datadogManaged: false })).hostTagsLists).toEqual([]);
		expect(parsePolicy(wire({})).hostTagsLists).toEqual([]);
	});

	it("hands wrong types on and makes nothing of what is no policy", () => {
		expect(parsePolicy(wire({ name: 5, enabled: "yes", hostTagsLists: "env:prod" }))).toMatchObject({
			name: 5,
			enabled: "yes",
			hostTagsLists: ["env:prod"],
		});
		for (const entry of [null, 5, "p", []]) expect(parsePolicy(entry)).toMatchObject({ id: "" });
	});
});
