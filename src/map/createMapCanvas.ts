import { createCellPainter } from "./createCellPainter.ts";
import type { PlacedScene } from "./createSceneState.ts";
import { paintGlyphs } from "./paintGlyphs.ts";
import { createHostLabelPainter } from "./paintHostLabels.ts";
import { type OverlayMarks, paintOverlay } from "./paintOverlay.ts";
import { createPalette, type Palette } from "./palette.ts";
import { readMapColors } from "./readMapColors.ts";
import type { Viewport } from "./viewport.ts";
import type { CanvasSize } from "./watchSize.ts";

/** The two canvases of a map: cells below, marks above. */
export interface MapCanvas {
	setSize(size: CanvasSize): void;
	/** Colours and fonts are read again before the next picture. */
	forgetTheme(): void;
	paintCells(placed: PlacedScene, viewport: Viewport): void;
	paintMarks(placed: PlacedScene, viewport: Viewport, marks: OverlayMarks): void;
	/** Clears both where there is nothing to show. */
	clear(): void;
	/** Gives the memory of the pictures back. */
	destroy(): void;
}

/** Paints nothing where canvases do not work, and where the size is zero. */
export function createMapCanvas(base: HTMLCanvasElement, overlay: HTMLCanvasElement): MapCanvas {
	// Pictures are computed and put by the processor; a canvas kept on a graphics card would cross to it and back each time.
	const context = base.getContext("2d", { willReadFrequently: true });
	const overlayContext = overlay.getContext("2d");
	const paintCells = createCellPainter();
	let paintHostLabels = createHostLabelPainter();
	let palette: Palette | null = null;
	let fontFamily = "sans-serif";
	let size: CanvasSize = { widthPx: 0, heightPx: 0, pixelRatio: 1 };

	const colors = (): Palette | null => {
		if (palette) return palette;
		const host = base.parentElement ?? base;
		const read = readMapColors(host);
		palette = read && createPalette(read);
		fontFamily = getComputedStyle(host).fontFamily || fontFamily;
		return palette;
	};
	const isEmpty = () => base.width === 0 || base.height === 0;

	return {
		setSize(next) {
			size = next;
			for (const canvas of [base, overlay]) {
				const width = Math.round(next.widthPx * next.pixelRatio);
				const height = Math.round(next.heightPx * next.pixelRatio);
				if (canvas.width !== width) canvas.width = width;
				if (canvas.height !== height) canvas.height = height;
			}
		},
		forgetTheme() {
			palette = null;
			paintHostLabels = createHostLabelPainter();
		},
		paintCells({ scene, grid, codes }, viewport) {
			const palette = colors();
			if (!context || !palette || isEmpty()) return;
			const frame = {
				context,
				widthPx: base.width,
				heightPx: base.height,
				pixelRatio: size.pixelRatio,
				viewport,
				grid,
				codes,
				palette,
			};
			paintCells(frame);
			paintGlyphs(frame);
			paintHostLabels(frame, { hostName: scene.hostName, fontFamily });
		},
		paintMarks({ grid }, viewport, marks) {
			const palette = colors();
			if (!overlayContext || !palette || isEmpty()) return;
			paintOverlay({
				context: overlayContext,
				widthPx: overlay.width,
				heightPx: overlay.height,
				pixelRatio: size.pixelRatio,
				viewport,
				grid,
				palette,
				marks,
			});
		},
		clear() {
			context?.clearRect(0, 0, base.width, base.height);
			overlayContext?.clearRect(0, 0, overlay.width, overlay.height);
		},
		destroy() {
			for (const canvas of [base, overlay]) {
				canvas.width = 0;
				canvas.height = 0;
			}
		},
	};
}
