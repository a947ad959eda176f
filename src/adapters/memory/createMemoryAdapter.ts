import { type AdapterCapabilities, AdapterError, type CoverageAdapter, type LoadOptions } from "../../model/adapter.ts";
import type { CoverageInput } from "../../model/input.ts";

/** What the adapter says of itself, and what it does with actions. */
export interface MemoryAdapterOptions {
	/** @default source "memory", live, no actions, filtered rules not reported */
	readonly capabilities?: Partial<AdapterCapabilities> | undefined;
	/** Answers actions; name in `capabilities.actions` those it takes. */
	readonly execute?: CoverageAdapter["execute"] | undefined;
}

/** A value, or what makes one for each load. A function may fail as a real source does: throw an `AdapterError`. */
export type MemoryInput = CoverageInput | ((options: LoadOptions) => CoverageInput | Promise<CoverageInput>);

/** An adapter whose answer can be replaced. */
export interface MemoryAdapter extends CoverageAdapter {
	subscribe(onChange: () => void): () => void;
	/** Replaces what the next load answers, and tells every subscriber at once. */
	setInput(next: MemoryInput): void;
}

/**
 * An adapter over a value: for tests, for demos, and for host applications that fetch the data themselves. The value is handed on as it is
 * and never changed. Loads reject with `aborted` as soon as their signal says so, even while the function still works.
 */
export function createMemoryAdapter(input: MemoryInput, options: MemoryAdapterOptions = {}): MemoryAdapter {
	const { capabilities, execute } = options;
	const subscribers = new Set<() => void>();
	let current = input;
	return {
		capabilities: { source: "memory", reportsFiltered: false, live: true, actions: [], ...capabilities },
		async load(loadOptions) {
			const answer = await untilAborted(loadOptions.signal, async () =>
				typeof current === "function" ? current(loadOptions) : current,
			);
			const hostCount = answer.hosts?.length ?? 0;
			loadOptions.onProgress?.({ loadedCount: hostCount, totalCount: hostCount });
			return answer;
		},
		subscribe(onChange) {
			// A wrapper of its own, so that one function subscribed twice is told twice and can leave once.
			const subscriber = () => onChange();
			subscribers.add(subscriber);
			return () => {
				subscribers.delete(subscriber);
			};
		},
		setInput(next) {
			current = next;
			for (const subscriber of [...subscribers]) subscriber();
		},
		...(execute ? { execute } : {}),
	};
}

async function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
	const aborted = () => new AdapterError({ code: "aborted", message: "the load was aborted" });
	if (signal.aborted) throw aborted();
	let stopListening = () => {};
	const interruption = new Promise<never>((_, reject) => {
		const onAbort = () => reject(aborted());
		signal.addEventListener("abort", onAbort, { once: true });
		stopListening = () => signal.removeEventListener("abort", onAbort);
	});
	try {
		return await Promise.race([interruption, work()]);
	} finally {
		stopListening();
	}
}
