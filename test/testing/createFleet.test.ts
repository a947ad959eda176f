import { describe, expect, test } from "vitest";
import { enterprise19 } from "../../src/attack/enterprise19.ts";
import { createSnapshot } from "../../src/model/createSnapshot.ts";
import type { IssueCode } from "../../src/model/issues.ts";
import type { CoverageSnapshot, Host, PolicyResult } from "../../src/model/snapshot.ts";
import { HOST_FLAGS, HOST_STATUSES } from "../../src/model/vocabulary.ts";
import { createFleet, type FleetOptions } from "../../src/testing/createFleet.ts";

const now = Date.UTC(2026, 10, 24, 12);

function observe(options: Partial<FleetOptions> = {}) {
	return createSnapshot(createFleet({ now, ...options }), { now, catalogue: enterprise19 });
}

function findHost(snapshot: CoverageSnapshot, matches: (host: Host) => boolean): Host {
	const host = snapshot.hosts.find(matches);
	if (!host) throw new Error("no such host");
	return host;
}

function resultsOf(snapshot: CoverageSnapshot, host: Host): ReadonlyMap<string, PolicyResult> {
	const results = snapshot.reports[host.report]?.policies ?? [];
	return new Map(results.map((result) => [snapshot.policies[result.policy]?.id ?? "", result]));
}

const usual = observe();

test("the same options give the same bytes, another seed another fleet", () => {
	const fleet = JSON.stringify(createFleet({ hostCount: 300, seed: 7, now }));
	expect(JSON.stringify(createFleet({ hostCount: 300, seed: 7, now }))).toBe(fleet);
	expect(JSON.stringify(createFleet({ hostCount: 300, seed: 8, now }))).not.toBe(fleet);
});

test.each([
	{ hostCount: 2000, seed: 1 },
	{ hostCount: 200, seed: 1 },
	{ hostCount: 200, seed: 2 },
	{ hostCount: 5000, seed: 99 },
])("$hostCount hosts of seed $seed have all ten statuses and every flag that one snapshot can have", (options) => {
	const { snapshot } = observe(options);
	expect(snapshot.hosts).toHaveLength(options.hostCount);
	expect(new Set(snapshot.hosts.map((host) => host.status))).toEqual(new Set(HOST_STATUSES));
	expect(new Set(snapshot.hosts.flatMap((host) => host.flags))).toEqual(
		new Set(HOST_FLAGS.filter((flag) => flag !== "recovering")),
	);
});

test("nine hosts in ten are covered, so that alarm colours stay rare", () => {
	for (const seed of [1, 2, 3]) {
		const { hosts } = observe({ seed }).snapshot;
		const ratio = hosts.filter((host) => host.status === "covered").length / hosts.length;
		expect(ratio).toBeGreaterThan(0.88);
		expect(ratio).toBeLessThan(0.92);
	}
});

test("nothing is wrong with the input but what real sources get wrong", () => {
	const codes = new Set(usual.issues.map((issue) => issue.code));
	const expected: readonly IssueCode[] = ["conflicting-report", "duplicate-report", "tactic-conflict", "unmapped-rule"];
	expect([...codes].filter((code) => !expected.includes(code))).toEqual([]);
	expect(codes).toContain("conflicting-report");
	expect(codes).toContain("unmapped-rule");
});

test("the issues name the real rules whose tags contradict themselves", () => {
	const text = usual.issues.map((issue) => issue.message).join("\n");
	expect(text).toContain("tactic:TA0001-execution");
	expect(text).toContain("T1564.003-bind-mounts");
});

test("ids and names are distinct, and every report that a host speaks of is there once", () => {
	const fleet = createFleet({ hostCount: 20_000, now });
	const hosts = fleet.hosts ?? [];
	const reportIds = fleet.reports?.map((report) => report.id) ?? [];
	expect(new Set(hosts.map((host) => host.id)).size).toBe(20_000);
	expect(new Set(hosts.map((host) => host.name)).size).toBe(20_000);
	expect(new Set(reportIds).size).toBe(reportIds.length);
	const spokenOf = new Set(hosts.flatMap((host) => host.reports?.map((arrival) => arrival.report) ?? []));
	expect(reportIds).toEqual(expect.arrayContaining([...spokenOf]));
	expect(new Set(fleet.rules?.map((rule) => rule.id)).size).toBe(fleet.rules?.length);
});

test("hosts share reports: ten times the hosts have not ten times the reports", () => {
	const [few = 0, many = 0] = [2000, 20_000].map((hostCount) => createFleet({ hostCount, now }).reports?.length ?? 0);
	expect(few).toBeLessThan(200);
	expect(many).toBeLessThan(400);
});

test("no time is later than now", () => {
	for (const host of createFleet({ now }).hosts ?? []) {
		const times = [host.lastSeenAt, host.protectedSince, ...(host.reports ?? []).map((arrival) => arrival.observedAt)];
		for (const time of times) if (time !== undefined) expect(time).toBeLessThanOrEqual(now);
	}
});

describe("the rules are the real ones", () => {
	test.each([
		["7.77.0", 200],
		["7.65.0", 173],
		["7.45.0", 154],
	])("agent %s loads %i rules of the threat detection policy", (agentVersion, loadedCount) => {
		const host = findHost(
			usual.snapshot,
			(one) => one.agentVersion === agentVersion && one.platform === "linux" && one.status === "covered",
		);
		const counts = resultsOf(usual.snapshot, host).get("threat-detection.policy")?.counts;
		expect(counts).toMatchObject({ loaded: loadedCount, error: 0 });
	});

	test("a healthy Windows host finds the best practice policy not applicable, and is covered", () => {
		const host = findHost(usual.snapshot, (one) => one.platform === "windows" && one.status === "covered");
		expect(resultsOf(usual.snapshot, host).get("best-practice.policy")?.status).toBe("fully-filtered");
	});

	test("a superseded rule is not lost to the version, one that needs a newer agent is", () => {
		const newest = findHost(usual.snapshot, (one) => one.agentVersion === "7.77.0" && one.status === "covered");
		const older = findHost(usual.snapshot, (one) => one.agentVersion === "7.69.0" && one.status === "covered");
		expect(newest.rulesLost).toBeNull();
		expect(older.rulesLost?.ruleCount).toBeGreaterThan(20);
	});

	test("the oldest agents refuse the rules that they really refused, in their own words", () => {
		const host = findHost(usual.snapshot, (one) => one.agentVersion === "7.27.0" && one.status === "warning");
		const errors = [...resultsOf(usual.snapshot, host).values()].flatMap((result) =>
			result.rules.flatMap(({ rule, result }) =>
				result.state === "error" ? [[usual.snapshot.rules[rule]?.id, result.kind, result.message]] : [],
			),
		);
		expect(errors).toContainEqual([
			"potential_cryptominer",
			"unknown-field",
			"rule compilation error: field `dns.question.name` not found",
		]);
		expect(errors).toContainEqual([
			"omigod",
			"syntax",
			'syntax error: 1:11: unexpected token "=" (expected "!" | "not" | "-" | "^" | <ident> | <int> | <string> | <pattern> | "(")',
		]);
		expect(new Set(errors.map(([ruleId]) => ruleId)).size).toBe(19);
	});

	test("a custom rule that compiles nowhere fails wherever it is deployed, and only there", () => {
		const { hosts, rules, policies, reports } = usual.snapshot;
		const rule = rules.findIndex((one) => one.id === "my_agent_rule");
		const failing = hosts.filter((host) =>
			reports[host.report]?.policies.some((result) =>
				result.rules.some((outcome) => outcome.rule === rule && outcome.result.state === "error"),
			),
		);
		expect(failing.length).toBeGreaterThan(10);
		for (const host of failing) expect(host.tags).toEqual(expect.arrayContaining(["team:search", "env:staging"]));
		expect(policies[rules[rule]?.policies[0]?.policy ?? -1]?.name).toBe("Search experiments");
	});
});

test("one custom policy matches no host, one is switched off, one is pinned", () => {
	const { policies } = usual.snapshot;
	expect(policies.filter((policy) => policy.matchedHostCount === 0).map((policy) => policy.name)).toEqual([
		"Mainframe gateway",
	]);
	expect(policies.filter((policy) => !policy.enabled).map((policy) => policy.name)).toEqual(["Legacy file integrity"]);
	expect(policies.filter((policy) => policy.pinned).map((policy) => policy.name)).toEqual(["Payments hardening"]);
});

test("there are hosts of every kind, Windows among them, in several environments, teams, clusters and regions", () => {
	const { hosts } = usual.snapshot;
	expect(new Set(hosts.map((host) => host.kind))).toEqual(new Set(["host", "container-host", "serverless"]));
	expect(new Set(hosts.map((host) => host.platform))).toEqual(new Set(["linux", "windows"]));
	const tags = new Set(hosts.flatMap((host) => host.tags));
	const valueCount = (key: string) => [...tags].filter((tag) => tag.startsWith(`${key}:`)).length;
	expect(["env", "team", "cluster", "region", "service"].map(valueCount).every((count) => count >= 3)).toBe(true);
	expect(tags).toContain("pcf-vms");
});

test("with no problems everything is covered; with more problems more hosts are not", () => {
	const { snapshot } = observe({ hostCount: 500, problemRatio: 0 });
	expect(new Set(snapshot.hosts.map((host) => host.status))).toEqual(new Set(["covered"]));
	const { hosts } = observe({ hostCount: 500, problemRatio: 0.5 }).snapshot;
	const problemCount = hosts.filter((host) => host.status !== "covered").length;
	expect(problemCount).toBeGreaterThan(200);
	expect(problemCount).toBeLessThan(300);
});

test("small and empty fleets are fleets too", () => {
	expect(createFleet({ hostCount: 0, now }).hosts).toEqual([]);
	expect(observe({ hostCount: 40 }).snapshot.hosts).toHaveLength(40);
});

test.each([{ hostCount: -1 }, { hostCount: 1.5 }, { hostCount: Number.NaN }, { problemRatio: 2 }])(
	"%j is refused",
	(options) => {
		expect(() => createFleet({ now, ...options })).toThrow(RangeError);
	},
);
