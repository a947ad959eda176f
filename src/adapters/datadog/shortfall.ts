import { AdapterError } from "../../model/adapter.ts";
import type { PartialInput } from "../../model/input.ts";

/** Something that exists at the source and is not in what was loaded. */
export interface Shortfall {
	/** For people: "page 3 of 5 of hosts: rate limited". */
	readonly reason: string;
	readonly loadedCount?: number | undefined;
	/** `null`: the source did not say how many there are. */
	readonly expectedCount?: number | null | undefined;
}

/** All shortfalls as the one statement that stands beside the data; counts are summed over those that have both. */
export function toPartial(shortfalls: readonly Shortfall[]): PartialInput | undefined {
	if (shortfalls.length === 0) return undefined;
	const counted = shortfalls.filter((one) => typeof one.expectedCount === "number");
	const sum = (counts: readonly (number | null | undefined)[]) => counts.reduce<number>((a, b) => a + (b ?? 0), 0);
	return {
		reason: shortfalls.map((one) => one.reason).join("; "),
		expectedCount: counted.length > 0 ? sum(counted.map((one) => one.expectedCount)) : undefined,
		loadedCount: counted.length > 0 ? sum(counted.map((one) => one.loadedCount)) : undefined,
	};
}

/** A fault in a few words, as they stand after the name of what it kept from loading. */
export function describeFault(error: unknown): string {
	if (!(error instanceof AdapterError)) return "it failed for an unknown reason";
	// The message begins with the request, which the reason has named already.
	const words = error.fault.message.replace(/^GET \S+: /, "");
	const wait = error.fault.code === "rate-limited" ? error.fault.retryAfterMs : null;
	return wait === null ? words : `${words}, retry after ${Math.ceil(wait / 1000)} s`;
}
