import { createLocalEngine } from "../engine/createLocalEngine.ts";
import type { AdapterFault, CoverageAdapter } from "../model/adapter.ts";
import { completeInput } from "../model/completeInput.ts";
import { createSnapshot, type SnapshotOptions } from "../model/createSnapshot.ts";
import { areFiltersEqual, type CoverageFilter, EMPTY_FILTER } from "../model/filter.ts";
import type { CoverageInput } from "../model/input.ts";
import { selectChanges } from "../model/selectChanges.ts";
import type { CoverageState, CoverageStore } from "./coverageStore.ts";
import { createActionSender } from "./createActionSender.ts";
import { keepUnconfirmed } from "./keepUnconfirmed.ts";
import { nextDelayMs } from "./nextDelayMs.ts";
import { ALWAYS_VISIBLE, type ClockPort, SYSTEM_CLOCK, type VisibilityPort } from "./ports.ts";
import { toFault } from "./toFault.ts";

/** How a store loads, and how it judges what it loaded. */
export interface CoverageStoreOptions extends Omit<SnapshotOptions, "now" | "previous" | "normalizePolicyId"> {
	readonly adapter: CoverageAdapter;
	/** @default 300_000 (five minutes); `null` loads only when asked */
	readonly refreshIntervalMs?: number | null | undefined;
	/** @default 0.1 */
	readonly jitterRatio?: number | undefined;
	readonly filter?: CoverageFilter | undefined;
	/** A fleet that is known already, as from a server: the store starts ready. `now` is when it was known. */
	readonly initial?: { readonly input: CoverageInput; readonly now: number } | undefined;
	/** Whether anybody can see the page; while not, nothing is loaded. @default always visible */
	readonly visibility?: VisibilityPort | undefined;
	/** Clock, timer and chance, for tests. @default the runtime's */
	readonly clock?: ClockPort | undefined;
}

/**
 * Makes the store over an adapter. Of its own accord it does nothing until `start`, and nothing after the last stop that `start` returned: no
 * timer, no listener, no load.
 */
export function createCoverageStore(options: CoverageStoreOptions): CoverageStore {
	const {
		adapter,
		refreshIntervalMs = 300_000,
		jitterRatio = 0.1,
		filter = EMPTY_FILTER,
		initial,
		visibility = ALWAYS_VISIBLE,
		clock = SYSTEM_CLOCK,
		...snapshotOptions
	} = options;
	const { catalogue = null } = snapshotOptions;
	const listeners = new Set<() => void>();
	let lastInput: CoverageInput | null = null;
	let loading: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
	let startCount = 0;
	let isChangeAwaited = false;
	let failureCount = 0;
	/** When the next load is due, epoch milliseconds; infinite where one comes only when asked for. */
	let dueAt = refreshIntervalMs === null ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	/** A source that limits how often it is asked is not asked of the store's own accord before. */
	let closedUntil = Number.NEGATIVE_INFINITY;
	let cancelTimer = () => {};

	let state: CoverageState = {
		phase: "empty",
		snapshot: null,
		engine: null,
		filter,
		issues: [],
		fault: null,
		progress: null,
		isRefreshing: false,
		nextRefreshAt: null,
		changes: [],
		requests: [],
		capabilities: adapter.capabilities,
	};
	const setState = (parts: Partial<CoverageState>) => {
		state = { ...state, ...parts };
		for (const listener of [...listeners]) listener();
	};

	const accept = (answer: CoverageInput, now: number): Partial<CoverageState> => {
		// What a partial answer lacks is not gone.
		const input = lastInput ? completeInput(answer, lastInput) : answer;
		const previous = state.snapshot;
		const normalizePolicyId = adapter.normalizePolicyId?.bind(adapter);
		const { snapshot, issues } = createSnapshot(input, { ...snapshotOptions, normalizePolicyId, now, previous });
		lastInput = input;
		return {
			phase: "ready",
			snapshot,
			engine: createLocalEngine(snapshot, { catalogue }),
			issues,
			fault: null,
			changes: previous ? selectChanges(previous, snapshot) : [],
			requests: keepUnconfirmed(state.requests, snapshot),
		};
	};
	const dueAfter = (loadedAt: number): number => {
		if (refreshIntervalMs === null) return Number.POSITIVE_INFINITY;
		const timing = { refreshIntervalMs, jitterRatio };
		return loadedAt + nextDelayMs(timing, { fault: state.fault, failureCount }, clock.random());
	};
	if (initial) {
		state = { ...state, ...accept(initial.input, initial.now) };
		dueAt = dueAfter(initial.now);
	}
	const serverState = state;

	/** Loads if it is time, else waits until it is. While nobody looks, neither. */
	const proceed = () => {
		cancelTimer();
		if (loading) return;
		const at = Math.max(dueAt, closedUntil);
		if (startCount === 0 || visibility.isHidden() || at === Number.POSITIVE_INFINITY) {
			if (state.nextRefreshAt !== null) setState({ nextRefreshAt: null });
			return;
		}
		const delayMs = at - clock.now();
		if (delayMs <= 0) {
			void refresh();
			return;
		}
		cancelTimer = clock.delay(proceed, delayMs);
		setState({ nextRefreshAt: at });
	};

	const fail = (fault: AdapterFault) => {
		failureCount += 1;
		if (fault.code === "rate-limited") closedUntil = clock.now() + (fault.retryAfterMs ?? 0);
		setState({ fault, phase: state.snapshot ? "stale" : "failed" });
	};

	const load = async (controller: AbortController) => {
		const isCurrent = () => loading?.controller === controller;
		let input: CoverageInput;
		try {
			input = await adapter.load({
				signal: controller.signal,
				ifVersion: state.snapshot?.version,
				onProgress: (progress) => {
					if (isCurrent()) setState({ progress });
				},
			});
		} catch (error) {
			if (!isCurrent()) return;
			const fault = toFault(error);
			// Nothing new, but everything is older now.
			if (fault.code !== "not-modified" || !lastInput) return fail(fault);
			input = lastInput;
		}
		if (!isCurrent()) return;
		let accepted: Partial<CoverageState>;
		try {
			accepted = accept(input, clock.now());
		} catch (error) {
			// A callback of the host application threw. It must hear of it, and its users must not wait for ever.
			fail(toFault(error, "invalid-response"));
			throw error;
		}
		failureCount = 0;
		setState(accepted);
	};

	const refresh = (): Promise<void> => {
		if (loading) return loading.done;
		cancelTimer();
		const controller = new AbortController();
		const done = Promise.resolve()
			.then(() => load(controller))
			.finally(() => {
				if (loading?.controller !== controller) return;
				loading = null;
				dueAt = isChangeAwaited ? Number.NEGATIVE_INFINITY : dueAfter(clock.now());
				isChangeAwaited = false;
				setState({ isRefreshing: false, progress: null });
				proceed();
			});
		loading = { controller, done };
		setState({ isRefreshing: true, nextRefreshAt: null, ...(state.snapshot ? {} : { phase: "loading" }) });
		return done;
	};

	const onVisibilityChange = () => {
		if (refreshIntervalMs !== null && !visibility.isHidden()) {
			const ageMs = clock.now() - (state.snapshot?.takenAt ?? clock.now());
			if (state.phase === "ready" && ageMs > 2 * refreshIntervalMs) setState({ phase: "stale" });
			// Whoever comes back to a failure, or gets the network back, need not wait for the next try.
			if (state.fault) dueAt = Number.NEGATIVE_INFINITY;
		}
		proceed();
	};

	const onSourceChange = () => {
		// What a load under way will bring may be older than this hint, so one more follows it.
		if (loading) isChangeAwaited = true;
		else dueAt = Number.NEGATIVE_INFINITY;
		proceed();
	};

	const begin = () => {
		const unsubscribe = [visibility.subscribe(onVisibilityChange), adapter.subscribe?.(onSourceChange)];
		onVisibilityChange();
		return () => {
			for (const stop of unsubscribe) stop?.();
			loading?.controller.abort();
			loading = null;
			isChangeAwaited = false;
			cancelTimer();
			setState({
				isRefreshing: false,
				progress: null,
				nextRefreshAt: null,
				...(state.snapshot ? {} : { phase: "empty" }),
			});
		};
	};
	let end = () => {};

	return {
		getState: () => state,
		getServerState: () => serverState,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		setFilter(next) {
			if (!areFiltersEqual(next, state.filter)) setState({ filter: next });
		},
		refresh,
		execute: createActionSender(adapter, clock, (change) => setState({ requests: change(state.requests) })),
		start() {
			startCount += 1;
			if (startCount === 1) end = begin();
			let isStopped = false;
			return () => {
				if (isStopped) return;
				isStopped = true;
				startCount -= 1;
				if (startCount === 0) end();
			};
		},
	};
}
