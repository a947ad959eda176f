/** What the store asks of the world around it. Both are options of the store, so that tests and other runtimes give their own. */

/** Whether anybody can see the page. */
export interface VisibilityPort {
	isHidden(): boolean;
	/** Calls back when `isHidden` changed, and when a load is worth another try, as when the network is back. Returns the way to stop. */
	subscribe(onChange: () => void): () => void;
}

/** Time and chance. */
export interface ClockPort {
	/** Epoch milliseconds. */
	now(): number;
	/** Calls back once after the delay, or before it where the runtime cannot wait so long. Returns the way to cancel. */
	delay(callback: () => void, delayMs: number): () => void;
	/** At least 0 and below 1. */
	random(): number;
}

export const ALWAYS_VISIBLE: VisibilityPort = { isHidden: () => false, subscribe: () => () => {} };

export const SYSTEM_CLOCK: ClockPort = {
	now: () => Date.now(),
	delay: (callback, delayMs) => {
		// Timers hold 31 bits of milliseconds; a longer wait would fire at once.
		const timer = setTimeout(callback, Math.min(delayMs, 2 ** 31 - 1));
		return () => clearTimeout(timer);
	},
	random: () => Math.random(),
};
