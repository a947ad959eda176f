import { type CellGrid, cellOfHost } from "./cellGrid.ts";
import type { CursorCell, CursorView } from "./coverageMap.ts";
import { type Cursor, type CursorContext, moveCursor } from "./cursor.ts";

/** What a screen reader is shown: the cell under the cursor and those that the arrow keys lead to. */
export function describeCursor(cursor: Cursor, context: CursorContext): CursorView {
	const { grid } = context;
	const rows = new Set<number>();
	for (const move of ["up", "left", "right", "down"] as const) rows.add(moveCursor(cursor, move, context).row);
	rows.delete(cursor.row);
	return {
		cell: cursorCell(grid, cursor.row),
		neighbors: Array.from(rows, (row) => cursorCell(grid, row)),
		// The rim of the grid is empty.
		lineCount: grid.lineCount - 2,
		columnCount: grid.columnCount - 2,
	};
}

function cursorCell(grid: CellGrid, row: number): CursorCell {
	const { column, line } = cellOfHost(grid, row);
	const group = grid.groupOf[row] ?? 0;
	return {
		row,
		line: line - grid.line0,
		column: column - grid.column0,
		rankInGroup: (grid.readingRank[row] ?? 0) - (grid.groupStarts[group] ?? 0) + 1,
		groupHostCount: grid.groups[group]?.hostCount ?? 0,
	};
}
