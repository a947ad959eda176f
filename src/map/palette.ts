/** Colours of the map, ready for painters. Built from resolved colours; no DOM. */
import { HOST_STATUSES, type HostStatus } from "../model/vocabulary.ts";
import { CODE_COUNT, EMPTY_CODE, isDimmedCode, statusOfCode } from "./cellCode.ts";

/** Red, green and blue, 0–255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours that a theme gives; see `readMapColors`. */
export interface MapColors {
	readonly status: Readonly<Record<HostStatus, Rgb>>;
	readonly background: Rgb;
	readonly text: Rgb;
	readonly focus: Rgb;
	readonly accent: Rgb;
	/** Are the system's forced colours on? Statuses then share colours, so every cell carries its glyph. */
	readonly isForced: boolean;
}

export interface Palette {
	/** CSS colour by cell code; the empty code has the background's. */
	readonly fills: readonly string[];
	/** Pixel by `code * COVERAGE_LEVELS + level`: the background at level 0, the cell's own colour at the last; in the byte order of `ImageData`. */
	readonly pixels: Uint32Array;
	/** Colour of glyphs and labels on each cell code. */
	readonly inks: readonly string[];
	readonly background: string;
	readonly text: string;
	readonly focus: string;
	readonly accent: string;
	readonly recovered: string;
	readonly failing: string;
	readonly isForced: boolean;
}

/** Steps of anti-aliasing between the background and a cell. */
export const COVERAGE_LEVELS = 16;

/** How much of its colour a dimmed host keeps; the rest is background. */
const DIMMED_RATIO = 0.2;

export function createPalette(colors: MapColors): Palette {
	const fills: Rgb[] = [];
	for (let code = 0; code < CODE_COUNT; code++) fills.push(fillOf(code, colors));
	const pixels = new Uint32Array(CODE_COUNT * COVERAGE_LEVELS);
	const bytes = new Uint8ClampedArray(pixels.buffer);
	fills.forEach((fill, code) => {
		for (let level = 0; level < COVERAGE_LEVELS; level++) {
			const mixed = mix(colors.background, fill, level / (COVERAGE_LEVELS - 1));
			bytes.set([...mixed, 255], (code * COVERAGE_LEVELS + level) * 4);
		}
	});
	return {
		fills: fills.map(cssColor),
		pixels,
		inks: fills.map((fill) => cssColor(inkOn(fill, colors))),
		background: cssColor(colors.background),
		text: cssColor(colors.text),
		focus: cssColor(colors.focus),
		accent: cssColor(colors.accent),
		recovered: cssColor(colors.status.covered),
		failing: cssColor(colors.status.failed),
		isForced: colors.isForced,
	};
}

function fillOf(code: number, colors: MapColors): Rgb {
	const status = HOST_STATUSES[statusOfCode(code)];
	if (code === EMPTY_CODE || !status) return colors.background;
	const fill = colors.status[status];
	return isDimmedCode(code) ? mix(colors.background, fill, DIMMED_RATIO) : fill;
}

/** Of background and text, the one that is read better on a fill. */
function inkOn(fill: Rgb, { background, text }: MapColors): Rgb {
	// Text a little favours the background: glyphs cut out of their cells look calmer, and the difference is small there.
	return contrast(fill, text) > contrast(fill, background) * 1.25 ? text : background;
}

/** From `a` at 0 to `b` at 1, in sRGB bytes. */
function mix(a: Rgb, b: Rgb, t: number): Rgb {
	const at = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * t);
	return [at(0), at(1), at(2)];
}

function cssColor([red, green, blue]: Rgb): string {
	return `rgb(${red} ${green} ${blue})`;
}

/** Contrast ratio by WCAG 2.2, 1–21. */
function contrast(a: Rgb, b: Rgb): number {
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: Rgb): number {
	const [red = 0, green = 0, blue = 0] = color.map((byte) => {
		const c = byte / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
