import type { WorldBox } from "./cellGrid.ts";
import type { ViewportReason } from "./coverageMap.ts";
import { createFlight } from "./createFlight.ts";
import { MAX_FIT_RADIUS_PX } from "./placeClusters.ts";
import {
	areViewportsEqual,
	centerOn,
	constrainViewport,
	fitViewport,
	isViewport,
	type Size,
	type Viewport,
	worldAt,
	worldInView,
	type ZoomRange,
	zoomRange,
} from "./viewport.ts";

/** What part of the world is in view, and the rules it keeps to. */
export interface MapView {
	readonly viewport: Viewport;
	readonly size: Size;
	readonly range: ZoomRange;
	readonly isFitted: boolean;
	/** Room for labels above the content, CSS pixels. */
	setContent(box: WorldBox, labelPx: number, isNew: boolean): void;
	/** The middle of the view stays where it is, or all stays in view if it was. */
	setSize(size: Size): void;
	/** Moves there, as near as is allowed; by a flight where it says so. */
	move(viewport: Viewport, reason: ViewportReason, isFlight?: boolean): void;
	/** Takes over a viewport that a gesture reached, which has been constrained. */
	follow(viewport: Viewport): void;
	fit(isFlight: boolean): void;
	constrain(viewport: Viewport): Viewport;
	destroy(): void;
}

const NO_SIZE: Size = { widthPx: 0, heightPx: 0 };
const NOTHING: WorldBox = { left: 0, top: 0, right: 0, bottom: 0 };

/** `onMove` is called for every change but those of `follow`. */
export function createMapView(
	view: Window,
	first: Viewport | undefined,
	onMove: (viewport: Viewport, reason: ViewportReason) => void,
): MapView {
	let viewport: Viewport = first && isViewport(first) ? first : { x: 0, y: 0, zoom: 1 };
	let size = NO_SIZE;
	let box = NOTHING;
	let labelPx = 0;
	let isFitted = first === undefined;
	let reasonOfFlight: ViewportReason = "api";

	const isEmpty = () => size.widthPx === 0 || size.heightPx === 0;
	const fitting = () => fitViewport(box, size, MAX_FIT_RADIUS_PX, labelPx);
	const isInView = () => {
		const view = worldInView(viewport, size);
		return box.left >= view.left && box.top >= view.top && box.right <= view.right && box.bottom <= view.bottom;
	};
	const range = () => zoomRange(fitting().zoom);
	const constrain = (next: Viewport) => constrainViewport(next, size, box, range());
	const set = (next: Viewport, reason: ViewportReason) => {
		if (!isViewport(next)) return;
		if (areViewportsEqual(next, viewport)) return;
		viewport = next;
		onMove(viewport, reason);
	};
	const flight = createFlight(view, (next) => set(next, reasonOfFlight));
	const go = (next: Viewport, reason: ViewportReason, isFlight: boolean) => {
		flight.stop();
		reasonOfFlight = reason;
		if (isFlight && !isEmpty()) flight.start(viewport, next, size);
		else set(next, reason);
	};
	const showAll = (isFlight: boolean) => {
		if (isEmpty()) return;
		isFitted = true;
		go(fitting(), "fit", isFlight);
	};

	return {
		get viewport() {
			return viewport;
		},
		get size() {
			return size;
		},
		get isFitted() {
			return isFitted;
		},
		get range() {
			return range();
		},
		setContent(nextBox, nextLabelPx, isNew) {
			const hadNothing = box.right <= box.left;
			box = nextBox;
			labelPx = nextLabelPx;
			// A refresh must not move a single host on the screen, unless some would be out of view.
			if (isNew || (isFitted && (hadNothing || !isInView()))) showAll(false);
			else if (!isEmpty() && !areViewportsEqual(constrain(viewport), viewport)) go(constrain(viewport), "fit", false);
		},
		setSize(next) {
			const middle = worldAt(viewport, size.widthPx / 2, size.heightPx / 2);
			const wasEmpty = isEmpty();
			size = next;
			if (isEmpty()) return;
			if (isFitted) showAll(false);
			else if (!wasEmpty) go(constrain(centerOn(middle.x, middle.y, viewport.zoom, size)), "fit", false);
		},
		move(next, reason, isFlight = false) {
			if (!isViewport(next) || isEmpty()) return;
			const target = constrain(next);
			// Revealing what is in view already moves nothing, so all hosts stay fitted when the size changes.
			if (!areViewportsEqual(target, viewport)) isFitted = false;
			go(target, reason, isFlight);
		},
		follow(next) {
			flight.stop();
			isFitted = false;
			viewport = next;
		},
		fit: showAll,
		constrain,
		destroy() {
			flight.stop();
			// Without a size nothing moves any more.
			size = NO_SIZE;
		},
	};
}
