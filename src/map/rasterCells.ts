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
}

/**
 * Paints every pixel. The test for which hexagon a pixel's middle is in is that of `cellAt`, so the picture and picking agree on every pixel. Cost:
 * pixels of the part of the target that the grid covers, whatever the number of hosts.
 */
export function rasterCells(input: RasterInput): void {
	const { target, widthPx, heightPx, originXPx, originYPx, shape, grid, codes, pixels } = input;
	target.fill(pixels[0] ?? 0);
	const dx = CELL_WIDTH * shape.radiusPx;
	const dy = LINE_HEIGHT * shape.radiusPx;
	const from = Math.max(0, Math.floor(originXPx + (grid.column0 + 0.5) * dx));
	const to = Math.min(widthPx, Math.ceil(originXPx + (grid.column0 + grid.columnCount) * dx));
	if (from >= to) return;
	const even = columnTable(input, dx, 0);
	const odd = columnTable(input, dx, 1);
	const isPlain = shape.gapPx === 0 && shape.cornerPx === 0;
	const lastLevel = COVERAGE_LEVELS - 1;
	const corner = shape.cornerPx;
	for (let y = 0; y < heightPx; y++) {
		const fractionalLine = (y + 0.5 - originYPx) / dy;
		const line = Math.round(fractionalLine);
		if (line < grid.line0 || line >= grid.line0 + grid.lineCount) continue;
		const overY = Math.abs(fractionalLine - line);
		const { near, beyond, overX } = (line & 1) === 1 ? odd : even;
		const nearLine = (line - grid.line0) * grid.columnCount;
		const nextLine = clamp(line + (fractionalLine < line ? -1 : 1) - grid.line0, grid.lineCount) * grid.columnCount;
		const edge = 1 - 1.5 * overY;
		const row = y * widthPx;
		if (isPlain) {
			for (let x = from; x < to; x++) {
				const index = (overX[x] as number) > edge ? nextLine + (beyond[x] as number) : nearLine + (near[x] as number);
				target[row + x] = pixels[(codes[index] as number) * COVERAGE_LEVELS + lastLevel] as number;
			}
			continue;
		}
		for (let x = from; x < to; x++) {
			const over = overX[x] as number;
			// Distances to the upright and the slanted sides that are nearest, and to the other slanted side of the same corner.
			let upright: number;
			let slanted: number;
			let other: number;
			let code: number;
			if (over > edge) {
				code = codes[nextLine + (beyond[x] as number)] as number;
				upright = over * dx;
				slanted = (over - edge) * (dx / 2);
				other = slanted + (0.5 - over) * dx;
			} else {
				code = codes[nearLine + (near[x] as number)] as number;
				upright = (0.5 - over) * dx;
				slanted = (edge - over) * (dx / 2);
				other = slanted + over * dx;
			}
			if (code === 0) continue;
			upright -= shape.gapPx / 2;
			slanted -= shape.gapPx / 2;
			let distance = Math.min(upright, slanted);
			if (distance < corner) {
				const a = corner - slanted;
				const b = corner - Math.min(upright, other - shape.gapPx / 2);
				// Between the two normals of a corner the nearest point of the outline is on its arc; sides meet at 120°.
				if (2 * a > b && 2 * b > a) distance = corner - Math.sqrt(((a * a + b * b - a * b) * 4) / 3);
			}
			const coverage = distance + 0.5;
			const level = coverage >= 1 ? lastLevel : coverage <= 0 ? 0 : Math.round(coverage * lastLevel);
			target[row + x] = pixels[code * COVERAGE_LEVELS + level] as number;
		}
	}
}

function columnTable({ widthPx, originXPx, grid }: RasterInput, dx: number, parity: 0 | 1): ColumnTable {
	const near = new Int32Array(widthPx);
	const beyond = new Int32Array(widthPx);
	const overX = new Float64Array(widthPx);
	for (let x = 0; x < widthPx; x++) {
		const fractional = (x + 0.5 - originXPx) / dx - parity / 2;
		const column = Math.round(fractional);
		const isLeft = fractional < column;
		near[x] = clamp(column - grid.column0, grid.columnCount);
		beyond[x] = clamp(column + (parity === 1 ? (isLeft ? 0 : 1) : isLeft ? -1 : 0) - grid.column0, grid.columnCount);
		overX[x] = Math.abs(fractional - column);
	}
	return { near, beyond, overX };
}

/** Out of range means the empty rim of the grid. */
function clamp(index: number, count: number): number {
	return index < 0 ? 0 : index >= count ? count - 1 : index;
}
