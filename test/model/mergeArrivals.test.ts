import { describe, expect, test } from "vitest";
import { mergeArrivals } from "../../src/model/mergeArrivals.ts";
import type { Arrival } from "../../src/model/readHosts.ts";
import type { PolicyReport } from "../../src/model/readReports.ts";
import type { PolicyStatus } from "../../src/model/vocabulary.ts";

let count = 0;
const report = (status: PolicyStatus, parts: Partial<PolicyReport> = {}): PolicyReport => ({
	number: count++,
	policyId: "p",
	source: "remote-config",
	version: null,
	stated: status,
	error: null,
	status,
	rules: [],
	hasConflict: false,
	...parts,
});
const ruleset = (observedAt: number | null, ...content: PolicyReport[]): Arrival => ({
	observedAt,
	isHeartbeat: false,
	content,
});
const beat = (observedAt: number | null, ...content: PolicyReport[]): Arrival => ({
	observedAt,
	isHeartbeat: true,
	content,
});
const everywhere = () => true;
const nowhere = () => false;
const statuses = (arrivals: readonly Arrival[], isAssigned: (policyId: string) => boolean = everywhere) =>
	mergeArrivals(arrivals, isAssigned).map(({ report: standing, heartbeat, areRulesOutdated }) => [
		standing.policyId,
		standing.status,
		heartbeat?.status ?? null,
		areRulesOutdated,
	]);

describe("which reports stand", () => {
	test("none of none", () => {
		expect(statuses([])).toEqual([]);
	});

	test("the newer, per policy and source", () => {
		const arrivals = [
			ruleset(2, report("loaded")),
			ruleset(1, report("fully-rejected")),
			ruleset(1, report("fully-rejected", { source: "file" })),
		];
		expect(statuses(arrivals)).toEqual([
			["p", "loaded", null, false],
			["p", "fully-rejected", null, false],
		]);
	});

	test("one with a time is newer than one without", () => {
		expect(statuses([ruleset(0, report("loaded")), ruleset(null, report("error"))])).toEqual([
			["p", "loaded", null, false],
		]);
	});

	test("the worse of two at one time, or in one report", () => {
		const pair = [report("loaded"), report("partially-loaded")];
		expect(statuses([ruleset(1, ...pair)])).toEqual([["p", "partially-loaded", null, false]]);
		expect(statuses([ruleset(1, ...[...pair].reverse())])).toEqual([["p", "partially-loaded", null, false]]);
	});

	test("an older report of a policy that the newest one lacks stands only where the policy is assigned", () => {
		const arrivals = [ruleset(1, report("loaded", { policyId: "q" })), ruleset(2, report("loaded"))];
		expect(statuses(arrivals).map(([policyId]) => policyId)).toEqual(["q", "p"]);
		expect(statuses(arrivals, nowhere).map(([policyId]) => policyId)).toEqual(["p"]);
	});

	test("an empty report says that all others are gone", () => {
		expect(statuses([ruleset(1, report("loaded")), ruleset(2)], nowhere)).toEqual([]);
	});
});

describe("heartbeats", () => {
	test("one that agrees changes nothing", () => {
		expect(statuses([ruleset(1, report("loaded")), beat(2, report("loaded"))])).toEqual([["p", "loaded", null, false]]);
	});

	test("one that states another status outdates the rules; the last one counts", () => {
		const arrivals = [ruleset(1, report("loaded")), beat(3, report("partially-loaded")), beat(2, report("error"))];
		expect(statuses(arrivals)).toEqual([["p", "loaded", "partially-loaded", true]]);
		expect(statuses([...arrivals, beat(4, report("loaded"))])).toEqual([["p", "loaded", null, false]]);
	});

	test("one with another version alone is kept and outdates nothing", () => {
		const arrivals = [ruleset(1, report("loaded", { version: "1" })), beat(2, report("loaded", { version: "2" }))];
		expect(statuses(arrivals)).toEqual([["p", "loaded", "loaded", false]]);
	});

	test("one that states nothing outdates nothing", () => {
		const silent = report("empty", { stated: null });
		const odd = report("empty", { stated: "green" });
		expect(statuses([ruleset(1, report("loaded")), beat(2, silent), beat(3, odd)])).toEqual([
			["p", "loaded", null, false],
		]);
	});

	test("one from before the report, or from another source, does not touch it", () => {
		const other = beat(3, report("error", { source: "file" }));
		expect(statuses([ruleset(2, report("loaded")), beat(1, report("error")), other])).toEqual([
			["p", "loaded", null, false],
			["p", "error", null, false],
		]);
	});

	test("alone, the first is what is known and the last what holds", () => {
		expect(statuses([beat(2, report("loaded")), beat(1, report("fully-rejected"))])).toEqual([
			["p", "fully-rejected", "loaded", true],
		]);
	});

	test("one older than a report that no longer has its policy does not bring the policy back", () => {
		const arrivals = [beat(1, report("loaded", { policyId: "q" })), ruleset(2, report("loaded"))];
		expect(statuses(arrivals, nowhere).map(([policyId]) => policyId)).toEqual(["p"]);
		const later = beat(3, report("loaded", { policyId: "q" }));
		expect(statuses([...arrivals, later], nowhere).map(([policyId]) => policyId)).toEqual(["p", "q"]);
	});
});
