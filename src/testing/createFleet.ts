import type { CoverageInput } from "../model/input.ts";
import { planHosts, USUAL_PROBLEM_RATIO } from "./planHosts.ts";
import { renderFleet } from "./renderFleet.ts";

/** Which fleet. The same options make the same fleet. */
export interface FleetOptions {
	/** A whole number from 0. Below 200 not every status occurs. @default 2000 */
	readonly hostCount?: number | undefined;
	/** Same seed, same fleet. @default 1 */
	readonly seed?: number | undefined;
	/** The time that the fleet is observed at, epoch milliseconds; all its times are before it. */
	readonly now: number;
	/** Share of the hosts that are not covered, about; 0 to 1. With 0 nothing is wrong anywhere. @default 0.1 */
	readonly problemRatio?: number | undefined;
}

/**
 * A fleet for demos, stories, tests and benchmarks: invented hosts with real agent versions, real policies, the 320 real rules of
 * Datadog's default policy with their constraints and ATT&CK tags, and the agents' real messages. From 200 hosts on, with the default
 * ratio, all ten host statuses occur, and every flag but `recovering`, which only a second snapshot can have. The same options give the
 * same bytes. O(hosts); 20,000 hosts share some 200 reports.
 * @throws RangeError for a host count or a ratio out of range.
 */
export function createFleet({
	hostCount = 2000,
	seed = 1,
	now,
	problemRatio = USUAL_PROBLEM_RATIO,
}: FleetOptions): CoverageInput {
	checkFleetSize(hostCount, problemRatio);
	return renderFleet(planHosts({ hostCount, seed, bornAt: now, problemRatio }), now, `${seed}.0.${now}`);
}

export function checkFleetSize(hostCount: number, problemRatio: number): void {
	if (!Number.isSafeInteger(hostCount) || hostCount < 0) {
		throw new RangeError(`hexcover: hostCount is ${hostCount}; it must be a whole number from 0`);
	}
	if (!(problemRatio >= 0 && problemRatio <= 1)) {
		throw new RangeError(`hexcover: problemRatio is ${problemRatio}; it must be from 0 to 1`);
	}
}
