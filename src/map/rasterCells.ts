/** The scanline kernel: a picture of the cells computed pixel by pixel. No DOM, so it runs in tests and workers too. */
import type { CellGrid } from "./cellGrid.ts";
import { CELL_WIDTH, LINE_HEIGHT } from "./hexGeometry.ts";
import type { CellShape } from "./painter.ts";
import { COVERAGE_LEVELS } from "./palette.ts";

export interface RasterInput {
	/** Pixels, row by row. */
	readonly target: Uint32Array;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Where the world's origin lies, in pixels of the target. */
	readonly originXPx: number;
	readonly originYPx: number;
	readonly shape: CellShape;
	readonly grid: Pick<CellGrid, "column0" | "line0" | "columnCount" | "lineCount">;
	readonly codes: Uint8Array;
	/** `Palette.pixels`. */
	readonly pixels: Uint32Array;
}

/** What a column of pixels meets in all even or all odd lines. */
interface ColumnTable {
	/** Column of the cell whose line the pixel is in. */
	readonly near: Int32Array;
	/** Column, in the neighbouring line, of the cell that the pixel is in if it is beyond a slanted edge. */
	readonly beyond: Int32Array;
	/** Distance from the cell's centre, in cell widths, 0–0.5. */
	readonly overX: Float64Array;
	/** The same in steps of the coverage tables. */
	readonly step: Uint16Array;
}

/** Steps of the coverage tables in a pixel. What half a step gets wrong is less than the eye sees of a blended edge. */
const STEPS_PER_PIXEL = 4;

/**
 * Paints every pixel. The test for which hexagon a pixel's middle is in is that of `cellAt`, so the picture and picking agree on every pixel. How much of the
 * pixel the hexagon covers is worked out once a row for each distance from a cell's middle, not for each pixel: that made a full-HD picture three times as fast.
 * Cost: pixels of the part of the target that the grid covers, whatever the number of hosts.
 */
export function rasterCells(input: RasterInput): void {
	const { target, widthPx, heightPx, originXPx, originYPx, shape, grid, codes, pixels } = input;
	target.fill(pixels[0] ?? 0);
	const dx = CELL_WIDTH * shape.radiusPx;
	const dy = LINE_HEIGHT * shape.radiusPx;
	const from = Math.max(0, Math.floor(originXPx + (grid.column0 + 0.5) * dx));
	const to = Math.min(widthPx, Math.ceil(originXPx + (grid.column0 + grid.columnCount) * dx));
	if (from >= to) return;
	const stepCount = Math.ceil((dx / 2) * STEPS_PER_PIXEL) + 1;
	const even = columnTable(input, dx, 0, stepCount);
	const odd = columnTable(input, dx, 1, stepCount);
	const nearLevels = new Uint8Array(stepCount).fill(COVERAGE_LEVELS - 1);
	const beyondLevels = new Uint8Array(stepCount).fill(COVERAGE_LEVELS - 1);
	const isPlain = shape.gapPx === 0 && shape.cornerPx === 0;
	for (let y = 0; y < heightPx; y++) {
		const fractionalLine = (y + 0.5 - originYPx) / dy;
		const line = Math.round(fractionalLine);
		if (line < grid.line0 || line >= grid.line0 + grid.lineCount) continue;
		const overY = Math.abs(fractionalLine - line);
		const edge = 1 - 1.5 * overY;
		if (!isPlain) fillLevels(nearLevels, beyondLevels, edge, dx, shape);
		const { near, beyond, overX, step } = (line & 1) === 1 ? odd : even;
		const nearLine = (line - grid.line0) * grid.columnCount;
		const nextLine = clamp(line + (fractionalLine < line ? -1 : 1) - grid.line0, grid.lineCount) * grid.columnCount;
		const row = y * widthPx;
		// Two thirds of all rows meet no slanted edge, so no pixel of theirs can be beyond one. The tables are as long as every index into them.
		if (edge >= 0.5) {
			for (let x = from; x < to; x++) {
				const code = codes[nearLine + (near[x] as number)] as number;
				if (code === 0) continue;
				target[row + x] = pixels[code * COVERAGE_LEVELS + (nearLevels[step[x] as number] as number)] as number;
			}
			continue;
		}
		for (let x = from; x < to; x++) {
			const isBeyond = (overX[x] as number) > edge;
			const code = codes[isBeyond ? nextLine + (beyond[x] as number) : nearLine + (near[x] as number)] as number;
			if (code === 0) continue;
			const level = (isBeyond ? beyondLevels : nearLevels)[step[x] as number] as number;
			target[row + x] = pixels[code * COVERAGE_LEVELS + level] as number;
		}
	}
}

/** Levels of coverage for the pixels of a row, by their distance from the middle of the cell whose line they are in. */
function fillLevels(near: Uint8Array, beyond: Uint8Array, edge: number, dx: number, shape: CellShape): void {
	for (let step = 0; step < near.length; step++) {
		const over = Math.min((step + 0.5) / STEPS_PER_PIXEL / dx, 0.5);
		const slanted = (edge - over) * (dx / 2);
		near[step] = coverageLevel((0.5 - over) * dx, slanted, slanted + over * dx, shape);
		// Seen from the other cell, the middle is half a cell aside, and the slanted edge is the same.
		beyond[step] = coverageLevel(over * dx, -slanted, -slanted + (0.5 - over) * dx, shape);
	}
}

/** How much of a pixel a cell covers, by the distances of its middle to the nearest upright side, the nearest slanted side and the slanted one next to that. */
function coverageLevel(upright: number, slanted: number, nextSlanted: number, shape: CellShape): number {
	const inset = shape.gapPx / 2;
	const corner = shape.cornerPx;
	let distance = Math.min(upright, slanted) - inset;
	if (distance < corner) {
		const a = corner + inset - slanted;
		const b = corner + inset - Math.min(upright, nextSlanted);
		// Between the two normals of a corner the nearest point of the outline is on its arc; sides meet at 120°.
		if (2 * a > b && 2 * b > a) distance = corner - Math.sqrt(((a * a + b * b - a * b) * 4) / 3);
	}
	return Math.round(Math.max(0, Math.min(1, distance + 0.5)) * (COVERAGE_LEVELS - 1));
}

function columnTable(
	{ widthPx, originXPx, grid }: RasterInput,
	dx: number,
	parity: 0 | 1,
	stepCount: number,
): ColumnTable {
	const near = new Int32Array(widthPx);
	const beyond = new Int32Array(widthPx);
	const overX = new Float64Array(widthPx);
	const step = new Uint16Array(widthPx);
	for (let x = 0; x < widthPx; x++) {
		const fractional = (x + 0.5 - originXPx) / dx - parity / 2;
		const column = Math.round(fractional);
		const isLeft = fractional < column;
		const over = Math.abs(fractional - column);
		near[x] = clamp(column - grid.column0, grid.columnCount);
		beyond[x] = clamp(column + (parity === 1 ? (isLeft ? 0 : 1) : isLeft ? -1 : 0) - grid.column0, grid.columnCount);
		overX[x] = over;
		step[x] = Math.min(Math.floor(over * dx * STEPS_PER_PIXEL), stepCount - 1);
	}
	return { near, beyond, overX, step };
}

/** Out of range means the empty rim of the grid. */
function clamp(index: number, count: number): number {
	return index < 0 ? 0 : index >= count ? count - 1 : index;
}
