/**
 * Gives every host its place. A host that stays in its group never moves: it keeps its slot, newcomers take the lowest free one, the slot of
 * a vanished host is held for a few changes because hosts flap. One exception: a group that outgrows its rings and has no room around it
 * moves as a whole.
 */
import type { SceneView } from "../model/views.ts";
import { assignSlots } from "./assignSlots.ts";
import type { LayoutCluster, MapLayout } from "./mapLayout.ts";
import { type ClusterPlace, canGrow, placeClusters, placeMoreClusters } from "./placeClusters.ts";
import { ringsForSlots } from "./ringSpiral.ts";
import type { Size } from "./viewport.ts";

/** What a layout keeps to. */
export interface LayoutOptions {
	/** The layout so far; `null` packs afresh. */
	readonly previous: MapLayout | null;
	/** Of the view that a layout from nothing is to fill; one with survivors ignores it. */
	readonly view: Size;
}

/**
 * The layout of a scene: pure, and a plain value. Without a previous one it depends on the set of hosts and groups and on the view's size only,
 * never on the order of rows. With one whose hosts and groups are the same, it returns that one; with one of which no
 * host is left, it packs afresh. Cost: hosts × log hosts if rows are not sorted by id.
 */
export function createLayout(scene: SceneView, { previous, view }: LayoutOptions): MapLayout {
	const idsByGroup = collectIds(scene);
	if (!previous) return createFirstLayout(scene, idsByGroup, view);
	const changeCount = previous.changeCount + 1;
	const before = new Map(previous.clusters.map((cluster) => [cluster.groupKey, cluster]));
	let hasChanged = false;
	let hasSurvivor = false;
	const homeless: { readonly groupKey: string; readonly cluster: Omit<LayoutCluster, "column" | "line"> }[] = [];
	const clusters: LayoutCluster[] = [];
	const growing: LayoutCluster[] = [];
	const take = (groupKey: string, ids: readonly string[]) => {
		const old = before.get(groupKey);
		before.delete(groupKey);
		const slots = assignSlots(old, ids, changeCount);
		if (old && slots === old) {
			clusters.push(old);
			hasSurvivor ||= ids.length > 0;
			return;
		}
		hasChanged = true;
		if (old && !hasSurvivor) {
			const oldIds = new Set(old.slots);
			hasSurvivor = ids.some((id) => oldIds.has(id));
		}
		const usedRings = ringsForSlots(slots.slots.length);
		if (old && usedRings <= old.ringCount) clusters.push({ ...old, ...slots });
		else if (old) growing.push({ ...old, ...slots });
		else if (ids.length > 0) {
			homeless.push({ groupKey, cluster: { groupKey, ...slots, ringCount: ringsWithReserve(slots.slots.length) } });
		}
	};
	scene.groups.forEach((group, i) => {
		take(group.key, idsByGroup[i] ?? []);
	});
	// A group that is gone keeps its place as long as one of its hosts' slots is held.
	for (const groupKey of [...before.keys()]) take(groupKey, []);
	if (!hasChanged) return previous;
	if (!hasSurvivor) return createFirstLayout(scene, idsByGroup, view);
	for (const cluster of growing) {
		const ringCount = ringsWithReserve(cluster.slots.length);
		const others = [...clusters, ...growing.filter((other) => other !== cluster)];
		if (canGrow(cluster, ringCount, others)) clusters.push({ ...cluster, ringCount });
		else homeless.push({ groupKey: cluster.groupKey, cluster: { ...cluster, ringCount } });
	}
	const kept = clusters.filter((cluster) => cluster.slots.length > 0);
	const places = placeMoreClusters(
		kept,
		homeless.map(({ cluster }) => cluster.ringCount),
		previous.labelLineCount,
	);
	const placed = homeless.map(({ cluster }, i) => ({ ...cluster, ...placeAt(places, i) }));
	return { changeCount, labelLineCount: previous.labelLineCount, clusters: [...kept, ...placed] };
}

function createFirstLayout(scene: SceneView, idsByGroup: readonly (readonly string[])[], view: Size): MapLayout {
	const groups = scene.groups.flatMap(({ key }, i) => {
		const ids = idsByGroup[i] ?? [];
		return ids.length > 0 ? [{ key, ids, ringCount: ringsWithReserve(ids.length) }] : [];
	});
	const { places, labelLineCount } = placeClusters(
		groups.map(({ ids, ringCount }) => ({ ringCount, filledRingCount: ringsForSlots(ids.length) })),
		view,
	);
	const clusters = groups.map(
		({ key, ids }, i): LayoutCluster => ({ groupKey: key, ...placeAt(places, i), slots: ids, held: [] }),
	);
	return { changeCount: 0, labelLineCount, clusters };
}

/** A cluster reserves 15 % more slots than it fills, at least three, rounded up to a whole ring. */
function ringsWithReserve(slotCount: number): number {
	return ringsForSlots(Math.max(slotCount + 3, Math.ceil(slotCount * 1.15)));
}

function placeAt(places: readonly ClusterPlace[], i: number): ClusterPlace {
	return places[i] ?? { column: 0, line: 0, ringCount: 0 };
}

/** Host ids of each group, in code-unit order. */
function collectIds(scene: SceneView): readonly (readonly string[])[] {
	const idsByGroup: string[][] = scene.groups.map(() => []);
	// Groups that share a key share a cluster.
	const firstOfKey = new Map<string, number>();
	const groupOf = scene.groups.map(({ key }, i) => {
		const first = firstOfKey.get(key) ?? i;
		firstOfKey.set(key, first);
		return first;
	});
	for (let row = 0; row < scene.hostCount; row++) {
		idsByGroup[groupOf[scene.groupOf[row] ?? 0] ?? 0]?.push(scene.hostId(row));
	}
	for (const ids of idsByGroup) {
		if (ids.some((id, i) => i > 0 && id < (ids[i - 1] ?? ""))) ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	}
	return idsByGroup;
}
