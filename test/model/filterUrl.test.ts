import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	areFiltersEqual,
	type CoverageFilter,
	createFilter,
	EMPTY_FILTER,
	FACETS,
	isRuleScoped,
	setFacet,
	toggleFacet,
} from "../../src/model/filter.ts";
import { FILTER_PARAMETERS, formatFilter, parseFilter } from "../../src/model/filterUrl.ts";
import { HOST_FLAGS, HOST_STATUSES } from "../../src/model/vocabulary.ts";

/** URLs hold no lone surrogates. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);
const values = fc.uniqueArray(fc.string({ unit: "binary", maxLength: 12 }).filter(isWellFormed), {
	maxLength: 4,
});
const anyFilter: fc.Arbitrary<CoverageFilter> = fc
	.record({
		text: fc.string({ unit: "binary" }).filter(isWellFormed),
		status: fc.subarray([...HOST_STATUSES]),
		flag: fc.subarray([...HOST_FLAGS]),
		version: values,
		tag: values,
		host: values,
		policy: values,
		policyType: values,
		rule: values,
		tactic: values,
		technique: values,
	})
	.map(createFilter);

describe("a filter in a URL", () => {
	test("comes back without loss, with and without a prefix", () => {
		fc.assert(
			fc.property(anyFilter, fc.constantFrom("", "hx.", "f_"), (filter, prefix) => {
				const search = new URLSearchParams(formatFilter(filter, { prefix })).toString();
				const parsed = parseFilter(new URLSearchParams(search), { prefix });
				expect(parsed.issues).toEqual([]);
				expect(parsed.filter).toEqual(filter);
				expect(areFiltersEqual(parsed.filter, filter)).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	test("equal filters are written alike, and nothing is written for what is not set", () => {
		expect(formatFilter(EMPTY_FILTER)).toEqual([]);
		const pairs = formatFilter(createFilter({ technique: ["T1059"], status: ["warning", "failed"], text: "web" }));
		expect(pairs).toEqual([
			["text", "web"],
			["status", "warning"],
			["status", "failed"],
			["technique", "T1059"],
		]);
		expect([...FILTER_PARAMETERS]).toEqual(["text", ...FACETS]);
	});

	test("values that cannot be are left out and told; the rest stands; other names are none of ours", () => {
		const { filter, issues } = parseFilter([
			["status", "green"],
			["status", "failed"],
			["flag", "__proto__"],
			["constructor", "x"],
			["__proto__", "x"],
			["utm_source", "mail"],
			["version", "7.70.0"],
			["version", "7.70.0"],
		]);
		expect(filter).toEqual(createFilter({ status: ["failed"], version: ["7.70.0"] }));
		expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
			["unknown-value", ["status"]],
			["unknown-value", ["flag"]],
		]);
		expect(Object.getPrototypeOf(filter)).toBe(Object.prototype);
	});

	test("names with another prefix are another filter's", () => {
		const pairs: [string, string][] = [
			["a.status", "failed"],
			["b.status", "warning"],
			["status", "stale"],
		];
		expect(parseFilter(pairs, { prefix: "a." }).filter.status).toEqual(["failed"]);
		expect(parseFilter(pairs).filter.status).toEqual(["stale"]);
	});

	test("a URL longer than any page makes is cut, and says so", () => {
		const pairs = Array.from({ length: 5000 }, (_, i): [string, string] => ["host", `h${i}`]);
		const { filter, issues } = parseFilter(pairs);
		expect(filter.host).toHaveLength(1000);
		expect(issues.reduce((count, issue) => count + issue.count, 0)).toBe(4000);
		expect(issues[0]?.code).toBe("too-long");
	});
});

describe("filters", () => {
	test("facets are set and toggled in a new filter; an empty one is always the same object", () => {
		const warning = createFilter({ status: ["warning"] });
		expect(toggleFacet(warning, "status", "failed").status).toEqual(["warning", "failed"]);
		expect(toggleFacet(warning, "status", "warning")).toBe(EMPTY_FILTER);
		expect(setFacet(warning, "status", [])).toBe(EMPTY_FILTER);
		expect(setFacet(warning, "tag", ["env:prod"])).toMatchObject({ status: ["warning"], tag: ["env:prod"] });
		expect(warning.status).toEqual(["warning"]);
		expect(Object.isFrozen(warning)).toBe(true);
	});

	test("parts that are not set may be undefined", () => {
		expect(createFilter({ status: undefined, text: undefined } as never)).toBe(EMPTY_FILTER);
	});

	test.each(FACETS)("%s narrows the rules, or the hosts", (facet) => {
		const isRuleFacet = ["policy", "policyType", "rule", "tactic", "technique"].includes(facet);
		expect(isRuleScoped(createFilter({ [facet]: ["x"] }))).toBe(isRuleFacet);
	});
});
