import { interpolateViewport, type Size, type Viewport } from "./viewport.ts";

export interface Flight {
	/** Moves the view from one viewport to another in 280 ms; at once where motion is to be reduced. A new flight ends the one before. */
	start(from: Viewport, to: Viewport, size: Size): void;
	/** Stops where it is. */
	stop(): void;
}

const FLIGHT_MS = 280;

/** Animates the view through `onStep`, one call a frame, the last with the very target. */
export function createFlight(view: Window, onStep: (viewport: Viewport) => void): Flight {
	let frame = 0;
	const stop = () => {
		view.cancelAnimationFrame(frame);
		frame = 0;
	};
	return {
		start(from, to, size) {
			stop();
			const isReduced = view.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
			if (isReduced || view.document.hidden) {
				onStep(to);
				return;
			}
			let startedAt: number | null = null;
			const step = (now: number) => {
				startedAt ??= now;
				const t = Math.min(1, (now - startedAt) / FLIGHT_MS);
				frame = t < 1 ? view.requestAnimationFrame(step) : 0;
				onStep(t < 1 ? interpolateViewport(from, to, 1 - (1 - t) ** 3, size) : to);
			};
			frame = view.requestAnimationFrame(step);
		},
		stop,
	};
}
