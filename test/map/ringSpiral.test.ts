import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/map/hexGeometry.ts";
import { cellOfSlot, ringOfSlot, ringsForSlots, slotCountOfRings } from "../../src/map/ringSpiral.ts";

const centers = fc.record({ column: fc.integer({ min: -50, max: 50 }), line: fc.integer({ min: -50, max: 50 }) });

describe("ring spiral", () => {
	it("gives 5,000 slots 5,000 different cells, around any centre", () => {
		for (const center of [
			{ column: 0, line: 0 },
			{ column: 3, line: -7 },
		]) {
			const cells = new Set<string>();
			for (let slot = 0; slot < 5000; slot++) {
				const { column, line } = cellOfSlot(slot, center);
				cells.add(`${column},${line}`);
			}
			expect(cells.size).toBe(5000);
		}
	});

	it("finds the slot of a cell again", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2_000_000 }), centers, (slot, center) => {
				expect(slotOfCell(cellOfSlot(slot, center), center)).toBe(slot);
			}),
			{ numRuns: 2000 },
		);
	});

	it("fills a ring before it begins the next", () => {
		expect([0, 1, 6, 7, 18, 19].map(ringOfSlot)).toEqual([0, 1, 1, 2, 2, 3]);
		for (let rings = 0; rings < 40; rings++) {
			expect(ringsForSlots(slotCountOfRings(rings))).toBe(rings);
			expect(ringsForSlots(slotCountOfRings(rings) + 1)).toBe(rings + 1);
		}
		expect(ringsForSlots(0)).toBe(0);
	});

	it("keeps neighbouring slots of a ring beside each other", () => {
		for (let slot = 8; slot < 18; slot++) {
			const a = cellOfSlot(slot, { column: 0, line: 0 });
			const b = cellOfSlot(slot - 1, { column: 0, line: 0 });
			expect(slotOfCell(a, b)).toBeGreaterThan(0);
			expect(slotOfCell(a, b)).toBeLessThan(7);
		}
	});
});

/** Slot of a lattice cell in the cluster around `center`: the inverse of `cellOfSlot`, worked out the other way round. */
function slotOfCell(cell: Cell, center: Cell): number {
	const q = axialQ(cell) - axialQ(center);
	const r = cell.line - center.line;
	const ring = Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r));
	if (ring === 0) return 0;
	const place = placeInRing(q, r, ring);
	return 3 * ring * (ring - 1) + (place === 0 ? 6 * ring : place);
}

/** Steps from the corner in the start direction. Each side is known by the one coordinate that stays at its extreme along it. */
function placeInRing(q: number, r: number, ring: number): number {
	if (r === ring && q < 0) return q + ring;
	if (q + r === ring && r > 0) return ring + q;
	if (q === ring && r > -ring) return 2 * ring - r;
	if (r === -ring && q > 0) return 3 * ring + (ring - q);
	if (q + r === -ring && r < 0) return 4 * ring - q;
	return 5 * ring + r;
}

function axialQ({ column, line }: Cell): number {
	return column - (line - (line & 1)) / 2;
}
