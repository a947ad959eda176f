/** The map: puts layout, view, gestures, painters and cursor together behind a few verbs. */

import { type ChangeMarks, selectChangeMarks } from "../model/selectChangeMarks.ts";
import type { SceneView } from "../model/views.ts";
import { cellOfHost, hostAtPoint, type WorldBox } from "./cellGrid.ts";
import { countHosts } from "./countHosts.ts";
import type { CoverageMap, CoverageMapOptions, PixelBox } from "./coverageMap.ts";
import { createMapCanvas } from "./createMapCanvas.ts";
import { createMapCursor } from "./createMapCursor.ts";
import { createMapView } from "./createMapView.ts";
import { createPanZoom } from "./createPanZoom.ts";
import { createPointer } from "./createPointer.ts";
import { createSceneState, type PlacedScene } from "./createSceneState.ts";
import { createScheduler } from "./createScheduler.ts";
import { CELL_WIDTH, cellX, cellY, LINE_HEIGHT } from "./hexGeometry.ts";
import { centerOn, fitViewport, revealBox, worldAt, worldInView, zoomAround } from "./viewport.ts";
import { watchSize } from "./watchSize.ts";
import { watchTheme } from "./watchTheme.ts";

/** CSS pixels. */
const GROUP_LABEL_PX = 24;
const REVEAL_MARGIN_PX = 24;
/** Radius at which a host that was asked for is shown, if it is not shown larger already. */
const HOST_ZOOM = 20;
const CLOSE_ZOOM = 36;
const NO_MARKS: ChangeMarks = { recovered: [], failing: [] };

/**
 * A map of hosts on a canvas. Draws nothing until `update` gave it a scene and the canvas has a size, and nothing while idle. Both canvases must lie on
 * each other in a positioned container that gives them their size.
 */
export function createCoverageMap(canvas: HTMLCanvasElement, options: CoverageMapOptions): CoverageMap {
	const { overlay, surface = overlay } = options;
	const window = canvas.ownerDocument.defaultView;
	if (!window)
		throw new Error("hexcover: createCoverageMap needs a canvas of a document on screen; this one has no window.");

	const pictures = createMapCanvas(canvas, overlay);
	const sceneState = createSceneState(options.layouts);
	const cursor = createMapCursor();
	let scene: SceneView | null = null;
	let placed: PlacedScene | null = null;
	let layoutKey = "";
	let isCursorVisible = false;
	let selectedHostId: string | null = null;
	let changes = NO_MARKS;
	let pointer: { readonly xPx: number; readonly yPx: number } | null = null;
	let hoverRow = -1;
	let isDestroyed = false;

	const view = createMapView(window, options.viewport, (viewport, reason) => {
		panZoom.setViewport(viewport);
		scheduler.request({ cells: true, overlay: true });
		options.onViewportChange?.(viewport, reason);
	});
	const panZoom = createPanZoom(surface, {
		wheel: options.wheel ?? "ctrl-zoom",
		constrain: view.constrain,
		onViewport(viewport) {
			view.follow(viewport);
			scheduler.request({ cells: true, overlay: true });
			options.onViewportChange?.(viewport, "pointer");
		},
		onWheelHint: () => options.onWheelHint?.(),
	});
	const scheduler = createScheduler(window, (dirty) => {
		if (!placed) return pictures.clear();
		if (dirty.cells) {
			pictures.paintCells(placed, view.viewport);
			// The hosts may have moved under a pointer at rest.
			setHover();
		}
		pictures.paintMarks(placed, view.viewport, marksOf(placed));
		if (dirty.cells) options.onFrame?.();
	});

	const marksOf = ({ scene }: PlacedScene) => {
		const rows = (ids: readonly string[]) => ids.map((id) => scene.rowOf(id)).filter((row) => row >= 0);
		return {
			hoverRow,
			selectedRow: selectedHostId === null ? -1 : scene.rowOf(selectedHostId),
			cursorRow: cursor.row,
			isCursorVisible,
			recoveredRows: rows(changes.recovered),
			failingRows: rows(changes.failing),
		};
	};
	const pick = (xPx: number, yPx: number): number => {
		if (!placed || !isInside(xPx, yPx)) return -1;
		const { x, y } = worldAt(view.viewport, xPx, yPx);
		return hostAtPoint(placed.grid, x, y);
	};
	const isInside = (xPx: number, yPx: number) =>
		xPx >= 0 && yPx >= 0 && xPx < view.size.widthPx && yPx < view.size.heightPx;
	const hostIdAt = (row: number) => (placed && row >= 0 ? placed.scene.hostId(row) : null);
	const setHover = () => {
		const row = pointer ? pick(pointer.xPx, pointer.yPx) : -1;
		if (row === hoverRow) return;
		hoverRow = row;
		surface.dataset.hover = row >= 0 ? "host" : "none";
		scheduler.request({ overlay: true });
		options.onHover?.(hostIdAt(row));
	};
	const pixelBox = ({ left, top, right, bottom }: WorldBox): PixelBox => {
		const { x, y, zoom } = view.viewport;
		return {
			xPx: x + zoom * left,
			yPx: y + zoom * top,
			widthPx: zoom * (right - left),
			heightPx: zoom * (bottom - top),
		};
	};
	const worldBox = ({ grid }: PlacedScene, row: number): WorldBox => {
		const { column, line } = cellOfHost(grid, row);
		const [x, y] = [cellX(column, line), cellY(line)];
		return { left: x - CELL_WIDTH / 2, right: x + CELL_WIDTH / 2, top: y - 1, bottom: y + 1 };
	};
	/** Needs a size, so a scene that comes earlier waits for one. */
	const place = (isNew: boolean) => {
		if (!scene || view.size.widthPx === 0 || view.size.heightPx === 0) return;
		placed = sceneState.place(scene, layoutKey, view.size);
		cursor.setPlaced(placed);
		hoverRow = -1;
		view.setContent(placed.grid.box, scene.groups.length > 1 ? GROUP_LABEL_PX : 0, isNew);
		scheduler.request({ cells: true, overlay: true });
	};

	const sizes = watchSize(canvas, window, (size) => {
		pictures.setSize(size);
		view.setSize(size);
		// A scene that came while there was no size to place it in.
		if (placed?.scene !== scene) place(placed === null && options.viewport === undefined);
		// Resizing empties a canvas; painted in the next frame only, it would flash.
		scheduler.request({ cells: true, overlay: true });
		scheduler.flush();
	});
	sizes.measure();
	const stopTheme = watchTheme(canvas, () => {
		pictures.forgetTheme();
		scheduler.request({ cells: true, overlay: true });
	});
	const stopPointer = createPointer(surface, {
		onHover(at) {
			pointer = at;
			setHover();
		},
		onPress: (xPx, yPx, event) => options.onPress?.(hostIdAt(pick(xPx, yPx)), event),
	});

	return {
		update(next, settings = {}) {
			if (isDestroyed) return;
			scene = next;
			const isNewKey = settings.layoutKey !== undefined && settings.layoutKey !== layoutKey;
			layoutKey = settings.layoutKey ?? layoutKey;
			if (settings.wheel !== undefined) panZoom.setWheel(settings.wheel);
			if (settings.selectedHostId !== undefined) selectedHostId = settings.selectedHostId;
			if (settings.changes !== undefined) changes = selectChangeMarks(settings.changes);
			// What came with the scene, such as a legend, may have changed the map's size; a first layout is made for the size that there is now.
			if (placed === null || isNewKey) sizes.measure();
			if (isNewKey || placed?.scene !== scene) place(isNewKey && placed !== null);
			else scheduler.request({ overlay: true });
		},
		getViewport: () => view.viewport,
		isFitted: () => view.isFitted,
		setViewport: (viewport) => view.move(viewport, "api"),
		fit: () => view.fit(true),
		zoomBy(factor, reason = "api") {
			const { widthPx, heightPx } = view.size;
			view.move(zoomAround(view.viewport, factor, widthPx / 2, heightPx / 2, view.range), reason, true);
		},
		canZoom(direction) {
			const { zoom } = view.viewport;
			return direction === "in" ? zoom < view.range.max * 0.99 : zoom > view.range.min * 1.01;
		},
		zoomTo(target) {
			if (!placed) return;
			if ("groupKey" in target) {
				const group = placed.grid.groups.find(({ key, hostCount }) => key === target.groupKey && hostCount > 0);
				if (group) view.move(fitViewport(group.box, view.size, CLOSE_ZOOM, GROUP_LABEL_PX), "api", true);
				return;
			}
			const row = placed.scene.rowOf(target.hostId);
			if (row < 0) return;
			const { left, right, top, bottom } = worldBox(placed, row);
			const zoom = view.viewport.zoom < HOST_ZOOM ? CLOSE_ZOOM : view.viewport.zoom;
			view.move(centerOn((left + right) / 2, (top + bottom) / 2, zoom, view.size), "api", true);
		},
		pick,
		locate(hostId) {
			const row = placed ? placed.scene.rowOf(hostId) : -1;
			return placed && row >= 0 ? pixelBox(worldBox(placed, row)) : null;
		},
		setCursor(hostId) {
			cursor.put(hostId);
			scheduler.request({ overlay: true });
		},
		moveCursor(move) {
			if (!placed) return null;
			cursor.move(move, view.size.heightPx / (LINE_HEIGHT * view.viewport.zoom) - 1);
			if (cursor.row < 0) return null;
			const box = worldBox(placed, cursor.row);
			view.move(revealBox(view.viewport, box, view.size, REVEAL_MARGIN_PX), "keyboard");
			scheduler.request({ overlay: true });
			return hostIdAt(cursor.row);
		},
		setCursorVisible(isVisible) {
			if (isCursorVisible === isVisible) return;
			isCursorVisible = isVisible;
			scheduler.request({ overlay: true });
		},
		getCursor: () => cursor.describe(),
		getGroups: () =>
			placed?.grid.groups.map(({ key, hostCount, box }, index) => ({ index, key, hostCount, box: pixelBox(box) })) ??
			[],
		countInView() {
			if (!placed) return { hostCount: 0, problemCount: 0 };
			return countHosts(placed, worldInView(view.viewport, view.size));
		},
		getLayouts: () => sceneState.getLayouts(),
		flush: () => scheduler.flush(),
		destroy() {
			isDestroyed = true;
			scheduler.stop();
			view.destroy();
			panZoom.destroy();
			sizes.stop();
			stopTheme();
			stopPointer();
			pictures.destroy();
			delete surface.dataset.hover;
			placed = null;
			scene = null;
		},
	};
}
