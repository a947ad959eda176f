/** Hosts by place and places by host: what painters, picking and the keyboard read. */
import type { SceneView } from "../model/views.ts";
import { CELL_WIDTH, type Cell, cellAt, cellX, cellY, LINE_HEIGHT } from "./hexGeometry.ts";
import type { MapLayout } from "./mapLayout.ts";
import { cellOfSlot } from "./ringSpiral.ts";

/** World coordinates, in cell radii. */
export interface WorldBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A group as it lies on the map. */
export interface GridGroup {
	readonly key: string;
	readonly hostCount: number;
	/** Around its hosts' hexagons. */
	readonly box: WorldBox;
}

/**
 * A rectangle of the lattice that holds every host, with an empty cell all around, so that painters need no bounds test for neighbours. Rows of
 * hosts are rows of the scene; `index = (line - line0) * columnCount + column - column0`.
 */
export interface CellGrid {
	readonly hostCount: number;
	readonly column0: number;
	readonly line0: number;
	readonly columnCount: number;
	readonly lineCount: number;
	/** Row of the host in each cell, -1 where there is none. */
	readonly hostAt: Int32Array;
	/** Index into `hostAt` of each host. */
	readonly indexOf: Int32Array;
	/** All host rows by group, in each group line by line and left to right. */
	readonly readingOrder: Uint32Array;
	/** Inverse of `readingOrder`. */
	readonly readingRank: Uint32Array;
	/** Where each group begins in `readingOrder`; one entry more than there are groups. */
	readonly groupStarts: Uint32Array;
	/** Groups of the scene, in its order. */
	readonly groups: readonly GridGroup[];
	/** Position in `groups` of each host. */
	readonly groupOf: Uint32Array;
	/** Around all hexagons; zero-sized at the origin where there is no host. */
	readonly box: WorldBox;
}

/** Puts the hosts of a scene where the layout made for it says. Cost: hosts, twice, and the cells of the rectangle once. */
export function createCellGrid(scene: SceneView, layout: MapLayout): CellGrid {
	const { hostCount, groups } = scene;
	const clusters = new Map(layout.clusters.map((cluster) => [cluster.groupKey, cluster]));
	const slotsByGroup = groups.map(({ key }) => slotTable(clusters.get(key)?.slots ?? []));
	const groupOf = Uint32Array.from({ length: hostCount }, (_, row) => scene.groupOf[row] ?? 0);
	const columns = new Int32Array(hostCount);
	const lines = new Int32Array(hostCount);
	let [minColumn, maxColumn, minLine, maxLine] = [Infinity, -Infinity, Infinity, -Infinity];
	for (let row = 0; row < hostCount; row++) {
		const group = groupOf[row] ?? 0;
		const cluster = clusters.get(groups[group]?.key ?? "");
		const slot = slotsByGroup[group]?.get(scene.hostId(row));
		if (!cluster || slot === undefined) continue;
		const cell = cellOfSlot(slot, cluster);
		columns[row] = cell.column;
		lines[row] = cell.line;
		minColumn = Math.min(minColumn, cell.column);
		maxColumn = Math.max(maxColumn, cell.column);
		minLine = Math.min(minLine, cell.line);
		maxLine = Math.max(maxLine, cell.line);
	}
	if (hostCount === 0) [minColumn, maxColumn, minLine, maxLine] = [0, -1, 0, -1];
	const column0 = minColumn - 1;
	const line0 = minLine - 1;
	const columnCount = maxColumn - minColumn + 3;
	const lineCount = maxLine - minLine + 3;
	const hostAt = new Int32Array(columnCount * lineCount).fill(-1);
	const indexOf = new Int32Array(hostCount);
	for (let row = 0; row < hostCount; row++) {
		const index = ((lines[row] ?? 0) - line0) * columnCount + (columns[row] ?? 0) - column0;
		hostAt[index] = row;
		indexOf[row] = index;
	}
	const order = orderForReading(hostAt, groupOf, groups.length, hostCount);
	const boxes = groups.map(() => emptyBox());
	for (let row = 0; row < hostCount; row++) {
		extend(boxes[groupOf[row] ?? 0], cellX(columns[row] ?? 0, lines[row] ?? 0), cellY(lines[row] ?? 0));
	}
	const box = emptyBox();
	const filled = boxes.filter((each) => each.left <= each.right);
	for (const each of filled) {
		extend(box, each.left + CELL_WIDTH / 2, each.top + 1);
		extend(box, each.right - CELL_WIDTH / 2, each.bottom - 1);
	}
	return {
		hostCount,
		column0,
		line0,
		columnCount,
		lineCount,
		hostAt,
		indexOf,
		...order,
		groups: groups.map(({ key }, i) => ({
			key,
			hostCount: (order.groupStarts[i + 1] ?? 0) - (order.groupStarts[i] ?? 0),
			box: boxes[i] ?? emptyBox(),
		})),
		groupOf,
		box: filled.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 },
	};
}

/** Row of the host whose hexagon holds a world point, -1 for none. Constant time, exact. */
export function hostAtPoint(grid: CellGrid, x: number, y: number): number {
	if (!Number.isFinite(x) || !Number.isFinite(y)) return -1;
	return hostAtCell(grid, cellAt(x, y));
}

/** Row of the host in a cell, -1 for none and outside the grid. */
export function hostAtCell(grid: CellGrid, { column, line }: Cell): number {
	const x = column - grid.column0;
	const y = line - grid.line0;
	if (x < 0 || y < 0 || x >= grid.columnCount || y >= grid.lineCount) return -1;
	return grid.hostAt[y * grid.columnCount + x] ?? -1;
}

/** Cell of a host. */
export function cellOfHost(grid: CellGrid, row: number): Cell {
	const index = grid.indexOf[row] ?? 0;
	const y = Math.floor(index / grid.columnCount);
	return { column: (index % grid.columnCount) + grid.column0, line: y + grid.line0 };
}

/** Columns and lines of the grid that a world box touches, as half-open index ranges; empty where it is outside. */
export function cellsInBox(grid: CellGrid, box: WorldBox) {
	const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max);
	return {
		fromColumn: clamp(Math.floor(box.left / CELL_WIDTH) - 1 - grid.column0, grid.columnCount),
		toColumn: clamp(Math.ceil(box.right / CELL_WIDTH) + 1 - grid.column0, grid.columnCount),
		fromLine: clamp(Math.ceil((box.top - 1) / LINE_HEIGHT) - grid.line0, grid.lineCount),
		toLine: clamp(Math.floor((box.bottom + 1) / LINE_HEIGHT) + 1 - grid.line0, grid.lineCount),
	};
}

function slotTable(slots: readonly (string | null)[]): Map<string, number> {
	const table = new Map<string, number>();
	slots.forEach((id, slot) => {
		if (id !== null) table.set(id, slot);
	});
	return table;
}

/** A counting sort by group of the hosts in grid order, which is reading order already. */
function orderForReading(hostAt: Int32Array, groupOf: Uint32Array, groupCount: number, hostCount: number) {
	const groupStarts = new Uint32Array(groupCount + 1);
	for (const group of groupOf) groupStarts[group + 1] = (groupStarts[group + 1] ?? 0) + 1;
	for (let i = 0; i < groupCount; i++) groupStarts[i + 1] = (groupStarts[i + 1] ?? 0) + (groupStarts[i] ?? 0);
	const next = groupStarts.slice();
	const readingOrder = new Uint32Array(hostCount);
	const readingRank = new Uint32Array(hostCount);
	for (const row of hostAt) {
		if (row < 0) continue;
		const group = groupOf[row] ?? 0;
		const rank = next[group] ?? 0;
		readingOrder[rank] = row;
		readingRank[row] = rank;
		next[group] = rank + 1;
	}
	return { readingOrder, readingRank, groupStarts };
}

type MutableBox = { -readonly [K in keyof WorldBox]: number };

function emptyBox(): MutableBox {
	return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

function extend(box: MutableBox | undefined, x: number, y: number): void {
	if (!box) return;
	box.left = Math.min(box.left, x - CELL_WIDTH / 2);
	box.right = Math.max(box.right, x + CELL_WIDTH / 2);
	box.top = Math.min(box.top, y - 1);
	box.bottom = Math.max(box.bottom, y + 1);
}
