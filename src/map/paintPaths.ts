import { CODE_COUNT, EMPTY_CODE } from "./cellCode.ts";
import { CORNERS, cellX, cellY } from "./hexGeometry.ts";
import { type CellShape, cellShape, cellsInView, type MapFrame } from "./painter.ts";

/** Browsers sort all edges of a path: time grows with its square. 5,700 hexagons took 253 ms in 4 paths, 27 ms in paths of 16. */
const SHAPES_PER_FILL = 16;

/** Paints cells as paths. Sharp at any size and simple; meant for at most about 2,000 cells in view. */
export function paintPaths(frame: MapFrame): void {
	const { context, grid, codes, viewport, pixelRatio, palette } = frame;
	context.fillStyle = palette.background;
	context.fillRect(0, 0, frame.widthPx, frame.heightPx);
	const outline = hexagonOutline(cellShape(viewport, pixelRatio));
	const { fromColumn, toColumn, fromLine, toLine } = cellsInView(frame);
	const indicesByCode: number[][] = Array.from({ length: CODE_COUNT }, () => []);
	for (let line = fromLine; line < toLine; line++) {
		for (let index = line * grid.columnCount + fromColumn; index < line * grid.columnCount + toColumn; index++) {
			const code = codes[index] ?? EMPTY_CODE;
			if (code !== EMPTY_CODE) indicesByCode[code]?.push(index);
		}
	}
	indicesByCode.forEach((indices, code) => {
		context.fillStyle = palette.fills[code] ?? palette.background;
		for (let start = 0; start < indices.length; start += SHAPES_PER_FILL) {
			context.beginPath();
			for (const index of indices.slice(start, start + SHAPES_PER_FILL)) {
				const line = Math.floor(index / grid.columnCount) + grid.line0;
				const column = (index % grid.columnCount) + grid.column0;
				outline(
					context,
					(viewport.x + viewport.zoom * cellX(column, line)) * pixelRatio,
					(viewport.y + viewport.zoom * cellY(line)) * pixelRatio,
				);
			}
			context.fill();
		}
	});
}

/** Adds one hexagon around a point to the current path. */
type Outline = (context: CanvasRenderingContext2D, x: number, y: number) => void;

/** The outline of a cell, with its gap taken off and its corners rounded. */
function hexagonOutline({ radiusPx, gapPx, cornerPx }: CellShape): Outline {
	const inner = radiusPx - gapPx / Math.sqrt(3);
	const corners = CORNERS.map((coordinate) => coordinate * inner);
	if (cornerPx === 0) {
		return (context, x, y) => {
			context.moveTo(x + (corners[0] ?? 0), y + (corners[1] ?? 0));
			for (let i = 2; i < 12; i += 2) context.lineTo(x + (corners[i] ?? 0), y + (corners[i + 1] ?? 0));
			context.closePath();
		};
	}
	// How far from the corner the side meets the rounding, as a part of the side, which is as long as the radius.
	const cut = cornerPx / Math.sqrt(3) / inner;
	return (context, x, y) => {
		for (let i = 0; i < 12; i += 2) {
			const cornerX = x + (corners[i] ?? 0);
			const cornerY = y + (corners[i + 1] ?? 0);
			const beforeX = x + (corners[(i + 10) % 12] ?? 0);
			const beforeY = y + (corners[(i + 11) % 12] ?? 0);
			const afterX = x + (corners[(i + 2) % 12] ?? 0);
			const afterY = y + (corners[(i + 3) % 12] ?? 0);
			const startX = cornerX + (beforeX - cornerX) * cut;
			const startY = cornerY + (beforeY - cornerY) * cut;
			if (i === 0) context.moveTo(startX, startY);
			else context.lineTo(startX, startY);
			context.quadraticCurveTo(
				cornerX,
				cornerY,
				cornerX + (afterX - cornerX) * cut,
				cornerY + (afterY - cornerY) * cut,
			);
		}
		context.closePath();
	};
}
