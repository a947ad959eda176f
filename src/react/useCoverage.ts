"use client";
import { useSyncExternalStore } from "react";
import type { CoverageEngine } from "../engine/engine.ts";
import type { CoverageState } from "../store/coverageStore.ts";
import { useCoverageStore, useOptionalStore } from "./CoverageContext.ts";

/**
 * A piece of the store's state. Renders again only when the piece changes identity, so select, don't build:
 * `useCoverage((state) => state.phase)`.
 * @throws outside a `CoverageProvider`.
 */
export function useCoverage<T>(selector: (state: CoverageState) => T): T {
	const store = useCoverageStore();
	return useSyncExternalStore(
		store.subscribe,
		() => selector(store.getState()),
		() => selector(store.getServerState()),
	);
}

const subscribeToNothing = (): (() => void) => () => {};

/** `useCoverage` for components that also live without a provider: there it returns `undefined`. */
export function useOptionalCoverage<T>(selector: (state: CoverageState) => T): T | undefined {
	const store = useOptionalStore();
	return useSyncExternalStore(
		store ? store.subscribe : subscribeToNothing,
		() => (store ? selector(store.getState()) : undefined),
		() => (store ? selector(store.getServerState()) : undefined),
	);
}

/**
 * The answer to a question: the given one (a component's own prop), else the engine's; `undefined` while there is neither; `null` is an
 * answer. `ask` must return the same reference for the same engine, as engines do for the same filter.
 */
export function useView<T>(given: T | undefined, ask: (engine: CoverageEngine) => T): T | undefined {
	const answer = useOptionalCoverage((state) => (given === undefined && state.engine ? ask(state.engine) : undefined));
	return given === undefined ? answer : given;
}
