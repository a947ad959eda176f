/** Arithmetic of what part of the world is in view. No DOM. */
import type { WorldBox } from "./cellGrid.ts";

/** CSS pixels. */
export interface Size {
	readonly widthPx: number;
	readonly heightPx: number;
}

/**
 * What is in view: a world point `(wx, wy)` is drawn at `(x + zoom * wx, y + zoom * wy)`, in CSS pixels from the top left of the map. `zoom` is
 * thus the radius of a cell in CSS pixels.
 */
export interface Viewport {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

/** Least and greatest `zoom`, CSS pixels. */
export interface ZoomRange {
	readonly min: number;
	readonly max: number;
}

/** Radius at which a cell is as large as it is ever useful: 120 px wide. */
const MAX_ZOOM = 120 / Math.sqrt(3);
const MIN_ZOOM_RATIO = 0.8;
const FIT_PADDING_PX = 20;

/** The viewport that shows a box as large as it fits, centred, `topPx` lower to leave room for a label; never larger than `maxZoom`. */
export function fitViewport(box: WorldBox, size: Size, maxZoom: number, topPx = 0): Viewport {
	const width = Math.max(box.right - box.left, 1e-6);
	const height = Math.max(box.bottom - box.top, 1e-6);
	const paddingPx = fitPaddingPx(size);
	const roomX = Math.max(size.widthPx - 2 * paddingPx, 1);
	const roomY = Math.max(size.heightPx - 2 * paddingPx - topPx, 1);
	const zoom = Math.min(roomX / width, roomY / height, maxZoom);
	return {
		x: size.widthPx / 2 - (zoom * (box.left + box.right)) / 2,
		y: (size.heightPx + topPx) / 2 - (zoom * (box.top + box.bottom)) / 2,
		zoom,
	};
}

/** Width of the margin that is left free around what is fitted, CSS pixels. */
export function fitPaddingPx(size: Size): number {
	return Math.min(FIT_PADDING_PX, size.widthPx / 8, size.heightPx / 8);
}

/** From a little smaller than all in view, to cells of 120 px. */
export function zoomRange(fitZoom: number): ZoomRange {
	const min = fitZoom * MIN_ZOOM_RATIO;
	return { min, max: Math.max(MAX_ZOOM, fitZoom) };
}

/** The nearest viewport that is allowed: zoom in its range, and the middle of the view over the content. Never NaN. */
export function constrainViewport(viewport: Viewport, size: Size, box: WorldBox, range: ZoomRange): Viewport {
	const zoom = clamp(viewport.zoom, range.min, range.max);
	const center = worldAt(viewport, size.widthPx / 2, size.heightPx / 2);
	return centerOn(clamp(center.x, box.left, box.right), clamp(center.y, box.top, box.bottom), zoom, size);
}

/** The viewport with a world point in the middle. */
export function centerOn(worldX: number, worldY: number, zoom: number, size: Size): Viewport {
	return { x: size.widthPx / 2 - zoom * worldX, y: size.heightPx / 2 - zoom * worldY, zoom };
}

/** Zooms by a factor around a point of the view, which stays where it is. */
export function zoomAround(viewport: Viewport, factor: number, xPx: number, yPx: number, range: ZoomRange): Viewport {
	const zoom = clamp(viewport.zoom * factor, range.min, range.max);
	const { x, y } = worldAt(viewport, xPx, yPx);
	return { x: xPx - zoom * x, y: yPx - zoom * y, zoom };
}

/** World point drawn at a point of the view. */
export function worldAt(viewport: Viewport, xPx: number, yPx: number): { readonly x: number; readonly y: number } {
	return { x: (xPx - viewport.x) / viewport.zoom, y: (yPx - viewport.y) / viewport.zoom };
}

/** The part of the world in view. */
export function worldInView(viewport: Viewport, size: Size): WorldBox {
	const { x: left, y: top } = worldAt(viewport, 0, 0);
	const { x: right, y: bottom } = worldAt(viewport, size.widthPx, size.heightPx);
	return { left, top, right, bottom };
}

/** Moves the view just enough that a world box is inside it with a margin; as it is, if it is inside already. */
export function revealBox(viewport: Viewport, box: WorldBox, size: Size, marginPx: number): Viewport {
	const shift = (fromPx: number, toPx: number, sizePx: number) => {
		const margin = Math.min(marginPx, Math.max(0, (sizePx - (toPx - fromPx)) / 2));
		if (fromPx < margin) return margin - fromPx;
		return toPx > sizePx - margin ? sizePx - margin - toPx : 0;
	};
	const { x, y, zoom } = viewport;
	const dx = shift(x + zoom * box.left, x + zoom * box.right, size.widthPx);
	const dy = shift(y + zoom * box.top, y + zoom * box.bottom, size.heightPx);
	return dx === 0 && dy === 0 ? viewport : { x: x + dx, y: y + dy, zoom };
}

/** A step of a flight, `t` from 0 to 1: zoom in equal ratios, the middle of the view straight from one to the other. */
export function interpolateViewport(from: Viewport, to: Viewport, t: number, size: Size): Viewport {
	const a = worldAt(from, size.widthPx / 2, size.heightPx / 2);
	const b = worldAt(to, size.widthPx / 2, size.heightPx / 2);
	const ratio = to.zoom / from.zoom;
	const zoom = from.zoom * ratio ** t;
	// In equal steps of the picture, not of the world: the point under way moves as the zoom does.
	const s = Math.abs(ratio - 1) < 1e-6 ? t : (1 - ratio ** -t) / (1 - 1 / ratio);
	return centerOn(a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s, zoom, size);
}

/** Are two viewports the same to less than a thousandth of a pixel? */
export function areViewportsEqual(a: Viewport, b: Viewport): boolean {
	return Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3 && Math.abs(a.zoom - b.zoom) < 1e-6;
}

/** A viewport with finite numbers and a positive zoom. */
export function isViewport(viewport: Viewport): boolean {
	return Number.isFinite(viewport.x) && Number.isFinite(viewport.y) && viewport.zoom > 0 && viewport.zoom < Infinity;
}

function clamp(value: number, min: number, max: number): number {
	return Number.isFinite(value) ? Math.min(Math.max(value, min), Math.max(min, max)) : min;
}
