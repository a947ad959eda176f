import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Replay, startReplay } from "../../../scripts/replay.mjs";
import { createDatadogAdapter } from "../../../src/adapters/datadog/index.ts";
import { createSnapshot } from "../../../src/model/createSnapshot.ts";
import { missingRecording, RECORDED_FOLDER, readRecorded } from "../../replay/recordedData.ts";

if (missingRecording !== null) console.log(missingRecording);

const NOW = Date.UTC(2026, 10, 24, 12);

describe.skipIf(missingRecording !== null)("a snapshot of the recorded fleet", () => {
	let replay: Replay;
	beforeAll(async () => {
		replay = await startReplay({ folder: RECORDED_FOLDER, now: () => NOW });
	});
	afterAll(() => replay.close());

	function load() {
		const adapter = createDatadogAdapter({ baseUrl: replay.url, now: () => NOW });
		return adapter.load({ signal: new AbortController().signal });
	}

	it("gives every host a status, losing none, and none is covered before its rules are fixed", async () => {
		const { snapshot, issues } = createSnapshot(await load(), { now: NOW });
		expect(countStatuses(snapshot)).toEqual({
			"no-wp": 10,
			stale: staleHosts().length,
			warning: 41 - staleHosts().length,
		});
		expect(issues).toEqual([
			{ code: "partial", path: ["partial"], message: "10 of 24 agents: the list ended early", count: 1 },
		]);
		for (const host of snapshot.hosts.filter((one) => one.status === "stale")) expect(host.lastKnown).toBe("warning");
		expect(snapshot.hosts.flatMap((host) => host.flags)).not.toContain("status-mismatch");
		expect(snapshot.policies.find((policy) => policy.id === "threat-detection.policy")?.matchedHostCount).toBe(51);
		expect(snapshot.policies.filter((policy) => policy.matchedHostCount === 0)).toHaveLength(7);
		expect(snapshot.rules).toHaveLength(265);
	});

	it("is covered and recovering after the rules were fixed", async () => {
		const { snapshot: before } = createSnapshot(await load(), { now: NOW });
		replay.fixRules();
		const { snapshot: after } = createSnapshot(await load(), { now: NOW, previous: before });
		expect(countStatuses(after).warning).toBeUndefined();
		const covered = after.hosts.filter((host) => host.status === "covered");
		expect(covered.length).toBeGreaterThanOrEqual(41 - staleHosts().length);
		for (const host of covered) expect(host.flags).toContain("recovering");
	});
});

interface WireHost {
	readonly last_reported_time: number;
}

/** Hosts whose last heartbeat is older than half an hour, the newest host being one minute old. */
function staleHosts(): readonly WireHost[] {
	const hosts = readRecorded<{ host_list: readonly WireHost[] }>("hosts.json").host_list;
	const newest = Math.max(...hosts.map((host) => host.last_reported_time));
	return hosts.filter((host) => newest - host.last_reported_time + 60 > 1800);
}

function countStatuses(snapshot: ReturnType<typeof createSnapshot>["snapshot"]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const host of snapshot.hosts) counts[host.status] = (counts[host.status] ?? 0) + 1;
	return counts;
}
