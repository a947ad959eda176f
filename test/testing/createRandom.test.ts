import { expect, test } from "vitest";
import { createRandom, mixBits } from "../../src/testing/createRandom.ts";

test("the same seed gives the same numbers, neighbouring seeds others", () => {
	const draw = (seed: number) => {
		const random = createRandom(seed);
		return Array.from({ length: 20 }, () => random.next());
	};
	expect(draw(1)).toEqual(draw(1));
	expect(draw(1)).not.toEqual(draw(2));
});

test("numbers stay in range and spread over it", () => {
	const random = createRandom(3);
	const counts = new Array<number>(10).fill(0);
	for (let i = 0; i < 10_000; i += 1) {
		const value = random.below(10);
		counts[value] = (counts[value] ?? 0) + 1;
	}
	expect(counts).toHaveLength(10);
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("mixed bits never collide", () => {
	expect(new Set(Array.from({ length: 100_000 }, (_, i) => mixBits(i))).size).toBe(100_000);
});
