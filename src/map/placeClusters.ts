/** Where the centres of clusters go: all of them at first, later only those that are new or have outgrown their place. */
import { CELL_WIDTH, LINE_HEIGHT } from "./hexGeometry.ts";
import { areClustersTouching, type LayoutCluster } from "./mapLayout.ts";
import { type Block, type PackedBlocks, packBlocks } from "./packBlocks.ts";
import { fitPaddingPx, type Size } from "./viewport.ts";

/** Centre cell and own rings of a cluster. */
export type ClusterPlace = Pick<LayoutCluster, "column" | "line" | "ringCount">;

/** How large a cluster is, and how large it may grow where it is. */
export interface ClusterSize {
	/** Rings that have hosts now. */
	readonly filledRingCount: number;
	/** Rings that are its own. */
	readonly ringCount: number;
}

export interface PlacedClusters {
	readonly places: readonly ClusterPlace[];
	readonly labelLineCount: number;
}

/** Width and height of the room kept for the label above a cluster, CSS pixels. */
const LABEL: Size = { widthPx: 96, heightPx: 27 };
/** Labels get no room of their own where they would take more than this part of the view; they then appear on zooming in. */
const LABEL_AREA_RATIO = 0.3;
const GAP_COLUMNS = 1;
/** Radius of a cell in CSS pixels from which a small fleet is not blown up further. */
export const MAX_FIT_RADIUS_PX = 40;
/** Factor between tried scales: places fit within 4 % of the largest possible. */
const SCALE_STEP = 0.96;
/** No scale below is tried: the hosts would be dust. */
const MIN_RADIUS_PX = 0.05;

/**
 * Places for the clusters of a first layout, in the order given, at the largest scale at which they and their labels fit the view.
 * Depends on nothing but the sizes. Cost: clusters squared up to 600 clusters, linear above.
 */
export function placeClusters(clusters: readonly ClusterSize[], whole: Size): PlacedClusters {
	const margin = 2 * fitPaddingPx(whole);
	const view: Size = { widthPx: whole.widthPx - margin, heightPx: whole.heightPx - margin };
	const isLabelled =
		clusters.length > 1 &&
		clusters.length * LABEL.widthPx * LABEL.heightPx < LABEL_AREA_RATIO * view.widthPx * view.heightPx;
	let radiusPx = MAX_FIT_RADIUS_PX;
	const cellCount = clusters.reduce((sum, { ringCount }) => sum + (2 * ringCount + 1) ** 2, 0);
	const areaBoundPx = Math.sqrt((view.widthPx * view.heightPx) / (cellCount * CELL_WIDTH * LINE_HEIGHT));
	while (radiusPx > areaBoundPx / SCALE_STEP) radiusPx *= SCALE_STEP;
	for (;;) {
		const labelLineCount = isLabelled ? Math.ceil(LABEL.heightPx / (LINE_HEIGHT * radiusPx)) : 0;
		const labelColumnCount = isLabelled ? Math.ceil(LABEL.widthPx / (CELL_WIDTH * radiusPx)) : 0;
		// The label's room above is free for growth too; so filled rings, not spare ones, decide where a cluster's top is, and tops are in line.
		const above = clusters.map(({ ringCount, filledRingCount }) =>
			Math.max(labelLineCount, ringCount - filledRingCount + 1),
		);
		const blocks = clusters.map(
			({ ringCount, filledRingCount }, i): Block => ({
				columnCount: Math.max(2 * ringCount + 1, labelColumnCount) + GAP_COLUMNS,
				lineCount: filledRingCount + ringCount + 1 + (above[i] ?? 1),
			}),
		);
		const columnCount = Math.max(1, Math.floor(view.widthPx / (CELL_WIDTH * radiusPx)) + GAP_COLUMNS);
		const lineCount = Math.max(1, Math.floor(view.heightPx / (LINE_HEIGHT * radiusPx)));
		const packed = packInto(blocks, columnCount, lineCount);
		if (packed || radiusPx < MIN_RADIUS_PX) {
			const corners = centerBands(packed ?? packBlocks(blocks, columnCount).places, blocks);
			const places = corners.map(({ column, line }, i) => {
				const width = blocks[i]?.columnCount ?? 1;
				return {
					column: column + Math.floor((width - GAP_COLUMNS) / 2),
					line: line + (above[i] ?? 1) + (clusters[i]?.filledRingCount ?? 0),
					ringCount: clusters[i]?.ringCount ?? 0,
				};
			});
			return { places, labelLineCount };
		}
		radiusPx *= SCALE_STEP;
	}
}

/** Blocks that share no line with those above and below form a band; narrower bands move to the middle of the widest. */
function centerBands(places: PackedBlocks["places"], blocks: readonly Block[]): PackedBlocks["places"] {
	const right = (i: number) => (places[i]?.column ?? 0) + (blocks[i]?.columnCount ?? 0);
	const width = Math.max(0, ...places.map((_, i) => right(i)));
	const order = places.map((_, i) => i).sort((a, b) => (places[a]?.line ?? 0) - (places[b]?.line ?? 0));
	const bands: number[][] = [];
	let bottom = 0;
	for (const i of order) {
		const line = places[i]?.line ?? 0;
		if (bands.length === 0 || line >= bottom) bands.push([]);
		bands[bands.length - 1]?.push(i);
		bottom = Math.max(bottom, line + (blocks[i]?.lineCount ?? 0));
	}
	const shifts = new Map(
		bands.flatMap((band) => {
			const shift = Math.floor((width - Math.max(...band.map(right))) / 2);
			return band.map((i) => [i, shift] as const);
		}),
	);
	return places.map(({ column, line }, i) => ({ column: column + (shifts.get(i) ?? 0), line }));
}

/** Blocks in rows, or, where only that fits, in columns; `null` where neither does. */
function packInto(blocks: readonly Block[], columnCount: number, lineCount: number): PackedBlocks["places"] | null {
	if (blocks.some((block) => block.columnCount > columnCount || block.lineCount > lineCount)) return null;
	const rows = packBlocks(blocks, columnCount);
	if (rows.lineCount <= lineCount) return rows.places;
	const turned = blocks.map((block) => ({ columnCount: block.lineCount, lineCount: block.columnCount }));
	const columns = packBlocks(turned, lineCount);
	if (columns.lineCount > columnCount) return null;
	return columns.places.map(({ column, line }) => ({ column: line, line: column }));
}

/**
 * Free places for further clusters, beside and below those that are there, within the width in use; the ones that are there stay. A few
 * fill gaps, clusters squared for each; many at once are packed below everything.
 */
export function placeMoreClusters(
	taken: readonly ClusterPlace[],
	ringCounts: readonly number[],
	labelLineCount: number,
): readonly ClusterPlace[] {
	if (ringCounts.length > GAP_FILLING_LIMIT) return packBelow(taken, ringCounts, labelLineCount);
	const all = [...taken];
	for (const ringCount of ringCounts) all.push(findPlace(all, ringCount, labelLineCount));
	return all.slice(taken.length);
}

const GAP_FILLING_LIMIT = 32;

function findPlace(taken: readonly ClusterPlace[], ringCount: number, labelLineCount: number): ClusterPlace {
	const above = Math.max(labelLineCount, 1);
	const { left, right, bottom } = boundsOf(taken);
	const isFree = (place: ClusterPlace) =>
		place.column - ringCount >= left &&
		place.column + ringCount <= right &&
		taken.every(
			(t) =>
				Math.abs(t.column - place.column) > t.ringCount + ringCount + GAP_COLUMNS ||
				Math.abs(t.line - place.line) > t.ringCount + ringCount + above,
		);
	let best: ClusterPlace | undefined;
	for (const t of taken) {
		const beside = {
			column: t.column + t.ringCount + GAP_COLUMNS + 1 + ringCount,
			line: t.line - t.ringCount + ringCount,
			ringCount,
		};
		const below = {
			column: t.column - t.ringCount + ringCount,
			line: t.line + t.ringCount + above + 1 + ringCount,
			ringCount,
		};
		for (const place of [beside, below]) {
			const isBetter = !best || place.line < best.line || (place.line === best.line && place.column < best.column);
			if (isBetter && isFree(place)) best = place;
		}
	}
	return best ?? { column: left + ringCount, line: bottom + above + 1 + ringCount, ringCount };
}

function packBelow(
	taken: readonly ClusterPlace[],
	ringCounts: readonly number[],
	labelLineCount: number,
): readonly ClusterPlace[] {
	const above = Math.max(labelLineCount, 1);
	const { left, right, bottom } = boundsOf(taken);
	const blocks = ringCounts.map((rings) => ({
		columnCount: 2 * rings + 1 + GAP_COLUMNS,
		lineCount: 2 * rings + 1 + above,
	}));
	return packBlocks(blocks, right - left + 1 + GAP_COLUMNS).places.map(({ column, line }, i) => {
		const ringCount = ringCounts[i] ?? 0;
		return { column: left + column + ringCount, line: bottom + 1 + line + above + ringCount, ringCount };
	});
}

/** Outermost cells of all boxes; of none, such that the first place is the origin's. */
function boundsOf(places: readonly ClusterPlace[]) {
	let [left, right, bottom] = [0, 0, -1];
	places.forEach((place, i) => {
		left = i === 0 ? place.column - place.ringCount : Math.min(left, place.column - place.ringCount);
		right = i === 0 ? place.column + place.ringCount : Math.max(right, place.column + place.ringCount);
		bottom = i === 0 ? place.line + place.ringCount : Math.max(bottom, place.line + place.ringCount);
	});
	return { left, right, bottom };
}

/** May the cluster have that many rings where it is, without touching another? */
export function canGrow(cluster: ClusterPlace, ringCount: number, others: readonly ClusterPlace[]): boolean {
	return others.every((other) => !areClustersTouching({ ...cluster, ringCount: ringCount + 1 }, other));
}
