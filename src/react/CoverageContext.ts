"use client";
import { createContext, useContext } from "react";
import type { CoverageStore } from "../store/coverageStore.ts";

/** `null` outside a provider: components then live from their props alone. */
export const CoverageContext = /* @__PURE__ */ createContext<CoverageStore | null>(null);

export function useOptionalStore(): CoverageStore | null {
	return useContext(CoverageContext);
}

/** @throws outside a `CoverageProvider`. */
export function useCoverageStore(): CoverageStore {
	const store = useOptionalStore();
	if (store === null) {
		throw new Error(
			"hexcover: this hook found no store, so it has nothing to read. Render the component below a <CoverageProvider>.",
		);
	}
	return store;
}
