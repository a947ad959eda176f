import { hexbin } from "d3-hexbin";
import { type CellGrid, cellOfHost } from "./cellGrid.ts";
import { cellX, cellY } from "./hexGeometry.ts";
import type { Palette } from "./palette.ts";
import type { Viewport } from "./viewport.ts";

/** What is drawn over the cells. Rows are rows of the scene; -1 is none. */
export interface OverlayMarks {
	readonly hoverRow: number;
	readonly selectedRow: number;
	/** Where the keyboard is, and whether it shows. */
	readonly cursorRow: number;
	readonly isCursorVisible: boolean;
	/** Hosts that the last refresh changed for the better, and for the worse. */
	readonly recoveredRows: readonly number[];
	readonly failingRows: readonly number[];
}

export interface OverlayFrame {
	readonly context: CanvasRenderingContext2D;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly pixelRatio: number;
	readonly viewport: Viewport;
	readonly grid: CellGrid;
	readonly palette: Palette;
	readonly marks: OverlayMarks;
}

/** CSS pixels: however small cells are, a ring around one can be seen. */
const MIN_RING_RADIUS = 6;
/** More rings than this would hide the map; the list of changes tells them all. */
const MAX_CHANGE_RINGS = 1000;

/** Paints hover, focus, selection and changes. Clears the canvas first; never touches the cells. Cost: changed hosts. */
export function paintOverlay({
	context,
	widthPx,
	heightPx,
	pixelRatio,
	viewport,
	grid,
	palette,
	marks,
}: OverlayFrame): void {
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.clearRect(0, 0, widthPx, heightPx);
	const radius = Math.max(viewport.zoom, MIN_RING_RADIUS);
	const ring = (row: number, growPx: number, linePx: number, color: string) => {
		if (row < 0 || row >= grid.hostCount) return;
		const { column, line } = cellOfHost(grid, row);
		const x = viewport.x + viewport.zoom * cellX(column, line);
		const y = viewport.y + viewport.zoom * cellY(line);
		if (x < -2 * radius || y < -2 * radius) return;
		if (x * pixelRatio > widthPx + 2 * radius * pixelRatio || y * pixelRatio > heightPx + 2 * radius * pixelRatio)
			return;
		context.setTransform(pixelRatio, 0, 0, pixelRatio, x * pixelRatio, y * pixelRatio);
		context.lineWidth = linePx;
		context.lineJoin = "round";
		context.strokeStyle = color;
		context.stroke(new Path2D(hexagonAround(radius + growPx)));
	};
	const doubleRing = (row: number, linePx: number, color: string) => {
		ring(row, 1, linePx + 2.5, palette.background);
		ring(row, 1, linePx, color);
	};
	for (const row of marks.recoveredRows.slice(0, MAX_CHANGE_RINGS)) doubleRing(row, 2, palette.recovered);
	for (const row of marks.failingRows.slice(0, MAX_CHANGE_RINGS)) doubleRing(row, 2, palette.failing);
	if (marks.hoverRow !== marks.selectedRow) doubleRing(marks.hoverRow, 1.5, palette.text);
	doubleRing(marks.selectedRow, 2.5, palette.accent);
	if (marks.isCursorVisible) {
		const grow = marks.cursorRow === marks.selectedRow ? 4.5 : 1.5;
		ring(marks.cursorRow, grow + 1, 5.5, palette.background);
		ring(marks.cursorRow, grow, 2, palette.focus);
		ring(marks.cursorRow, grow + 3, 1, palette.text);
	}
	context.setTransform(1, 0, 0, 1, 0, 0);
}

/** SVG path of a hexagon around the origin, by d3-hexbin, whose path starts with a relative move from there. */
function hexagonAround(radiusPx: number): string {
	return hexbin().hexagon(radiusPx);
}
