import { describe, expect, test } from "vitest";
import { defaultDescribeMessages, describeHost, describeMap, describePolicy } from "../../src/model/describe.ts";
import { EMPTY_FILTER } from "../../src/model/filter.ts";
import { formatIssue } from "../../src/model/issues.ts";
import { arrival, failed, HOUR, host, loaded, NOW, policyReport, reporting, take } from "./sampleInput.ts";

const { engine } = take(
	{
		hosts: [
			reporting("a", [failed("r"), failed("s"), loaded("t")], { name: "web-17" }),
			reporting("b", [failed("r")]),
			reporting("c", [loaded("r")]),
			host("d", { reports: [arrival([policyReport([loaded("r")])], 2 * HOUR)] }),
			host("e", { reports: [arrival([{ policyId: "p", error: "cannot be parsed" }])] }),
			reporting("f", [loaded("r")], { excluded: true }),
		],
	},
	{ previous: take({ hosts: [reporting("c", [failed("r")])] }).snapshot },
);
const rowOf = (id: string) => {
	const row = engine.host(id, EMPTY_FILTER);
	if (!row) throw new Error(`no host ${id}`);
	return row;
};

describe("describeHost", () => {
	test.each([
		["a", "web-17: Warning, 2 rules in error"],
		["b", "b: Failed, 1 rule in error"],
		["c", "c: Covered, Recovered, awaiting confirmation"],
		["d", "d: Stale, last known Covered, last report 2 hours ago"],
		["e", "e: Failed"],
		["f", "f: Excluded"],
	])("%s", (id, expected) => {
		expect(describeHost(rowOf(id), { locale: "en" }, NOW)).toBe(expected);
	});

	test("without now, it says nothing of ages", () => {
		expect(describeHost(rowOf("d"))).toBe("d: Stale, last known Covered");
	});
});

describe("describeMap", () => {
	test("has the fraction beside the percentage, and every status that occurs", () => {
		expect(describeMap(engine.summary(EMPTY_FILTER), { locale: "en" })).toBe(
			"6 hosts, 20% covered (1 of 5): 2 Failed, 1 Warning, 1 Stale, 1 Covered, 1 Excluded",
		);
	});

	test("takes other words", () => {
		const messages = { ...defaultDescribeMessages, empty: "nichts" };
		expect(describeMap(take({}).engine.summary(EMPTY_FILTER), { messages })).toBe("nichts");
	});
});

test.each([
	[{ path: ["hosts", 3, "tags"], count: 5 }, "hosts[3].tags: expected an array (and 4 more)"],
	[{ path: [], count: 1 }, "input: expected an array"],
])("formatIssue: %o", (parts, expected) => {
	expect(formatIssue({ code: "wrong-type", message: "expected an array", ...parts })).toBe(expected);
});

describe("describePolicy", () => {
	const [summary] = engine.policies(EMPTY_FILTER);

	test("says the worst status, and on how many hosts it fails", () => {
		if (!summary) throw new Error("the sample has a policy");
		const text = describePolicy(
			{ ...summary, worstStatus: "partially-loaded", failingHostCount: 36, hostCount: 1051 },
			{ locale: "en" },
		);
		expect(text).toBe(`${summary.policy.name}: Partially Loaded, fails on 36 of 1,051 hosts`);
	});

	test("says that no host has it", () => {
		if (!summary) throw new Error("the sample has a policy");
		const text = describePolicy({ ...summary, worstStatus: null, failingHostCount: 0, hostCount: 0 });
		expect(text).toBe(`${summary.policy.name}: on no host in view`);
	});
});
