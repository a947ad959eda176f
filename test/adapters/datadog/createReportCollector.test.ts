import { describe, expect, it } from "vitest";
import { createReportCollector } from "../../../src/adapters/datadog/createReportCollector.ts";
import { type WirePolicy, wireHeartbeat, wireRuleset } from "./wireFixtures.ts";

const AT = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const rule = (id: string, status = "loaded") => ({ id, status });
const policy = (name: string, ...rules: { id: string; status: string }[]): WirePolicy => ({
	name,
	source: "remote-config",
	status: "loaded",
	rules,
});

function collect(...entries: unknown[]) {
	const collector = createReportCollector();
	for (const entry of entries) collector.add(entry);
	return collector;
}

describe("createReportCollector", () => {
	it("keeps equal outcomes once, whatever order the Agent listed policies and rules in", () => {
		const collector = collect(
			wireRuleset("a", AT, [policy("p", rule("1"), rule("2")), policy("q", rule("3"))]),
			wireRuleset("b", AT + 5, [policy("q", rule("3")), policy("p", rule("2"), rule("1"))]),
			wireRuleset("c", AT, [policy("p", rule("1"), rule("2", "error")), policy("q", rule("3"))]),
		);
		expect(collector.reports()).toHaveLength(2);
		const [a, b, c] = collector.hosts();
		expect(a?.arrivals).toEqual([{ kind: "ruleset", report: "r1", observedAt: AT }]);
		expect(b?.arrivals).toEqual([{ kind: "ruleset", report: "r1", observedAt: AT + 5 }]);
		expect(c?.arrivals).toEqual([{ kind: "ruleset", report: "r2", observedAt: AT }]);
	});

	it("keeps a rule that one report names twice with different results", () => {
		const collector = collect(wireRuleset("a", AT, [policy("p", rule("1"), rule("1", "error"))]));
		expect(collector.reports()[0]?.policies[0]?.rules?.map(({ result }) => result.state)).toEqual(["loaded", "error"]);
	});

	it("keeps the newest rule-set report of a host and forgets outcomes that nobody has any more", () => {
		const collector = collect(
			wireRuleset("a", AT, [policy("new", rule("1"))]),
			wireRuleset("a", AT - MINUTE, [policy("old", rule("1"))]),
		);
		expect(collector.hosts()[0]?.arrivals).toHaveLength(1);
		expect(collector.reports().map((report) => report.policies[0]?.name)).toEqual(["new"]);
	});

	it("keeps both of two different reports of the same instant", () => {
		const collector = collect(
			wireRuleset("a", AT, [policy("p", rule("1"))]),
			wireRuleset("a", AT, [policy("p", rule("1", "error"))]),
			wireRuleset("a", AT, [policy("p", rule("1"))]),
		);
		expect(collector.hosts()[0]?.arrivals.map((arrival) => arrival.report)).toEqual(["r1", "r2"]);
	});

	it("keeps the newest heartbeat of each policy since the rule-set report", () => {
		const collector = collect(
			wireHeartbeat("a", AT + 2 * MINUTE, { name: "p", status: "loaded" }),
			wireHeartbeat("a", AT + MINUTE, { name: "p", status: "partially_loaded" }),
			wireHeartbeat("a", AT + MINUTE, { name: "q", status: "loaded" }),
			wireHeartbeat("a", AT - MINUTE, { name: "gone", status: "loaded" }),
			wireRuleset("a", AT, [policy("p", rule("1"))]),
		);
		const [host] = collector.hosts();
		expect(host?.lastReportedAt).toBe(AT + 2 * MINUTE);
		expect(host?.arrivals.map(({ kind, observedAt }) => [kind, observedAt])).toEqual([
			["ruleset", AT],
			["heartbeat", AT + 2 * MINUTE],
			["heartbeat", AT + MINUTE],
		]);
		expect(collector.reports()).toHaveLength(3);
	});

	it("takes host names without telling upper from lower case", () => {
		const collector = collect(wireRuleset("Web-1", AT, []), wireHeartbeat("web-1", AT, { name: "p" }));
		expect(collector.hosts()).toHaveLength(1);
	});

	it("counts what it could not read, and ignores what is no report", () => {
		const agent = { rule_id: "ruleset_loaded" };
		const collector = collect({ attributes: { host: "a", attributes: { agent } } }, { attributes: {} }, null);
		expect(collector.unreadableCount).toBe(1);
		expect(collector.hosts()).toEqual([]);
	});

	it("says that filtered rules are reported only when every rule-set report has one", () => {
		const filtered = wireRuleset("a", AT, [policy("p", rule("1"), rule("2", "filtered"))]);
		const silent = wireRuleset("b", AT, [policy("p", rule("1"))]);
		expect(collect().reportsFiltered()).toBe(false);
		expect(collect(filtered).reportsFiltered()).toBe(true);
		expect(collect(filtered, wireHeartbeat("a", AT, { name: "p" })).reportsFiltered()).toBe(true);
		expect(collect(filtered, silent).reportsFiltered()).toBe(false);
	});
});
