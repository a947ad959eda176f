import { createRasterPainter } from "./createRasterPainter.ts";
import { cellShape, countHostsInView, type Painter } from "./painter.ts";
import { paintPaths } from "./paintPaths.ts";

/** Above so many cells in view, computing every pixel is cheaper than filling paths. */
const MAX_PATH_COUNT = 2000;

/**
 * The painter of the map: paths for few cells, the raster for many, and where cells touch, since the blended edges of paths leave seams there. Both draw
 * the same hexagons, so the change cannot be seen.
 */
export function createCellPainter(): Painter {
	const paintRaster = createRasterPainter();
	return (frame) => {
		const hasGaps = cellShape(frame.viewport, frame.pixelRatio).gapPx > 0;
		if (hasGaps && countHostsInView(frame, MAX_PATH_COUNT) <= MAX_PATH_COUNT) paintPaths(frame);
		else paintRaster(frame);
	};
}
