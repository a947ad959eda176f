import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { enterprise19 } from "../../src/attack/enterprise19.ts";
import { AdapterError, type CoverageAction, type LoadProgress } from "../../src/model/adapter.ts";
import { createSnapshot } from "../../src/model/createSnapshot.ts";
import type { CoverageInput } from "../../src/model/input.ts";
import type { CoverageSnapshot, Host } from "../../src/model/snapshot.ts";
import type { HostStatus } from "../../src/model/vocabulary.ts";
import {
	createFleetAdapter,
	type FleetAdapter,
	type FleetAdapterOptions,
} from "../../src/testing/createFleetAdapter.ts";

const MINUTE_MS = 60_000;
const start = Date.UTC(2026, 10, 24, 12);
let time = start;
let keyCount = 0;
beforeEach(() => {
	time = start;
});

function createAdapter(options: FleetAdapterOptions = {}): FleetAdapter {
	return createFleetAdapter({ hostCount: 400, now: () => time, churnRatio: 0, ...options });
}

function load(adapter: FleetAdapter, signal = new AbortController().signal): Promise<CoverageInput> {
	return adapter.load({ signal });
}

async function observe(adapter: FleetAdapter, previous: CoverageSnapshot | null = null): Promise<CoverageSnapshot> {
	return createSnapshot(await load(adapter), { now: time, catalogue: enterprise19, previous }).snapshot;
}

function execute(adapter: FleetAdapter, action: CoverageAction, idempotencyKey = `key-${++keyCount}`) {
	return adapter.execute(action, { signal: new AbortController().signal, idempotencyKey });
}

function withStatus(snapshot: CoverageSnapshot, status: HostStatus): readonly Host[] {
	return snapshot.hosts.filter((host) => host.status === status);
}

function byId(snapshot: CoverageSnapshot, hosts: readonly Host[]): readonly (Host | undefined)[] {
	return hosts.map(({ id }) => snapshot.hosts.find((host) => host.id === id));
}

const idsOf = (hosts: readonly Host[]) => hosts.map((host) => host.id);
const aborted = expect.objectContaining({ fault: expect.objectContaining({ code: "aborted" }) });

describe("load", () => {
	test("tells the progress, from a total that is not known to all hosts", async () => {
		const told: LoadProgress[] = [];
		await createAdapter().load({ signal: new AbortController().signal, onProgress: (progress) => told.push(progress) });
		expect(told[0]).toEqual({ loadedCount: 0, totalCount: null });
		expect(told.at(-1)).toEqual({ loadedCount: 400, totalCount: 400 });
		expect(told.map((progress) => progress.loadedCount)).toEqual([0, 80, 160, 240, 320, 400]);
	});

	test("the same seed and calls give the same fleets; every load has a version of its own", async () => {
		const [one, other] = [createAdapter({ churnRatio: 0.01 }), createAdapter({ churnRatio: 0.01 })];
		const versions: unknown[] = [];
		for (let i = 0; i < 3; i += 1) {
			time += 5 * MINUTE_MS;
			const input = await load(one);
			expect(JSON.stringify(await load(other))).toBe(JSON.stringify(input));
			versions.push(input.version);
		}
		expect(new Set(versions).size).toBe(3);
	});

	test("healthy hosts go on reporting, silent ones stay silent, starting ones send their first report", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		time += 5 * 60 * MINUTE_MS;
		const after = await observe(adapter, before);
		expect(withStatus(before, "pending").length).toBeGreaterThan(0);
		expect(idsOf(withStatus(after, "stale"))).toEqual(idsOf(withStatus(before, "stale")));
		expect(byId(after, withStatus(before, "covered")).every((host) => host?.status === "covered")).toBe(true);
		expect(byId(after, withStatus(before, "pending")).every((host) => host?.status === "covered")).toBe(true);
	});

	test("a few hosts fail from load to load, and recover with the next", async () => {
		const adapter = createAdapter({ churnRatio: 0.01 });
		const first = await observe(adapter);
		time += MINUTE_MS;
		const second = await observe(adapter, first);
		const fallen = byId(second, withStatus(first, "covered")).filter((host) => host?.status === "warning");
		expect(fallen).toHaveLength(4);
		time += MINUTE_MS;
		const third = await observe(adapter, second);
		const risen = byId(
			third,
			fallen.flatMap((host) => host ?? []),
		).filter((host) => host?.status === "covered");
		expect(risen.length).toBeGreaterThan(2);
	});

	test("waits while paused, and goes on when let go", async () => {
		const adapter = createAdapter();
		const resume = adapter.pauseLoads();
		let isDone = false;
		const loading = load(adapter).then(() => {
			isDone = true;
		});
		for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
		expect(isDone).toBe(false);
		resume();
		await loading;
		expect(isDone).toBe(true);
	});

	test("rejects with the faults that were asked for, in order, and then loads again", async () => {
		const adapter = createAdapter();
		adapter.failNext({ code: "unauthorized", message: "HTTP 401" });
		adapter.failNext({ code: "rate-limited", message: "HTTP 429", retryAfterMs: 1000 });
		const error = await load(adapter).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(AdapterError);
		expect(error).toMatchObject({ fault: { code: "unauthorized" } });
		await expect(load(adapter)).rejects.toMatchObject({ fault: { code: "rate-limited", retryAfterMs: 1000 } });
		expect((await load(adapter)).hosts).toHaveLength(400);
	});

	test("is aborted at once, before it begins and while it is paused", async () => {
		const adapter = createAdapter();
		await expect(load(adapter, AbortSignal.abort())).rejects.toEqual(aborted);
		const controller = new AbortController();
		const resume = adapter.pauseLoads();
		const loading = load(adapter, controller.signal);
		controller.abort();
		await expect(loading).rejects.toEqual(aborted);
		resume();
		expect((await load(adapter)).hosts).toHaveLength(400);
	});
});

describe("with latency", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test("sets no timer unless latency is asked for", async () => {
		await load(createAdapter());
		expect(vi.getTimerCount()).toBe(0);
	});

	test("takes its time, and drops its timer when aborted", async () => {
		const adapter = createAdapter({ latencyMs: 1000 });
		const loading = load(adapter);
		await vi.advanceTimersByTimeAsync(1000);
		expect((await loading).hosts).toHaveLength(400);
		const controller = new AbortController();
		const dropped = load(adapter, controller.signal);
		expect(vi.getTimerCount()).toBe(1);
		controller.abort();
		await expect(dropped).rejects.toEqual(aborted);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe("actions", () => {
	test("a redeployed policy fails no more: a receipt first, green with the next report", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		const policy = before.policies.find((one) => one.name === "Search experiments");
		const failing = withStatus(before, "warning").filter(
			(host) => host.tags.includes("team:search") && host.tags.includes("env:staging"),
		);
		expect(failing.length).toBeGreaterThan(0);
		const receipt = await execute(adapter, {
			type: "redeploy",
			policyId: policy?.id ?? "",
			hostIds: idsOf(failing),
		});
		expect(receipt.isAccepted).toBe(true);
		expect(receipt.message).toContain(`Requested for ${failing.length}`);
		time += MINUTE_MS;
		const after = await observe(adapter, before);
		for (const host of byId(after, failing)) {
			expect(host?.status).toBe("covered");
			expect(host?.flags).toContain("recovering");
			expect(host?.lastReportedAt).toBe(time);
		}
	});

	test("only the policy that was redeployed is mended", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		const failed = withStatus(before, "failed");
		expect(failed.length).toBeGreaterThan(0);
		await execute(adapter, { type: "redeploy", policyId: "threat-detection.policy", hostIds: idsOf(failed) });
		const half = await observe(adapter, before);
		expect(byId(half, failed).map((host) => host?.status)).toEqual(failed.map(() => "warning"));
		await execute(adapter, { type: "redeploy", policyId: null, hostIds: idsOf(failed) });
		const whole = await observe(adapter, half);
		expect(byId(whole, failed).map((host) => host?.status)).toEqual(failed.map(() => "covered"));
	});

	test("an updated agent is the newest and loads what the old one refused", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		const old = before.hosts.filter((host) => host.agentVersion?.startsWith("7.3") && host.status === "warning");
		expect(old.length).toBeGreaterThan(0);
		await execute(adapter, { type: "update-agent", hostIds: idsOf(old) });
		time += MINUTE_MS;
		for (const host of byId(await observe(adapter, before), old)) {
			expect(host).toMatchObject({ agentVersion: "7.77.0", status: "covered", rulesLost: null });
			expect(host?.flags).not.toContain("outdated-agent");
		}
	});

	test("a host that cannot be reached stays as it is, and the receipt says so", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		const [warning, absent] = [withStatus(before, "warning")[0], withStatus(before, "no-agent")[0]];
		const hostIds = [warning?.id ?? "", absent?.id ?? "", "nobody"];
		expect(await execute(adapter, { type: "redeploy", policyId: null, hostIds })).toEqual({
			isAccepted: true,
			message: "Requested for 1 of 3 hosts; the others cannot be reached.",
		});
		expect(await execute(adapter, { type: "update-agent", hostIds: [absent?.id ?? ""] })).toEqual({
			isAccepted: false,
			message: "None of the hosts can be reached.",
		});
		const after = await observe(adapter, before);
		expect(after.hosts.find((host) => host.id === absent?.id)?.status).toBe("no-agent");
	});

	test("the same key is the same request", async () => {
		const adapter = createAdapter();
		const [host] = withStatus(await observe(adapter), "warning");
		const action: CoverageAction = { type: "redeploy", policyId: null, hostIds: [host?.id ?? ""] };
		const receipt = await execute(adapter, action, "once");
		adapter.failNext({ code: "unavailable", message: "down" }, "execute");
		expect(await execute(adapter, action, "once")).toBe(receipt);
		await expect(execute(adapter, action)).rejects.toMatchObject({ fault: { code: "unavailable" } });
	});

	test("what a host application does itself is not supported", async () => {
		await expect(execute(createAdapter(), { type: "edit-policy", policyId: "x" })).rejects.toMatchObject({
			fault: { code: "unsupported" },
		});
	});
});

describe("strings to pull", () => {
	test("breaks hosts and heals them again, Windows hosts and hosts without agent too", async () => {
		const adapter = createAdapter();
		const before = await observe(adapter);
		const windows = withStatus(before, "covered").filter((host) => host.platform === "windows")[0];
		const linux = withStatus(before, "covered").filter((host) => host.platform === "linux")[0];
		const absent = withStatus(before, "no-agent")[0];
		const chosen = [windows, linux, absent].flatMap((host) => host ?? []);
		expect(chosen).toHaveLength(3);
		adapter.breakHosts(idsOf(chosen));
		const broken = await observe(adapter, before);
		expect(byId(broken, chosen).map((host) => host?.status)).toEqual(["warning", "warning", "warning"]);
		adapter.healHosts(idsOf(chosen));
		const healed = await observe(adapter, broken);
		expect(byId(healed, chosen).map((host) => host?.status)).toEqual(["covered", "covered", "covered"]);
	});

	test("heals every host there is", async () => {
		const adapter = createAdapter();
		adapter.healHosts(idsOf((await observe(adapter)).hosts));
		const { hosts } = await observe(adapter);
		expect(new Set(hosts.map((host) => host.status))).toEqual(new Set(["covered"]));
	});

	test("knows no other hosts than its own", () => {
		expect(() => createAdapter().breakHosts(["__proto__"])).toThrow(RangeError);
	});
});
