/** Places rectangles in reading order, each as high as it fits and then as far left, and finds the largest scale at which all fit a view. */

/** A rectangle in whole cells. */
export interface Block {
	readonly columnCount: number;
	readonly lineCount: number;
}

export interface PackedBlocks {
	/** Left column and top line of each block, in the order given. */
	readonly places: readonly { readonly column: number; readonly line: number }[];
	readonly lineCount: number;
}

/** Beyond this many, blocks go in plain rows: a skyline would cost blocks squared. */
const SKYLINE_LIMIT = 600;

/** Packs blocks into a strip of a width in columns; a block wider than the strip starts at its left edge. Pure, and keeps the order. */
export function packBlocks(blocks: readonly Block[], columnCount: number): PackedBlocks {
	return blocks.length > SKYLINE_LIMIT ? packRows(blocks, columnCount) : packSkyline(blocks, columnCount);
}

function packRows(blocks: readonly Block[], columnCount: number): PackedBlocks {
	let column = 0;
	let line = 0;
	let height = 0;
	const places = blocks.map((block) => {
		if (column > 0 && column + block.columnCount > columnCount) {
			line += height;
			column = 0;
			height = 0;
		}
		const place = { column, line };
		column += block.columnCount;
		height = Math.max(height, block.lineCount);
		return place;
	});
	return { places, lineCount: line + height };
}

/** The lower edge of what is placed, left to right: from `column` on, lines from `line` on are free. */
interface Step {
	readonly column: number;
	readonly line: number;
}

function packSkyline(blocks: readonly Block[], columnCount: number): PackedBlocks {
	let skyline: readonly Step[] = [{ column: 0, line: 0 }];
	let lineCount = 0;
	const places = blocks.map((block) => {
		let best: Step | undefined;
		for (const { column } of skyline) {
			if (column > 0 && column + block.columnCount > columnCount) break;
			const line = lowestLine(skyline, column, column + block.columnCount);
			if (!best || line < best.line) best = { column, line };
		}
		const place = best ?? { column: 0, line: lowestLine(skyline, 0, block.columnCount) };
		skyline = raise(skyline, place.column, place.column + block.columnCount, place.line + block.lineCount);
		lineCount = Math.max(lineCount, place.line + block.lineCount);
		return place;
	});
	return { places, lineCount };
}

function lowestLine(skyline: readonly Step[], from: number, to: number): number {
	let line = 0;
	skyline.forEach((step, i) => {
		const end = skyline[i + 1]?.column ?? Number.POSITIVE_INFINITY;
		if (step.column < to && end > from) line = Math.max(line, step.line);
	});
	return line;
}

function raise(skyline: readonly Step[], from: number, to: number, line: number): readonly Step[] {
	const next = skyline.filter((step) => step.column < from);
	next.push({ column: from, line });
	let lineAfter = 0;
	for (const step of skyline) {
		if (step.column <= to) lineAfter = step.line;
	}
	next.push({ column: to, line: lineAfter });
	next.push(...skyline.filter((step) => step.column > to));
	return next.filter((step, i) => step.line !== next[i - 1]?.line);
}
