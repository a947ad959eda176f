/** Size of a canvas on screen and in its own pixels. */
export interface CanvasSize {
	/** CSS pixels. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Device pixels per CSS pixel, lowered where a browser could not hold the picture. */
	readonly pixelRatio: number;
}

/** Safari on phones draws nothing on larger canvases. */
const MAX_CANVAS_PIXELS = 16_777_216;

export interface SizeWatch {
	/** Looks now, where the next look of the browser would come too late. Reads layout. */
	measure(): void;
	stop(): void;
}

/** Tells the size of an element whenever it or the pixel ratio changes; the first time when measured or observed. */
export function watchSize(
	element: HTMLElement,
	view: Window & typeof globalThis,
	onSize: (size: CanvasSize) => void,
): SizeWatch {
	let last: CanvasSize | null = null;
	const report = (widthPx: number, heightPx: number) => {
		const fullRatio = view.devicePixelRatio || 1;
		const tooLarge = Math.sqrt((widthPx * heightPx * fullRatio * fullRatio) / MAX_CANVAS_PIXELS);
		const pixelRatio = tooLarge > 1 ? fullRatio / tooLarge : fullRatio;
		// Observers begin by telling what is known already.
		if (last?.widthPx === widthPx && last.heightPx === heightPx && last.pixelRatio === pixelRatio) return;
		last = { widthPx, heightPx, pixelRatio };
		onSize(last);
	};
	const measure = () => report(element.clientWidth, element.clientHeight);
	const observer = view.ResizeObserver
		? new view.ResizeObserver((entries) => {
				const entry = entries[entries.length - 1];
				if (entry) report(entry.contentRect.width, entry.contentRect.height);
			})
		: null;
	observer?.observe(element);
	// A query for the present ratio tells once that it is not the present one any more; the next needs a new query.
	let query: MediaQueryList | undefined;
	const watchRatio = () => {
		query?.removeEventListener("change", onRatio);
		query = view.matchMedia?.(`(resolution: ${view.devicePixelRatio}dppx)`);
		query?.addEventListener("change", onRatio);
	};
	const onRatio = () => {
		measure();
		watchRatio();
	};
	watchRatio();
	return {
		measure,
		stop() {
			observer?.disconnect();
			query?.removeEventListener("change", onRatio);
		},
	};
}
