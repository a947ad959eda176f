import type { GroupView } from "../../map/coverageMap.ts";
import type { Size } from "../../map/viewport.ts";

/** Top left of a label and the width it may have, CSS pixels; `null` hides it. */
export type LabelPlace = { readonly xPx: number; readonly yPx: number; readonly widthPx: number } | null;

/** A label may always be so wide, and beyond that as wide as its cluster. */
const MIN_LABEL_WIDTH_PX = 96;

const DISTANCE_PX = 5;
const EDGE_PX = 6;
/** Clusters are hexagons in their boxes; a label may reach over a corner. */
const CORNER_RATIO = 0.12;
/** Narrower clusters have no label of their own; they get it when they are zoomed in. */
const MIN_CLUSTER_WIDTH_PX = 8;

/**
 * Where the labels of groups go: above their cluster, or at the edge while it reaches beyond, centred on what of it is in view. A label that would cover
 * another group, or the label of a larger one, is hidden; of two equal groups the first wins. Cost: groups squared.
 */
export function placeLabels(groups: readonly GroupView[], labels: readonly (Size | null)[], view: Size): LabelPlace[] {
	const places: LabelPlace[] = groups.map(() => null);
	const taken: Rect[] = [];
	const order = groups
		.map((_, i) => i)
		.sort((a, b) => (groups[b]?.hostCount ?? 0) - (groups[a]?.hostCount ?? 0) || a - b);
	for (const i of order) {
		const group = groups[i];
		const label = labels[i];
		if (!group || !label || group.hostCount === 0 || group.box.widthPx < MIN_CLUSTER_WIDTH_PX) continue;
		const rect = labelRect(group, label, view);
		if (!rect) continue;
		const isFree =
			!taken.some((other) => isOverlapping(rect, other)) &&
			!groups.some((other) => other !== group && other.hostCount > 0 && isOverlapping(rect, coreOf(other)));
		if (!isFree) continue;
		taken.push(rect);
		places[i] = { xPx: rect.left, yPx: rect.top, widthPx: rect.right - rect.left };
	}
	return places;
}

interface Rect {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

function labelRect({ box }: GroupView, label: Size, view: Size): Rect | null {
	const left = Math.max(box.xPx, 0);
	const right = Math.min(box.xPx + box.widthPx, view.widthPx);
	const bottom = Math.min(box.yPx + box.heightPx, view.heightPx);
	if (left >= right || box.yPx >= view.heightPx || bottom < EDGE_PX + label.heightPx) return null;
	const widthPx = Math.min(label.widthPx, Math.max(MIN_LABEL_WIDTH_PX, Math.floor(right - left)));
	const x = clamp((left + right - widthPx) / 2, EDGE_PX, view.widthPx - EDGE_PX - widthPx);
	const y = Math.max(box.yPx - DISTANCE_PX - label.heightPx, EDGE_PX);
	// Whole pixels: text between two is blurred.
	const [xPx, yPx] = [Math.round(x), Math.round(y)];
	return { left: xPx, top: yPx, right: xPx + widthPx, bottom: yPx + label.heightPx };
}

function coreOf({ box }: GroupView): Rect {
	const inset = box.widthPx * CORNER_RATIO;
	return {
		left: box.xPx + inset,
		top: box.yPx,
		right: box.xPx + box.widthPx - inset,
		bottom: box.yPx + box.heightPx,
	};
}

function isOverlapping(a: Rect, b: Rect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function clamp(value: number, min: number, max: number): number {
	return Math.max(min, Math.min(value, Math.max(min, max)));
}
