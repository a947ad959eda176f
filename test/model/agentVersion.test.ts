import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	compareAgentVersions,
	isLostToVersion,
	parseAgentVersion,
	satisfiesConstraint,
} from "../../src/model/agentVersion.ts";

const version = (text: string) => {
	const parsed = parseAgentVersion(text);
	if (!parsed) throw new Error(`no version: ${text}`);
	return parsed;
};

describe("parseAgentVersion", () => {
	test.each([
		["7.45.0", [7, 45, 0]],
		["7.46", [7, 46, 0]],
		["7.62.0-devel+git.319.c819811", [7, 62, 0]],
		["7.70.1-rc.2", [7, 70, 1]],
		["v7.70.1", [7, 70, 1]],
		["Wazuh v4.8.0", [4, 8, 0]],
		["agent 7.32.4 (linux)", [7, 32, 4]],
		["0.35.1", [0, 35, 1]],
	])("%s", (text, expected) => {
		expect(parseAgentVersion(text)).toEqual(expected);
	});

	test.each(["", "latest", "7", "x.y.z", null, undefined, "99999999999.1"])("%j is none", (text) => {
		expect(parseAgentVersion(text)).toBeNull();
	});

	test("an endless text costs nothing", () => {
		expect(parseAgentVersion(`${"1".repeat(1_000_000)}.2`)).toBeNull();
		expect(satisfiesConstraint([7, 0, 0], ">".repeat(1_000_000))).toBeNull();
	});
});

test("versions compare number by number", () => {
	const sorted = ["7.9.9", "7.27.0", "7.32.2", "7.32.4", "7.100.0", "8.0.0"].map(version);
	expect([...sorted].reverse().sort(compareAgentVersions)).toEqual(sorted);
});

/** Constraints as the Agent's default policy and its documents write them; the Agent leaves pre-release and build parts out. */
describe("satisfiesConstraint", () => {
	test.each<[string, string[], string[]]>([
		[">=7.68", ["7.68.0", "7.68.1", "7.77.0", "8.0.0", "7.68.0-devel+git.1"], ["7.67.9", "6.68.0"]],
		[">= 7.46", ["7.46.0"], ["7.45.9"]],
		["< 7.71", ["7.70.9", "7.45.0"], ["7.71.0", "7.71.0-rc.1", "7.77.0"]],
		[">= 7.70.1", ["7.70.1"], ["7.70.0"]],
		[">=7.65 <7.70", ["7.65.0", "7.69.9"], ["7.64.9", "7.70.0"]],
		[">= 7.65, < 7.70", ["7.65.0", "7.69.9"], ["7.64.9", "7.70.0"]],
		["~7.x", ["7.0.0", "7.99.0"], ["6.9.0", "8.0.0"]],
		["~7.46", ["7.46.0", "7.46.9"], ["7.45.0", "7.47.0"]],
		["~7.46.2", ["7.46.2", "7.46.9"], ["7.46.1", "7.47.0"]],
		["~> 7.46", ["7.46.3"], ["7.47.0"]],
		["^7.46", ["7.46.0", "7.99.0"], ["7.45.0", "8.0.0"]],
		["^0.35", ["0.35.1"], ["0.36.0", "1.0.0"]],
		["7.46", ["7.46.0", "7.46.9"], ["7.47.0"]],
		["= 7.46.1", ["7.46.1"], ["7.46.0", "7.46.2"]],
		["== 7.x", ["7.1.0"], ["8.0.0"]],
		["!= 7.46", ["7.45.0", "7.47.0"], ["7.46.0", "7.46.3"]],
		// The Agent's library takes a version with parts left out for all that it begins.
		["> 7.46", ["7.47.0"], ["7.46.0", "7.46.9"]],
		["> 7.46.1", ["7.46.2"], ["7.46.1"]],
		["> 7", ["8.0.0"], ["7.99.0"]],
		["<= 7.46", ["7.46.9", "7.45.0"], ["7.47.0"]],
		["=< 7.46.1", ["7.46.1"], ["7.46.2"]],
		["=> 7.46", ["7.46.0"], ["7.45.0"]],
		["< 7.60 || >= 7.73", ["7.59.9", "7.73.0"], ["7.60.0", "7.72.9"]],
		["7.46 - 7.70", ["7.46.0", "7.70.5"], ["7.45.0", "7.71.0"]],
		["*", ["0.0.0", "7.1.1"], []],
		[">= v7.46.0-rc.1", ["7.46.0"], ["7.45.0"]],
	])("%s", (constraint, yes, no) => {
		expect(yes.filter((text) => satisfiesConstraint(version(text), constraint) !== true)).toEqual([]);
		expect(no.filter((text) => satisfiesConstraint(version(text), constraint) !== false)).toEqual([]);
	});

	test.each(["", "latest", ">=", ">= x7", "<> 7.1", ">= 7.1 and < 8", "7.46 ||", "a".repeat(300)])(
		"%j is neither yes nor no",
		(constraint) => {
			expect(satisfiesConstraint([7, 46, 0], constraint)).toBeNull();
			expect(isLostToVersion([7, 46, 0], constraint)).toBe(false);
		},
	);
});

describe("isLostToVersion: a newer agent would load it", () => {
	test.each([
		["7.45.0", ">= 7.46"],
		["7.70.0", ">=7.70.1"],
		["7.70.9", "> 7.70"],
		["6.53.0", "~7.x"],
		["6.53.0", "^7.46"],
		["7.65.0", "< 7.60 || >= 7.73"],
		["7.50.2", ">= 7.40, != 7.50"],
	])("%s loses %s", (text, constraint) => {
		expect(isLostToVersion(version(text), constraint)).toBe(true);
	});

	test.each([
		["7.77.0", "< 7.71"],
		["7.77.0", ">=7.65 <7.70"],
		["7.45.0", ">=7.65 <7.70"],
		["7.45.0", "<= 7.30"],
		["7.45.0", "= 7.46.1"],
		["7.45.0", "~7.60"],
		["8.0.0", "~7.x"],
		["8.0.0", "^7.46"],
		["7.60.0", ">= 7.46"],
	])("%s does not lose %s: superseded, or satisfied", (text, constraint) => {
		expect(isLostToVersion(version(text), constraint)).toBe(false);
	});

	test("what is lost without an upper bound is won back by some newer version", () => {
		const number = fc.integer({ min: 0, max: 99 });
		fc.assert(
			fc.property(number, number, fc.constantFrom(">=", ">"), (minor, wanted, operator) => {
				const constraint = `${operator} 7.${wanted}`;
				const own = version(`7.${minor}.0`);
				expect(isLostToVersion(own, constraint)).toBe(satisfiesConstraint(own, constraint) === false);
				expect(satisfiesConstraint([7, 1000, 0], constraint)).toBe(true);
			}),
		);
	});
});
