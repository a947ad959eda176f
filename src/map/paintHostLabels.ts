import { displayText } from "../model/displayText.ts";
import { EMPTY_CODE, isDimmedCode } from "./cellCode.ts";
import { cellX, cellY } from "./hexGeometry.ts";
import { cellsInView, cellWidthPx, type MapFrame, MIN_LABELLED_WIDTH } from "./painter.ts";
import { hasGlyph } from "./paintGlyphs.ts";

/** How the names in cells are written. */
export interface HostLabels {
	readonly hostName: (row: number) => string;
	/** CSS font family. */
	readonly fontFamily: string;
}

const FONT_RATIO = 0.155;
const MAX_FONT_PX = 13;
const TEXT_WIDTH_RATIO = 0.84;
/** Below a glyph a name is lowered by so many radii. */
const OFFSET_RATIO = 0.27;

/**
 * Makes what writes host names into cells that are wide enough, the middle left out where a name is too long: names differ at both ends.
 * Cost: cells in view; names are measured once for each ratio of width and font.
 */
export function createHostLabelPainter(): (frame: MapFrame, labels: HostLabels) => void {
	let shortened = new Map<string, string>();
	let roomOfShortened = "";
	return (frame, { hostName, fontFamily }) => {
		const { context, grid, codes, viewport, pixelRatio, palette } = frame;
		const width = cellWidthPx(viewport);
		if (width < MIN_LABELLED_WIDTH) return;
		const { fromColumn, toColumn, fromLine, toLine } = cellsInView(frame);
		const fontPx = Math.min(width * FONT_RATIO, MAX_FONT_PX) * pixelRatio;
		context.font = `500 ${fontPx}px ${fontFamily}`;
		context.textAlign = "center";
		context.textBaseline = "middle";
		// In quarters of an em, so that a zoom measures anew in steps only.
		const roomEm = Math.floor((width * TEXT_WIDTH_RATIO * pixelRatio * 4) / fontPx) / 4;
		if (roomOfShortened !== `${roomEm} ${fontFamily}`) {
			roomOfShortened = `${roomEm} ${fontFamily}`;
			shortened = new Map();
		}
		for (let line = fromLine; line < toLine; line++) {
			for (let column = fromColumn; column < toColumn; column++) {
				const index = line * grid.columnCount + column;
				const code = codes[index] ?? EMPTY_CODE;
				if (code === EMPTY_CODE || isDimmedCode(code)) continue;
				const name = hostName(grid.hostAt[index] ?? -1);
				let text = shortened.get(name);
				if (text === undefined) {
					text = shorten(displayText(name), roomEm * fontPx, (part) => context.measureText(part).width);
					shortened.set(name, text);
				}
				const lowered = hasGlyph(code, palette) ? OFFSET_RATIO : 0;
				context.fillStyle = palette.inks[code] ?? palette.text;
				context.fillText(
					text,
					(viewport.x + viewport.zoom * cellX(column + grid.column0, line + grid.line0)) * pixelRatio,
					(viewport.y + viewport.zoom * (cellY(line + grid.line0) + lowered)) * pixelRatio,
				);
			}
		}
	};
}

/** Longest part of a name looked at from either end, in UTF-16 units: nothing longer fits any cell. */
const MAX_LENGTH = 80;

/** The text if it fits a width, else its two ends around `…`; empty where not even that fits. Splits no surrogate pair. */
export function shorten(text: string, room: number, measure: (text: string) => number): string {
	const isLong = text.length > 2 * MAX_LENGTH;
	if (!isLong && measure(text) <= room) return text;
	const characters = Array.from(isLong ? text.slice(0, MAX_LENGTH) + text.slice(-MAX_LENGTH) : text);
	const ends = (count: number) => {
		const head = characters.slice(0, Math.ceil(count / 2));
		const tail = characters.slice(characters.length - Math.floor(count / 2));
		return `${head.join("")}…${tail.join("")}`;
	};
	let [low, high] = [0, Math.min(characters.length - 1, MAX_LENGTH)];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (measure(ends(middle)) <= room) low = middle;
		else high = middle - 1;
	}
	return low < 2 ? "" : ends(low);
}
