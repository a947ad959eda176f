import { type ActionReceipt, AdapterError, type AdapterFault, type CoverageAdapter } from "../model/adapter.ts";
import { checkFleetSize, type FleetOptions } from "./createFleet.ts";
import { createLiveFleet } from "./createLiveFleet.ts";
import { breakHost, healHost } from "./hostChanges.ts";
import { USUAL_PROBLEM_RATIO } from "./planHosts.ts";

/** Which fleet, and how it behaves. */
export interface FleetAdapterOptions extends Omit<FleetOptions, "now"> {
	/** Epoch milliseconds. The fleet is born when first used. @default Date.now */
	readonly now?: (() => number) | undefined;
	/** How long a load or an action takes. With 0 no timer is ever set. @default 0 */
	readonly latencyMs?: number | undefined;
	/**
	 * Share of the hosts that fail at each further load, while those of the load before recover; 0 to 1. With 0 only what is asked for
	 * changes. @default 0.0005, one host in 2,000
	 */
	readonly churnRatio?: number | undefined;
}

/** A demo fleet behind the port of a real source, with strings to pull in tests. */
export interface FleetAdapter extends CoverageAdapter {
	execute: NonNullable<CoverageAdapter["execute"]>;
	/** The next load, or the next action, rejects with this fault. Several calls queue up. */
	failNext(fault: AdapterFault, operation?: "load" | "execute"): void;
	/** The next load shows a failed rule on each of these hosts. @throws RangeError for an unknown id */
	breakHosts(hostIds: readonly string[]): void;
	/** The next load shows these hosts covered. @throws RangeError for an unknown id */
	healHosts(hostIds: readonly string[]): void;
	/** Loads wait from now on, those under way too, until the function that it returns is called. */
	pauseLoads(): () => void;
}

/** Progress is told this many times on the way. */
const STEP_COUNT = 5;

/**
 * A fleet that loads, breaks and heals. `redeploy` and `update-agent` are accepted as requests; the next load shows what they did: the rules
 * of redeployed policies loaded, agents at the newest version. Hosts that a request cannot reach stay as they are, and the receipt says how
 * many. The same options and calls give the same fleet. A load costs O(hosts).
 * @throws RangeError for a host count or a ratio out of range.
 */
export function createFleetAdapter(options: FleetAdapterOptions = {}): FleetAdapter {
	const { hostCount = 2000, seed = 1, problemRatio = USUAL_PROBLEM_RATIO, now = Date.now, latencyMs = 0 } = options;
	const { churnRatio = problemRatio > 0 ? 0.0005 : 0 } = options;
	checkFleetSize(hostCount, problemRatio);
	const fleet = createLiveFleet({ hostCount, seed, problemRatio, churnRatio, now });
	const faults: Record<"load" | "execute", AdapterFault[]> = { load: [], execute: [] };
	const receipts = new Map<string, ActionReceipt>();
	let gate: Promise<void> | null = null;

	const throwNext = (operation: "load" | "execute") => {
		const fault = faults[operation].shift();
		if (fault) throw new AdapterError(fault);
	};

	return {
		capabilities: { source: "demo", reportsFiltered: false, live: false, actions: ["redeploy", "update-agent"] },
		async load({ signal, onProgress }) {
			onProgress?.({ loadedCount: 0, totalCount: null });
			for (let step = 1; step <= STEP_COUNT; step += 1) {
				await untilAborted(signal, latencyMs / STEP_COUNT);
				while (gate) await untilAborted(signal, gate);
				if (step === STEP_COUNT) throwNext("load");
				onProgress?.({ loadedCount: Math.floor((hostCount * step) / STEP_COUNT), totalCount: hostCount });
			}
			return fleet.observe();
		},
		async execute(action, { signal, idempotencyKey }) {
			await untilAborted(signal, latencyMs);
			const known = receipts.get(idempotencyKey);
			if (known) return known;
			throwNext("execute");
			const receipt = fleet.request(action);
			receipts.set(idempotencyKey, receipt);
			return receipt;
		},
		failNext(fault, operation = "load") {
			faults[operation].push(fault);
		},
		breakHosts: (hostIds) => fleet.change(hostIds, breakHost),
		healHosts: (hostIds) => fleet.change(hostIds, healHost),
		pauseLoads() {
			let open = () => {};
			const closed = new Promise<void>((resolve) => {
				open = resolve;
			});
			gate = closed;
			return () => {
				if (gate === closed) gate = null;
				open();
			};
		},
	};
}

/** Waits for a time, or for something to happen; rejects as soon as the signal says so. */
async function untilAborted(signal: AbortSignal, what: number | Promise<void>): Promise<void> {
	let stopWaiting = () => {};
	try {
		await new Promise<void>((resolve, reject) => {
			const abort = () => reject(new AdapterError({ code: "aborted", message: "the request was aborted" }));
			if (signal.aborted) return abort();
			const timer = typeof what === "number" && what > 0 ? setTimeout(resolve, what) : undefined;
			if (timer === undefined) void Promise.resolve(typeof what === "number" ? undefined : what).then(resolve);
			signal.addEventListener("abort", abort);
			stopWaiting = () => {
				clearTimeout(timer);
				signal.removeEventListener("abort", abort);
			};
		});
	} finally {
		stopWaiting();
	}
}
