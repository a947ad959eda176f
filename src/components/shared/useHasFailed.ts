"use client";
import { useOptionalCoverage } from "../../react/useCoverage.ts";

/** Did the provider's store fail before there was anything to show? What a component has not got is then not on its way. */
export function useHasFailed(): boolean {
	return useOptionalCoverage((state) => state.phase === "failed") ?? false;
}
