import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutShares } from "../../src/components/status-card/layoutShares.ts";

describe("sharing a line among counts", () => {
	const counts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 10 });

	it("fills the line without gaps, in order, and shows every count above zero", () => {
		fc.assert(
			fc.property(counts, (values) => {
				fc.pre(values.some((value) => value > 0));
				const shares = layoutShares(
					values.map((value, i) => [i, value] as const),
					1000,
					14,
				);
				expect(shares.map(({ key }) => key)).toEqual(values.flatMap((value, i) => (value > 0 ? [i] : [])));
				let end = 0;
				for (const { start, size } of shares) {
					expect(start).toBeCloseTo(end);
					expect(size).toBeGreaterThan(14 / 1.14);
					end = start + size;
				}
				expect(end).toBeCloseTo(1000);
			}),
		);
	});

	it("draws nothing where there is nothing", () => {
		expect(layoutShares([["a", 0]], 1000, 14)).toEqual([]);
		expect(layoutShares([], 1000, 14)).toEqual([]);
	});
});
