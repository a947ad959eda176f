import { describe, expect, it } from "vitest";
import { createReportCollector } from "../../../src/adapters/datadog/createReportCollector.ts";
import { joinFleet } from "../../../src/adapters/datadog/joinFleet.ts";
import { parseAgent } from "../../../src/adapters/datadog/parseAgent.ts";
import { parseHost } from "../../../src/adapters/datadog/parseHost.ts";
import { wireAgent, wireHeartbeat, wireHost, wireRuleset } from "./wireFixtures.ts";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const POLICIES = [{ name: "p", status: "loaded", rules: [{ id: "1", status: "loaded" }] }];

function join(hosts: unknown[], agents: unknown[], logs: unknown[]) {
	const collector = createReportCollector();
	for (const log of logs) collector.add(log);
	const parts = {
		hosts: hosts.map(parseHost),
		agents: agents.map((agent) => parseAgent(agent, false)),
		reports: collector.hosts(),
	};
	const fleet = joinFleet(parts, { unlistedSince: NOW - 180 * MINUTE, reportingSince: NOW - 30 * MINUTE });
	return { ...fleet, byId: new Map(fleet.hosts.map((host) => [host.id, host])) };
}

describe("joinFleet", () => {
	it("joins an agent to its host by host id, whatever it is called", () => {
		const { hosts } = join([wireHost(1, "web-1")], [wireAgent(1, "other-name", { envs: ["prod"] })], []);
		expect(hosts).toHaveLength(1);
		expect(hosts[0]).toMatchObject({
			id: "1",
			name: "web-1",
			agent: "present",
			protection: "on",
			remoteConfig: "connected",
			tags: ["host:web-1", "env:prod"],
			lastSeenAt: NOW,
		});
	});

	it("joins by an alias that one host has, and keeps the agent's id as an alias", () => {
		const host = wireHost(1, "web-1", { aliases: ["web-1", "vm-1.internal"] });
		const { hosts } = join([host], [wireAgent(99, "VM-1.internal")], []);
		expect(hosts).toHaveLength(1);
		expect(hosts[0]?.aliases).toEqual(expect.arrayContaining(["99", "vm-1.internal"]));
	});

	it("never joins an agent by display name alone", () => {
		const { hosts } = join([wireHost(1, "web-1", { aliases: [] })], [wireAgent(99, "web-1")], []);
		expect(hosts.map((host) => host.id)).toEqual(["1", "99"]);
	});

	it("gives no second agent by alias to a host that has its own: a re-imaged machine is another host", () => {
		const { hosts } = join([wireHost(1, "web-1")], [wireAgent(99, "web-1"), wireAgent(1, "web-1")], []);
		expect(hosts.map((host) => host.id)).toEqual(["1", "99"]);
	});

	it("does not guess between two hosts with the same alias", () => {
		const twins = [wireHost(1, "a", { aliases: ["shared"] }), wireHost(2, "b", { aliases: ["shared"] })];
		const { hosts } = join(twins, [wireAgent(99, "shared")], []);
		expect(hosts.map((host) => host.id)).toEqual(["1", "2", "99"]);
	});

	it("keeps agents that the host list does not know as hosts of their own, two agents of one machine as one, named by the protecting one", () => {
		const { byId, hosts } = join([], [wireAgent(5, "n", { is_cws_enabled: false }), wireAgent(5, "n-cluster")], []);
		expect(hosts).toHaveLength(1);
		expect(byId.get("5")).toMatchObject({
			name: "n-cluster",
			aliases: ["n"],
			agent: "present",
			protection: "on",
			platform: "GNU/Linux",
		});
		expect(join([], [wireAgent(undefined, "task")], []).hosts[0]?.id).toBe("agent-undefined-task");
	});

	it("gives reports to the host that has the name, before one that only has it as an alias", () => {
		const hosts = [wireHost(1, "web-1", { aliases: ["web-2"] }), wireHost(2, "web-2", { aliases: [] })];
		const { byId, ambiguousNames } = join(hosts, [], [wireRuleset("web-2", NOW, POLICIES)]);
		expect(byId.get("1")?.reports).toEqual([]);
		expect(byId.get("2")?.reports).toEqual([{ kind: "ruleset", report: "r1", observedAt: NOW }]);
		expect(ambiguousNames).toEqual([]);
	});

	it("tells hosts of one name apart by agent version, and otherwise gives the reports to none and says so", () => {
		const older = { meta: { agent_version: "7.60.0", host_id: 2 } };
		const apart = join([wireHost(1, "web"), wireHost(2, "web", older)], [], [wireRuleset("web", NOW, POLICIES)]);
		expect(apart.byId.get("1")?.reports).toHaveLength(1);
		expect(apart.byId.get("2")?.reports).toEqual([]);
		const alike = join([wireHost(1, "web"), wireHost(2, "web")], [], [wireRuleset("web", NOW, POLICIES)]);
		expect(alike.hosts.flatMap((host) => host.reports)).toEqual([]);
		expect(alike.ambiguousNames).toEqual(["web"]);
	});

	it("keeps a reporting machine that no list has, and leaves out one that has been gone for hours", () => {
		const logs = [wireRuleset("new", NOW, POLICIES), wireRuleset("gone", NOW - 200 * MINUTE, POLICIES)];
		const { hosts } = join([], [], logs);
		expect(hosts).toMatchObject([
			{ id: "new", name: "new", agent: "present", protection: "on", agentVersion: "7.70.1" },
		]);
	});

	it("has protection on while an agent reports, off once it only reported before it was switched off", () => {
		const off = [wireAgent(1, "web-1", { is_cws_enabled: false })];
		const report = wireRuleset("web-1", NOW - 60 * MINUTE, POLICIES);
		const protection = (...logs: unknown[]) => join([wireHost(1, "web-1")], off, logs).hosts[0]?.protection;
		expect(protection()).toBe("off");
		expect(protection(report)).toBe("off");
		expect(protection(report, wireHeartbeat("web-1", NOW - 5 * MINUTE, { name: "p" }))).toBe("on");
		expect(join([wireHost(1, "web-1")], [], [report]).hosts[0]?.protection).toBe("on");
		expect(join([wireHost(1, "web-1")], [], []).hosts[0]?.protection).toBe("unknown");
	});

	it("takes the last report for a sign of life", () => {
		const { hosts } = join([wireHost(1, "web-1")], [], [wireHeartbeat("web-1", NOW + MINUTE, { name: "p" })]);
		expect(hosts[0]?.lastSeenAt).toBe(NOW + MINUTE);
	});

	it("knows what kind of host it is", () => {
		const tags = { tags_by_source: { Datadog: ["kube_cluster_name:c1"] } };
		const kinds = join(
			[wireHost(1, "a", tags), wireHost(2, "b")],
			[wireAgent(3, "c", { cluster_name: ["c1"] }), wireAgent(4, "d", { ecs_fargate_task_arn: "arn:x" })],
			[],
		).hosts.map((host) => host.kind);
		expect(kinds).toEqual(["container-host", "host", "container-host", "serverless"]);
	});

	it("loses nobody for want of an id, and no wrong type on the way", () => {
		const { hosts } = join(
			[null, { last_reported_time: "soon", aliases: [7] }],
			[{ attributes: { is_cws_enabled: "yes" } }],
			[],
		);
		expect(hosts).toMatchObject([
			{ id: "" },
			{ id: "", lastSeenAt: "soon", aliases: [7] },
			{ id: "", protection: "yes" },
		]);
	});
});
