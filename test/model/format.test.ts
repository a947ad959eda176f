import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAge, formatCount, formatDateTime, formatRatio } from "../../src/model/format.ts";

const SECOND = 1000;
const DAY = 86_400_000;

describe("formatRatio", () => {
	test.each([
		[null, "–"],
		[0, "0%"],
		[1, "100%"],
		[0.5, "50%"],
		[0.29, "29%"],
		[0.057, "5.7%"],
		[0.9123, "91.2%"],
		[0.9999, "99.9%"],
		[1 - Number.EPSILON, "99.9%"],
		[0.00001, "0.1%"],
	])("%d → %s", (ratio, expected) => {
		expect(formatRatio(ratio, "en")).toBe(expected);
	});

	test("never rounds up to 100 % nor down to 0 %, never above the truth by more than the first tenth, and keeps exact tenths", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (whole, seed) => {
				const part = seed % (whole + 1);
				const shown = Number.parseFloat(formatRatio(part / whole, "en"));
				expect(shown === 100).toBe(part === whole);
				expect(shown === 0).toBe(part === 0);
				if (part > 0) expect(shown).toBeLessThanOrEqual(Math.max(0.1, (100 * part) / whole + 1e-6));
			}),
			{ numRuns: 1000 },
		);
		for (let tenths = 0; tenths <= 1000; tenths++) {
			expect(Number.parseFloat(formatRatio(tenths / 1000, "en")) * 10).toBeCloseTo(tenths, 6);
		}
	});

	test("follows the locale", () => {
		expect(formatRatio(0.9123, "de")).toBe("91,2\u00a0%");
		expect(formatCount(12_480, "en")).toBe("12,480");
		expect(formatCount(12_480, "de")).toBe("12.480");
	});
});

test.each([
	[0, "0 seconds"],
	[-5 * SECOND, "0 seconds"],
	[999, "0 seconds"],
	[59 * SECOND, "59 seconds"],
	[60 * SECOND, "1 minute"],
	[119 * SECOND, "1 minute"],
	[3600 * SECOND, "1 hour"],
	[DAY - 1, "23 hours"],
	[3 * DAY, "3 days"],
])("formatAge: %d ms is %s", (ageMs, expected) => {
	expect(formatAge(ageMs, "en")).toBe(expected);
});

test("formatDateTime says UTC, to the minute", () => {
	const text = formatDateTime(Date.UTC(2026, 10, 24, 12, 5, 59), "en");
	expect(text).toMatch(/^Nov 24, 2026, 12:05\sPM UTC$/);
});
