import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextActiveIndex } from "../../../src/components/shared/nextActiveIndex.ts";

describe("moving in a list", () => {
	it("starts at the first going down, and at the last going up", () => {
		expect(nextActiveIndex("ArrowDown", -1, 5)).toBe(0);
		expect(nextActiveIndex("ArrowUp", -1, 5)).toBe(4);
	});

	it("leaves other keys, and empty lists, alone", () => {
		expect(nextActiveIndex("a", 2, 5)).toBeNull();
		expect(nextActiveIndex("ArrowDown", -1, 0)).toBeNull();
	});

	it("never leaves the list, whatever is pressed", () => {
		const key = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End");
		fc.assert(
			fc.property(fc.array(key), fc.integer({ min: 1, max: 700 }), (keys, count) => {
				let active = -1;
				for (const each of keys) active = nextActiveIndex(each, active, count) ?? active;
				expect(active).toBeGreaterThanOrEqual(keys.length > 0 ? 0 : -1);
				expect(active).toBeLessThan(count);
			}),
		);
	});
});
