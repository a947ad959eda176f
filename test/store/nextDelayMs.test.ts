import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDelayMs } from "../../src/store/nextDelayMs.ts";

const timing = { refreshIntervalMs: 300_000, jitterRatio: 0.1 };
const unavailable = { code: "unavailable", message: "" } as const;

describe("nextDelayMs", () => {
	it("spreads the interval by the jitter, and only upwards", () => {
		expect(nextDelayMs(timing, { fault: null, failureCount: 0 }, 0)).toBe(300_000);
		expect(nextDelayMs(timing, { fault: null, failureCount: 0 }, 0.999)).toBeCloseTo(329_970);
	});

	it("backs off from seconds to the interval, and never past it or to nothing", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 10_000 }),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(failureCount, random) => {
					const delay = nextDelayMs(timing, { fault: unavailable, failureCount }, random);
					expect(delay).toBeGreaterThanOrEqual(2500);
					expect(delay).toBeLessThanOrEqual(300_000);
				},
			),
		);
		expect(nextDelayMs(timing, { fault: unavailable, failureCount: 2 }, 0)).toBe(5000);
	});

	it("honours Retry-After even past the interval", () => {
		const fault = { code: "rate-limited", message: "", retryAfterMs: 900_000 } as const;
		expect(nextDelayMs(timing, { fault, failureCount: 1 }, 0)).toBe(900_000);
	});
});
