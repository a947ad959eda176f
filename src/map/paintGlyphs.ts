import { STATUS_GLYPHS } from "../model/statusGlyphs.ts";
import { HOST_STATUSES, type HostStatus } from "../model/vocabulary.ts";
import { EMPTY_CODE, isDimmedCode, statusOfCode } from "./cellCode.ts";
import { cellX, cellY } from "./hexGeometry.ts";
import { cellsInView, cellWidthPx, type MapFrame, MIN_LABELLED_WIDTH } from "./painter.ts";
import type { Palette } from "./palette.ts";

/** Flat width in CSS pixels from which a glyph can be told from another. */
const MIN_GLYPH_WIDTH = 22;
/** Under forced colours glyphs carry the meaning alone, so they start earlier. */
const MIN_FORCED_GLYPH_WIDTH = 12;
/** Above a host's name a glyph is lifted by so many radii, and smaller. */
const LIFT_RATIO = 0.36;
const LIFTED_SCALE = 0.58;
/** A cell's glyph is a little smaller than an icon's: there are many. */
const GLYPH_SCALE = 0.85;
/** Radius of the hexagon that glyphs are drawn for, in units of their own box, and its middle. */
const GLYPH_RADIUS = 7.1;
const GLYPH_CENTER = 8;
const STROKE_WIDTH = 1.6;

/**
 * Does a cell carry a glyph? Covered hosts are the calm ground that the others stand out from: they have none, unless colours are forced.
 * Nor have dimmed hosts.
 */
export function hasGlyph(code: number, { isForced }: Palette): boolean {
	const status = HOST_STATUSES[statusOfCode(code)];
	return status !== undefined && !isDimmedCode(code) && (status !== "covered" || isForced);
}

/** Draws the glyph of each host's status into its cell where cells are large enough. Cost: cells in view. */
export function paintGlyphs(frame: MapFrame): void {
	const { context, grid, codes, viewport, pixelRatio, palette } = frame;
	const width = cellWidthPx(viewport);
	if (width < (palette.isForced ? MIN_FORCED_GLYPH_WIDTH : MIN_GLYPH_WIDTH)) return;
	const { fromColumn, toColumn, fromLine, toLine } = cellsInView(frame);
	const paths = new Map<HostStatus, Path2D>();
	const isLifted = width >= MIN_LABELLED_WIDTH;
	const scale = ((viewport.zoom * pixelRatio) / GLYPH_RADIUS) * (isLifted ? LIFTED_SCALE : GLYPH_SCALE);
	const liftPx = isLifted ? LIFT_RATIO * viewport.zoom : 0;
	context.lineWidth = STROKE_WIDTH;
	context.lineCap = "round";
	context.lineJoin = "round";
	for (let line = fromLine; line < toLine; line++) {
		for (let column = fromColumn; column < toColumn; column++) {
			const code = codes[line * grid.columnCount + column] ?? EMPTY_CODE;
			const status = HOST_STATUSES[statusOfCode(code)];
			if (!status || !hasGlyph(code, palette)) continue;
			let path = paths.get(status);
			if (!path) {
				path = new Path2D(STATUS_GLYPHS[status]);
				paths.set(status, path);
			}
			const x = viewport.x + viewport.zoom * cellX(column + grid.column0, line + grid.line0);
			const y = viewport.y + viewport.zoom * cellY(line + grid.line0) - liftPx;
			context.setTransform(scale, 0, 0, scale, x * pixelRatio, y * pixelRatio);
			context.translate(-GLYPH_CENTER, -GLYPH_CENTER);
			context.strokeStyle = palette.inks[code] ?? palette.background;
			context.stroke(path);
		}
	}
	context.setTransform(1, 0, 0, 1, 0, 0);
}
