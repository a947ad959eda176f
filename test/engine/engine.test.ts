/** The local engine against slow and obvious answers, over random fleets and filters. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLocalEngine } from "../../src/engine/createLocalEngine.ts";
import { createSnapshot } from "../../src/model/createSnapshot.ts";
import { type CoverageFilter, createFilter, EMPTY_FILTER, RULE_FACETS, setFacet } from "../../src/model/filter.ts";
import type { HostPage, HostSortKey } from "../../src/model/views.ts";
import {
	FAILING_POLICY_STATUSES,
	HOST_FLAGS,
	HOST_STATUSES,
	HOST_STATUSES_BY_SEVERITY,
	type HostStatus,
	POLICY_STATUSES,
} from "../../src/model/vocabulary.ts";
import { CATALOGUE, failed, filtered, HOUR, host, loaded, MINUTE, NOW, reporting, take } from "../model/sampleInput.ts";
import { filters, fleets } from "./randomFleet.ts";
import { createReference } from "./referenceAnswers.ts";

const SORT_KEYS: readonly HostSortKey[] = ["severity", "name", "agentVersion", "lastReportedAt", "failingRuleCount"];

/** Runs a check of an engine and its reference on a few hundred fleets and filters. */
function check(
	property: (
		engine: ReturnType<typeof createLocalEngine>,
		reference: ReturnType<typeof createReference>,
		filter: CoverageFilter,
		snapshot: ReturnType<typeof createSnapshot>["snapshot"],
	) => void,
	numRuns = 250,
): void {
	fc.assert(
		fc.property(fleets, filters, (input, filter) => {
			const { snapshot } = createSnapshot(input, { now: NOW, catalogue: CATALOGUE });
			property(createLocalEngine(snapshot, { catalogue: CATALOGUE }), createReference(snapshot), filter, snapshot);
		}),
		{ numRuns },
	);
}

describe("against the reference", () => {
	test("statuses in scope, matches and summary", () => {
		check((engine, reference, filter, snapshot) => {
			const { statusCodes, matches, matchedCount } = engine.scene(filter, null);
			const expected = snapshot.hosts.map((one) => [
				one.id,
				reference.statusOf(one, filter),
				reference.isMatch(one, filter),
			]);
			const found = snapshot.hosts.map((one, row) => [
				one.id,
				HOST_STATUSES[statusCodes[row] ?? -1],
				matches[row] === 1,
			]);
			expect(found).toEqual(expected);
			const summary = reference.summary(filter, HOST_STATUSES, HOST_FLAGS);
			expect(engine.summary(filter)).toMatchObject({ ...summary, hostCount: snapshot.hosts.length });
			expect(matchedCount).toBe(summary.matchedCount);
		});
	});

	test("without a filter, statuses are the hosts' own", () => {
		check((engine, reference, _, snapshot) => {
			const own = snapshot.hosts.map((one) => one.status);
			expect(snapshot.hosts.map((one) => reference.statusOf(one, EMPTY_FILTER))).toEqual(own);
			expect([...engine.scene(EMPTY_FILTER, null).statusCodes].map((code) => HOST_STATUSES[code])).toEqual(own);
		}, 100);
	});

	test("facets leave out their own filter; tags are OR within a key and AND between keys", () => {
		check((engine, reference, filter, snapshot) => {
			const facets = engine.facets(filter);
			const found = Object.entries(facets).flatMap(([facet, values]) =>
				values.map(({ label: _, ...value }) => ({ facet, ...value })),
			);
			const expected = found.map(({ facet, value }) => {
				const chosen: readonly string[] = filter[facet as keyof CoverageFilter] as readonly string[];
				const counts = (RULE_FACETS as readonly string[]).includes(facet)
					? reference.ruleFacet(facet as (typeof RULE_FACETS)[number], value, filter)
					: facet === "tag"
						? reference.hostFacet(
								filter,
								{ tag: [...filter.tag.filter((tag) => tag.split(":")[0] !== value.split(":")[0]), value] },
								{},
							)
						: reference.hostFacet(filter, {}, { [facet]: [value] });
				return { facet, value, ...counts, isSelected: chosen.includes(value) };
			});
			expect(found).toEqual(expected);
			const tags = new Set(snapshot.hosts.flatMap((one) => one.tags));
			expect(new Set(facets.tag.map((value) => value.value))).toEqual(new Set([...tags, ...filter.tag]));
			expect(facets.policy.map((value) => value.value)).toEqual(
				expect.arrayContaining(snapshot.policies.map((one) => one.id)),
			);
		});
	});

	test("every chosen value is among those of its facet, so that it can be taken back", () => {
		check((engine, _, filter) => {
			const facets = engine.facets(filter);
			const missing = Object.entries(facets).flatMap(([facet, values]) => {
				const chosen = filter[facet as keyof CoverageFilter] as readonly string[];
				return chosen.filter((value) => !values.some((one) => one.value === value && one.isSelected));
			});
			expect(missing).toEqual([]);
		}, 50);
	});

	test("policies: the worst status of each on every live host, and failing rules", () => {
		check((engine, reference, filter, snapshot) => {
			const found = engine.policies(filter);
			const inScope = snapshot.policies.filter(
				(policy) =>
					(filter.policy.length === 0 || filter.policy.includes(policy.id)) &&
					(filter.policyType.length === 0 || filter.policyType.includes(policy.type)),
			);
			expect(found.map((one) => one.policy.id).sort()).toEqual(inScope.map((policy) => policy.id).sort());
			for (const { policy, byStatus, hostCount, failingHostCount, worstStatus, failingRules } of found) {
				const expected = reference.policyCounts(policy.id, filter, POLICY_STATUSES);
				const sum = (statuses: readonly (keyof typeof expected)[]) =>
					statuses.reduce((total, status) => total + expected[status], 0);
				expect({ byStatus, hostCount, failingHostCount, worstStatus }).toEqual({
					byStatus: expected,
					hostCount: sum(POLICY_STATUSES),
					failingHostCount: sum(FAILING_POLICY_STATUSES),
					worstStatus: POLICY_STATUSES.find((status) => expected[status] > 0) ?? null,
				});
				expect(Object.fromEntries(failingRules.map((one) => [one.rule.id, one.hostCount]))).toEqual(
					reference.failingRules(policy.id, filter),
				);
			}
			const failing = found.map((one) => one.failingHostCount);
			expect(failing).toEqual([...failing].sort((a, b) => b - a));
		});
	});

	test("techniques and their states", () => {
		check((engine, reference, filter) => {
			const found = engine.techniques(filter).map((one) => {
				const { techniqueId, state, loadedHostCount, errorHostCount, applicableHostCount, ruleCount } = one;
				// Rules that no host in view has to do with: nothing to apply to is no gap.
				const isIdle = ruleCount > 0 && applicableHostCount === 0 && state === "not-applicable";
				return { techniqueId, state: isIdle ? null : state, loadedHostCount, errorHostCount, applicableHostCount };
			});
			const expected = found.map((one) => {
				const { state, ...counts } = reference.technique(one.techniqueId, filter, CATALOGUE);
				return { ...counts, state: one.state === null ? null : state };
			});
			expect(found).toEqual(expected);
		});
	});

	test("pages visit each matching host once, in order, whatever the order and the size", () => {
		check((engine, reference, filter, snapshot) => {
			const size = (snapshot.hosts.length % 4) + 1;
			for (const sortBy of SORT_KEYS) {
				for (const isDescending of [false, true]) {
					const rows = [];
					let page: HostPage | null = null;
					do {
						page = engine.hosts(filter, { sortBy, isDescending, limit: size, cursor: page?.nextCursor });
						expect(page.rows.length).toBeLessThanOrEqual(size);
						rows.push(...page.rows);
					} while (page.nextCursor !== null);
					const matching = reference.matching(filter);
					expect(page.totalCount).toBe(matching.length);
					expect(rows.map((row) => row.host.id).sort()).toEqual(matching.map((one) => one.id).sort());
					if (sortBy === "severity") {
						const ranks = rows.map((row) => HOST_STATUSES_BY_SEVERITY.indexOf(row.status));
						expect(ranks).toEqual([...ranks].sort((a, b) => (isDescending ? b - a : a - b)));
					}
					for (const row of rows.slice(0, 2)) {
						expect(row).toMatchObject({
							isMatch: true,
							status: reference.statusOf(row.host, filter),
							failingRuleCount: reference.countRules(row.host, filter, "error"),
							loadedRuleCount: reference.countRules(row.host, filter, "loaded"),
						});
					}
				}
			}
		}, 60);
	});

	test("the page of a policy agrees with its row among the policies, also where the filter leaves the policy out", () => {
		check((engine, _, filter, snapshot) => {
			const listed = engine.policies(filter);
			for (const policy of snapshot.policies) {
				const { rules, failingHosts, ...summary } = engine.policy(policy.id, filter) ?? { rules: [], failingHosts: [] };
				const own = listed.find((one) => one.policy.id === policy.id);
				const whole = engine.policies({ ...filter, policy: [], policyType: [] });
				expect(summary).toEqual(own ?? whole.find((one) => one.policy.id === policy.id));
				const failingHostCount = "failingHostCount" in summary ? summary.failingHostCount : -1;
				expect(failingHosts).toHaveLength(failingHostCount);
				const errors = rules.map((rule) => rule.errorHostCount);
				expect(errors).toEqual([...errors].sort((a, b) => b - a));
			}
			expect(engine.policy("gone", filter)).toBeNull();
		}, 100);
	});

	test("the view of a host shows all its policies, and which are in scope", () => {
		check((engine, reference, filter, snapshot) => {
			for (const one of snapshot.hosts) {
				const view = engine.host(one.id, filter);
				expect(view).toMatchObject({
					status: reference.statusOf(one, filter),
					isMatch: reference.isMatch(one, filter),
				});
				expect(view?.policies.map((policy) => policy.result)).toEqual(snapshot.reports[one.report]?.policies ?? []);
				for (const policy of view?.policies ?? []) expect(policy.rules).toHaveLength(policy.result.rules.length);
			}
			expect(engine.host("gone", filter)).toBeNull();
		}, 60);
	});

	test("the same question is answered with the same object, also with an equal filter", () => {
		check((engine, _, filter) => {
			const copy = createFilter({ ...filter });
			const ask = (under: CoverageFilter) => [
				engine.summary(under),
				engine.facets(under),
				engine.policies(under),
				engine.techniques(under),
				engine.hosts(under, { limit: 2 }),
				engine.host("h0", under),
				engine.policy("p1", under),
				engine.scene(under, "version"),
			];
			const first = ask(filter);
			for (const again of [ask(filter), ask(copy)]) {
				expect(again.map((answer, i) => answer === first[i])).toEqual(first.map(() => true));
			}
		}, 50);
	});
});

describe("rule facets narrow rules, host facets narrow hosts", () => {
	const engineOf = (hosts: Parameters<typeof take>[0]["hosts"]) =>
		take(
			{
				policies: [{ id: "p", type: "threats" }],
				rules: [
					{ id: "shell", tags: ["technique:T1059.004"], policies: [{ policyId: "p" }] },
					{ id: "boot", tags: ["technique:T1547"], policies: [{ policyId: "p" }] },
				],
				hosts,
			},
			{ catalogue: CATALOGUE },
		).engine;
	const statusesOf = (engine: ReturnType<typeof engineOf>, filter: Partial<CoverageFilter>) =>
		Object.fromEntries(engine.hosts(createFilter(filter)).rows.map((row) => [row.host.id, row.status]));

	test("an unrelated error does not paint a host, and one without a loaded rule in scope is unprotected", () => {
		const engine = engineOf([
			reporting("a", [loaded("shell"), failed("boot")]),
			reporting("b", [filtered("shell"), loaded("boot")]),
		]);
		expect(statusesOf(engine, {})).toEqual({ a: "warning", b: "covered" });
		expect(statusesOf(engine, { tactic: ["TA0002"] })).toEqual({ a: "covered", b: "unprotected" });
		expect(statusesOf(engine, { rule: ["boot"] })).toEqual({ a: "failed", b: "covered" });
		expect(statusesOf(engine, { policy: ["gone"] })).toEqual({ a: "unprotected", b: "unprotected" });
	});

	test("a technique stands for its sub-techniques, and not the other way", () => {
		const engine = engineOf([reporting("a", [loaded("shell"), loaded("boot")])]);
		expect(statusesOf(engine, { technique: ["T1059"] })).toEqual({ a: "covered" });
		expect(statusesOf(engine, { technique: ["T1059.004"] })).toEqual({ a: "covered" });
		expect(statusesOf(engine, { technique: ["T1547.006"] })).toEqual({ a: "unprotected" });
	});

	test("statuses that the rules do not decide stay under every rule filter", () => {
		const old = reporting("stale", [loaded("shell")]).reports?.map((one) => ({ ...one, observedAt: NOW - HOUR }));
		const gated: Record<string, HostStatus> = {
			excluded: "excluded",
			"no-agent": "no-agent",
			"no-wp": "no-wp",
			stale: "stale",
			pending: "pending",
			unknown: "unknown",
		};
		const engine = engineOf([
			reporting("excluded", [loaded("shell")], { excluded: true }),
			host("no-agent", { agent: "absent" }),
			reporting("no-wp", [loaded("shell")], { protection: "off" }),
			host("stale", { reports: old }),
			host("pending", { protectedSince: NOW - MINUTE }),
			host("unknown"),
		]);
		for (const filter of [{}, { technique: ["T1059"] }, { rule: ["boot"] }, { policy: ["gone"] }]) {
			expect(statusesOf(engine, filter)).toEqual(gated);
		}
	});

	test("a policy whose rules nobody reported proves nothing of one rule", () => {
		const engine = engineOf([
			host("a", {
				reports: [{ observedAt: NOW, kind: "heartbeat", report: { policies: [{ policyId: "p", status: "loaded" }] } }],
			}),
		]);
		expect(statusesOf(engine, {})).toEqual({ a: "covered" });
		expect(statusesOf(engine, { policy: ["p"] })).toEqual({ a: "covered" });
		expect(statusesOf(engine, { rule: ["shell"] })).toEqual({ a: "unprotected" });
	});

	test("matching none of the hosts is not the same as having none", () => {
		const engine = engineOf([reporting("a", [loaded("shell")])]);
		const summary = engine.summary(createFilter({ text: "nothing" }));
		expect(summary).toMatchObject({ hostCount: 1, matchedCount: 0, coverageRatio: null });
	});
});

describe("lists for people", () => {
	const { engine } = take({
		hosts: [
			reporting("a", [loaded("r"), failed("s", "one")]),
			reporting("b", [loaded("r"), failed("s", "two"), failed("t", "one")]),
			reporting("c", [loaded("r"), failed("s", "two")]),
			reporting("d", [failed("r", "one")]),
		],
	});

	test("the host with more rules in error comes first among equals", () => {
		expect(engine.hosts(EMPTY_FILTER).rows.map((row) => row.host.id)).toEqual(["d", "b", "a", "c"]);
		expect(engine.policy("p", EMPTY_FILTER)?.failingHosts.map((row) => row.host.id)).toEqual(["d", "b", "a", "c"]);
	});

	test("rules in error by hosts, each with its messages by hosts", () => {
		const { failingRules = [] } = engine.policies(EMPTY_FILTER)[0] ?? {};
		expect(failingRules.map(({ rule, hostCount, messages }) => [rule.id, hostCount, messages])).toEqual([
			[
				"s",
				3,
				[
					{ message: "two", hostCount: 2 },
					{ message: "one", hostCount: 1 },
				],
			],
			["r", 1, [{ message: "one", hostCount: 1 }]],
			["t", 1, [{ message: "one", hostCount: 1 }]],
		]);
	});

	test("a rule that fails in two copies of its policy is one host with both messages", () => {
		const copies = ["file", "remote-config"].map((source) => ({ policyId: "p", source, rules: [failed("s", source)] }));
		const { engine: twice } = take({
			hosts: [host("a", { reports: [{ observedAt: NOW, report: { policies: copies } }] })],
		});
		const [rule] = twice.policies(EMPTY_FILTER)[0]?.failingRules ?? [];
		expect([rule?.hostCount, rule?.messages.map((one) => [one.message, one.hostCount])]).toEqual([
			1,
			[
				["file", 1],
				["remote-config", 1],
			],
		]);
	});

	test("rules of a host by urgency, then by id, whether its policy lists them or only the agent does", () => {
		const { policiesOf } = take({
			policies: [{ id: "p" }],
			rules: [
				{ id: "c", policies: [{ policyId: "p" }] },
				{ id: "e", policies: [{ policyId: "p" }] },
			],
			hosts: [reporting("a", [loaded("e"), filtered("b"), loaded("d"), failed("f"), loaded("a")])],
		});
		expect(policiesOf("a")[0]?.rules.map(({ rule }) => rule.id)).toEqual(["f", "a", "d", "e", "b", "c"]);
	});

	test.each([0, -5, 0.5, Number.NaN])("a page of %d hosts has one", (limit) => {
		const page = engine.hosts(EMPTY_FILTER, { limit });
		expect(page.rows).toHaveLength(1);
		expect(page.nextCursor).toBe("d");
	});

	test("versions newest first, what is no version last; others by hosts, then by name", () => {
		const { engine: mixed } = take({
			hosts: ["7.9.0", "7.77.0", "latest", "7.77.0-rc.1", undefined].map((agentVersion, i) =>
				host(`h${i}`, { agentVersion, tags: i < 2 ? ["b", "a"] : ["c"] }),
			),
		});
		const facets = mixed.facets(EMPTY_FILTER);
		expect(facets.version.map((value) => value.value)).toEqual(["7.77.0", "7.77.0-rc.1", "7.9.0", "latest"]);
		expect(facets.tag.map((value) => value.value)).toEqual(["c", "a", "b"]);
		expect(facets.status.map((value) => value.value)).toEqual(HOST_STATUSES_BY_SEVERITY);
	});
});

describe("techniques over the hosts in view", () => {
	const stateOf = (
		id: string,
		hosts: Parameters<typeof take>[0]["hosts"],
		parts: Partial<Parameters<typeof take>[0]> = {},
		filter: Partial<CoverageFilter> = {},
	) =>
		take(
			{
				policies: [{ id: "p" }],
				rules: [{ id: "shell", tags: ["technique:T1059.004"], policies: [{ policyId: "p" }] }],
				hosts,
				...parts,
			},
			{ catalogue: CATALOGUE },
		)
			.engine.techniques(createFilter(filter))
			.find((technique) => technique.techniqueId === id);

	test("covered: a tagged rule loaded on every applicable host; hosts where all are filtered are not applicable", () => {
		const hosts = [reporting("a", [loaded("shell")]), reporting("b", [filtered("shell")])];
		expect(stateOf("T1059.004", hosts)).toMatchObject({
			state: "covered",
			loadedHostCount: 1,
			applicableHostCount: 1,
			ruleCount: 1,
			parentId: "T1059",
			name: "Unix Shell",
			tactics: ["TA0002"],
		});
	});

	test("a sub-technique's rule counts for its parent, shown as n of m, and not the other way", () => {
		const hosts = [reporting("a", [loaded("shell")])];
		expect(stateOf("T1059", hosts)).toMatchObject({
			state: "covered",
			parentId: null,
			subTechniques: { loadedCount: 1, totalCount: 2 },
		});
		const rules = [{ id: "shell", tags: ["technique:T1059"], policies: [{ policyId: "p" }] }];
		expect(stateOf("T1059.004", hosts, { rules })).toMatchObject({ state: "gap", ruleCount: 0 });
	});

	test.each<[string, ReturnType<typeof host>]>([
		["where the rule failed", reporting("b", [failed("shell")])],
		["with no agent", host("b", { agent: "absent" })],
		["without protection", host("b", { protection: "off" })],
		[
			"with an old report",
			host("b", { reports: [{ ...reporting("b", [loaded("shell")]).reports?.[0], observedAt: NOW - HOUR } as never] }),
		],
		["that never reported", host("b")],
	])("partial: loaded on some, and a host %s in view", (_, other) => {
		const technique = stateOf("T1059.004", [reporting("a", [loaded("shell")]), other]);
		expect(technique).toMatchObject({ state: "partial", loadedHostCount: 1, applicableHostCount: 2 });
	});

	test("an excluded host takes no part", () => {
		const hosts = [reporting("a", [loaded("shell")]), reporting("b", [failed("shell")], { excluded: true })];
		expect(stateOf("T1059.004", hosts)).toMatchObject({ state: "covered", errorHostCount: 0 });
	});

	test("broken: rules exist, all in error, also where the policy was rejected as a whole", () => {
		expect(stateOf("T1059.004", [reporting("a", [failed("shell")])])?.state).toBe("broken");
		const rejected = host("a", {
			reports: [{ observedAt: NOW, report: { policies: [{ policyId: "p", error: "cannot be parsed" }] } }],
		});
		expect(stateOf("T1059.004", [rejected])).toMatchObject({ state: "broken", errorHostCount: 1 });
	});

	test("off: only disabled, by the rule's mode or with its whole policy", () => {
		const rules = [
			{ id: "shell", tags: ["technique:T1059.004"], policies: [{ policyId: "p", mode: "disabled" as const }] },
		];
		expect(stateOf("T1059.004", [reporting("a", [loaded("x")])], { rules })?.state).toBe("off");
		const policies = [{ id: "p", enabled: false }];
		const bare = host("a", { reports: [{ observedAt: NOW, report: { policies: [] } }] });
		expect(stateOf("T1059.004", [bare], { policies })?.state).toBe("off");
	});

	test("not-applicable: every rule filtered on every host", () => {
		expect(stateOf("T1059.004", [reporting("a", [filtered("shell")])])?.state).toBe("not-applicable");
	});

	test("gap: no rule; out-of-scope: no host of its platforms in view", () => {
		const linux = [reporting("a", [loaded("shell")])];
		expect(stateOf("T1053", linux)?.state).toBe("gap");
		expect(stateOf("T1553", linux)?.state).toBe("gap");
		expect(stateOf("T1684", linux)?.state).toBe("out-of-scope");
		const both = [...linux, reporting("w", [], { platform: "windows" })];
		expect(stateOf("T1684", both)?.state).toBe("gap");
		expect(stateOf("T1684", both, {}, { host: ["a"] })?.state).toBe("out-of-scope");
		expect(stateOf("T1684", [host("u", { platform: undefined })])?.state).toBe("gap");
	});

	test("without a catalogue, techniques are those of the tags, named after them, and parents of them", () => {
		const { engine } = take({
			rules: [{ id: "r", tags: ["technique:T1547.006-kernel-modules", "tactic:TA0003-persistence"] }],
			hosts: [reporting("a", [loaded("r")])],
		});
		expect(
			engine
				.techniques(EMPTY_FILTER)
				.map(({ techniqueId, name, state, tactics }) => [techniqueId, name, state, tactics]),
		).toEqual([
			["T1547", "T1547", "covered", ["TA0003"]],
			["T1547.006", "Kernel modules", "covered", ["TA0003"]],
		]);
		expect(engine.facets(EMPTY_FILTER).tactic).toMatchObject([{ value: "TA0003", label: "Persistence", hostCount: 1 }]);
	});
});

describe("scene", () => {
	const { engine, snapshot } = take({
		hosts: [
			host("h1", { tags: ["rack:r10"], agentVersion: "7.45.0" }),
			host("h2", { tags: ["rack:r2"], kind: "serverless" }),
			host("h3", { tags: ["rack:"], agentVersion: undefined }),
			host("h4", { tags: ["rack"], platform: "windows" }),
		],
	});
	const groupsBy = (groupBy: Parameters<typeof engine.scene>[1]) => {
		const { groups, groupOf } = engine.scene(EMPTY_FILTER, groupBy);
		return [groups.map((group) => [group.key, group.hostCount]), [...groupOf]];
	};

	test("groups are in natural order, hosts without a value last", () => {
		expect(groupsBy("tag:rack")).toEqual([
			[
				["r2", 1],
				["r10", 1],
				["", 2],
			],
			[1, 0, 2, 2],
		]);
		expect(groupsBy("version")).toEqual([
			[
				["7.45.0", 1],
				["7.70.0", 2],
				["", 1],
			],
			[0, 1, 2, 1],
		]);
		expect(groupsBy("kind")[1]).toEqual([0, 1, 0, 0]);
		expect(groupsBy("platform")[1]).toEqual([0, 0, 0, 1]);
		expect(groupsBy(null)).toEqual([[["", 4]], [0, 0, 0, 0]]);
	});

	test("a filter dims, and never moves a host to another group", () => {
		const whole = engine.scene(EMPTY_FILTER, "tag:rack");
		const dimmed = engine.scene(createFilter({ text: "h2" }), "tag:rack");
		expect([...dimmed.matches]).toEqual([0, 1, 0, 0]);
		expect(dimmed.groupOf).toBe(whole.groupOf);
		expect(dimmed.groups).toBe(whole.groups);
	});

	test("rows and ids go both ways", () => {
		const scene = engine.scene(EMPTY_FILTER, null);
		expect(snapshot.hosts.map((one) => scene.rowOf(one.id))).toEqual([0, 1, 2, 3]);
		expect([scene.hostId(2), scene.hostName(2), scene.rowOf("gone"), scene.hostId(9)]).toEqual(["h3", "h3", -1, ""]);
	});
});

test("answers stay the same objects while other filters are asked about, even where one question needs many", () => {
	const hosts = Array.from({ length: 3 }, (_, i) =>
		host(`h${i}`, { tags: Array.from({ length: 40 }, (__, k) => `k${k}:v`) }),
	);
	const { engine } = take({ hosts });
	const filter = createFilter({ tag: Array.from({ length: 40 }, (_, k) => `k${k}:v`) });
	expect(engine.facets(filter)).toBe(engine.facets(filter));
	expect(setFacet(filter, "tag", [])).toBe(EMPTY_FILTER);
});
