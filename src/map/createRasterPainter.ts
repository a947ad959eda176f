import { cellShape, type Painter } from "./painter.ts";
import { rasterCells } from "./rasterCells.ts";

/** A painter for any number of cells, which keeps one picture buffer from frame to frame. */
export function createRasterPainter(): Painter {
	let image: ImageData | null = null;
	let target: Uint32Array | null = null;
	return ({ context, widthPx, heightPx, pixelRatio, viewport, grid, codes, palette }) => {
		if (!image || !target || image.width !== widthPx || image.height !== heightPx) {
			image = context.createImageData(widthPx, heightPx);
			target = new Uint32Array(image.data.buffer);
		}
		rasterCells({
			target,
			widthPx,
			heightPx,
			originXPx: viewport.x * pixelRatio,
			originYPx: viewport.y * pixelRatio,
			shape: cellShape(viewport, pixelRatio),
			grid,
			codes,
			pixels: palette.pixels,
		});
		context.putImageData(image, 0, 0);
	};
}
