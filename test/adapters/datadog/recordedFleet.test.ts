import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Replay, startReplay } from "../../../scripts/replay.mjs";
import { createDatadogAdapter, type DatadogAdapterOptions } from "../../../src/adapters/datadog/index.ts";
import type { CoverageInput } from "../../../src/model/input.ts";
import { missingRecording, RECORDED_FOLDER, readRecorded } from "../../replay/recordedData.ts";
import { PATH } from "./fakeApi.ts";

if (missingRecording !== null) console.log(missingRecording);

const NOW = Date.UTC(2026, 10, 24, 12);

describe.skipIf(missingRecording !== null)("the recorded fleet over HTTP", () => {
	let replay: Replay;
	beforeAll(async () => {
		replay = await startReplay({ folder: RECORDED_FOLDER, now: () => NOW });
	});
	afterEach(() => {
		replay.clearFaults();
	});
	afterAll(() => replay.close());

	function load(options: Partial<DatadogAdapterOptions> = {}, signal = new AbortController().signal) {
		return createDatadogAdapter({ baseUrl: replay.url, now: () => NOW, ...options }).load({ signal });
	}

	it("has the 41 hosts, with their five Agent versions, and the 10 agents that no host list has", async () => {
		const { hosts = [] } = await load();
		expect(hosts).toHaveLength(51);
		const counts = new Map<unknown, number>();
		for (const host of hosts) counts.set(host.agentVersion, (counts.get(host.agentVersion) ?? 0) + 1);
		expect(Object.fromEntries(counts)).toEqual({
			"7.27.0": 10,
			"7.30.0": 6,
			"7.31.0": 5,
			"7.32.2": 10,
			"7.32.4": 10,
			"7.59.1": 9,
			"7.62.0-devel+git.319.c819811": 1,
		});
		expect(hosts.filter((host) => host.protection === "off")).toHaveLength(10);
		expect(new Set(hosts.map((host) => host.id)).size).toBe(51);
	});

	it("has the 10 policies and 265 rules, with platforms and memberships", async () => {
		const { policies = [], rules = [] } = await load();
		expect(policies).toHaveLength(10);
		expect(policies.filter((policy) => policy.managed).map((policy) => [policy.id, policy.hostTagsLists])).toEqual([
			["best-practice.policy", undefined],
			["compliance.policy", undefined],
			["threat-detection.policy", undefined],
		]);
		expect(rules).toHaveLength(265);
		expect(rules.filter((rule) => rule.platforms?.join() === "linux")).toHaveLength(228);
		expect(rules.filter((rule) => rule.platforms?.join() === "windows")).toHaveLength(37);
		for (const policy of policies) {
			const members = rules.filter((rule) => rule.policies?.some((member) => member.policyId === policy.id));
			expect([policy.id, members.length]).toEqual([policy.id, policy.ruleCount]);
		}
	});

	it("says that 14 of 24 agents are missing, and nothing else", async () => {
		expect((await load()).partial).toEqual({
			reason: "10 of 24 agents: the list ended early",
			expectedCount: 24,
			loadedCount: 10,
		});
	});

	it("has on every host the rule errors of its nearest version, word for word", async () => {
		const expected = expectedErrors();
		const input = await load();
		const names = new Map(recordedHosts().map((host) => [host.name, host.meta.agent_version]));
		const versions = new Set<string>();
		for (const host of input.hosts ?? []) {
			const version = names.get(host.name ?? "");
			if (version === undefined) continue;
			versions.add(version);
			expect([host.name, errorsOf(input, host.id)]).toEqual([host.name, expected.get(version)]);
		}
		expect(versions.size).toBe(5);
	});

	it("keeps one report for all hosts with the same outcome, whatever the page size", async () => {
		for (const pageSize of [1000, 7, 1]) {
			const input = await load({ pageSize });
			expect([pageSize, input.hosts?.length, input.partial?.loadedCount]).toEqual([pageSize, 51, 10]);
			const rulesets = new Set(
				input.hosts?.flatMap((host) =>
					(host.reports ?? []).flatMap(({ kind, report }) => (kind === "ruleset" ? [report] : [])),
				),
			);
			expect(rulesets.size).toBe(new Set([...expectedErrors().values()].map((errors) => errors.join("\n"))).size);
		}
	});

	it("fails as a whole with the wait when the hosts are rate limited", async () => {
		replay.setFault({ path: PATH.hosts, status: 429, retryAfter: 7 });
		await expect(load()).rejects.toMatchObject({ fault: { code: "rate-limited", retryAfterMs: 7000 } });
	});

	it.each([
		["html", "HTML came instead of JSON"],
		["cut", "the answer is not whole JSON"],
		["broken", "the answer broke off"],
	] as const)("keeps the first page of hosts when the second comes as %s", async (body, words) => {
		replay.setFault({ path: PATH.hosts, page: 2, body });
		const input = await load({ pageSize: 20 });
		// The other hosts are still known, by their reports.
		expect(input.hosts).toHaveLength(51);
		expect(input.partial?.reason).toContain(`page 2 of 3 of hosts: ${words}; 20 of 41 hosts`);
	});

	it("times out on a list that is too slow, and aborts when told", async () => {
		replay.setFault({ path: PATH.rules, delayMs: 60_000 });
		expect((await load({ timeoutMs: 500 })).partial?.reason).toContain("rules: no whole answer within 500 ms");
		const controller = new AbortController();
		const loading = load({}, controller.signal);
		setTimeout(() => controller.abort(), 20);
		await expect(loading).rejects.toMatchObject({ fault: { code: "aborted" } });
	});
});

interface WireHost {
	readonly name: string;
	readonly meta: { readonly agent_version: string };
}

function recordedHosts(): readonly WireHost[] {
	return readRecorded<{ host_list: readonly WireHost[] }>("hosts.json").host_list;
}

/** By version, the errors that its hosts must have, as `policy/rule: message`; worked out from the files, on another way than the server does it. */
function expectedErrors(): ReadonlyMap<string, readonly string[]> {
	const nearest = {
		"7.27.0": "7.27.0",
		"7.30.0": "7.30.1",
		"7.31.0": "7.31.1",
		"7.32.2": "7.32.4",
		"7.32.4": "7.32.4",
	};
	const { byAgentVersion } = readRecorded<{
		byAgentVersion: Record<string, readonly { ruleId: string; message: string }[]>;
	}>("rule-load-errors-by-agent-version.json");
	const { data } = readRecorded<{ data: readonly { attributes: { name: string; monitoring?: readonly string[] } }[] }>(
		"wp-agent-rules.json",
	);
	return new Map(
		Object.entries(nearest).map(([version, recorded]) => {
			const errors = (byAgentVersion[recorded] ?? []).flatMap(({ ruleId, message }) =>
				data
					.filter(({ attributes }) => attributes.name === ruleId)
					.flatMap(({ attributes }) =>
						(attributes.monitoring ?? []).map((policy) => `${policy}/${ruleId}: ${message}`),
					),
			);
			return [version, errors.sort()];
		}),
	);
}

function errorsOf(input: CoverageInput, hostId: string): readonly string[] {
	const arrival = input.hosts?.find((host) => host.id === hostId)?.reports?.find(({ kind }) => kind === "ruleset");
	const report = input.reports?.find(({ id }) => id === arrival?.report);
	return (report?.policies ?? [])
		.flatMap((policy) =>
			(policy.rules ?? []).flatMap(({ ruleId, result }) =>
				result.state === "error" ? [`${policy.policyId}/${ruleId}: ${result.message}`] : [],
			),
		)
		.sort();
}
