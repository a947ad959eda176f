import { describe, expect, it, vi } from "vitest";
import { createFilter } from "../../src/model/filter.ts";
import { type CoverageStoreOptions, createCoverageStore } from "../../src/store/createCoverageStore.ts";
import { createInput, createManualAdapter, createManualClock, createManualVisibility, NOW } from "./fakes.ts";

const MINUTE = 60_000;

function setUp(options: Partial<CoverageStoreOptions> = {}, adapter = createManualAdapter()) {
	const clock = createManualClock(NOW);
	const visibility = createManualVisibility();
	const store = createCoverageStore({ adapter, clock, visibility, ...options });
	return { adapter, clock, visibility, store, phase: () => store.getState().phase };
}

/** Loads are asked for in a microtask. */
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("phases", () => {
	it("goes from empty through loading with progress to ready", async () => {
		const { adapter, store, phase } = setUp();
		expect(phase()).toBe("empty");
		store.start();
		expect(phase()).toBe("loading");
		await tick();
		adapter.loads[0]?.onProgress?.({ loadedCount: 500, totalCount: 2000 });
		expect(store.getState().progress).toEqual({ loadedCount: 500, totalCount: 2000 });
		await adapter.loads[0]?.answer(createInput({ a: "loaded", b: "error" }));
		expect(phase()).toBe("ready");
		expect(store.getState().progress).toBeNull();
		expect(store.getState().engine?.summary(store.getState().filter).byStatus).toMatchObject({ covered: 1, failed: 1 });
	});

	it("says failed, with the fault, when there is nothing to show", async () => {
		const { adapter, store, phase } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.fail({ code: "unauthorized", message: "HTTP 401" });
		expect(phase()).toBe("failed");
		expect(store.getState().fault?.code).toBe("unauthorized");
	});

	it("keeps the last good snapshot, marked stale, when a refresh fails, and recovers", async () => {
		const { adapter, clock, store, phase } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		const good = store.getState().snapshot;
		clock.advance(6 * MINUTE);
		await tick();
		await adapter.loads[1]?.fail({ code: "unavailable", message: "HTTP 500" });
		expect(phase()).toBe("stale");
		expect(store.getState().snapshot).toBe(good);
		clock.advance(MINUTE);
		await tick();
		await adapter.loads[2]?.answer(createInput({ a: "loaded" }, clock.now()));
		expect(phase()).toBe("ready");
		expect(store.getState().fault).toBeNull();
	});

	it("takes an adapter's foreign error for unavailable", async () => {
		const { adapter, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.throwRaw(new TypeError("fetch failed"));
		expect(store.getState().fault).toEqual({ code: "unavailable", message: "fetch failed" });
	});

	it("starts ready from a fleet that is known already, the same on the server", () => {
		const { store } = setUp({ initial: { input: createInput({ a: "loaded" }), now: NOW } });
		expect(store.getState().phase).toBe("ready");
		expect(store.getServerState()).toBe(store.getState());
	});
});

describe("refresh", () => {
	it("comes every five minutes with jitter, counted from the end of the last load", async () => {
		const { adapter, clock, store } = setUp({ jitterRatio: 0.1 });
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		expect(store.getState().nextRefreshAt).toBe(NOW + 5 * MINUTE * 1.05);
		clock.advance(5 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(1);
		clock.advance(0.3 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("pauses while the page is hidden and catches up when it is seen again", async () => {
		const { adapter, clock, visibility, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		visibility.set(true);
		expect(store.getState().nextRefreshAt).toBeNull();
		clock.advance(60 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(1);
		visibility.set(false);
		expect(store.getState().phase).toBe("stale");
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("drops an answer that comes after the store was stopped, and aborts its load", async () => {
		const { adapter, store, phase } = setUp();
		const stop = store.start();
		await tick();
		stop();
		expect(adapter.loads[0]?.signal.aborted).toBe(true);
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		expect(phase()).toBe("empty");
		expect(store.getState().snapshot).toBeNull();
	});

	it("drops a late answer after a restart: only the newest load counts", async () => {
		const { adapter, store } = setUp();
		store.start()();
		store.start();
		await tick();
		await adapter.loads[1]?.answer(createInput({ fresh: "loaded" }));
		await adapter.loads[0]?.answer(createInput({ late: "loaded" }));
		expect(store.getState().snapshot?.hosts.map((host) => host.id)).toEqual(["fresh"]);
	});

	it("joins a load that is under way instead of asking twice", async () => {
		const { adapter, store } = setUp();
		store.start();
		const asked = [store.refresh(), store.refresh()];
		await tick();
		expect(adapter.loads).toHaveLength(1);
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		await Promise.all(asked);
		expect(store.getState().phase).toBe("ready");
	});

	it("keeps the hosts that a partial answer lacks, and says that it is partial", async () => {
		const { adapter, clock, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded", b: "error" }));
		clock.advance(6 * MINUTE);
		await tick();
		const partial = { reason: "page 2 of 2 of hosts: rate limited" };
		await adapter.loads[1]?.answer({ ...createInput({ a: "loaded" }, clock.now()), partial });
		expect(store.getState().snapshot?.hosts.map((host) => host.id)).toEqual(["a", "b"]);
		expect(store.getState().engine?.summary(store.getState().filter).partialReason).toBe(partial.reason);
		clock.advance(6 * MINUTE);
		await tick();
		await adapter.loads[2]?.answer(createInput({ a: "loaded" }, clock.now()));
		expect(store.getState().snapshot?.hosts.map((host) => host.id)).toEqual(["a"]);
	});

	it("waits as long as a rate-limited source asks", async () => {
		const { adapter, clock, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.fail({ code: "rate-limited", message: "HTTP 429", retryAfterMs: 10 * MINUTE });
		clock.advance(9 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(1);
		clock.advance(MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("judges ages anew when the source says that nothing changed", async () => {
		const { adapter, clock, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer({ ...createInput({ a: "loaded" }), version: "v1" });
		clock.advance(40 * MINUTE);
		await tick();
		expect(adapter.loads[1]?.ifVersion).toBe("v1");
		await adapter.loads[1]?.fail({ code: "not-modified", message: "HTTP 304" });
		expect(store.getState().phase).toBe("ready");
		expect(store.getState().snapshot?.hosts[0]?.status).toBe("stale");
	});

	it("loads only when asked without an interval", async () => {
		const { adapter, clock, store, phase } = setUp({ refreshIntervalMs: null });
		store.start();
		await tick();
		expect([phase(), adapter.loads.length]).toEqual(["empty", 0]);
		const asked = store.refresh();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		await asked;
		expect([phase(), store.getState().nextRefreshAt, clock.timerCount]).toEqual(["ready", null, 0]);
	});

	it("counts a fleet that is known already from when it was known", async () => {
		const initial = { input: createInput({ a: "loaded" }), now: NOW - 4 * MINUTE };
		const { adapter, clock, store } = setUp({ initial, jitterRatio: 0 });
		store.start();
		expect(store.getState().nextRefreshAt).toBe(NOW + MINUTE);
		clock.advance(MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(1);
	});

	it("shows a failure, and rejects, where a callback of the host application throws", async () => {
		const isExcluded = () => {
			throw new RangeError("bad rule");
		};
		const { adapter, store, phase } = setUp({ isExcluded, refreshIntervalMs: null });
		store.start();
		const refresh = store.refresh();
		const rejected = expect(refresh).rejects.toThrow("bad rule");
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		await rejected;
		expect([phase(), store.getState().isRefreshing]).toEqual(["failed", false]);
		expect(store.getState().fault).toEqual({ code: "invalid-response", message: "bad rule" });
	});

	it("goes on until the last of its users has stopped, however often one of them says so", async () => {
		const { adapter, clock, store } = setUp();
		const stopFirst = store.start();
		const stopSecond = store.start();
		await tick();
		expect(adapter.loads).toHaveLength(1);
		stopFirst();
		stopFirst();
		expect(adapter.loads[0]?.signal.aborted).toBe(false);
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		expect(clock.timerCount).toBe(1);
		stopSecond();
		expect(clock.timerCount).toBe(0);
	});

	it("leaves no timer and no listener behind", async () => {
		const { adapter, clock, visibility, store } = setUp();
		const stop = store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		expect([clock.timerCount, visibility.listenerCount]).toEqual([1, 1]);
		stop();
		expect([clock.timerCount, visibility.listenerCount]).toEqual([0, 0]);
	});
});

describe("pages that are left and seen again", () => {
	const look = (visibility: ReturnType<typeof createManualVisibility>) => {
		visibility.set(true);
		visibility.set(false);
	};

	it("do not put the next load off", async () => {
		const { adapter, clock, visibility, store } = setUp({ jitterRatio: 0 });
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		clock.advance(4 * MINUTE);
		look(visibility);
		expect(store.getState().nextRefreshAt).toBe(NOW + 5 * MINUTE);
		clock.advance(MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("try at once what failed, instead of waiting for the next try", async () => {
		const { adapter, clock, visibility, store, phase } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		clock.advance(6 * MINUTE);
		await tick();
		await adapter.loads[1]?.fail({ code: "unavailable", message: "offline" });
		look(visibility);
		await tick();
		expect(adapter.loads).toHaveLength(3);
		await adapter.loads[2]?.answer(createInput({ a: "loaded" }, clock.now()));
		expect(phase()).toBe("ready");
	});

	it("never ask a rate-limited source before its time", async () => {
		const { adapter, clock, visibility, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.fail({ code: "rate-limited", message: "HTTP 429", retryAfterMs: 10 * MINUTE });
		clock.advance(6 * MINUTE);
		look(visibility);
		await tick();
		expect(adapter.loads).toHaveLength(1);
		expect(store.getState().nextRefreshAt).toBe(NOW + 10 * MINUTE);
		clock.advance(4 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("do not try again while hidden", async () => {
		const { adapter, clock, visibility, store } = setUp();
		store.start();
		await tick();
		visibility.set(true);
		await adapter.loads[0]?.fail({ code: "unavailable", message: "offline" });
		clock.advance(60 * MINUTE);
		await tick();
		expect([adapter.loads.length, clock.timerCount]).toEqual([1, 0]);
	});
});

describe("changes that the source tells of", () => {
	function setUpLive(options: Partial<CoverageStoreOptions> = {}) {
		const hint = { tell: () => {} };
		const subscribe = (onChange: () => void) => {
			hint.tell = onChange;
			return () => {};
		};
		return { hint, ...setUp(options, createManualAdapter({ subscribe })) };
	}

	it("are loaded at once, without an interval too", async () => {
		const { adapter, hint, store } = setUpLive({ refreshIntervalMs: null });
		store.start();
		hint.tell();
		await tick();
		expect(adapter.loads).toHaveLength(1);
	});

	it("are loaded once more where they come during a load", async () => {
		const { adapter, hint, store } = setUpLive();
		store.start();
		await tick();
		hint.tell();
		await adapter.loads[0]?.answer(createInput({ a: "error" }));
		expect(adapter.loads).toHaveLength(2);
		await adapter.loads[1]?.answer(createInput({ a: "loaded" }));
		expect(store.getState().isRefreshing).toBe(false);
	});

	it("are loaded as soon as the page is seen again", async () => {
		const { adapter, clock, hint, visibility, store } = setUpLive();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "loaded" }));
		visibility.set(true);
		clock.advance(MINUTE);
		hint.tell();
		await tick();
		expect(adapter.loads).toHaveLength(1);
		visibility.set(false);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});

	it("wait for a source that limits how often it is asked", async () => {
		const { adapter, clock, hint, store } = setUpLive();
		store.start();
		await tick();
		hint.tell();
		await adapter.loads[0]?.fail({ code: "rate-limited", message: "HTTP 429", retryAfterMs: 2 * MINUTE });
		hint.tell();
		await tick();
		expect(adapter.loads).toHaveLength(1);
		clock.advance(2 * MINUTE);
		await tick();
		expect(adapter.loads).toHaveLength(2);
	});
});

describe("what a refresh changed", () => {
	it("lists the hosts, and marks the healed one as recovering until its next report", async () => {
		const { adapter, clock, store } = setUp();
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "error", b: "loaded", gone: "loaded" }));
		clock.advance(6 * MINUTE);
		await tick();
		const healedAt = clock.now();
		await adapter.loads[1]?.answer(createInput({ a: "loaded", b: "loaded", fresh: "loaded" }, healedAt));
		expect(store.getState().changes).toEqual([
			{ hostId: "a", from: "failed", to: "covered" },
			{ hostId: "fresh", from: null, to: "covered" },
			{ hostId: "gone", from: "covered", to: null },
		]);
		const flagsOfA = () => store.getState().snapshot?.hosts.find((host) => host.id === "a")?.flags;
		expect(flagsOfA()).toContain("recovering");
		clock.advance(6 * MINUTE);
		await tick();
		await adapter.loads[2]?.answer(createInput({ a: "loaded", b: "loaded" }, healedAt));
		expect(flagsOfA()).toContain("recovering");
		clock.advance(6 * MINUTE);
		await tick();
		await adapter.loads[3]?.answer(createInput({ a: "loaded", b: "loaded" }, clock.now()));
		expect(flagsOfA()).not.toContain("recovering");
	});
});

describe("filter", () => {
	it("tells subscribers once, and nobody when an equal filter is set", () => {
		const { store } = setUp();
		const listener = vi.fn();
		store.subscribe(listener);
		store.setFilter(createFilter({ status: ["warning"] }));
		store.setFilter(createFilter({ status: ["warning"] }));
		expect(listener).toHaveBeenCalledTimes(1);
		expect(store.getState().filter.status).toEqual(["warning"]);
	});
});

describe("actions", () => {
	const action = { type: "redeploy", policyId: "p", hostIds: ["a"] } as const;

	it("are requested, never done, until the host's next report", async () => {
		const adapter = createManualAdapter({ execute: () => Promise.resolve({ isAccepted: true }) });
		const { clock, store } = setUp({}, adapter);
		store.start();
		await tick();
		await adapter.loads[0]?.answer(createInput({ a: "error" }));
		clock.advance(MINUTE);
		await store.execute(action);
		expect(store.getState().requests).toMatchObject([{ action, state: "requested" }]);
		expect(store.getState().snapshot?.hosts[0]?.status).toBe("failed");
		clock.advance(5 * MINUTE);
		await tick();
		await adapter.loads[1]?.answer(createInput({ a: "loaded" }, clock.now()));
		expect(store.getState().requests).toEqual([]);
		expect(store.getState().snapshot?.hosts[0]?.status).toBe("covered");
	});

	it("carry an idempotency key of their own", async () => {
		const keys: string[] = [];
		const adapter = createManualAdapter({
			execute: (_, { idempotencyKey }) => {
				keys.push(idempotencyKey);
				return Promise.resolve({ isAccepted: true });
			},
		});
		const { store } = setUp({}, adapter);
		await store.execute(action);
		await store.execute(action);
		expect(new Set(keys).size).toBe(2);
	});

	it("are refused with a reason where the adapter cannot, or its call fails", async () => {
		const adapter = createManualAdapter({ execute: () => Promise.reject(new Error("socket closed")) });
		const { store } = setUp({}, adapter);
		expect(await store.execute({ type: "edit-policy", policyId: "p" })).toMatchObject({ isAccepted: false });
		expect(await store.execute(action)).toEqual({ isAccepted: false, message: "socket closed" });
		expect(store.getState().requests.map((request) => request.state)).toEqual(["refused", "refused"]);
	});
});
