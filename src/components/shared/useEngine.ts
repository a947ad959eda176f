"use client";
import type { CoverageEngine } from "../../engine/engine.ts";
import { useOptionalCoverage } from "../../react/useCoverage.ts";

/** The provider's engine; `null` outside a provider and before the first load. */
export function useEngine(): CoverageEngine | null {
	return useOptionalCoverage((state) => state.engine) ?? null;
}
