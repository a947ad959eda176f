"use client";
import type { PolicyView } from "../model/views.ts";
import { useCoverage } from "./useCoverage.ts";

/** Everything known of a policy over the hosts in view; `null` where there is no such policy, `undefined` while nothing is loaded. */
export function usePolicy(policyId: string): PolicyView | null | undefined {
	return useCoverage((state) => state.engine?.policy(policyId, state.filter));
}
