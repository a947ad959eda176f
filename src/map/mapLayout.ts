/**
 * Which host has which place. A layout is plain JSON, so it can be kept, sent and given back: with it, a reload, another user and a
 * server see every host where it was.
 */

/** All clusters of a map. Made by `createLayout`, which also takes it back as `previous`. */
export interface MapLayout {
	/** How often the set of hosts changed since the first layout; slots of vanished hosts are held for a number of such changes. */
	readonly changeCount: number;
	/** Free lines above every cluster, room for its label. */
	readonly labelLineCount: number;
	readonly clusters: readonly LayoutCluster[];
}

/** One group's hosts, on the ring spiral around a centre cell. */
export interface LayoutCluster {
	readonly groupKey: string;
	/** Centre cell in the lattice. */
	readonly column: number;
	readonly line: number;
	/** Rings that are this cluster's own, filled or not: nothing else is placed there. */
	readonly ringCount: number;
	/** Host id by slot; `null` where the slot is free. */
	readonly slots: readonly (string | null)[];
	/** Slots whose host is gone, and the `changeCount` at which it went. Their ids are still in `slots`. */
	readonly held: readonly (readonly [slot: number, changeCount: number])[];
}

const MAX_RING_COUNT = 4096;

/**
 * A layout out of untrusted JSON, or `null` where it is not one: wrong types, a host twice in a cluster, more slots than rings, clusters that overlap.
 * Cost: clusters squared, hosts once.
 */
export function parseLayout(value: unknown): MapLayout | null {
	if (!isRecord(value) || !isCount(value.changeCount) || !isCount(value.labelLineCount)) return null;
	if (!Array.isArray(value.clusters) || !value.clusters.every(isCluster)) return null;
	const clusters: readonly LayoutCluster[] = value.clusters;
	if (new Set(clusters.map((cluster) => cluster.groupKey)).size !== clusters.length) return null;
	const isDisjoint = clusters.every((a, i) => clusters.every((b, j) => j <= i || !areClustersTouching(a, b)));
	return isDisjoint ? { changeCount: value.changeCount, labelLineCount: value.labelLineCount, clusters } : null;
}

/** Do the boxes of two clusters have a cell in common? */
export function areClustersTouching(
	a: Pick<LayoutCluster, "column" | "line" | "ringCount">,
	b: Pick<LayoutCluster, "column" | "line" | "ringCount">,
): boolean {
	const reach = a.ringCount + b.ringCount;
	return Math.abs(a.column - b.column) <= reach && Math.abs(a.line - b.line) <= reach;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isCluster(value: unknown): value is LayoutCluster {
	if (!isRecord(value) || typeof value.groupKey !== "string") return false;
	if (!Number.isSafeInteger(value.column) || !Number.isSafeInteger(value.line)) return false;
	const { ringCount, slots, held } = value;
	if (!isCount(ringCount) || ringCount > MAX_RING_COUNT || !Array.isArray(slots) || !Array.isArray(held)) return false;
	const ids = slots.filter((id) => id !== null);
	return (
		new Set(ids).size === ids.length &&
		slots.length <= 1 + 3 * ringCount * (ringCount + 1) &&
		slots.every((id) => id === null || typeof id === "string") &&
		held.every((pair) => Array.isArray(pair) && isCount(pair[0]) && pair[0] < slots.length && isCount(pair[1]))
	);
}
