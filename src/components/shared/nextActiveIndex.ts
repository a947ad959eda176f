const PAGE = 10;

/**
 * Where a key takes the active option of a list of `count`; `null` for keys that are not the list's. -1 is none: from there down goes to
 * the first, up to the last. The ends meet.
 */
export function nextActiveIndex(key: string, active: number, count: number): number | null {
	if (count === 0) return null;
	const last = count - 1;
	switch (key) {
		case "ArrowDown":
			return active >= last ? 0 : active + 1;
		case "ArrowUp":
			return active <= 0 ? last : active - 1;
		case "PageDown":
			return Math.min(last, active + PAGE);
		case "PageUp":
			return Math.max(0, active - PAGE);
		case "Home":
			return 0;
		case "End":
			return last;
		default:
			return null;
	}
}
