import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packBlocks } from "../../src/map/packBlocks.ts";
import { placeClusters } from "../../src/map/placeClusters.ts";

const blocks = fc.array(
	fc.record({ columnCount: fc.integer({ min: 1, max: 20 }), lineCount: fc.integer({ min: 1, max: 20 }) }),
	{ maxLength: 40 },
);

describe("packing", () => {
	it("puts every block into the strip, and no two on each other", () => {
		fc.assert(
			fc.property(blocks, fc.integer({ min: 20, max: 90 }), (all, columnCount) => {
				const { places, lineCount } = packBlocks(all, columnCount);
				const taken = new Set<string>();
				all.forEach((block, i) => {
					const { column, line } = places[i] ?? { column: -1, line: -1 };
					expect(column).toBeGreaterThanOrEqual(0);
					expect(column + block.columnCount).toBeLessThanOrEqual(columnCount);
					expect(line + block.lineCount).toBeLessThanOrEqual(lineCount);
					for (let x = column; x < column + block.columnCount; x++) {
						for (let y = line; y < line + block.lineCount; y++) {
							expect(taken.has(`${x},${y}`)).toBe(false);
							taken.add(`${x},${y}`);
						}
					}
				});
			}),
		);
	});

	it("packs thousands of blocks in plain rows", () => {
		const many = Array.from({ length: 5000 }, () => ({ columnCount: 3, lineCount: 4 }));
		expect(packBlocks(many, 300).lineCount).toBe(200);
	});

	it("uses more of a wide view than one column would", () => {
		const sizes = Array.from({ length: 6 }, () => ({ ringCount: 8, filledRingCount: 7 }));
		const { places } = placeClusters(sizes, { widthPx: 1200, heightPx: 500 });
		expect(new Set(places.map(({ column }) => column)).size).toBeGreaterThanOrEqual(3);
		const tall = placeClusters(sizes, { widthPx: 360, heightPx: 900 }).places;
		expect(new Set(tall.map(({ line }) => line)).size).toBeGreaterThanOrEqual(3);
	});

	it("keeps lines for labels while they are few, and none for hundreds of groups", () => {
		const view = { widthPx: 1000, heightPx: 600 };
		const sizes = (count: number) => Array.from({ length: count }, () => ({ ringCount: 1, filledRingCount: 1 }));
		expect(placeClusters(sizes(6), view).labelLineCount).toBeGreaterThan(0);
		expect(placeClusters(sizes(500), view).labelLineCount).toBe(0);
		expect(placeClusters(sizes(1), view).labelLineCount).toBe(0);
		expect(placeClusters([], view).places).toEqual([]);
	});
});
