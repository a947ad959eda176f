export interface Random {
	/** 0 ≤ x < 1. */
	next(): number;
	/** A whole number, 0 ≤ n < `limit`. */
	below(limit: number): number;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
	let state = mixBits(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
	return { next, below: (limit) => Math.floor(next() * limit) };
}

/** Another 32-bit number for each 32-bit number, and never the same for two (the last steps of MurmurHash3). */
export function mixBits(value: number): number {
	let bits = value | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
