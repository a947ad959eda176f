"use client";
import type { HostView } from "../model/views.ts";
import { useCoverage } from "./useCoverage.ts";

/** Everything known of a host under the current filter; `null` where it is not in the fleet, `undefined` while nothing is loaded. */
export function useHost(hostId: string): HostView | null | undefined {
	return useCoverage((state) => state.engine?.host(hostId, state.filter));
}
