import { describe, expect, it } from "vitest";
import { parseAgent } from "../../../src/adapters/datadog/parseAgent.ts";
import { parseHost } from "../../../src/adapters/datadog/parseHost.ts";

describe("parseHost", () => {
	it("reads a host of the v1 list", () => {
		const wire = {
			aliases: ["control-0", "vm-1.internal"],
			apps: ["agent", "ntp"],
			host_name: "control-0",
			id: 1588212437,
			last_reported_time: 1641906477,
			meta: { agent_version: "7.32.4", host_id: 1588212437, platform: "linux" },
			name: "control-0",
			sources: ["agent"],
			tags_by_source: { Datadog: ["pcf-vms", "zone:a"], Users: ["zone:a", "team:x"] },
			up: true,
		};
		expect(parseHost(wire)).toEqual({
			id: "1588212437",
			ids: ["1588212437"],
			name: "control-0",
			hostnames: ["control-0"],
			aliases: ["control-0", "vm-1.internal"],
			agent: "present",
			agentVersion: "7.32.4",
			platform: "linux",
			tags: ["pcf-vms", "zone:a", "team:x"],
			lastSeenAt: 1641906477000,
		});
	});

	it("takes a host that only a cloud integration tells of for one without agent", () => {
		expect(parseHost({ id: 1, sources: ["aws"], apps: ["aws"] }).agent).toBe("absent");
		expect(parseHost({ id: 1, sources: ["aws", "agent"] }).agent).toBe("present");
		expect(parseHost({ id: 1, sources: ["aws"], meta: { agent_version: "7.60.0" } }).agent).toBe("present");
		expect(parseHost({ id: 1 }).agent).toBe("unknown");
	});

	it("finds an id where the usual one is missing", () => {
		expect(parseHost({ id: 2, meta: { host_id: null } }).id).toBe("2");
		expect(parseHost({ aws_id: "i-1", name: "web" }).id).toBe("i-1");
		expect(parseHost({ name: "web" }).id).toBe("web");
		expect(parseHost({}).id).toBeUndefined();
	});

	it("survives anything", () => {
		for (const entry of [null, undefined, 0, "x", [], { meta: "x", tags_by_source: 4, aliases: {} }]) {
			expect(() => parseHost(entry)).not.toThrow();
		}
		const hostile = JSON.parse('{"__proto__": {"id": 9}, "id": 3, "meta": {"__proto__": {"host_id": 9}}}');
		expect(parseHost(hostile).ids).toEqual(["3"]);
		expect(parseHost({ tags_by_source: { a: [1, "env:x"], b: "team:y", c: null } }).tags).toEqual([
			1,
			"env:x",
			"team:y",
		]);
	});
});

describe("parseAgent", () => {
	const attributes = {
		agent_version: "7.62.0-devel+git.319.c819811",
		aws_fargate: "",
		cluster_name: [""],
		ecs_fargate_task_arn: "",
		envs: ["staging"],
		host_id: 15240413136,
		hostname: "comp-1",
		is_cws_enabled: false,
		is_cws_remote_configuration_enabled: true,
		is_remote_configuration_enabled: true,
		os: "GNU/Linux",
	};

	it("reads an agent of the CSM list, where an empty name is no name", () => {
		expect(parseAgent({ id: "a43d", type: "datadog_agent", attributes }, false)).toEqual({
			hostId: "15240413136",
			agentId: "a43d",
			hostname: "comp-1",
			agentVersion: "7.62.0-devel+git.319.c819811",
			isProtected: false,
			isRemoteConfigured: true,
			isServerless: false,
			isInCluster: false,
			platform: "GNU/Linux",
			tags: ["env:staging"],
		});
	});

	it("knows remote configuration as off when either switch is off", () => {
		const of = (a: unknown, b: unknown) =>
			parseAgent({ attributes: { is_remote_configuration_enabled: a, is_cws_remote_configuration_enabled: b } }, false)
				.isRemoteConfigured;
		expect([of(true, false), of(false, true), of(true, undefined), of(undefined, "x")]).toEqual([
			false,
			false,
			true,
			undefined,
		]);
	});

	it("knows serverless tasks by the list, the task or the flag", () => {
		expect(parseAgent({ attributes }, true).isServerless).toBe(true);
		const task = { ...attributes, hostname: "", ecs_fargate_task_arn: "arn:aws:ecs:task/1" };
		expect(parseAgent({ attributes: task }, false)).toMatchObject({
			isServerless: true,
			hostname: "arn:aws:ecs:task/1",
		});
	});

	it("survives anything", () => {
		for (const entry of [null, 1, "x", {}, { attributes: null }, { attributes: { envs: null, cluster_name: 4 } }]) {
			expect(parseAgent(entry, false)).toMatchObject({ hostId: undefined, tags: [] });
		}
	});
});
