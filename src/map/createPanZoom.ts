/** The gestures, by d3-zoom, behind four verbs. No d3 type leaves this file. */
import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity } from "d3-zoom";
import { isViewport, type Viewport } from "./viewport.ts";

/**
 * What a wheel does. `ctrl-zoom`: with Ctrl or ⌘, or by pinch, it zooms; else the page scrolls, and a hint says so; one finger scrolls the page, two move the
 * map. `zoom`: it always zooms. `pan`: it moves the map, and zooms with Ctrl or ⌘. With these two, one finger moves the map.
 */
export type WheelPolicy = "ctrl-zoom" | "zoom" | "pan";

export interface PanZoomOptions {
	readonly wheel: WheelPolicy;
	/** The nearest viewport that is allowed. */
	readonly constrain: (viewport: Viewport) => Viewport;
	/** A gesture moved the view. */
	readonly onViewport: (viewport: Viewport, event: Event) => void;
	/** The wheel turned over the map but the policy left it to the page. */
	readonly onWheelHint: () => void;
}

export interface PanZoom {
	/** Tells the gestures where the view is. Calls nobody back. */
	setViewport(viewport: Viewport): void;
	setWheel(wheel: WheelPolicy): void;
	/** Takes every listener off, in mid-gesture too. */
	destroy(): void;
}

/** A pointer that moved no more than this between down and up has clicked, CSS pixels. */
const CLICK_DISTANCE_PX = 4;
/** Most that one wheel event zooms, as a power of two: a mouse wheel's notch with Ctrl counts ten times a pinch's. */
const MAX_WHEEL_STEP = 0.4;

export function createPanZoom(surface: HTMLElement, options: PanZoomOptions): PanZoom {
	let { wheel } = options;
	let isOwnChange = false;
	let isDragging = false;
	let current: Viewport = { x: 0, y: 0, zoom: 1 };
	const isZoomWheel = (event: WheelEvent) => wheel === "zoom" || event.ctrlKey || event.metaKey;

	const behavior = zoom<HTMLElement, unknown>()
		.clickDistance(CLICK_DISTANCE_PX)
		.filter((event: Event) => {
			if (event instanceof WheelEvent) return isZoomWheel(event);
			if ("touches" in event) return wheel !== "ctrl-zoom" || (event as TouchEvent).touches.length > 1;
			return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
		})
		.wheelDelta(wheelStep)
		.constrain((transform) => {
			const { x, y, zoom: k } = options.constrain({ x: transform.x, y: transform.y, zoom: transform.k });
			return zoomIdentity.translate(x, y).scale(k);
		})
		.extent([
			[0, 0],
			[1, 1],
		])
		.on("start", (event: D3ZoomEvent<HTMLElement, unknown>) => {
			isDragging = event.sourceEvent instanceof MouseEvent && event.sourceEvent.type === "mousedown";
		})
		.on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
			const { x, y, k } = event.transform;
			if (isOwnChange || !(event.sourceEvent instanceof Event) || !isViewport({ x, y, zoom: k })) return;
			current = { x, y, zoom: k };
			options.onViewport(current, event.sourceEvent);
		})
		.on("end", () => {
			isDragging = false;
		});

	const selection = select<HTMLElement, unknown>(surface);
	selection.call(behavior).on("dblclick.zoom", null);

	// Runs after d3-zoom's own listener, which stops the events that it uses and lets those through that change nothing, as at a zoom limit.
	const onWheel = (event: WheelEvent) => {
		if (isZoomWheel(event)) event.preventDefault();
		else if (wheel === "ctrl-zoom") options.onWheelHint();
		else {
			event.preventDefault();
			const unitPx = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? surface.clientHeight : 1;
			const { x, y, zoom } = current;
			const [deltaX, deltaY] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
			const next = options.constrain({ x: x - deltaX * unitPx, y: y - deltaY * unitPx, zoom });
			setViewport(next);
			options.onViewport(next, event);
		}
	};
	surface.addEventListener("wheel", onWheel, { passive: false });
	// Safari reports a pinch of its own kind, by which it would zoom the page.
	const preventDefault = (event: Event) => event.preventDefault();
	surface.addEventListener("gesturestart", preventDefault);
	setTouchAction();

	function setViewport(viewport: Viewport): void {
		if (!isViewport(viewport)) return;
		current = viewport;
		isOwnChange = true;
		behavior.transform(selection, zoomIdentity.translate(viewport.x, viewport.y).scale(viewport.zoom));
		isOwnChange = false;
	}

	function setTouchAction(): void {
		surface.style.touchAction = wheel === "ctrl-zoom" ? "pan-x pan-y" : "none";
	}

	return {
		setViewport,
		setWheel(next) {
			wheel = next;
			setTouchAction();
		},
		destroy() {
			const view = surface.ownerDocument.defaultView;
			// In mid-drag d3-zoom listens on the window and holds text selection off; its own end of a drag undoes both.
			if (isDragging && view) view.dispatchEvent(new view.MouseEvent("mouseup", { view }));
			behavior.on("start zoom end", null);
			selection.on(".zoom", null);
			surface.removeEventListener("wheel", onWheel);
			surface.removeEventListener("gesturestart", preventDefault);
			surface.style.touchAction = "";
		},
	};
}

/** Zoom by one wheel event, as a power of two: lines and pages are brought to pixels, and one event never leaps. */
function wheelStep(event: WheelEvent): number {
	const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002;
	const step = -event.deltaY * unit * (event.ctrlKey ? 10 : 1);
	return Math.max(-MAX_WHEEL_STEP, Math.min(MAX_WHEEL_STEP, step));
}
