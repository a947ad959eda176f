import { createLocalEngine } from "../engine/createLocalEngine.ts";
import { AdapterError, type AdapterFault, type CoverageAction, type CoverageAdapter } from "../model/adapter.ts";
import { completeInput } from "../model/completeInput.ts";
import { createSnapshot, type SnapshotOptions } from "../model/createSnapshot.ts";
import { areFiltersEqual, type CoverageFilter, EMPTY_FILTER } from "../model/filter.ts";
import type { CoverageInput } from "../model/input.ts";
import { selectChanges } from "../model/selectChanges.ts";
import type { ActionRequest, CoverageState, CoverageStore } from "./coverageStore.ts";
import { keepUnconfirmed } from "./keepUnconfirmed.ts";
import { nextDelayMs } from "./nextDelayMs.ts";

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

export interface VisibilityPort {
	isHidden(): boolean;
	subscribe(onChange: () => void): () => void;
}

export interface ClockPort {
	now(): number;
	/** Calls back once after the delay. Returns the way to cancel. */
	delay(callback: () => void, delayMs: number): () => void;
	random(): number;
}

const SYSTEM_CLOCK: ClockPort = {
	now: () => Date.now(),
	delay: (callback, delayMs) => {
		// Timers hold 31 bits of milliseconds; a longer wait would fire at once.
		const timer = setTimeout(callback, Math.min(delayMs, 2 ** 31 - 1));
		return () => clearTimeout(timer);
	},
	random: () => Math.random(),
};

const ALWAYS_VISIBLE: VisibilityPort = { isHidden: () => false, subscribe: () => () => {} };

/** Makes the store over an adapter. It does nothing until `start`, and holds nothing after the stop that `start` returns. */
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
	let isStarted = false;
	let isChangeAwaited = false;
	let failureCount = 0;
	let requestCount = 0;
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
		lastInput = input;
		const previous = state.snapshot;
		const normalizePolicyId = adapter.normalizePolicyId?.bind(adapter);
		const { snapshot, issues } = createSnapshot(input, { ...snapshotOptions, normalizePolicyId, now, previous });
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
	if (initial) state = { ...state, ...accept(initial.input, initial.now) };
	const serverState = state;

	const schedule = () => {
		cancelTimer();
		cancelTimer = () => {};
		if (!isStarted || refreshIntervalMs === null || visibility.isHidden()) {
			if (state.nextRefreshAt !== null) setState({ nextRefreshAt: null });
			return;
		}
		const delayMs = nextDelayMs(
			{ refreshIntervalMs, jitterRatio },
			{ fault: state.fault, failureCount },
			clock.random(),
		);
		cancelTimer = clock.delay(() => void refresh(), delayMs);
		setState({ nextRefreshAt: clock.now() + delayMs });
	};

	const load = async (controller: AbortController) => {
		const isCurrent = () => loading?.controller === controller;
		let input: CoverageInput | null;
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
			input = fault.code === "not-modified" ? lastInput : null;
			if (input === null) {
				failureCount += 1;
				setState({ fault, phase: state.snapshot ? "stale" : "failed" });
			}
		}
		if (input === null || !isCurrent()) return;
		failureCount = 0;
		setState(accept(input, clock.now()));
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
				setState({ isRefreshing: false, progress: null });
				if (!isChangeAwaited || !isStarted) return schedule();
				isChangeAwaited = false;
				void refresh();
			});
		loading = { controller, done };
		setState({ isRefreshing: true, nextRefreshAt: null, ...(state.snapshot ? {} : { phase: "loading" }) });
		return done;
	};

	const onVisibilityChange = () => {
		if (visibility.isHidden()) return schedule();
		const ageMs = state.snapshot ? clock.now() - state.snapshot.takenAt : Number.POSITIVE_INFINITY;
		if (refreshIntervalMs === null || ageMs < refreshIntervalMs) return schedule();
		if (state.phase === "ready" && ageMs > 2 * refreshIntervalMs) setState({ phase: "stale" });
		void refresh();
	};

	const onSourceChange = () => {
		// What a load under way will bring may be older than this hint, so one more follows it.
		if (loading) isChangeAwaited = true;
		else if (!visibility.isHidden()) void refresh();
	};

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
		async execute(action) {
			const request = createRequest(action, `${clock.now()}-${++requestCount}`, clock.now());
			const update = (parts: Partial<ActionRequest>) =>
				setState({
					requests: state.requests.map((known) => (known.id === request.id ? { ...known, ...parts } : known)),
				});
			setState({ requests: [...state.requests, request] });
			try {
				if (!adapter.execute || !adapter.capabilities.actions.includes(action.type)) {
					throw new AdapterError({ code: "unsupported", message: `the source cannot ${action.type}` });
				}
				const { signal } = new AbortController();
				const receipt = await adapter.execute(action, { signal, idempotencyKey: request.id });
				update({ state: receipt.isAccepted ? "requested" : "refused", message: receipt.message ?? "" });
				return receipt;
			} catch (error) {
				const { message } = toFault(error);
				update({ state: "refused", message });
				return { isAccepted: false, message };
			}
		},
		start() {
			if (isStarted) return () => {};
			isStarted = true;
			const unsubscribe = [visibility.subscribe(onVisibilityChange), adapter.subscribe?.(onSourceChange)];
			onVisibilityChange();
			return () => {
				isStarted = false;
				for (const stop of unsubscribe) stop?.();
				loading?.controller.abort();
				loading = null;
				cancelTimer();
				setState({
					isRefreshing: false,
					progress: null,
					nextRefreshAt: null,
					...(state.snapshot ? {} : { phase: "empty" }),
				});
			};
		},
	};
}

function createRequest(action: CoverageAction, id: string, requestedAt: number): ActionRequest {
	return { id, action, requestedAt, state: "sending", message: "" };
}

function toFault(error: unknown): AdapterFault {
	if (error instanceof AdapterError) return error.fault;
	return { code: "unavailable", message: error instanceof Error ? error.message : String(error) };
}
