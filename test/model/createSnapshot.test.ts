import { describe, expect, test } from "vitest";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import type { CoverageInput, RuleInput } from "../../src/model/input.ts";
import {
	arrival,
	failed,
	filtered,
	HOUR,
	heartbeat,
	host,
	loaded,
	MINUTE,
	NOW,
	policyReport,
	reporting,
	take,
} from "./sampleInput.ts";

const inP = (id: string, parts: Partial<RuleInput> = {}): RuleInput => ({
	id,
	policies: [{ policyId: "p" }],
	...parts,
});

describe("reports are shared", () => {
	test("by hosts with the same outcome, whether sent once or with each host, and whatever the order of the rules", () => {
		const rules = [loaded("r"), failed("s"), filtered("t")];
		const { snapshot } = take({
			reports: [{ id: "1", policies: [policyReport(rules)] }],
			hosts: [
				reporting("a", rules),
				reporting("b", [...rules].reverse()),
				host("c", { reports: [{ observedAt: NOW, report: "1" }] }),
				host("d", { reports: [{ observedAt: NOW, report: 1 as never }] }),
			],
		});
		expect(snapshot.reports).toHaveLength(1);
		expect(snapshot.hosts.map((one) => one.report)).toEqual([0, 0, 0, 0]);
		expect(take({ reports: [{ id: 1 as never, policies: [] }], hosts: [] }).codes).toEqual([]);
	});

	test("not by hosts that differ in what applies to them", () => {
		const { snapshot } = take({
			policies: [{ id: "p", hostTagsLists: [["env:prod"]] }],
			rules: [inP("r", { platforms: ["Windows"] })],
			hosts: [
				reporting("a", [loaded("x")], { tags: ["env:prod"] }),
				reporting("b", [loaded("x")]),
				reporting("c", [loaded("x")], { tags: ["env:prod"], platform: "win32" }),
			],
		});
		expect(new Set(snapshot.hosts.map((one) => one.report)).size).toBe(3);
	});

	test("every row of a snapshot points to something", () => {
		const { snapshot } = take({
			policies: [{ id: "z", name: "A" }, { id: "p" }],
			rules: [inP("s"), inP("r"), { id: "q", policies: [{ policyId: "z" }, { policyId: "unlisted" }] }],
			hosts: [reporting("a", [loaded("r"), loaded("unheard")]), host("b", { agent: "absent" })],
		});
		expect(snapshot.policies.map((policy) => policy.name)).toEqual(["A", "p", "unlisted"]);
		expect(snapshot.rules.map((rule) => rule.id)).toEqual(["q", "r", "s", "unheard"]);
		expect(snapshot.policies.map((policy) => policy.rules.map((row) => snapshot.rules[row]?.id))).toEqual([
			["q"],
			["r", "s"],
			["q"],
		]);
		expect(snapshot.rules[0]?.policies.map(({ policy }) => snapshot.policies[policy]?.id)).toEqual(["z", "unlisted"]);
		expect(snapshot.policies.map((policy) => policy.isListed)).toEqual([true, true, false]);
		expect(snapshot.hosts.map((one) => one.report)).toEqual([0, -1]);
	});
});

describe("what was said when", () => {
	test("the snapshot keeps its source, version and times; a later time than now is now", () => {
		const { snapshot } = take({ source: "test", version: "v7", observedAt: NOW + HOUR });
		expect(snapshot).toMatchObject({ source: "test", version: "v7", observedAt: NOW, takenAt: NOW });
		expect(take({}).snapshot).toMatchObject({ source: "", version: String(NOW), observedAt: NOW, attackVersion: null });
		expect(take({ version: 7 as never }).snapshot.version).toBe("7");
	});

	test("a report without a time is as old as the host's last sign of life", () => {
		const lastSeenAt = NOW - 5 * MINUTE;
		const { hostOf } = take({
			observedAt: NOW - MINUTE,
			hosts: [host("a", { lastSeenAt, reports: [{ report: { policies: [policyReport([loaded("r")])] } }] })],
		});
		expect(hostOf("a").lastReportedAt).toBe(lastSeenAt);
	});

	test("a clock that is seconds ahead is not worth an issue", () => {
		expect(take({ hosts: [host("a", { lastSeenAt: NOW + 4000 })] }).codes).toEqual([]);
		expect(take({ hosts: [host("a", { lastSeenAt: NOW + 6000 })] }).codes).toEqual(["clock-skew"]);
	});
});

describe("policies and rules", () => {
	test("a report that names its policy joins the listed one, also through invisible characters; an unknown one is shown unlisted", () => {
		const { policiesOf } = take({
			policies: [{ id: "1", name: "Threat\u200b Detection" }],
			hosts: [
				host("a", {
					reports: [
						arrival([
							{ name: "Threat\u200b Detection", rules: [loaded("r")] },
							{ name: "Local", source: "file", rules: [loaded("s")] },
						]),
					],
				}),
			],
		});
		expect(policiesOf("a").map(({ policy }) => [policy.id, policy.isListed])).toEqual([
			["Local", false],
			["1", true],
		]);
	});

	test("an unlisted policy is expected nowhere", () => {
		const { policiesOf } = take({
			hosts: [
				host("a", { reports: [arrival([{ name: "Local", rules: [loaded("s")] }])] }),
				reporting("b", [loaded("r")]),
			],
		});
		expect(policiesOf("b").map(({ policy }) => policy.id)).toEqual(["p"]);
	});

	test("a rule that is set to disabled is neither loaded nor failed, whatever the agent says; that it says so is drift", () => {
		for (const report of [loaded("r"), failed("r")]) {
			const { rulesOf, statusOf, flagsOf } = take({
				policies: [{ id: "p" }],
				rules: [inP("r", { policies: [{ policyId: "p", mode: "disabled" }] })],
				hosts: [reporting("a", [report])],
			});
			expect(rulesOf("a")).toEqual({ r: "disabled" });
			expect(statusOf("a")).toBe("unprotected");
			expect(flagsOf("a")).toEqual(["policy-drift"]);
		}
	});

	test("a policy that is switched off and not reported has its rules off; reported all the same, it is shown and drifts", () => {
		const input = (rules: Parameters<typeof policyReport>[0] | null): CoverageInput => ({
			policies: [{ id: "p", enabled: false }],
			rules: [inP("r")],
			hosts: [host("a", { reports: [arrival(rules ? [policyReport(rules)] : [])] })],
		});
		const off = take(input(null));
		expect(off.policiesOf("a").map((view) => view.result.status)).toEqual(["disabled"]);
		expect(off.rulesOf("a")).toEqual({ r: "disabled" });
		expect(off.flagsOf("a")).toEqual([]);
		const on = take(input([loaded("r")]));
		expect(on.policiesOf("a").map((view) => view.result.status)).toEqual(["loaded"]);
		expect(on.flagsOf("a")).toEqual(["policy-drift"]);
	});

	test("definitions of one rule give it their words and tags together", () => {
		const { snapshot } = take({
			rules: [
				inP("r", { name: "Name", tags: ["a"], definitionId: "1" }),
				inP("r", { description: "Text", tags: ["b", "a"], definitionId: "2", name: "Other" }),
			],
		});
		expect(snapshot.rules).toMatchObject([{ name: "Name", description: "Text", tags: ["a", "b"] }]);
		expect(snapshot.rules[0]?.definitions.map((one) => one.definitionId)).toEqual(["1", "2"]);
	});

	test("platforms are read in whatever words, and one that nobody knows could be any", () => {
		const { rulesOf } = take({
			policies: [{ id: "p" }],
			rules: [
				inP("linux", { platforms: ["GNU/Linux"] }),
				inP("windows", { platforms: ["Windows"] }),
				inP("odd", { platforms: ["plan9"] }),
				inP("none", { platforms: [] }),
			],
			hosts: [reporting("a", [loaded("x")], { platform: "GNU/Linux" })],
		});
		expect(rulesOf("a")).toEqual({
			linux: "unknown",
			windows: "filtered",
			odd: "unknown",
			none: "unknown",
			x: "loaded",
		});
	});

	test("tags that only reports have are those of rules that only reports know", () => {
		const { snapshot } = take({
			rules: [{ id: "r", tags: ["listed"] }],
			hosts: [
				reporting(
					"a",
					[loaded("r"), loaded("s")].map((rule) => ({ ...rule, tags: ["technique:T1059"] })),
				),
				reporting("b", [{ ...loaded("s"), tags: ["team:a"] }]),
			],
		});
		expect(snapshot.rules.map((rule) => rule.tags)).toEqual([["listed"], ["technique:T1059", "team:a"]]);
	});
});

describe("flags", () => {
	test("policy-drift needs a report: a host that never reported has nothing that drifted", () => {
		const { statusOf, flagsOf, policiesOf } = take({ policies: [{ id: "p" }], rules: [inP("r")], hosts: [host("a")] });
		expect(statusOf("a")).toBe("unknown");
		expect(flagsOf("a")).toEqual([]);
		expect(policiesOf("a").map((view) => view.result.status)).toEqual(["not-reported"]);
	});

	test("a statement without rules, and a policy that failed as a whole, leave no rule missing", () => {
		const { flagsOf } = take({
			reportsFiltered: true,
			policies: [{ id: "p" }],
			rules: [inP("r")],
			hosts: [
				host("a", { reports: [heartbeat({ status: "loaded" })] }),
				host("b", { reports: [arrival([policyReport([loaded("x")], { error: "cannot be parsed" })])] }),
			],
		});
		expect([flagsOf("a"), flagsOf("b")]).toEqual([[], []]);
	});

	test("status-mismatch is about the report that stands, not about one that a heartbeat outdated", () => {
		const report = arrival([policyReport([loaded("r")], { status: "partially-loaded" })], 20 * MINUTE);
		expect(take({ hosts: [host("a", { reports: [report] })] }).flagsOf("a")).toEqual(["status-mismatch"]);
		const { flagsOf, policiesOf } = take({
			hosts: [host("a", { reports: [report, heartbeat({ status: "error", error: "cannot be parsed" })] })],
		});
		expect(flagsOf("a")).toEqual([]);
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: "error", statedStatus: null });
	});

	test.each([
		["7.70.9", ["pin-unsupported"]],
		["7.71.0", []],
		["latest", ["version-unknown"]],
	])("pin-unsupported: an agent of %s with a pinned policy", (agentVersion, flags) => {
		const { flagsOf } = take({
			policies: [{ id: "p", pinned: true }],
			hosts: [reporting("a", [loaded("r")], { agentVersion })],
		});
		expect(flagsOf("a")).toEqual(flags);
	});

	test("outdated-agent: more than ten minor versions behind, or a major one", () => {
		const flagsOf = (agentVersion: string, options = {}) =>
			take(
				{ hosts: [reporting("a", [loaded("r")], { agentVersion })] },
				{ referenceAgentVersion: "7.77", ...options },
			).flagsOf("a");
		expect(flagsOf("7.67.0")).toEqual([]);
		expect(flagsOf("7.66.9")).toEqual(["outdated-agent"]);
		expect(flagsOf("6.99.0")).toEqual(["outdated-agent"]);
		expect(flagsOf("8.1.0")).toEqual([]);
		expect(flagsOf("7.76.0", { maxMinorVersionsBehind: 0 })).toEqual(["outdated-agent"]);
	});

	test("who reports has an agent and protection, though no list says so", () => {
		const { statusOf, flagsOf } = take({
			hosts: [reporting("a", [loaded("r")], { agent: "unknown", protection: undefined, agentVersion: undefined })],
		});
		expect(statusOf("a")).toBe("covered");
		expect(flagsOf("a")).toEqual(["version-unknown"]);
	});

	test("the grace period of a policy ends after its last millisecond", () => {
		const drifts = (ageMs: number) =>
			take({
				policies: [{ id: "p", version: "2", updatedAt: NOW - ageMs }],
				hosts: [host("a", { reports: [arrival([policyReport([loaded("r")], { version: "1" })])] })],
			}).flagsOf("a");
		expect(drifts(15 * MINUTE)).toEqual([]);
		expect(drifts(15 * MINUTE + 1)).toEqual(["policy-drift"]);
	});

	test("excluded by the source or by a rule of the user's", () => {
		const { statusOf } = take(
			{ hosts: [host("a", { tags: ["spot"] }), host("b", { excluded: true }), host("c")] },
			{ isExcluded: ({ tags }) => tags.includes("spot") },
		);
		expect(["a", "b", "c"].map(statusOf)).toEqual(["excluded", "excluded", "unknown"]);
	});
});

describe("records of one host", () => {
	const joined = (...records: Parameters<typeof host>[1][]) =>
		take({ inventoryComplete: true, hosts: records.map((record) => host("a", { inInventory: true, ...record })) });

	test("what any of them says, the one seen latest first", () => {
		const { hostOf } = joined(
			{ lastSeenAt: NOW - HOUR, name: "old", agentVersion: "7.45.0", platform: "windows", url: "/old" },
			{ lastSeenAt: NOW, name: undefined, agentVersion: "7.70.0", platform: undefined },
		);
		expect(hostOf("a")).toMatchObject({ name: "old", agentVersion: "7.70.0", platform: "windows", url: "/old" });
	});

	test("in the inventory if any says so, excluded if any says so, and with the reports and tags of all", () => {
		expect(joined({ inInventory: false }, { lastSeenAt: NOW - HOUR }).flagsOf("a")).toEqual([]);
		expect(joined({ excluded: false }, { excluded: true, lastSeenAt: NOW - HOUR }).statusOf("a")).toBe("excluded");
		const { hostOf } = joined(
			{ tags: ["b"], reports: [arrival([policyReport([failed("r")])], 5 * MINUTE)] },
			{ tags: ["a", "b"], reports: [arrival([policyReport([loaded("r")])], MINUTE)] },
		);
		expect(hostOf("a")).toMatchObject({ tags: ["b", "a"], status: "covered" });
	});
});

describe("recovering", () => {
	const at = (state: typeof loaded, reportedAt: number, previous?: ReturnType<typeof take>) =>
		take(
			{
				hosts: [
					host("a", { reports: [{ observedAt: reportedAt, report: { policies: [policyReport([state("r")])] } }] }),
				],
			},
			{ previous: previous?.snapshot },
		);

	test("a host that had a problem and is covered now is so until the next report confirms it", () => {
		const broken = at(failed, NOW - 20 * MINUTE);
		const mended = at(loaded, NOW - 10 * MINUTE, broken);
		expect(mended.hostOf("a")).toMatchObject({ status: "covered", flags: ["recovering"] });
		const same = at(loaded, NOW - 10 * MINUTE, mended);
		expect(same.flagsOf("a")).toEqual(["recovering"]);
		expect(at(loaded, NOW, same).flagsOf("a")).toEqual([]);
	});

	test("neither a host that is new, nor one that was fine or merely awaited, nor one that still fails", () => {
		expect(at(loaded, NOW).flagsOf("a")).toEqual([]);
		expect(at(loaded, NOW, at(loaded, NOW - MINUTE)).flagsOf("a")).toEqual([]);
		expect(at(failed, NOW, at(failed, NOW - MINUTE)).flagsOf("a")).toEqual([]);
		const awaited = take({ hosts: [host("a", { protectedSince: NOW })] });
		expect(at(loaded, NOW, awaited).flagsOf("a")).toEqual([]);
	});
});

describe("policies within a scope of rules", () => {
	test("one that was not reported is not said to be inapplicable because some rule in scope is", () => {
		const { engine } = take({
			policies: [{ id: "p" }],
			rules: [inP("r", { platforms: ["windows"] }), inP("s")],
			hosts: [host("a", { reports: [arrival([])] }), host("b", { reports: [heartbeat({ status: "loaded" })] })],
		});
		const byStatus = (rule: string[]) => engine.policies(createFilter({ rule }))[0]?.byStatus;
		expect(byStatus(["r", "s"])).toMatchObject({ "not-reported": 2 });
		expect(byStatus(["r"])).toMatchObject({ "fully-filtered": 2 });
		expect(engine.policies(EMPTY_FILTER)[0]?.byStatus).toMatchObject({ "not-reported": 1, loaded: 1 });
	});
});

describe("names", () => {
	test("of blanks alone are no names: the id stands in", () => {
		const { snapshot } = take({ policies: [{ id: "p", name: "\t " }], hosts: [host("a", { name: "   " })] });
		expect(snapshot.hosts[0]?.name).toBe("a");
		expect(snapshot.policies[0]?.name).toBe("p");
	});
});
