/** The public list of this layer: the canvas engine of the map, for those who draw it without React. */
export type {
	CoverageMap,
	CoverageMapOptions,
	CursorCell,
	CursorView,
	GroupView,
	MapEvents,
	MapLayouts,
	MapSettings,
	PixelBox,
	ViewportReason,
} from "./coverageMap.ts";
export { createCoverageMap } from "./createCoverageMap.ts";
export { createLayout, type LayoutOptions } from "./createLayout.ts";
export type { WheelPolicy } from "./createPanZoom.ts";
export type { CursorMove } from "./cursor.ts";
export { CELL_WIDTH, type Cell, cellAt, cellX, cellY, LINE_HEIGHT } from "./hexGeometry.ts";
export { type LayoutCluster, type MapLayout, parseLayout } from "./mapLayout.ts";
export type { Size, Viewport } from "./viewport.ts";
