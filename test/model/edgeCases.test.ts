/** The 24 edge cases of the domain, each under its number. Expectations follow the text, not the code. */
import { describe, expect, test } from "vitest";
import { completeInput } from "../../src/model/completeInput.ts";
import { describeMap } from "../../src/model/describe.ts";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import type { CoverageInput, RuleInput } from "../../src/model/input.ts";
import {
	arrival,
	CATALOGUE,
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

const memberOfP = (id: string, parts: Partial<RuleInput> = {}): RuleInput => ({
	id,
	policies: [{ policyId: "p" }],
	...parts,
});

describe("1 · a rule filtered by agent version on an otherwise fine host", () => {
	test("stays green, and the policy says what does not apply", () => {
		const { statusOf, policiesOf } = take({ hosts: [reporting("a", [loaded("r1"), filtered("r2", ">= 7.71")])] });
		expect(statusOf("a")).toBe("covered");
		expect(policiesOf("a").map((view) => view.result.status)).toEqual(["partially-filtered"]);
		expect(policiesOf("a")[0]?.result.counts).toMatchObject({ loaded: 1, filtered: 1, error: 0 });
	});

	test("raises rules-lost-to-version where a newer agent would load it, with the count and the techniques", () => {
		const { flagsOf, hostOf } = take({
			rules: [
				memberOfP("r2", { tags: ["technique:T1059.004"] }),
				memberOfP("r3", { tags: ["technique:T1547"] }),
				memberOfP("r1"),
			],
			hosts: [reporting("a", [loaded("r1"), filtered("r2", ">= 7.71"), filtered("r3", ">=7.75")])],
		});
		expect(flagsOf("a")).toContain("rules-lost-to-version");
		expect(hostOf("a").rulesLost).toEqual({ ruleCount: 2, techniques: ["T1059.004", "T1547"] });
	});

	test.each(["< 7.70", "<=7.69", ">=7.65 <7.70", ">= 7.75, < 7.80"])(
		"an upper bound means superseded, not lost: %s",
		(constraint) => {
			const { flagsOf, hostOf } = take({ hosts: [reporting("a", [loaded("r1"), filtered("r2", constraint)])] });
			expect(flagsOf("a")).not.toContain("rules-lost-to-version");
			expect(hostOf("a").rulesLost).toBeNull();
		},
	);

	test("a rule for another platform is not lost, whatever its version constraint", () => {
		const { flagsOf } = take({
			rules: [memberOfP("r1"), memberOfP("win", { platforms: ["windows"], agentConstraint: ">= 7.75" })],
			hosts: [reporting("a", [loaded("r1"), filtered("win", ">= 7.75")])],
		});
		expect(flagsOf("a")).not.toContain("rules-lost-to-version");
	});
});

describe("2 · the same rule id with several constrained definitions", () => {
	const twins = [memberOfP("r", { agentConstraint: "< 7.65" }), memberOfP("r", { agentConstraint: ">= 7.65" })];

	test("is one rule with one result, the accepted one", () => {
		const { snapshot, rulesOf, statusOf } = take({ rules: twins, hosts: [reporting("a", [loaded("r")])] });
		expect(snapshot.rules).toHaveLength(1);
		expect(snapshot.rules[0]?.definitions.map((definition) => definition.agentConstraint)).toEqual([
			"< 7.65",
			">= 7.65",
		]);
		expect(rulesOf("a")).toEqual({ r: "loaded" });
		expect(statusOf("a")).toBe("covered");
	});

	test("where an agent lists the refused definition too, the accepted one still stands", () => {
		const { rulesOf, policiesOf } = take({
			rules: twins,
			hosts: [reporting("a", [filtered("r", "< 7.65"), loaded("r")])],
		});
		expect(rulesOf("a")).toEqual({ r: "loaded" });
		expect(policiesOf("a")[0]?.result.status).toBe("loaded");
	});

	test("is not applicable only where no definition fits, and lost if a newer agent would fit one of them", () => {
		const gap = [memberOfP("r", { agentConstraint: "< 7.65" }), memberOfP("r", { agentConstraint: ">= 7.73" })];
		const { rulesOf, hostOf } = take({ rules: [...gap, memberOfP("s")], hosts: [reporting("a", [loaded("s")])] });
		expect(rulesOf("a")).toEqual({ r: "filtered", s: "loaded" });
		expect(hostOf("a").rulesLost?.ruleCount).toBe(1);
	});

	test("a definition that is switched off is not one that could be accepted", () => {
		const { rulesOf } = take({
			rules: [
				memberOfP("r", { agentConstraint: "< 7.65" }),
				memberOfP("r", { agentConstraint: ">= 7.65", enabled: false }),
				memberOfP("s"),
			],
			hosts: [reporting("a", [loaded("s")])],
		});
		expect(rulesOf("a")).toEqual({ r: "filtered", s: "loaded" });
	});
});

describe("3 · an agent too old to report filtered rules", () => {
	const rules = [memberOfP("r1"), memberOfP("r2"), memberOfP("r3", { agentConstraint: ">= 7.75" })];

	test("absent is not failed: the host stays green, the rule is unknown, or not applicable where its constraint says so", () => {
		const { statusOf, rulesOf, policiesOf, flagsOf } = take({ rules, hosts: [reporting("a", [loaded("r1")])] });
		expect(statusOf("a")).toBe("covered");
		expect(rulesOf("a")).toEqual({ r1: "loaded", r2: "unknown", r3: "filtered" });
		expect(policiesOf("a")[0]?.result.status).toBe("partially-filtered");
		expect(flagsOf("a")).not.toContain("policy-drift");
	});

	test("where the source does report filtered rules, an absent rule is missing: policy-drift", () => {
		const hosts = [reporting("a", [loaded("r1"), filtered("r3", ">= 7.75")])];
		expect(take({ reportsFiltered: true, rules, hosts }).flagsOf("a")).toContain("policy-drift");
		const whole = [reporting("a", [loaded("r1"), loaded("r2"), filtered("r3", ">= 7.75")])];
		expect(take({ reportsFiltered: true, rules, hosts: whole }).flagsOf("a")).not.toContain("policy-drift");
	});

	test("a policy that was not reported at all is not said to be not applicable because some of its rules are", () => {
		const { policiesOf } = take({
			policies: [{ id: "p" }, { id: "q" }],
			rules: [memberOfP("r3", { agentConstraint: ">= 7.75" }), memberOfP("r2")],
			hosts: [host("a", { reports: [arrival([{ policyId: "q", rules: [loaded("x")] }])] })],
		});
		expect(policiesOf("a").map((view) => [view.policy.id, view.result.status])).toEqual([
			["p", "not-reported"],
			["q", "loaded"],
		]);
	});
});

describe("4 · a rule disabled in one policy and monitored in another on the same host", () => {
	const policies = [{ id: "p" }, { id: "q" }, { id: "s" }];
	const modesOf = (input: CoverageInput) =>
		take(input)
			.policiesOf("a")
			.flatMap((view) => view.rules.map((rule) => [view.policy.id, rule.mode, rule.effectiveMode]))
			.sort();

	test("shows both memberships, and the most severe mode takes effect", () => {
		expect(
			modesOf({
				policies: policies.slice(0, 2),
				rules: [
					{
						id: "r",
						policies: [
							{ policyId: "p", mode: "disabled" },
							{ policyId: "q", mode: "monitoring" },
						],
					},
				],
				hosts: [host("a", { reports: [arrival([{ policyId: "q", rules: [loaded("r")] }])] })],
			}),
		).toEqual([
			["p", "disabled", "monitoring"],
			["q", "monitoring", "monitoring"],
		]);
	});

	test("blocking outranks both, but not out of a policy that is switched off", () => {
		const rules: RuleInput[] = [
			{
				id: "r",
				policies: [
					{ policyId: "p", mode: "monitoring" },
					{ policyId: "q", mode: "blocking" },
				],
			},
		];
		const hosts = [host("a", { reports: [arrival([{ policyId: "p", rules: [loaded("r")] }])] })];
		expect(modesOf({ policies: [{ id: "p" }, { id: "q" }], rules, hosts })).toEqual([
			["p", "monitoring", "blocking"],
			["q", "blocking", "blocking"],
		]);
		expect(modesOf({ policies: [{ id: "p" }, { id: "q", enabled: false }], rules, hosts })).toEqual([
			["p", "monitoring", "monitoring"],
			["q", "blocking", "monitoring"],
		]);
	});

	test("a disabled rule is never an error and never coverage", () => {
		const { statusOf, policiesOf } = take({
			policies: [{ id: "p" }],
			rules: [memberOfP("r", { policies: [{ policyId: "p", mode: "disabled" }] })],
			hosts: [reporting("a", [{ ruleId: "r", result: { state: "disabled" } }])],
		});
		expect(statusOf("a")).toBe("unprotected");
		expect(policiesOf("a")[0]?.result.status).toBe("disabled");
	});
});

describe("5 · a policy enabled but matching no host's tags", () => {
	test("is a state of the policy, and no error on any host", () => {
		const { snapshot, engine, policiesOf, statusOf, flagsOf } = take({
			policies: [{ id: "p" }, { id: "q", hostTagsLists: [["env:nowhere"]] }],
			rules: [memberOfP("r"), { id: "s", policies: [{ policyId: "q" }] }],
			hosts: [reporting("a", [loaded("r")], { tags: ["env:prod"] })],
		});
		expect(snapshot.policies.map((policy) => [policy.id, policy.matchedHostCount])).toEqual([
			["p", 1],
			["q", 0],
		]);
		expect(statusOf("a")).toBe("covered");
		expect(flagsOf("a")).toEqual([]);
		expect(policiesOf("a").map((view) => view.policy.id)).toEqual(["p"]);
		expect(engine.policies(EMPTY_FILTER).find((summary) => summary.policy.id === "q")).toMatchObject({
			hostCount: 0,
			failingHostCount: 0,
			worstStatus: null,
		});
	});

	test.each([
		{ lists: [["env:prod", "team:a"]], tags: ["env:prod"], isMatch: false },
		{ lists: [["env:prod", "team:a"]], tags: ["team:a", "env:prod"], isMatch: true },
		{ lists: [["env:dev"], ["team:a"]], tags: ["team:a"], isMatch: true },
		{ lists: [["control"]], tags: ["control", "env:prod"], isMatch: true },
		{ lists: [["env:prod"]], tags: ["ENV:Prod"], isMatch: true },
		{ lists: [], tags: ["env:prod"], isMatch: false },
		{ lists: [[]], tags: ["env:prod"], isMatch: false },
		{ lists: undefined, tags: [], isMatch: true },
	])(
		"lists are alternatives, the tags of one list all needed: $lists on $tags → $isMatch",
		({ lists, tags, isMatch }) => {
			const { snapshot } = take({ policies: [{ id: "p", hostTagsLists: lists }], hosts: [host("a", { tags })] });
			expect(snapshot.policies[0]?.matchedHostCount).toBe(Number(isMatch));
		},
	);
});

describe("6 · a host that no policy matches, with protection on", () => {
	test("is unprotected, not covered", () => {
		const { statusOf } = take({
			policies: [{ id: "p", hostTagsLists: [["env:prod"]] }],
			hosts: [host("a", { tags: ["env:dev"], reports: [arrival([])] })],
		});
		expect(statusOf("a")).toBe("unprotected");
	});

	test("so is one whose policies are all not applicable", () => {
		const { statusOf, policiesOf } = take({ hosts: [reporting("a", [filtered("r1"), filtered("r2")])] });
		expect(statusOf("a")).toBe("unprotected");
		expect(policiesOf("a")[0]?.result.status).toBe("fully-filtered");
	});
});

describe("7 · the same policy from two sources", () => {
	const fromTwo = take({
		policies: [{ id: "p" }],
		hosts: [
			host("a", {
				reports: [
					arrival([
						policyReport([loaded("r")], { source: "remote-config" }),
						policyReport([failed("r")], { source: "file" }),
					]),
				],
			}),
		],
	});

	test("is two results with a flag", () => {
		expect(fromTwo.flagsOf("a")).toContain("duplicate-report");
		expect(fromTwo.policiesOf("a").map((view) => [view.result.source, view.result.status])).toEqual([
			["file", "fully-rejected"],
			["remote-config", "loaded"],
		]);
	});

	test("the policy's status on the host is the worst, and the host counts once", () => {
		const [summary] = fromTwo.engine.policies(EMPTY_FILTER);
		expect(summary).toMatchObject({ hostCount: 1, failingHostCount: 1, worstStatus: "fully-rejected" });
		expect(summary?.byStatus).toMatchObject({ "fully-rejected": 1, loaded: 0 });
		expect(fromTwo.statusOf("a")).toBe("warning");
	});
});

describe("8 · the same rule twice in one policy with different states", () => {
	test.each([
		{ states: [loaded("r"), failed("r")], expected: "error" },
		{ states: [failed("r"), filtered("r"), loaded("r")], expected: "error" },
		{ states: [filtered("r"), loaded("r")], expected: "loaded" },
		{ states: [filtered("r"), failed("r")], expected: "error" },
	])("error over loaded over filtered, whatever the order: $expected", ({ states, expected }) => {
		const { rulesOf, flagsOf, codes, issues } = take({ hosts: [reporting("a", states)] });
		expect(rulesOf("a")).toEqual({ r: expected });
		expect(flagsOf("a")).toContain("conflicting-report");
		expect(codes).toContain("conflicting-report");
		expect(issues[0]?.path).toEqual(["hosts", 0, "reports", 0, "report", "policies", 0, "rules", 1]);
	});

	test("the same state twice is one result and no conflict", () => {
		const { policiesOf, flagsOf, codes } = take({ hosts: [reporting("a", [loaded("r"), loaded("r")])] });
		expect(policiesOf("a")[0]?.result.counts.loaded).toBe(1);
		expect(flagsOf("a")).toEqual([]);
		expect(codes).toEqual([]);
	});

	test("a policy wrongly stated as partially loaded for it is derived anew, and both are kept", () => {
		const { policiesOf, flagsOf } = take({
			hosts: [
				host("a", {
					reports: [arrival([policyReport([loaded("r"), filtered("r")], { status: "partially-loaded" })])],
				}),
			],
		});
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: "loaded", statedStatus: "partially-loaded" });
		expect(flagsOf("a")).toContain("status-mismatch");
	});
});

describe("9 · two reports of different age", () => {
	test("the newer one wins, in whatever order they come", () => {
		const older = arrival([policyReport([failed("r")])], 10 * MINUTE);
		const newer = arrival([policyReport([loaded("r")])], MINUTE);
		for (const reports of [
			[older, newer],
			[newer, older],
		]) {
			const { rulesOf, statusOf, hostOf } = take({ hosts: [host("a", { reports })] });
			expect(rulesOf("a")).toEqual({ r: "loaded" });
			expect(statusOf("a")).toBe("covered");
			expect(hostOf("a").lastReportedAt).toBe(NOW - MINUTE);
		}
	});

	test("per policy and source: a newer report of one does not outdate another that is still meant for the host", () => {
		const { policiesOf } = take({
			policies: [{ id: "p" }, { id: "q" }],
			hosts: [
				host("a", {
					reports: [
						arrival([{ policyId: "q", rules: [loaded("s")] }], 10 * MINUTE),
						arrival([policyReport([loaded("r")])], MINUTE),
					],
				}),
			],
		});
		expect(policiesOf("a").map((view) => [view.policy.id, view.result.status])).toEqual([
			["p", "loaded"],
			["q", "loaded"],
		]);
	});

	test("at equal times the worse one stands", () => {
		const good = arrival([policyReport([loaded("r")])]);
		const bad = arrival([policyReport([failed("r")])]);
		for (const reports of [
			[good, bad],
			[bad, good],
		]) {
			expect(take({ hosts: [host("a", { reports })] }).rulesOf("a")).toEqual({ r: "error" });
		}
	});

	test("a clock in the future is clamped to now, and said", () => {
		const { hostOf, issues } = take({
			hosts: [host("a", { reports: [arrival([policyReport([loaded("r")])], -3 * HOUR)] })],
		});
		expect(hostOf("a")).toMatchObject({ lastReportedAt: NOW, status: "covered" });
		expect(issues).toMatchObject([{ code: "clock-skew", path: ["hosts", 0, "reports", 0, "observedAt"] }]);
	});
});

describe("10 · a heartbeat after a rule-set report", () => {
	const withHeartbeats = (...heartbeats: ReturnType<typeof heartbeat>[]) =>
		take({
			policies: [{ id: "p", version: "2" }],
			hosts: [
				host("a", {
					lastSeenAt: undefined,
					reports: [
						arrival([policyReport([loaded("r"), failed("s")], { version: "2", status: "partially-loaded" })], HOUR),
						...heartbeats,
					],
				}),
			],
		});

	test("refreshes liveness and keeps the rules", () => {
		const { hostOf, rulesOf } = withHeartbeats(heartbeat({ status: "partially-loaded", version: "2" }, 5 * MINUTE));
		expect(hostOf("a")).toMatchObject({ status: "warning", lastReportedAt: NOW - 5 * MINUTE });
		expect(rulesOf("a")).toEqual({ r: "loaded", s: "error" });
	});

	test("one that says nothing of a status wipes nothing either", () => {
		const { statusOf, rulesOf } = withHeartbeats(heartbeat({}, 5 * MINUTE));
		expect(statusOf("a")).toBe("warning");
		expect(rulesOf("a")).toEqual({ r: "loaded", s: "error" });
	});

	test("where the status changed without rules, the policy takes it and the rules are unknown since", () => {
		const { statusOf, rulesOf, policiesOf } = withHeartbeats(heartbeat({ status: "loaded" }, 5 * MINUTE));
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: "loaded", basis: "statement" });
		expect(rulesOf("a")).toEqual({ r: "unknown", s: "unknown" });
		expect(statusOf("a")).toBe("covered");
	});

	test("a later heartbeat that agrees again brings the rules back", () => {
		const { rulesOf } = withHeartbeats(
			heartbeat({ status: "loaded" }, 15 * MINUTE),
			heartbeat({ status: "partially-loaded" }, 5 * MINUTE),
		);
		expect(rulesOf("a")).toEqual({ r: "loaded", s: "error" });
	});

	test("the version is the heartbeat's", () => {
		const { policiesOf, flagsOf } = withHeartbeats(heartbeat({ status: "partially-loaded", version: "3" }, 5 * MINUTE));
		expect(policiesOf("a")[0]?.result.version).toBe("3");
		expect(flagsOf("a")).toContain("policy-drift");
	});

	test("one from before the report is of no account", () => {
		const { statusOf, rulesOf } = withHeartbeats(heartbeat({ status: "loaded" }, 2 * HOUR));
		expect(statusOf("a")).toBe("stale");
		expect(rulesOf("a")).toEqual({ r: "loaded", s: "error" });
	});

	test("does not bring back a policy that a newer report no longer has", () => {
		const { policiesOf } = take({
			policies: [{ id: "p" }, { id: "q", hostTagsLists: [] }],
			hosts: [
				host("a", {
					reports: [
						arrival([policyReport([loaded("r")]), { policyId: "q", rules: [failed("s")] }], 20 * MINUTE),
						{ ...heartbeat({ policyId: "q", status: "fully-rejected" }, 15 * MINUTE) },
						arrival([policyReport([loaded("r")])], 10 * MINUTE),
					],
				}),
			],
		});
		expect(policiesOf("a").map((view) => view.policy.id)).toEqual(["p"]);
	});

	test("without any report of rules, its statement is what is known", () => {
		const { statusOf, policiesOf } = take({ hosts: [host("a", { reports: [heartbeat({ status: "loaded" })] })] });
		expect(statusOf("a")).toBe("covered");
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: "loaded", basis: "statement" });
	});
});

describe("11 · a stale host that was green", () => {
	const old = (ageMs: number, options = {}) =>
		take({ hosts: [host("a", { reports: [arrival([policyReport([loaded("r")])], ageMs)] })] }, options);

	test("is stale with its last known status, never green", () => {
		expect(old(31 * MINUTE).hostOf("a")).toMatchObject({ status: "stale", lastKnown: "covered" });
		expect(old(31 * MINUTE).engine.summary(EMPTY_FILTER)).toMatchObject({ coveredCount: 0, coverageRatio: 0 });
	});

	test("the threshold is 30 minutes, three slow heartbeats, and an option", () => {
		expect(old(30 * MINUTE).statusOf("a")).toBe("covered");
		expect(old(30 * MINUTE + 1).statusOf("a")).toBe("stale");
		expect(old(31 * MINUTE, { staleAfterMs: HOUR }).statusOf("a")).toBe("covered");
	});

	test("the age of reports without a time is that of the data, not of the look at it", () => {
		const input: CoverageInput = {
			observedAt: NOW - 2 * HOUR,
			hosts: [host("a", { lastSeenAt: undefined, reports: [{ report: { policies: [policyReport([loaded("r")])] } }] })],
		};
		expect(take(input).statusOf("a")).toBe("stale");
	});

	test("grace for the first report is 15 minutes, and an option", () => {
		const fresh = (ageMs: number, options = {}) =>
			take({ policies: [{ id: "p" }], hosts: [host("a", { protectedSince: NOW - ageMs })] }, options);
		expect(fresh(15 * MINUTE).statusOf("a")).toBe("pending");
		expect(fresh(15 * MINUTE + 1).statusOf("a")).toBe("unknown");
		expect(fresh(20 * MINUTE, { graceMs: HOUR }).statusOf("a")).toBe("pending");
	});

	test("while a host is pending so are its policies, and nothing has drifted yet", () => {
		const { policiesOf, rulesOf, flagsOf } = take({
			policies: [{ id: "p" }],
			rules: [memberOfP("r")],
			hosts: [host("a", { protectedSince: NOW - MINUTE })],
		});
		expect(policiesOf("a").map((view) => view.result.status)).toEqual(["pending"]);
		expect(rulesOf("a")).toEqual({ r: "pending" });
		expect(flagsOf("a")).toEqual([]);
	});
});

describe("12 · protection turned off after having reported", () => {
	test("no-wp wins over old and new reports", () => {
		const { statusOf } = take({ hosts: [reporting("a", [loaded("r")], { protection: "off" })] });
		expect(statusOf("a")).toBe("no-wp");
	});

	test("an agent gone is no-agent once the source says so, else stale", () => {
		const reports = [arrival([policyReport([loaded("r")])], 2 * HOUR)];
		const lastSeenAt = NOW - 2 * HOUR;
		const { statusOf } = take({
			hosts: [
				host("said", { agent: "absent", reports, lastSeenAt }),
				host("unsaid", { agent: "unknown", reports, lastSeenAt }),
				host("silent", { agent: "unknown", protection: "unknown", lastSeenAt }),
			],
		});
		expect(["said", "unsaid", "silent"].map(statusOf)).toEqual(["no-agent", "stale", "stale"]);
	});
});

describe("13 · inventory and agent list differ", () => {
	const input: CoverageInput = {
		inventoryComplete: true,
		hosts: [
			{ id: "bare", inInventory: true, agent: "absent" },
			reporting("known", [loaded("r")], { inInventory: true }),
			reporting("unlisted", [loaded("r")]),
		],
	};

	test("neither is dropped: no-agent here, not-in-inventory there", () => {
		const { snapshot, statusOf, flagsOf } = take(input);
		expect(snapshot.hosts.map((one) => one.id)).toEqual(["bare", "known", "unlisted"]);
		expect(statusOf("bare")).toBe("no-agent");
		expect(flagsOf("known")).toEqual([]);
		expect(flagsOf("unlisted")).toEqual(["not-in-inventory"]);
		expect(statusOf("unlisted")).toBe("covered");
	});

	test("the silence of an inventory that is not complete means nothing", () => {
		expect(take({ ...input, inventoryComplete: false }).flagsOf("unlisted")).toEqual([]);
	});
});

describe("14 · identity", () => {
	test("two hosts of one name stay two", () => {
		const { snapshot } = take({ hosts: [host("a", { name: "web" }), host("b", { name: "web" })] });
		expect(snapshot.hosts.map((one) => [one.id, one.name])).toEqual([
			["a", "web"],
			["b", "web"],
		]);
	});

	test("one host with two ids is joined by alias, reports and tags of both kept, and told", () => {
		const inventory = host("i-0abc", { name: "web-1", aliases: ["dd-7"], tags: ["env:prod"], inInventory: true });
		const agent = reporting("dd-7", [failed("r")], { tags: ["team:a"] });
		for (const hosts of [
			[inventory, agent],
			[agent, inventory],
		]) {
			const { snapshot, hostOf, codes } = take({ hosts });
			expect(snapshot.hosts).toHaveLength(1);
			expect(hostOf("i-0abc")).toMatchObject({ name: "web-1", aliases: ["dd-7"], status: "failed" });
			expect([...hostOf("i-0abc").tags].sort()).toEqual(["env:prod", "team:a"]);
			expect(codes).toEqual(["duplicate-alias"]);
		}
	});

	test("a re-imaged host takes its earlier ids along, through a chain of aliases", () => {
		const chain = [host("c"), host("a", { aliases: ["b"] }), host("b", { aliases: ["c"] })];
		for (const hosts of [chain, [...chain].reverse()]) {
			const { snapshot } = take({ hosts });
			expect(snapshot.hosts.map((one) => [one.id, [...one.aliases].sort()])).toEqual([["a", ["b", "c"]]]);
		}
	});

	test("hosts that name each other are one, whichever comes first", () => {
		const pair = [host("b", { aliases: ["a"] }), host("a", { aliases: ["b"] })];
		for (const hosts of [pair, [...pair].reverse()])
			expect(take({ hosts }).snapshot.hosts.map((one) => one.id)).toEqual(["a"]);
	});

	test("an id that two hosts claim as alias joins neither, and is told", () => {
		const { snapshot, codes } = take({
			hosts: [host("a", { aliases: ["x"] }), host("b", { aliases: ["x"] }), host("x")],
		});
		expect(snapshot.hosts.map((one) => one.id)).toEqual(["a", "b", "x"]);
		expect(codes).toContain("duplicate-alias");
	});

	test("an alias that is nobody's id joins nothing: it may be a host name", () => {
		const { snapshot } = take({ hosts: [host("a", { aliases: ["web"] }), host("b", { aliases: ["web"] })] });
		expect(snapshot.hosts).toHaveLength(2);
	});

	test("one id listed twice is one host, its later record first", () => {
		const { snapshot, codes } = take({
			hosts: [
				host("a", { agentVersion: "7.60.0", lastSeenAt: NOW - HOUR }),
				host("a", { agentVersion: "7.70.0", lastSeenAt: NOW }),
			],
		});
		expect(snapshot.hosts.map((one) => one.agentVersion)).toEqual(["7.70.0"]);
		expect(codes).toEqual(["duplicate-id"]);
	});
});

describe("15 · a page failed", () => {
	const partial = { reason: "page 3 of 5 of hosts: rate limited", loadedCount: 1, expectedCount: 2 };
	const first: CoverageInput = {
		policies: [{ id: "p" }],
		reports: [{ id: "1", policies: [policyReport([loaded("r")])] }],
		hosts: [
			host("a", { reports: [{ observedAt: NOW - MINUTE, report: "1" }] }),
			host("b", { reports: [{ observedAt: NOW - 20 * MINUTE, report: "1" }] }),
		],
	};
	const second: CoverageInput = {
		partial,
		policies: [{ id: "p" }],
		reports: [{ id: "1", policies: [policyReport([failed("r")])] }],
		hosts: [host("a", { reports: [{ observedAt: NOW, report: "1" }] })],
	};

	test("the snapshot says how much is there, and no percentage is without it", () => {
		const { snapshot, engine, codes } = take(second);
		expect(snapshot.partial).toEqual(partial);
		expect(engine.summary(EMPTY_FILTER).partialReason).toBe(partial.reason);
		expect(describeMap(engine.summary(EMPTY_FILTER))).toContain(partial.reason);
		expect(codes).toContain("partial");
	});

	test("so it is where nothing at all came, or the statement itself is damaged", () => {
		expect(describeMap(take({ partial, hosts: [] }).engine.summary(EMPTY_FILTER))).toContain(partial.reason);
		const damaged = take({ partial: true } as unknown as CoverageInput);
		expect(damaged.engine.summary(EMPTY_FILTER).partialReason).not.toBeNull();
		expect(damaged.codes).toContain("wrong-type");
	});

	test("the rest is kept from before, with its own reports, and ages", () => {
		const { snapshot, statusOf, rulesOf } = take(completeInput(second, first));
		expect(snapshot.partial).toEqual(partial);
		expect(snapshot.hosts.map((one) => one.id)).toEqual(["a", "b"]);
		expect(rulesOf("a")).toEqual({ r: "error" });
		expect(rulesOf("b")).toEqual({ r: "loaded" });
		expect(statusOf("b")).toBe("covered");
		expect(take(completeInput(second, first), { now: NOW + 15 * MINUTE }).statusOf("b")).toBe("stale");
	});

	test("a whole answer is never completed: what it lacks is gone", () => {
		const whole = { ...second, partial: undefined };
		expect(completeInput(whole, first)).toBe(whole);
	});

	test("damaged lists are completed as far as they can be read", () => {
		const damaged = { partial, hosts: "none", policies: null, reports: [null, { id: 7 }] } as unknown as CoverageInput;
		expect(take(completeInput(damaged, first)).snapshot.hosts).toHaveLength(2);
		expect(take(completeInput(second, { hosts: 7 } as unknown as CoverageInput)).snapshot.hosts).toHaveLength(1);
	});
});

describe("16 · versions", () => {
	const versions = (reference?: string) =>
		take(
			{
				hosts: [
					["dev", "7.70.0-devel+git.319.c819811"],
					["new", "7.99.1"],
					["old", "7.45.0"],
					["wazuh", "Wazuh v7.66.0"],
					["weird", "latest"],
				].map(([id, agentVersion]) => reporting(id ?? "", [loaded("r")], { agentVersion })),
			},
			{ referenceAgentVersion: reference },
		);

	test("a development build compares as its release, a product name is read past, newer than the reference is never outdated", () => {
		const { flagsOf } = versions("7.70.0");
		expect(flagsOf("dev")).toEqual([]);
		expect(flagsOf("new")).toEqual([]);
		expect(flagsOf("wazuh")).toEqual([]);
		expect(flagsOf("old")).toEqual(["outdated-agent"]);
	});

	test("an unknown version is not outdated; it is flagged, and told with its place", () => {
		const { flagsOf, issues } = versions("7.70.0");
		expect(flagsOf("weird")).toEqual(["version-unknown"]);
		expect(issues).toMatchObject([{ code: "version-unknown", path: ["hosts", 4, "agentVersion"] }]);
		expect(take({ hosts: [reporting("a", [loaded("r")], { agentVersion: undefined })] }).flagsOf("a")).toEqual([
			"version-unknown",
		]);
	});

	test("without a reference the newest of the fleet is it", () => {
		expect(versions().flagsOf("dev")).toEqual(["outdated-agent"]);
	});

	test("a host without agent has none that could be outdated", () => {
		const { flagsOf } = take({
			hosts: [host("a", { agent: "absent", agentVersion: "7.30.0" }), host("b", { agentVersion: "7.70.0" })],
		});
		expect(flagsOf("a")).toEqual([]);
	});

	test("a constraint is judged without pre-release and build parts", () => {
		const { rulesOf } = take({
			rules: [memberOfP("r", { agentConstraint: ">= 7.70" }), memberOfP("s", { agentConstraint: ">= 7.70.1" })],
			hosts: [reporting("a", [loaded("t")], { agentVersion: "7.70.0-devel+git.319" })],
		});
		expect(rulesOf("a")).toEqual({ r: "unknown", s: "filtered", t: "loaded" });
	});
});

describe("17 · tag conflicts", () => {
	const tactics = (tags: readonly string[]) => {
		const { snapshot, codes, issues, flagsOf } = take(
			{ policies: [{ id: "p" }], rules: [memberOfP("r", { tags })], hosts: [reporting("a", [loaded("r")])] },
			{ catalogue: CATALOGUE },
		);
		const [rule] = snapshot.rules;
		return { tactics: rule?.tactics, techniques: rule?.techniques, codes, issues, flags: flagsOf("a") };
	};

	test("the technique decides over any tactic tag", () => {
		const { tactics: found, techniques } = tactics([
			"tactic:TA0001-execution",
			"technique:T1059-command-and-scripting",
		]);
		expect(found).toEqual(["TA0002"]);
		expect(techniques).toEqual(["T1059"]);
	});

	test("else the id if it is valid, and the contradiction is told with its place", () => {
		const { tactics: found, issues } = tactics(["tactic:TA0001-execution"]);
		expect(found).toEqual(["TA0001"]);
		expect(issues).toMatchObject([{ code: "tactic-conflict", path: ["rules", 0, "tags"] }]);
	});

	test("else the slug", () => {
		expect(tactics(["tactic:TA004-privilege-escalation"]).tactics).toEqual(["TA0004"]);
	});

	test("else the rule is unmapped: an issue, and a flag on hosts that run it", () => {
		const { tactics: found, techniques, codes, flags } = tactics(["tactic:TA004-nonsense", "technique:T0000"]);
		expect(found).toEqual([]);
		expect(techniques).toEqual([]);
		expect(codes).toContain("unmapped-rule");
		expect(flags).toEqual(["unmapped-rules"]);
	});

	test("a rule that does not speak of ATT&CK at all is not unmapped", () => {
		const { codes, flags } = tactics(["security:attack", "policy:threat-detection", "t3.micro"]);
		expect(codes).toEqual([]);
		expect(flags).toEqual([]);
	});
});

describe("18 · a tag from an older ATT&CK version", () => {
	test("follows chains of revocations, and keeps the original id for display", () => {
		const { snapshot } = take(
			{ rules: [{ id: "r", tags: ["technique:T1089-disabling-security-tools", "tactic:TA0005-defense-evasion"] }] },
			{ catalogue: CATALOGUE },
		);
		expect(snapshot.rules[0]).toMatchObject({
			techniques: ["T1685"],
			tactics: ["TA0112"],
			revokedTechniques: { T1685: "T1089" },
		});
		expect(snapshot.attackVersion).toBe("19.0");
	});

	test("a chain in a circle ends, and is told", () => {
		const { snapshot, codes } = take({ rules: [{ id: "r", tags: ["technique:T9998"] }] }, { catalogue: CATALOGUE });
		expect(snapshot.rules[0]?.techniques).toEqual([]);
		expect(codes).toContain("unmapped-rule");
	});
});

describe("19 · nothing there", () => {
	test.each<[string, CoverageInput]>([
		["nothing at all", {}],
		["no hosts", { policies: [{ id: "p" }], rules: [memberOfP("r")] }],
		["no policies and no rules", { hosts: [host("a"), host("b", { agent: "absent" })] }],
		["all hosts excluded", { hosts: [reporting("a", [loaded("r")], { excluded: true })] }],
	])("%s: every question has an answer, and no number is NaN", (_, input) => {
		const { engine } = take(input, { catalogue: CATALOGUE });
		const answers = [
			engine.summary(EMPTY_FILTER),
			engine.facets(EMPTY_FILTER),
			engine.policies(EMPTY_FILTER),
			engine.techniques(EMPTY_FILTER),
			engine.hosts(EMPTY_FILTER),
			engine.policy("p", EMPTY_FILTER),
		];
		expect(JSON.stringify(answers)).not.toMatch(/NaN|Infinity/);
		expect(engine.techniques(EMPTY_FILTER).filter((technique) => technique.state === "covered")).toEqual([]);
		expect(engine.scene(EMPTY_FILTER, "tag:env").hostCount).toBe(input.hosts?.length ?? 0);
		expect(describeMap(engine.summary(EMPTY_FILTER))).not.toMatch(/NaN|undefined|null/);
	});

	test("an empty set has no ratio", () => {
		expect(take({}).engine.summary(EMPTY_FILTER).coverageRatio).toBeNull();
		const excluded = take({ hosts: [reporting("a", [loaded("r")], { excluded: true })] });
		expect(excluded.engine.summary(EMPTY_FILTER)).toMatchObject({ inScopeCount: 0, coverageRatio: null });
	});
});

describe("20 · error messages are untrusted text", () => {
	test("kept word for word: lines, markup, controls, length", () => {
		const message = `rule \`x\` error:\n  1:1: <img src=x onerror=alert(1)>\u202e\u0000\n${"y".repeat(10_000)}`;
		const { policiesOf, engine } = take({ hosts: [reporting("a", [failed("r", message)])] });
		expect(policiesOf("a")[0]?.rules[0]?.result).toMatchObject({ message });
		expect(engine.policies(EMPTY_FILTER)[0]?.failingRules[0]?.messages).toEqual([{ message, hostCount: 1 }]);
	});
});

describe("21 · enforcement", () => {
	const blocking = (parts: Parameters<typeof host>[1]) => {
		const { flagsOf, policiesOf } = take({
			policies: [{ id: "p" }],
			rules: [memberOfP("r", { policies: [{ policyId: "p", mode: "blocking" }] }), memberOfP("s")],
			hosts: [reporting("a", [loaded("r"), loaded("s")], parts)],
		});
		return { flags: flagsOf("a"), modes: policiesOf("a")[0]?.rules.map((rule) => [rule.mode, rule.effectiveMode]) };
	};

	test("configured blocking takes effect where nothing hinders it", () => {
		const { flags, modes } = blocking({ remoteConfig: "connected", enforcement: "on" });
		expect(flags).toEqual([]);
		expect(modes).toEqual([
			["blocking", "blocking"],
			["monitoring", "monitoring"],
		]);
	});

	test("with remote configuration lost, or enforcement off, it only monitors, and is flagged", () => {
		const degraded = [
			["blocking", "monitoring"],
			["monitoring", "monitoring"],
		];
		const lost = blocking({ remoteConfig: "disconnected" });
		expect(lost).toEqual({ flags: ["rc-disconnected", "enforcement-degraded"], modes: degraded });
		expect(blocking({ enforcement: "off" })).toEqual({ flags: ["enforcement-degraded"], modes: degraded });
	});

	test("a host with nothing to block is not degraded", () => {
		const { flagsOf } = take({ hosts: [reporting("a", [loaded("r")], { remoteConfig: "disconnected" })] });
		expect(flagsOf("a")).toEqual(["rc-disconnected"]);
	});
});

describe("22 · serverless tasks come and go", () => {
	test("they are a kind of their own, and never no-agent", () => {
		const { hostOf } = take({ hosts: [host("task", { kind: "serverless", agent: "absent" })] });
		expect(hostOf("task").kind).toBe("serverless");
		expect(hostOf("task").status).not.toBe("no-agent");
	});
});

describe("23 · policy ids with decorations", () => {
	test("join after the adapter's normalizer, in policies, rules and reports alike", () => {
		const { snapshot, policiesOf, flagsOf } = take(
			{
				policies: [{ id: "pol-1" }],
				rules: [{ id: "r", policies: [{ policyId: "pol-1#9.5" }] }],
				hosts: [host("a", { reports: [arrival([{ policyId: "pol-1#9.4", rules: [loaded("r")] }])] })],
			},
			{ normalizePolicyId: (id) => id.replace(/#[\d.]+$/, "") },
		);
		expect(snapshot.policies.map((policy) => policy.id)).toEqual(["pol-1"]);
		expect(policiesOf("a").map((view) => [view.policy.id, view.result.status])).toEqual([["pol-1", "loaded"]]);
		expect(flagsOf("a")).toEqual([]);
	});
});

describe("24 · a policy saved seconds ago", () => {
	const drift = (updatedAgoMs: number | undefined, reportedVersion: string) =>
		take({
			policies: [
				{ id: "p", version: "2", updatedAt: updatedAgoMs === undefined ? undefined : NOW - updatedAgoMs },
				{ id: "q", updatedAt: updatedAgoMs === undefined ? undefined : NOW - updatedAgoMs },
			],
			rules: [memberOfP("r"), { id: "s", policies: [{ policyId: "q" }] }],
			hosts: [host("a", { reports: [arrival([policyReport([loaded("r")], { version: reportedVersion })])] })],
		});

	test("its new version, and a policy not yet there, are no drift within the grace period", () => {
		const { flagsOf, policiesOf } = drift(5 * MINUTE, "1");
		expect(flagsOf("a")).toEqual([]);
		expect(policiesOf("a").find((view) => view.policy.id === "q")?.result.status).toBe("pending");
	});

	test("after it they are", () => {
		const { flagsOf, policiesOf } = drift(16 * MINUTE, "1");
		expect(flagsOf("a")).toEqual(["policy-drift"]);
		expect(policiesOf("a").find((view) => view.policy.id === "q")?.result.status).toBe("not-reported");
	});

	test("a policy reported where it is not meant to be is drift too, one of the agent's own is not", () => {
		const reportFrom = (source: string) =>
			take({
				policies: [{ id: "p", hostTagsLists: [] }],
				hosts: [host("a", { reports: [arrival([policyReport([loaded("r")], { source })])] })],
			}).flagsOf("a");
		expect(reportFrom("remote-config")).toEqual(["policy-drift"]);
		expect(reportFrom("file")).toEqual([]);
	});
});

test("first match wins: every status outranks those after it", () => {
	const old = [arrival([policyReport([failed("r")])], HOUR)];
	const { statusOf } = take({
		hosts: [
			host("1", { excluded: true, agent: "absent", protection: "off", reports: old }),
			host("2", { agent: "absent", protection: "off", reports: old }),
			host("3", { protection: "off", reports: old }),
			host("4", { reports: old, protectedSince: NOW }),
			host("5", { protectedSince: NOW - MINUTE }),
			host("6", { protectedSince: NOW - HOUR }),
			reporting("7", [failed("r")]),
			reporting("8", [failed("r"), loaded("s")]),
			reporting("9", [filtered("r")]),
			reporting("91", [loaded("r")]),
		],
	});
	expect(["1", "2", "3", "4", "5", "6", "7", "8", "9", "91"].map(statusOf)).toEqual([
		"excluded",
		"no-agent",
		"no-wp",
		"stale",
		"pending",
		"unknown",
		"failed",
		"warning",
		"unprotected",
		"covered",
	]);
});

test("failed needs every applicable policy rejected; one not reported yet leaves it at warning", () => {
	const policies = [{ id: "p" }, { id: "q" }];
	const rules = [memberOfP("r"), { id: "s", policies: [{ policyId: "q" }] }];
	const input = (...reports: Parameters<typeof arrival>[0][number][]): CoverageInput => ({
		policies,
		rules,
		hosts: [host("a", { reports: [arrival(reports)] })],
	});
	const rejected = policyReport([failed("r")]);
	expect(take(input(rejected)).statusOf("a")).toBe("warning");
	expect(take(input(rejected, { policyId: "q", rules: [filtered("s")] })).statusOf("a")).toBe("failed");
	expect(take(input(rejected, { policyId: "q", error: "no such file" })).statusOf("a")).toBe("failed");
	expect(take(input(rejected, { policyId: "q", rules: [loaded("s")] })).statusOf("a")).toBe("warning");
});

test("under a filter the status is derived again from the rules in scope", () => {
	const { engine } = take({
		policies: [{ id: "p" }],
		hosts: [reporting("a", [loaded("r"), failed("s")]), reporting("b", [filtered("r"), loaded("t")])],
	});
	const statuses = (filter: Parameters<typeof createFilter>[0]) =>
		engine.hosts(createFilter(filter), { sortBy: "name" }).rows.map((row) => row.status);
	expect(statuses({})).toEqual(["warning", "covered"]);
	expect(statuses({ rule: ["r"] })).toEqual(["covered", "unprotected"]);
	expect(statuses({ rule: ["s"] })).toEqual(["failed", "unprotected"]);
});
