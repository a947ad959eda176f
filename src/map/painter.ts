/** What painters share: the frame they are given, and the shape of a cell, so that all draw the same hexagon. */

import { EMPTY_CODE } from "./cellCode.ts";
import { type CellGrid, cellsInBox } from "./cellGrid.ts";
import { CELL_WIDTH } from "./hexGeometry.ts";
import type { Palette } from "./palette.ts";
import { type Viewport, worldInView } from "./viewport.ts";

/** One picture to paint. */
export interface MapFrame {
	/** Of a canvas of `widthPx` × `heightPx` device pixels, with the identity transform. */
	readonly context: CanvasRenderingContext2D;
	readonly widthPx: number;
	readonly heightPx: number;
	/** Device pixels per CSS pixel. */
	readonly pixelRatio: number;
	readonly viewport: Viewport;
	readonly grid: CellGrid;
	/** Cell codes in the order of `grid.hostAt`. */
	readonly codes: Uint8Array;
	readonly palette: Palette;
}

/** Paints all cells of a frame, and the background under them. */
export type Painter = (frame: MapFrame) => void;

/** Shape of a cell in device pixels. */
export interface CellShape {
	/** Centre to corner of the lattice's hexagon. */
	readonly radiusPx: number;
	/** Between the flat sides of neighbours. */
	readonly gapPx: number;
	/** Of the rounded corners. */
	readonly cornerPx: number;
}

/** Below this width in device pixels, cells touch. */
const MIN_GAPPED_WIDTH = 3.5;
const GAP_RATIO = 0.1;
const MAX_GAP_PX = 4;
/** From this width in CSS pixels on, corners are rounded; below, nobody could see it. */
const MIN_ROUNDED_WIDTH = 14;
const CORNER_RATIO = 0.1;

/** Flat width in CSS pixels from which a cell carries its host's name. */
export const MIN_LABELLED_WIDTH = 60;

/** Flat width of a cell in CSS pixels. */
export function cellWidthPx({ zoom }: Viewport): number {
	return zoom * CELL_WIDTH;
}

export function cellShape(viewport: Viewport, pixelRatio: number): CellShape {
	const width = cellWidthPx(viewport);
	return {
		radiusPx: viewport.zoom * pixelRatio,
		gapPx: width * pixelRatio < MIN_GAPPED_WIDTH ? 0 : Math.min(width * GAP_RATIO, MAX_GAP_PX) * pixelRatio,
		cornerPx: width < MIN_ROUNDED_WIDTH ? 0 : width * CORNER_RATIO * pixelRatio,
	};
}

/** Columns and lines of the grid in view, as half-open index ranges. */
export function cellsInView(frame: MapFrame) {
	const size = { widthPx: frame.widthPx / frame.pixelRatio, heightPx: frame.heightPx / frame.pixelRatio };
	return cellsInBox(frame.grid, worldInView(frame.viewport, size));
}

/** Hosts in view, counted no further than just above `limit`. Cost: cells in view. */
export function countHostsInView(frame: MapFrame, limit: number): number {
	const { fromColumn, toColumn, fromLine, toLine } = cellsInView(frame);
	let count = 0;
	for (let line = fromLine; line < toLine && count <= limit; line++) {
		const start = line * frame.grid.columnCount;
		for (let column = fromColumn; column < toColumn; column++) {
			if (frame.codes[start + column] !== EMPTY_CODE) count++;
		}
	}
	return count;
}
