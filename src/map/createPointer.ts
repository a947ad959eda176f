export interface PointerOptions {
	/** The pointer is over a point of the surface, CSS pixels from its top left; `null`: it left. Never for touch, which has no hover. */
	readonly onHover: (at: { readonly xPx: number; readonly yPx: number } | null) => void;
	/** A click or tap at a point. Drags are taken out by the gestures. */
	readonly onPress: (xPx: number, yPx: number, event: MouseEvent) => void;
}

/** Listens for hover and clicks on an element. Returns the way to stop. */
export function createPointer(surface: HTMLElement, { onHover, onPress }: PointerOptions): () => void {
	const pointOf = (event: MouseEvent) => {
		const rect = surface.getBoundingClientRect();
		// An ancestor's `transform: scale()` shows in the one and not in the other.
		const scaleX = rect.width / surface.offsetWidth || 1;
		const scaleY = rect.height / surface.offsetHeight || 1;
		return { xPx: (event.clientX - rect.left) / scaleX, yPx: (event.clientY - rect.top) / scaleY };
	};
	const onMove = (event: PointerEvent) => {
		if (event.pointerType !== "touch" && event.isPrimary) onHover(event.buttons === 0 ? pointOf(event) : null);
	};
	const onLeave = (event: PointerEvent) => {
		if (event.pointerType !== "touch") onHover(null);
	};
	const onClick = (event: MouseEvent) => {
		const { xPx, yPx } = pointOf(event);
		onPress(xPx, yPx, event);
	};
	surface.addEventListener("pointermove", onMove);
	surface.addEventListener("pointerleave", onLeave);
	surface.addEventListener("click", onClick);
	return () => {
		surface.removeEventListener("pointermove", onMove);
		surface.removeEventListener("pointerleave", onLeave);
		surface.removeEventListener("click", onClick);
	};
}
