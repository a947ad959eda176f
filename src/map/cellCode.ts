/** What a cell looks like, in one byte: the column that painters gather from. */
import type { SceneView } from "../model/views.ts";
import { HOST_STATUSES } from "../model/vocabulary.ts";
import type { CellGrid } from "./cellGrid.ts";

/** Code of a cell without a host. */
export const EMPTY_CODE = 0;
/** Codes run from 0 to one below this. */
export const CODE_COUNT = 1 + 2 * HOST_STATUSES.length;

/** Code of a host: `statusCode` is its position in `HOST_STATUSES`, a host that does not match the filter is dimmed. */
export function codeOf(statusCode: number, isDimmed: boolean): number {
	return 1 + 2 * statusCode + (isDimmed ? 1 : 0);
}

/** Position in `HOST_STATUSES` that a code stands for, -1 for an empty cell. */
export function statusOfCode(code: number): number {
	return code === EMPTY_CODE ? -1 : (code - 1) >> 1;
}

export function isDimmedCode(code: number): boolean {
	return code !== EMPTY_CODE && (code & 1) === 0;
}

/**
 * Codes of all cells, one byte a cell, in the order of `grid.hostAt`. Writes into `reuse` where its length is right. Cost: hosts.
 * A status code that no status has is drawn as `unknown`.
 */
export function codeCells(grid: CellGrid, scene: SceneView, reuse?: Uint8Array): Uint8Array {
	const codes = reuse?.length === grid.hostAt.length ? reuse.fill(EMPTY_CODE) : new Uint8Array(grid.hostAt.length);
	const unknown = HOST_STATUSES.indexOf("unknown");
	for (let row = 0; row < grid.hostCount; row++) {
		const status = scene.statusCodes[row] ?? unknown;
		codes[grid.indexOf[row] ?? 0] = codeOf(status < HOST_STATUSES.length ? status : unknown, scene.matches[row] !== 1);
	}
	return codes;
}
