import { describe, expect, it, vi } from "vitest";
import { createMemoryAdapter } from "../../../src/adapters/memory/index.ts";
import { AdapterError } from "../../../src/model/adapter.ts";

const input = { hosts: [{ id: "a" }, { id: "b" }] };
const options = () => ({ signal: new AbortController().signal });

describe("createMemoryAdapter", () => {
	it("answers with the very value it was given, and says how many hosts there are", async () => {
		const onProgress = vi.fn();
		const answer = await createMemoryAdapter(input).load({ ...options(), onProgress });
		expect(answer).toBe(input);
		expect(onProgress).toHaveBeenCalledWith({ loadedCount: 2, totalCount: 2 });
	});

	it("tells every subscriber of a new input, and answers with it from then on", async () => {
		const adapter = createMemoryAdapter(input);
		const first = vi.fn();
		const second = vi.fn();
		const leave = adapter.subscribe(first);
		adapter.subscribe(second);
		adapter.setInput({ hosts: [] });
		leave();
		adapter.setInput({ hosts: [{ id: "c" }] });
		expect(first).toHaveBeenCalledTimes(1);
		expect(second).toHaveBeenCalledTimes(2);
		expect(await adapter.load(options())).toEqual({ hosts: [{ id: "c" }] });
	});

	it("keeps one of two subscriptions of the same function when the other leaves", () => {
		const adapter = createMemoryAdapter(input);
		const onChange = vi.fn();
		const leave = adapter.subscribe(onChange);
		adapter.subscribe(onChange);
		leave();
		adapter.setInput(input);
		expect(onChange).toHaveBeenCalledTimes(1);
	});

	it("asks a function on each load, with that load's options", async () => {
		const make = vi.fn(async () => input);
		const adapter = createMemoryAdapter(make);
		const loadOptions = { ...options(), ifVersion: "7" };
		await adapter.load(loadOptions);
		await adapter.load(loadOptions);
		expect(make).toHaveBeenCalledTimes(2);
		expect(make).toHaveBeenCalledWith(loadOptions);
	});

	it("fails as its function fails", async () => {
		const fault = { code: "rate-limited", message: "slow down", retryAfterMs: 1000 } as const;
		const adapter = createMemoryAdapter(() => {
			throw new AdapterError(fault);
		});
		await expect(adapter.load(options())).rejects.toMatchObject({ name: "AdapterError", fault });
	});

	it("rejects with aborted, before and during a load that would never end", async () => {
		const adapter = createMemoryAdapter(() => new Promise(() => {}));
		const controller = new AbortController();
		const loading = adapter.load({ signal: controller.signal });
		controller.abort();
		await expect(loading).rejects.toMatchObject({ fault: { code: "aborted" } });
		await expect(adapter.load({ signal: controller.signal })).rejects.toMatchObject({ fault: { code: "aborted" } });
	});

	it("takes other capabilities, and actions with them", async () => {
		const execute = vi.fn(async () => ({ isAccepted: true }));
		const adapter = createMemoryAdapter(input, { capabilities: { source: "demo", actions: ["redeploy"] }, execute });
		expect(adapter.capabilities).toEqual({ source: "demo", reportsFiltered: false, live: true, actions: ["redeploy"] });
		const action = { type: "redeploy", policyId: null, hostIds: [] } as const;
		expect(await adapter.execute?.(action, { ...options(), idempotencyKey: "k" })).toEqual({ isAccepted: true });
		expect(createMemoryAdapter(input).execute).toBeUndefined();
	});
});
