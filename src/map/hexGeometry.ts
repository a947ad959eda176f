/**
 * The lattice of the map: pointy-top hexagons of radius 1, in the convention of d3-hexbin: line `j` lies at `1.5 j`, and odd lines are
 * shifted right by half a cell. World coordinates are in radii; x goes right, y goes down.
 */

/** Where a cell is in the lattice. Negative lines and columns are as good as others. */
export interface Cell {
	readonly column: number;
	readonly line: number;
}

/** Distance between neighbours of a line, in radii; the flat-to-flat width of a hexagon. */
export const CELL_WIDTH = Math.sqrt(3);
/** Distance between lines, in radii. */
export const LINE_HEIGHT = 1.5;

/** World x of a cell's centre. */
export function cellX(column: number, line: number): number {
	return (column + (line & 1) / 2) * CELL_WIDTH;
}

/** World y of the centres of a line. */
export function cellY(line: number): number {
	return line * LINE_HEIGHT;
}

/**
 * The cell whose hexagon holds a world point. Exact: it tests the drawn edge, `|dx| + 1.5 |dy| = 1` in cell units, where d3-hexbin compares
 * distances in a stretched metric and names a neighbour for 2 % of points. The raster painter uses the same inequality.
 */
export function cellAt(x: number, y: number): Cell {
	const fractionalLine = y / LINE_HEIGHT;
	let line = Math.round(fractionalLine);
	const isOdd = (line & 1) === 1;
	const fractionalColumn = x / CELL_WIDTH - (isOdd ? 0.5 : 0);
	let column = Math.round(fractionalColumn);
	const overX = Math.abs(fractionalColumn - column);
	const overY = Math.abs(fractionalLine - line);
	if (overX + 1.5 * overY > 1) {
		if (fractionalColumn < column) column += isOdd ? 0 : -1;
		else column += isOdd ? 1 : 0;
		line += fractionalLine < line ? -1 : 1;
	}
	// `Math.round(-0.4)` is -0, which is not the same key and not the same JSON as 0.
	return { column: column + 0, line: line + 0 };
}

/** Corners of a hexagon around the origin, clockwise from the top, as flat `[x, y, …]` pairs in radii. */
export const CORNERS: readonly number[] = Array.from({ length: 6 }, (_, i) => (i * Math.PI) / 3).flatMap((angle) => [
	Math.sin(angle),
	-Math.cos(angle),
]);
