import { HOST_STATUSES, PROBLEM_STATUSES } from "../model/vocabulary.ts";
import { isDimmedCode, statusOfCode } from "./cellCode.ts";
import { cellsInBox, type WorldBox } from "./cellGrid.ts";
import type { PlacedScene } from "./createSceneState.ts";

/** Hosts in a part of the world, and those of them with a problem that match the filter. Cost: cells in it. */
export function countHosts({ grid, codes }: PlacedScene, box: WorldBox) {
	const { fromColumn, toColumn, fromLine, toLine } = cellsInBox(grid, box);
	let hostCount = 0;
	let problemCount = 0;
	for (let line = fromLine; line < toLine; line++) {
		for (let column = fromColumn; column < toColumn; column++) {
			const code = codes[line * grid.columnCount + column] ?? 0;
			const status = HOST_STATUSES[statusOfCode(code)];
			if (!status) continue;
			hostCount++;
			if (!isDimmedCode(code) && (PROBLEM_STATUSES as readonly string[]).includes(status)) problemCount++;
		}
	}
	return { hostCount, problemCount };
}
