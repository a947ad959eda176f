export interface Share<K> {
	readonly key: K;
	readonly start: number;
	readonly size: number;
}

/**
 * Counts as stretches that fill a line from 0 to `length`, in proportion, except that none above zero is drawn from less than `minSize`;
 * all stretches pay for that alike. Zero counts are left out.
 */
export function layoutShares<K>(
	counts: readonly (readonly [K, number])[],
	length: number,
	minSize: number,
): readonly Share<K>[] {
	const total = counts.reduce((sum, [, count]) => sum + count, 0);
	const sizes = counts.map(([, count]) => count && Math.max((count / total) * length, minSize));
	const scale = length / sizes.reduce((sum, size) => sum + size, 0);
	let start = 0;
	return counts.flatMap(([key], i) => {
		const size = (sizes[i] ?? 0) * scale;
		start += size;
		return size > 0 ? { key, start: start - size, size } : [];
	});
}
