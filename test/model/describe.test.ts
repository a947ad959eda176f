import { describe, expect, test } from "vitest";
import { defaultDescribeMessages, describeHost, describeSummary } from "../../src/model/describe.ts";
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

describe("describeSummary", () => {
	test("has the fraction beside the percentage, and every status that occurs", () => {
		expect(describeSummary(engine.summary(EMPTY_FILTER), { locale: "en" })).toBe(
			"6 hosts, 20% covered (1 of 5): 2 Failed, 1 Warning, 1 Stale, 1 Covered, 1 Excluded",
		);
	});

	test("takes other words", () => {
		const messages = { ...defaultDescribeMessages, empty: "nichts" };
		expect(describeSummary(take({}).engine.summary(EMPTY_FILTER), { messages })).toBe("nichts");
	});
});

test.each([
	[{ path: ["hosts", 3, "tags"], count: 5 }, "hosts[3].tags: expected an array (and 4 more)"],
	[{ path: [], count: 1 }, "input: expected an array"],
])("formatIssue: %o", (parts, expected) => {
	expect(formatIssue({ code: "wrong-type", message: "expected an array", ...parts })).toBe(expected);
});
