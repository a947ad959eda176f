/** The public words of the map engine. */
import type { HostChange } from "../model/selectChanges.ts";
import type { SceneView } from "../model/views.ts";
import type { WheelPolicy } from "./createPanZoom.ts";
import type { CursorMove } from "./cursor.ts";
import type { MapLayout } from "./mapLayout.ts";
import type { Viewport } from "./viewport.ts";

/** What made the view move: a gesture, the keyboard or a call by the host application; `fit` where the map itself shows all again. */
export type ViewportReason = "pointer" | "keyboard" | "api" | "fit";

/** A rectangle in CSS pixels from the top left of the map. */
export interface PixelBox {
	readonly xPx: number;
	readonly yPx: number;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** A group as it lies on the screen. */
export interface GroupView {
	/** Position in `SceneView.groups`. */
	readonly index: number;
	readonly key: string;
	readonly hostCount: number;
	/** Around its hosts; may be outside the map. */
	readonly box: PixelBox;
}

/** Where the keyboard is, and what is next to it: all that a screen reader is shown of the map. */
export interface CursorView {
	readonly cell: CursorCell;
	/** The hosts that an arrow key leads to, the cell's own left out, at most four. */
	readonly neighbors: readonly CursorCell[];
	/** Lines and columns of the lattice rectangle that the hosts fill. */
	readonly lineCount: number;
	readonly columnCount: number;
}

/** One host as the keyboard and screen readers find it. */
export interface CursorCell {
	/** Host row of the scene. */
	readonly row: number;
	/** Place in that rectangle, from 1. */
	readonly line: number;
	readonly column: number;
	/** Place among the hosts of its group in reading order, from 1. */
	readonly rankInGroup: number;
	readonly groupHostCount: number;
}

/** What the map tells. All of it may be left out. */
export interface MapEvents {
	/** The view moved. Many times during a gesture. */
	readonly onViewportChange?: ((viewport: Viewport, reason: ViewportReason) => void) | undefined;
	/** The pointer is over another host, or over none. */
	readonly onHover?: ((hostId: string | null) => void) | undefined;
	/** A click or tap; not the end of a drag. `null`: between the hosts. */
	readonly onPress?: ((hostId: string | null, event: MouseEvent) => void) | undefined;
	/** A wheel turned over the map, and the policy left it to the page. */
	readonly onWheelHint?: (() => void) | undefined;
	/** The picture is new: things laid over the map may have to move. Once a frame at most, never when idle. */
	readonly onFrame?: (() => void) | undefined;
}

/** What a map is made with; `update` changes what can change later. */
export interface CoverageMapOptions extends MapEvents {
	/** A canvas of the same size right above the first, for hover, focus and marks. */
	readonly overlay: HTMLCanvasElement;
	/** What takes the gestures. @default the overlay */
	readonly surface?: HTMLElement | undefined;
	/** @default "ctrl-zoom" */
	readonly wheel?: WheelPolicy | undefined;
	/** The first viewport. @default all in view */
	readonly viewport?: Viewport | undefined;
	/** What another map's `getLayouts` gave. */
	readonly layouts?: MapLayouts | undefined;
}

/** Layouts by `layoutKey`: JSON, for another time or another reader. */
export type MapLayouts = Readonly<Record<string, MapLayout>>;

/** What `update` changes; what is left out stays as it is. */
export interface MapSettings {
	/** Names the grouping: scenes with the same key share a layout. @default "" */
	readonly layoutKey?: string | undefined;
	readonly wheel?: WheelPolicy | undefined;
	readonly selectedHostId?: string | null | undefined;
	/** Hosts that the last refresh changed; they get an outline. */
	readonly changes?: readonly HostChange[] | undefined;
}

/** A map on a canvas: `update` it, ask it, move it, `destroy` it. */
export interface CoverageMap {
	/** Shows a scene. Hosts that were there keep their place, and the view stays. Cost: hosts; painting follows in the next frame. */
	update(scene: SceneView, settings?: MapSettings): void;
	getViewport(): Viewport;
	/** Is all in view because nobody has moved the view since the start or the last `fit`? It then stays so when the map's size changes. */
	isFitted(): boolean;
	/** Moves the view there, as near as is allowed. */
	setViewport(viewport: Viewport): void;
	/** Shows all hosts. */
	fit(): void;
	/** Zooms around the middle; `factor` above 1 makes cells larger. */
	zoomBy(factor: number, reason?: ViewportReason): void;
	/** Can the view still be zoomed by more than a trace? */
	canZoom(direction: "in" | "out"): boolean;
	/** Shows a host or a whole group as large as is useful. Does nothing for one that is not there. */
	zoomTo(target: { readonly hostId: string } | { readonly groupKey: string }): void;
	/** Row of the host drawn at a point, CSS pixels from the top left of the map; -1 for none. Constant time, exact. */
	pick(xPx: number, yPx: number): number;
	/** Where a host is on the screen, perhaps outside the map; `null` where it is not in the scene. */
	locate(hostId: string): PixelBox | null;
	/** Puts the keyboard on a host without moving the view. */
	setCursor(hostId: string | null): void;
	/** Moves the keyboard and brings its host into view. Returns the host it is on now. */
	moveCursor(move: CursorMove): string | null;
	/** Shows or hides the mark of the keyboard. */
	setCursorVisible(isVisible: boolean): void;
	/** `null` where there is no host. */
	getCursor(): CursorView | null;
	getGroups(): readonly GroupView[];
	/** Hosts in view, and those of them with a problem that match the filter. Cost: cells in view. */
	countInView(): { readonly hostCount: number; readonly problemCount: number };
	getLayouts(): MapLayouts;
	/** Paints now what the next frame would paint. */
	flush(): void;
	/** Takes everything off the page that the map put there. Later calls do nothing. */
	destroy(): void;
}
