/** Everything an adapter hands over is untrusted: nothing throws, nothing is lost silently, all counts add up. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLocalEngine } from "../../src/engine/createLocalEngine.ts";
import { createSnapshot } from "../../src/model/createSnapshot.ts";
import { createFilter, EMPTY_FILTER, setFacet } from "../../src/model/filter.ts";
import { formatIssue, ISSUE_CODES, type Issue } from "../../src/model/issues.ts";
import type { CoverageSnapshot } from "../../src/model/snapshot.ts";
import { HOST_STATUSES, POLICY_STATUSES } from "../../src/model/vocabulary.ts";
import { arrival, CATALOGUE, HOUR, host, loaded, NOW, policyReport, reporting, take } from "./sampleInput.ts";

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
const FILTERS = [
	EMPTY_FILTER,
	createFilter({ policy: ["p"] }),
	createFilter({ rule: ["r", "constructor"], status: ["warning", "failed", "unprotected"] }),
	createFilter({ technique: ["T1059"], text: "a" }),
];

/** What must be true of any snapshot of any input; one assertion for all, since there are thousands. */
function checkCounts(snapshot: CoverageSnapshot): void {
	const engine = createLocalEngine(snapshot, { catalogue: CATALOGUE });
	const hostCount = snapshot.hosts.length;
	for (const filter of FILTERS) {
		const summary = engine.summary(filter);
		const scene = engine.scene(filter, "version");
		const page = engine.hosts(filter, { limit: hostCount + 1 });
		const facets = engine.facets(filter);
		const techniques = engine.techniques(filter);
		const policies = engine.policies(filter);
		const matched = sum([...scene.matches]);
		const withoutStatus = engine.summary(setFacet(filter, "status", [])).matchedCount;
		const claims = {
			allHosts: summary.hostCount === hostCount && scene.hostCount === hostCount,
			matchesAndDimmed: matched + scene.matches.filter((isMatch) => isMatch === 0).length === hostCount,
			matched: [summary.matchedCount, scene.matchedCount, page.totalCount, page.rows.length].every(
				(count) => count === matched,
			),
			byStatus: sum(Object.values(summary.byStatus)) === matched,
			inScope: summary.inScopeCount === matched - summary.byStatus.excluded,
			covered: summary.coveredCount === summary.byStatus.covered,
			statusFacet: sum(facets.status.map((value) => value.hostCount)) === withoutStatus,
			groups: sum(scene.groups.map((group) => group.hostCount)) === hostCount,
			policies: policies.every(
				(policy) =>
					sum(POLICY_STATUSES.map((status) => policy.byStatus[status])) === policy.hostCount &&
					policy.hostCount <= matched,
			),
			techniques: techniques.every((one) => one.loadedHostCount <= one.applicableHostCount),
			numbers: !JSON.stringify([summary, facets, techniques]).includes("NaN"),
		};
		expect(Object.entries(claims).filter(([, isTrue]) => !isTrue)).toEqual([]);
	}
}

function checkIssues(issues: readonly Issue[]): void {
	const faulty = issues.filter(
		(issue) =>
			!ISSUE_CODES.includes(issue.code) ||
			!Array.isArray(issue.path) ||
			issue.message === "" ||
			issue.count < 1 ||
			/undefined|\[object/.test(formatIssue(issue)),
	);
	expect(faulty).toEqual([]);
}

/** The snapshot of anything, with everything that must hold of it checked. */
function takeChecked(input: unknown) {
	const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();
	const { snapshot, issues } = createSnapshot(input, { now: NOW, catalogue: CATALOGUE });
	expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
	expect(Object.isFrozen(snapshot) && Object.isFrozen(snapshot.hosts)).toBe(true);
	checkIssues(issues);
	checkCounts(snapshot);
	return { snapshot, issues };
}

/** Ids that collide, that are no ids, that are names of the language. */
const id = fc.oneof(
	{ arbitrary: fc.constantFrom("a", "b", "p", "r", "q"), weight: 6 },
	{ arbitrary: fc.constantFrom("__proto__", "constructor", "hasOwnProperty", "toString", "<b>x</b>"), weight: 2 },
	{
		arbitrary: fc.constantFrom<unknown>(7, 0, "", null, undefined, Number.NaN, {}, [], true, "x".repeat(10_000)),
		weight: 1,
	},
);
const text = fc.constantFrom<unknown>(
	"web",
	"",
	"<script>alert(1)</script>",
	"\u202eevil\u0000\u0007",
	"n".repeat(10_000),
	"m".repeat(40_000),
	"\ud800",
	null,
	7,
	["x"],
);
const time = fc.constantFrom<unknown>(
	NOW,
	NOW - HOUR,
	NOW + HOUR,
	-1,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	0,
	"now",
	null,
);
const maybe = <T>(value: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: value, weight: 8 }, { arbitrary: fc.anything() as fc.Arbitrary<unknown>, weight: 1 });
const list = <T>(entry: fc.Arbitrary<T>, maxLength = 4) => maybe(fc.array(maybe(entry), { maxLength }));
const record = (parts: Record<string, fc.Arbitrary<unknown>>) => fc.record(parts, { requiredKeys: [] });

const result = record({
	state: fc.constantFrom("loaded", "error", "filtered", "disabled", "pending", "unknown", "green", null, 7),
	kind: text,
	message: text,
	reason: text,
	constraint: fc.constantFrom(">= 7.71", "< 7", "nonsense", "", null, 7),
});
const policyEntry = record({
	policyId: id,
	name: text,
	version: text,
	source: text,
	status: fc.constantFrom("loaded", "error", "partially-loaded", "green", 7, null),
	error: text,
	rules: list(record({ ruleId: id, result: maybe(result), tags: list(text) })),
});
const report = record({ id, policies: list(policyEntry) });
const damagedInput = record({
	source: text,
	version: id,
	observedAt: time,
	partial: maybe(record({ reason: text, expectedCount: time, loadedCount: time })),
	reportsFiltered: fc.constantFrom<unknown>(true, false, "yes", null),
	inventoryComplete: fc.constantFrom<unknown>(true, false, 1),
	hosts: list(
		record({
			id,
			name: text,
			aliases: list(id),
			kind: text,
			agent: fc.constantFrom("present", "absent", "unknown", "maybe", null),
			protection: fc.constantFrom("on", "off", "unknown", 1, null),
			inInventory: fc.constantFrom<unknown>(true, false, "no"),
			agentVersion: text,
			platform: text,
			tags: list(text),
			lastSeenAt: time,
			protectedSince: time,
			remoteConfig: text,
			enforcement: text,
			excluded: fc.constantFrom<unknown>(true, false, "no", null),
			url: text,
			reports: list(record({ observedAt: time, kind: text, report: fc.oneof(id, report) })),
		}),
		8,
	),
	policies: list(
		record({
			id,
			name: text,
			version: text,
			type: text,
			enabled: text,
			hostTagsLists: list(list(text)),
			updatedAt: time,
		}),
	),
	rules: list(
		record({
			id,
			name: text,
			tags: list(fc.constantFrom<unknown>("technique:T1059.004", "tactic:TA004-x", "technique:", "mitre_execution", 7)),
			policies: list(record({ policyId: id, mode: text })),
			agentConstraint: text,
			platforms: list(text),
			enabled: text,
		}),
	),
	reports: list(report),
});

describe("whatever comes", () => {
	test("anything at all makes a snapshot", () => {
		fc.assert(
			fc.property(
				fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
				(input) => {
					takeChecked(input);
				},
			),
			{ numRuns: 300 },
		);
	});

	test("damaged fleets make a snapshot with every usable host in it, and all counts add up", () => {
		fc.assert(
			fc.property(damagedInput, (input) => {
				const { snapshot } = takeChecked(input);
				const entries: readonly unknown[] = Array.isArray(input.hosts) ? input.hosts : [];
				const known = new Set(snapshot.hosts.flatMap((one) => [one.id, ...one.aliases]));
				expect(entries.flatMap((entry) => usableId(entry) ?? []).filter((hostId) => !known.has(hostId))).toEqual([]);
			}),
			{ numRuns: 400 },
		);
	});

	test("damaging one place of a good fleet is told with that place, and leaves the rest as it was", () => {
		const good = JSON.stringify(goodInput());
		const places = placesIn(goodInput());
		const before = createSnapshot(JSON.parse(good), { now: NOW });
		expect(before.issues).toEqual([]);
		fc.assert(
			fc.property(
				fc.constantFrom(...places),
				fc.constantFrom<unknown>({ no: 1 }, Symbol("s"), 7n, -1.5),
				(path, damage) => {
					const input = JSON.parse(good);
					setAt(input, path, damage);
					const { issues, snapshot } = takeChecked(input);
					const damaged = `${path.join(".")}.`;
					const told = issues.map((issue) => `${issue.path.join(".")}.`);
					expect(told.filter((place) => place.startsWith(damaged) || damaged.startsWith(place))).not.toEqual([]);
					const isInHost = path[0] === "hosts" && path.length > 2;
					if (isInHost && path[2] !== "id") expect(snapshot.hosts).toHaveLength(before.snapshot.hosts.length);
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("each kind of fault is an issue with its place", () => {
	const issuesOf = (input: unknown) =>
		createSnapshot(input, { now: NOW }).issues.map((issue) => [issue.code, issue.path.join(".")]);

	test.each([null, undefined, 7, "html", [], true])("no object: %j", (input) => {
		expect(issuesOf(input)).toEqual([["wrong-type", ""]]);
	});

	test("missing, empty and damaged ids", () => {
		expect(
			issuesOf({
				hosts: [{}, { id: "" }, { id: {} }, null, "a"],
				policies: [{ name: "P" }],
				rules: [{}],
				reports: [{ policies: [] }],
			}),
		).toEqual([
			["missing-id", "policies.0"],
			["missing-id", "rules.0"],
			["missing-id", "reports.0"],
			["missing-id", "hosts.0"],
			["missing-id", "hosts.1"],
			["wrong-type", "hosts.2.id"],
			["missing-id", "hosts.2"],
			["missing-id", "hosts.3"],
			["missing-id", "hosts.4"],
		]);
	});

	test("duplicates of hosts, policies and reports", () => {
		const twice = [{ id: "x" }, { id: "x" }];
		expect(
			issuesOf({ hosts: twice, policies: twice, reports: twice.map((one) => ({ ...one, policies: [] })) }),
		).toEqual([
			["duplicate-id", "policies.1.id"],
			["duplicate-id", "reports.1.id"],
			["duplicate-id", "hosts.1.id"],
		]);
	});

	test("references to nothing", () => {
		expect(
			issuesOf({
				rules: [{ id: "r", policies: [{ policyId: "nowhere" }, { mode: "blocking" }, null] }],
				hosts: [host("a", { reports: [{ report: "7" }, {} as never] })],
			}),
		).toEqual([
			["unknown-reference", "rules.0.policies.0.policyId"],
			["missing-id", "rules.0.policies.1"],
			["missing-id", "rules.0.policies.2"],
			["unknown-reference", "hosts.0.reports.0.report"],
			["unknown-reference", "hosts.0.reports.1.report"],
		]);
	});

	test("reports that say nothing, or what nobody knows", () => {
		const rules = [
			{ ruleId: "r" },
			{ ruleId: "s", result: { state: "green" } },
			{ result: { state: "loaded" } },
			{ ruleId: "t", result: { state: "error", kind: "odd", message: 7 } },
		];
		expect(
			issuesOf({
				hosts: [
					host("a", { reports: [{ report: {} }, { report: { policies: [{}, { name: "P", rules }] } }] as never }),
				],
			}),
		).toEqual([
			["wrong-type", "hosts.0.reports.0.report.policies"],
			["missing-id", "hosts.0.reports.1.report.policies.0"],
			["wrong-type", "hosts.0.reports.1.report.policies.1.rules.0.result"],
			["unknown-value", "hosts.0.reports.1.report.policies.1.rules.1.result.state"],
			["missing-id", "hosts.0.reports.1.report.policies.1.rules.2"],
			["unknown-value", "hosts.0.reports.1.report.policies.1.rules.3.result.kind"],
			["wrong-type", "hosts.0.reports.1.report.policies.1.rules.3.result.message"],
		]);
	});

	test("one policy twice in one report", () => {
		const twice = [policyReport([loaded("r")]), policyReport([loaded("s")])];
		expect(issuesOf({ hosts: [host("a", { reports: [arrival(twice)] })] })).toEqual([
			["duplicate-report", "hosts.0.reports.0.report.policies.1"],
		]);
	});

	test("texts that are too long are cut, ids never are", () => {
		const long = "x".repeat(20_000);
		const { snapshot, issues } = takeChecked({ hosts: [{ id: long, name: `${long}!`, agent: "present" }] });
		expect(snapshot.hosts[0]?.id).toBe(long);
		expect(snapshot.hosts[0]?.name).toHaveLength(16_384);
		expect(issues.map((issue) => [issue.code, issue.path])).toEqual([["too-long", ["hosts", 0, "name"]]]);
	});

	test("a property that cannot be read is told and left out", () => {
		const trap = Object.defineProperty({ id: "a" }, "name", {
			enumerable: true,
			get() {
				throw new Error("no");
			},
		});
		const { snapshot, issues } = takeChecked({ hosts: [trap] });
		expect(snapshot.hosts[0]?.name).toBe("a");
		expect(issues).toMatchObject([{ code: "wrong-type", path: ["hosts", 0, "name"] }]);
	});

	test("a million like faults cost a few issues, and none is uncounted", () => {
		const hosts = Array.from({ length: 20_000 }, (_, i) => ({ id: `h${i}`, agentVersion: "latest", tags: 7 }));
		const { issues } = createSnapshot({ hosts }, { now: NOW });
		expect(issues.length).toBeLessThan(100);
		const countOf = (code: Issue["code"]) =>
			sum(issues.filter((issue) => issue.code === code).map((issue) => issue.count));
		expect(countOf("version-unknown")).toBe(20_000);
		expect(countOf("wrong-type")).toBe(20_000);
	});

	test("one id for a whole fleet, and a chain of aliases through it, are joined in good time", () => {
		const many = 10_000;
		const same = Array.from({ length: many }, () => reporting("same", [loaded("r")]));
		const chain = Array.from({ length: many }, (_, i) => ({ id: `h${i}`, aliases: [`h${i + 1}`] }));
		const { snapshot } = createSnapshot({ hosts: [...same, ...chain] }, { now: NOW });
		expect(snapshot.hosts.map((one) => one.id)).toEqual(["h0", "same"]);
		expect(snapshot.hosts[0]?.aliases).toHaveLength(many);
	});
});

describe("names of the language", () => {
	test.each(["__proto__", "constructor", "hasOwnProperty", "toString"])("%s is a name like any other", (name) => {
		const input = JSON.parse(
			`{"policies":[{"id":"${name}"}],"rules":[{"id":"${name}","policies":[{"policyId":"${name}"}],"tags":["${name}"]}],
			"hosts":[{"id":"${name}","tags":["${name}:1"],"__proto__":{"excluded":true},"reports":[{"observedAt":${NOW},
			"report":{"policies":[{"policyId":"${name}","source":"${name}","rules":[{"ruleId":"${name}","result":{"state":"loaded"}}]}]}}]}]}`,
		);
		const { snapshot } = takeChecked(input);
		const engine = createLocalEngine(snapshot);
		const filter = createFilter({ policy: [name], rule: [name], host: [name], tag: [`${name}:1`] });
		expect(engine.host(name, filter)).toMatchObject({ status: "covered", isMatch: true });
		expect(engine.policy(name, filter)?.hostCount).toBe(1);
		expect(engine.scene(filter, `tag:${name}`).groups).toEqual([{ key: "1", hostCount: 1 }]);
	});

	test("inherited properties are not data", () => {
		const inherited = Object.create({ id: "ghost", name: "Ghost" });
		const { snapshot, codes } = take({ hosts: [inherited] });
		expect(snapshot.hosts).toEqual([]);
		expect(codes).toEqual(["missing-id"]);
	});
});

test("names cannot pretend: invisible and reordering characters become visible", () => {
	const { snapshot } = take({
		hosts: [host("a", { name: "web\u202e1\u200b" }), host("\u2066b")],
		policies: [{ id: "p", name: "P\u0000" }],
		rules: [{ id: "r\u00ad" }],
	});
	expect(snapshot.hosts.map((one) => one.name)).toEqual(["web\\u202e1\\u200b", "\\u2066b"]);
	expect(snapshot.policies.map((one) => one.name)).toEqual(["P\\u0000"]);
	expect(snapshot.rules.map((one) => one.name)).toEqual(["r\\u00ad"]);
});

test("issues quote what came, cut and on one line", () => {
	const { issues } = take({ hosts: [host("a", { kind: `x\n\u202e${"y".repeat(500)}` as never })] });
	expect(issues[0]?.message).toMatch(/^"x\\n\\u202ey+…" is none of host, /);
	expect(issues[0]?.message.length).toBeLessThan(200);
});

test("what is given is not changed", () => {
	const input = goodInput();
	const copy = structuredClone(input);
	takeChecked(input);
	expect(input).toEqual(copy);
});

test("every host has exactly one status of the ten", () => {
	const { snapshot } = take(goodInput());
	for (const one of snapshot.hosts) expect(HOST_STATUSES).toContain(one.status);
});

function goodInput() {
	return {
		source: "test",
		version: "1",
		observedAt: NOW,
		reportsFiltered: true,
		inventoryComplete: true,
		policies: [
			{ id: "p", name: "P", version: "1", enabled: true, hostTagsLists: [["env:prod"]], updatedAt: NOW - HOUR },
		],
		rules: [
			{
				id: "r",
				name: "R",
				tags: ["technique:T1059"],
				policies: [{ policyId: "p", mode: "blocking" as const }],
				agentConstraint: ">= 7.46",
				platforms: ["linux"],
				enabled: true,
			},
		],
		reports: [
			{
				id: "1",
				policies: [{ policyId: "p", version: "1", source: "remote-config", rules: [loaded("r")] }],
			},
		],
		hosts: ["a", "b", "c"].map((hostId) => ({
			id: hostId,
			name: `host ${hostId}`,
			aliases: [`${hostId}-alias`],
			agent: "present" as const,
			protection: "on" as const,
			inInventory: true,
			agentVersion: "7.70.0",
			tags: ["env:prod"],
			lastSeenAt: NOW,
			protectedSince: NOW - HOUR,
			excluded: false,
			reports: [{ observedAt: NOW, kind: "ruleset" as const, report: "1" }],
		})),
	};
}

/** All paths to values inside. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
	if (typeof value !== "object" || value === null) return [[...path]];
	const inner = Object.entries(value).flatMap(([key, entry]) =>
		placesIn(entry, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	return path.length === 0 ? inner : [[...path], ...inner];
}

function setAt(root: unknown, path: readonly (string | number)[], value: unknown): void {
	const parent = path.slice(0, -1).reduce((node, step) => (node as Record<string | number, unknown>)[step], root);
	(parent as Record<string | number, unknown>)[path.at(-1) ?? ""] = value;
}

function usableId(entry: unknown): string | null {
	if (typeof entry !== "object" || entry === null || !Object.hasOwn(entry, "id")) return null;
	const value = (entry as { id: unknown }).id;
	if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
	return typeof value === "string" && value !== "" ? value : null;
}
