/** Where the keyboard goes: a pure transition from one host to the next. No DOM. */

import type { SceneView } from "../model/views.ts";
import { HOST_STATUSES, PROBLEM_STATUSES } from "../model/vocabulary.ts";
import { type CellGrid, cellOfHost, hostAtCell } from "./cellGrid.ts";
import { CELL_WIDTH, cellX } from "./hexGeometry.ts";

/** Where the keyboard can go from a host. */
export type CursorMove =
	| "left"
	| "right"
	| "up"
	| "down"
	| "line-start"
	| "line-end"
	| "group-start"
	| "group-end"
	| "page-up"
	| "page-down"
	| "next-problem"
	| "previous-problem"
	| "next-group"
	| "previous-group";

export interface Cursor {
	/** Host row of the scene. */
	readonly row: number;
	/** World x that up and down keep to, so that a walk down and up again ends where it began. */
	readonly x: number;
}

export interface CursorContext {
	readonly grid: CellGrid;
	readonly scene: Pick<SceneView, "statusCodes" | "matches">;
	/** Lines that a page is long. */
	readonly linesPerPage: number;
}

const IS_PROBLEM = HOST_STATUSES.map((status) => (PROBLEM_STATUSES as readonly string[]).includes(status));

/** How far aside, in cell widths, a step up or down may lead; the next reach is tried only when the one before finds nothing anywhere. */
const REACHES = [1, 4, 16, Number.POSITIVE_INFINITY];

/** The cursor on a host, or `null` where there is no such row. */
export function placeCursor(grid: CellGrid, row: number): Cursor | null {
	if (row < 0 || row >= grid.hostCount) return null;
	const { column, line } = cellOfHost(grid, row);
	return { row, x: cellX(column, line) };
}

/** The cursor after a move; the same one where the move leads nowhere. Cost: at most the cells of the grid, usually a few. */
export function moveCursor(cursor: Cursor, move: CursorMove, context: CursorContext): Cursor {
	const { grid } = context;
	const to = (row: number) => placeCursor(grid, row) ?? cursor;
	switch (move) {
		case "left":
			return to(besideInLine(grid, cursor.row, -1));
		case "right":
			return to(besideInLine(grid, cursor.row, 1));
		case "up":
			return vertical(cursor, -1, grid);
		case "down":
			return vertical(cursor, 1, grid);
		case "line-start":
			return to(endOfLine(grid, cursor.row, -1));
		case "line-end":
			return to(endOfLine(grid, cursor.row, 1));
		case "group-start":
			return to(firstOfGroup(grid, grid.groupOf[cursor.row] ?? 0));
		case "group-end":
			return to(lastOfGroup(grid, grid.groupOf[cursor.row] ?? 0));
		case "page-up":
			return page(cursor, -1, context);
		case "page-down":
			return page(cursor, 1, context);
		case "next-problem":
			return to(nextProblem(cursor.row, 1, context));
		case "previous-problem":
			return to(nextProblem(cursor.row, -1, context));
		case "next-group":
			return to(nextGroup(grid, cursor.row, 1));
		case "previous-group":
			return to(nextGroup(grid, cursor.row, -1));
		default:
			return move satisfies never;
	}
}

/** The next host in the line, over gaps and into other groups. */
function besideInLine(grid: CellGrid, row: number, step: 1 | -1): number {
	const start = grid.indexOf[row] ?? 0;
	const end = start - (start % grid.columnCount) + (step > 0 ? grid.columnCount : -1);
	for (let index = start + step; index !== end; index += step) {
		const found = grid.hostAt[index] ?? -1;
		if (found >= 0) return found;
	}
	return -1;
}

/** The outermost host of the same group in the line. */
function endOfLine(grid: CellGrid, row: number, step: 1 | -1): number {
	const line = Math.floor((grid.indexOf[row] ?? 0) / grid.columnCount);
	let last = row;
	for (let rank = (grid.readingRank[row] ?? 0) + step; ; rank += step) {
		const next = grid.readingOrder[rank];
		if (next === undefined || grid.groupOf[next] !== grid.groupOf[row]) return last;
		if (Math.floor((grid.indexOf[next] ?? 0) / grid.columnCount) !== line) return last;
		last = next;
	}
}

/** The nearest host to the remembered x in the next line that has one near enough. */
function vertical(cursor: Cursor, step: 1 | -1, grid: CellGrid): Cursor {
	const { line } = cellOfHost(grid, cursor.row);
	for (const reach of REACHES) {
		for (let next = line + step; next >= grid.line0 && next < grid.line0 + grid.lineCount; next += step) {
			const row = nearestInLine(grid, next, cursor.x, reach);
			if (row >= 0) return { row, x: cursor.x };
		}
	}
	return cursor;
}

/** A page further, or as far as there are hosts. */
function page(cursor: Cursor, step: 1 | -1, { grid, linesPerPage }: CursorContext): Cursor {
	const { line } = cellOfHost(grid, cursor.row);
	for (const reach of REACHES) {
		for (let lines = Math.max(1, Math.floor(linesPerPage)); lines > 0; lines--) {
			const row = nearestInLine(grid, line + step * lines, cursor.x, reach);
			if (row >= 0) return { row, x: cursor.x };
		}
	}
	return vertical(cursor, step, grid);
}

/** -1 where the line has no host within the reach. Of two equally near, the left one. */
function nearestInLine(grid: CellGrid, line: number, x: number, reach: number): number {
	if (line < grid.line0 || line >= grid.line0 + grid.lineCount) return -1;
	const middle = Math.round(x / CELL_WIDTH - (line & 1) / 2);
	const limit = Math.min(reach, grid.columnCount + Math.abs(middle - grid.column0));
	let best = -1;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (let away = 0; away <= limit && away * CELL_WIDTH <= bestDistance + CELL_WIDTH; away++) {
		for (const column of away === 0 ? [middle] : [middle - away, middle + away]) {
			const row = hostAtCell(grid, { column, line });
			const distance = Math.abs(cellX(column, line) - x);
			if (row >= 0 && distance < bestDistance - 1e-9) {
				best = row;
				bestDistance = distance;
			}
		}
	}
	return best;
}

function firstOfGroup(grid: CellGrid, group: number): number {
	return grid.readingOrder[grid.groupStarts[group] ?? 0] ?? -1;
}

function lastOfGroup(grid: CellGrid, group: number): number {
	return grid.readingOrder[(grid.groupStarts[group + 1] ?? 0) - 1] ?? -1;
}

/** First host of the next group that has any; forwards and backwards, round the end. */
function nextGroup(grid: CellGrid, row: number, step: 1 | -1): number {
	const count = grid.groups.length;
	for (let i = 1; i <= count; i++) {
		const group = ((grid.groupOf[row] ?? 0) + step * i + count * i) % count;
		if ((grid.groups[group]?.hostCount ?? 0) > 0) return firstOfGroup(grid, group);
	}
	return -1;
}

/** The next matching host with a problem in reading order, round the end; -1 where there is none. */
function nextProblem(row: number, step: 1 | -1, { grid, scene }: CursorContext): number {
	const count = grid.hostCount;
	const start = grid.readingRank[row] ?? 0;
	for (let i = 1; i <= count; i++) {
		const next = grid.readingOrder[(start + step * i + count) % count] ?? -1;
		if (scene.matches[next] === 1 && IS_PROBLEM[scene.statusCodes[next] ?? 0]) return next;
	}
	return -1;
}
