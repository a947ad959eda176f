import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeCells, codeOf } from "../../src/map/cellCode.ts";
import { cellOfHost, createCellGrid, hostAtPoint } from "../../src/map/cellGrid.ts";
import { createLayout } from "../../src/map/createLayout.ts";
import { cellX, cellY } from "../../src/map/hexGeometry.ts";
import { cellShape } from "../../src/map/painter.ts";
import { COVERAGE_LEVELS } from "../../src/map/palette.ts";
import { rasterCells } from "../../src/map/rasterCells.ts";
import { createFakeScene, fakeHosts } from "./fakeScene.ts";

const scene = createFakeScene(fakeHosts(3000));
const grid = createCellGrid(scene, createLayout(scene, { previous: null, view: { widthPx: 900, heightPx: 600 } }));
const codes = codeCells(grid, scene);
/** Pixels that say which code and level they have. */
const pixels = Uint32Array.from({ length: 32 * COVERAGE_LEVELS }, (_, i) => i);
const [widthPx, heightPx] = [160, 120];

function paint(viewport: { x: number; y: number; zoom: number }, shape = cellShape(viewport, 1)): Uint32Array {
	const target = new Uint32Array(widthPx * heightPx);
	rasterCells({ target, widthPx, heightPx, originXPx: viewport.x, originYPx: viewport.y, shape, grid, codes, pixels });
	return target;
}

const viewports = fc.record({
	x: fc.double({ min: -600, max: 200, noNaN: true }),
	y: fc.double({ min: -600, max: 200, noNaN: true }),
	zoom: fc.double({ min: 0.4, max: 40, noNaN: true }),
});

describe("raster of cells", () => {
	it("shows at every pixel the host that picking names there, at any place and zoom", () => {
		let checked = 0;
		fc.assert(
			fc.property(viewports, (viewport) => {
				const target = paint(viewport);
				for (let y = 0; y < heightPx; y += 3) {
					for (let x = 0; x < widthPx; x += 3) {
						const pixel = target[y * widthPx + x] ?? 0;
						const row = hostAtPoint(
							grid,
							(x + 0.5 - viewport.x) / viewport.zoom,
							(y + 0.5 - viewport.y) / viewport.zoom,
						);
						if (pixel === 0) continue;
						checked++;
						const expected = codeOf(scene.statusCodes[row] ?? -1, false);
						expect(Math.floor(pixel / COVERAGE_LEVELS)).toBe(expected);
					}
				}
			}),
			{ numRuns: 60 },
		);
		expect(checked).toBeGreaterThan(5000);
	});

	it("leaves no background inside a block without gaps, at any fractional zoom", () => {
		const { column, line } = cellOfHost(grid, scene.rowOf("host-000000"));
		fc.assert(
			fc.property(fc.double({ min: 0.3, max: 1.9, noNaN: true }), (zoom) => {
				const viewport = { x: 80 - zoom * cellX(column, line), y: 60 - zoom * cellY(line), zoom };
				const target = paint(viewport);
				for (let y = 58; y < 62; y++) for (let x = 78; x < 82; x++) expect(target[y * widthPx + x]).not.toBe(0);
			}),
		);
	});

	it("paints the middle of a cell in its full colour and its gap in the background's", () => {
		const row = scene.rowOf("host-000000");
		const { column, line } = cellOfHost(grid, row);
		const zoom = 24;
		const target = paint({ x: 80.5 - zoom * cellX(column, line), y: 60.5 - zoom * cellY(line), zoom });
		const code = codeOf(scene.statusCodes[row] ?? 0, false);
		expect(target[60 * widthPx + 80]).toBe(code * COVERAGE_LEVELS + COVERAGE_LEVELS - 1);
		const edge = target[60 * widthPx + 80 + Math.round((zoom * Math.sqrt(3)) / 2)] ?? 0;
		expect(edge % COVERAGE_LEVELS).toBe(0);
	});

	it("covers the area of the inset hexagon, corners rounded off", () => {
		const zoom = 40;
		const { column, line } = cellOfHost(grid, scene.rowOf("host-000000"));
		const shape = { radiusPx: zoom, gapPx: 4, cornerPx: 6 };
		const target = paint({ x: 80.3 - zoom * cellX(column, line), y: 60.7 - zoom * cellY(line), zoom }, shape);
		let area = 0;
		for (let y = 0; y < heightPx; y++) {
			for (let x = 0; x < widthPx; x++) {
				const isInCell =
					hostAtPoint(grid, cellX(column, line) + (x + 0.5 - 80.3) / zoom, cellY(line) + (y + 0.5 - 60.7) / zoom) === 0;
				if (isInCell) area += ((target[y * widthPx + x] ?? 0) % COVERAGE_LEVELS) / (COVERAGE_LEVELS - 1);
			}
		}
		const inner = zoom - 4 / Math.sqrt(3);
		const hexagon = 1.5 * Math.sqrt(3) * inner ** 2;
		const cutOff = (2 * Math.sqrt(3) - Math.PI) * 6 ** 2;
		expect(area).toBeGreaterThan((hexagon - cutOff) * 0.985);
		expect(area).toBeLessThan((hexagon - cutOff) * 1.015);
	});

	it("fills with background where the map is out of view, and does nothing to no pixels", () => {
		expect(paint({ x: 1e6, y: 1e6, zoom: 10 }).every((pixel) => pixel === 0)).toBe(true);
		expect(paint({ x: 0, y: -1e6, zoom: 10 }).every((pixel) => pixel === 0)).toBe(true);
		const empty = new Uint32Array(0);
		rasterCells({
			target: empty,
			widthPx: 0,
			heightPx: 0,
			originXPx: 0,
			originYPx: 0,
			shape: cellShape({ x: 0, y: 0, zoom: 3 }, 1),
			grid,
			codes,
			pixels,
		});
	});
});
