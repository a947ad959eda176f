import { cellOfHost, hostAtCell } from "./cellGrid.ts";
import type { CursorView } from "./coverageMap.ts";
import type { PlacedScene } from "./createSceneState.ts";
import { type Cursor, type CursorMove, moveCursor, placeCursor } from "./cursor.ts";
import { describeCursor } from "./describeCursor.ts";
import { type Cell, cellX } from "./hexGeometry.ts";
import { cellOfSlot } from "./ringSpiral.ts";

/** The keyboard's place on a map whose scenes come and go: it keeps to a host by id. */
export interface MapCursor {
	/** -1 where there is no host. */
	readonly row: number;
	/** The same host in a new scene; where it is gone, the nearest one to its place. */
	setPlaced(placed: PlacedScene): void;
	put(hostId: string | null): void;
	move(move: CursorMove, linesPerPage: number): void;
	describe(): CursorView | null;
}

/** Slots looked at around the place of a vanished host. */
const SEARCHED_SLOTS = 10_000;

export function createMapCursor(): MapCursor {
	let placed: PlacedScene | null = null;
	let cursor: Cursor | null = null;
	let hostId: string | null = null;
	let cell: Cell = { column: 0, line: 0 };

	const set = (next: Cursor | null) => {
		cursor = next;
		if (!placed || !next) return;
		hostId = placed.scene.hostId(next.row);
		cell = cellOfHost(placed.grid, next.row);
	};
	const nearest = ({ grid }: PlacedScene): number => {
		for (let slot = 0; slot < SEARCHED_SLOTS; slot++) {
			const row = hostAtCell(grid, cellOfSlot(slot, cell));
			if (row >= 0) return row;
		}
		return grid.readingOrder[0] ?? -1;
	};
	const first = ({ grid }: PlacedScene) => grid.readingOrder[0] ?? -1;

	return {
		get row() {
			return cursor?.row ?? -1;
		},
		setPlaced(next) {
			placed = next;
			const row = hostId === null ? first(next) : next.scene.rowOf(hostId);
			const found = placeCursor(next.grid, row >= 0 ? row : nearest(next));
			const isSameCell = found !== null && cursor !== null && found.x === cellX(cell.column, cell.line);
			set(found && cursor && isSameCell ? { ...found, x: cursor.x } : found);
		},
		put(next) {
			if (!placed) return;
			set(placeCursor(placed.grid, next === null ? first(placed) : placed.scene.rowOf(next)) ?? cursor);
		},
		move(move, linesPerPage) {
			if (placed && cursor) set(moveCursor(cursor, move, { ...placed, linesPerPage }));
		},
		describe: () => (placed && cursor ? describeCursor(cursor, { ...placed, linesPerPage: 1 }) : null),
	};
}
