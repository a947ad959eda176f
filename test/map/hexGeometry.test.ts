import { hexbin } from "d3-hexbin";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_WIDTH, CORNERS, cellAt, cellX, cellY, LINE_HEIGHT } from "../../src/map/hexGeometry.ts";

/** Is a point inside the drawn hexagon around the origin? By its six edges, with nothing shared with the code under test. */
function isInside(x: number, y: number): boolean {
	for (let i = 0; i < 6; i++) {
		const angle = ((i + 0.5) * Math.PI) / 3;
		if (x * Math.sin(angle) - y * Math.cos(angle) > CELL_WIDTH / 2 + 1e-9) return false;
	}
	return true;
}

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });

describe("hexagon lattice", () => {
	it("names the hexagon that a point is drawn in, on both sides of the origin", () => {
		fc.assert(
			fc.property(coordinate, coordinate, (x, y) => {
				const { column, line } = cellAt(x, y);
				expect(isInside(x - cellX(column, line), y - cellY(line))).toBe(true);
			}),
			{ numRuns: 5000 },
		);
	});

	it("agrees with the nearest centre found by trying them all", () => {
		fc.assert(
			fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }), (x, y) => {
				let best = Number.POSITIVE_INFINITY;
				for (let line = -8; line <= 8; line++) {
					for (let column = -8; column <= 8; column++) {
						best = Math.min(best, Math.hypot(x - cellX(column, line), y - cellY(line)));
					}
				}
				const { column, line } = cellAt(x, y);
				expect(Math.hypot(x - cellX(column, line), y - cellY(line))).toBeCloseTo(best, 9);
			}),
			{ numRuns: 500 },
		);
	});

	it("has its centres where d3-hexbin has them", () => {
		const lattice = hexbin()
			.radius(1)
			.extent([
				[0, 0],
				[40, 40],
			]);
		for (const [x, y] of lattice.centers()) {
			const { column, line } = cellAt(x, y);
			expect(cellX(column, line)).toBeCloseTo(x, 9);
			expect(cellY(line)).toBeCloseTo(y, 9);
		}
		expect(LINE_HEIGHT).toBe(1.5);
	});

	it("draws the hexagon that d3-hexbin draws", () => {
		const numbers = (
			hexbin()
				.hexagon(1)
				.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
		).map(Number);
		let x = 0;
		let y = 0;
		for (let i = 0; i < 6; i++) {
			x += numbers[2 * i] ?? Number.NaN;
			y += numbers[2 * i + 1] ?? Number.NaN;
			expect(CORNERS[2 * i]).toBeCloseTo(x, 9);
			expect(CORNERS[2 * i + 1]).toBeCloseTo(y, 9);
		}
	});

	it("never answers with minus zero", () => {
		expect(Object.is(cellAt(-0.1, -0.1).column, 0)).toBe(true);
		expect(Object.is(cellAt(-0.1, -0.1).line, 0)).toBe(true);
	});

	it("puts the centre of every cell into that cell", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (column, line) => {
				expect(cellAt(cellX(column, line), cellY(line))).toEqual({ column, line });
			}),
		);
	});
});
