import type { SceneView } from "../model/views.ts";
import { codeCells } from "./cellCode.ts";
import { type CellGrid, createCellGrid } from "./cellGrid.ts";
import type { MapLayouts } from "./coverageMap.ts";
import { createLayout } from "./createLayout.ts";
import { type MapLayout, parseLayout } from "./mapLayout.ts";
import type { Size } from "./viewport.ts";

/** A scene with the places of its hosts. */
export interface PlacedScene {
	readonly scene: SceneView;
	readonly grid: CellGrid;
	/** Cell codes in the order of `grid.hostAt`. */
	readonly codes: Uint8Array;
}

export interface SceneState {
	/** Places a scene in a view of a size, which must not be zero. A layout that is known under the key is kept to. */
	place(scene: SceneView, layoutKey: string, view: Size): PlacedScene;
	getLayouts(): MapLayouts;
}

/** Remembers who is where, by grouping, so that going back to one shows it as it was. */
export function createSceneState(given: MapLayouts = {}): SceneState {
	const layouts = new Map<string, MapLayout>();
	for (const [key, value] of Object.entries(given)) {
		const layout = parseLayout(value);
		if (layout) layouts.set(key, layout);
	}
	let last: { readonly key: string; readonly hosts: KnownHosts; readonly placed: PlacedScene } | null = null;
	return {
		place(scene, layoutKey, view) {
			if (last && last.key === layoutKey && hasSameHosts(last.hosts, scene)) {
				const { grid, codes } = last.placed;
				last = { ...last, placed: { scene, grid, codes: codeCells(grid, scene, codes) } };
				return last.placed;
			}
			const layout = createLayout(scene, { previous: layouts.get(layoutKey) ?? null, view });
			layouts.set(layoutKey, layout);
			const grid = createCellGrid(scene, layout);
			last = { key: layoutKey, hosts: knownHosts(scene), placed: { scene, grid, codes: codeCells(grid, scene) } };
			return last.placed;
		},
		getLayouts: () => Object.fromEntries(layouts),
	};
}

/** Copies: an engine may change its columns in place. */
interface KnownHosts {
	readonly ids: readonly string[];
	readonly groupOf: Uint32Array;
	readonly groupKeys: readonly string[];
}

function knownHosts(scene: SceneView): KnownHosts {
	return {
		ids: Array.from({ length: scene.hostCount }, (_, row) => scene.hostId(row)),
		groupOf: Uint32Array.from({ length: scene.hostCount }, (_, row) => scene.groupOf[row] ?? 0),
		groupKeys: scene.groups.map(({ key }) => key),
	};
}

/** Most updates change statuses or matches alone; then a pass over the ids is all that a layout costs. */
function hasSameHosts({ ids, groupOf, groupKeys }: KnownHosts, scene: SceneView): boolean {
	return (
		ids.length === scene.hostCount &&
		groupKeys.length === scene.groups.length &&
		groupKeys.every((key, i) => key === scene.groups[i]?.key) &&
		ids.every((id, row) => id === scene.hostId(row) && groupOf[row] === scene.groupOf[row])
	);
}
