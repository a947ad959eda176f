"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** Screen readers read to the end: what comes faster is gathered and told together. */
const MIN_INTERVAL_MS = 5000;

/** Counts of what was not told yet. */
export interface ChangeCounts {
	readonly failingCount: number;
	readonly recoveredCount: number;
}

const NOTHING: ChangeCounts = { failingCount: 0, recoveredCount: 0 };

/**
 * The text of a polite live region that tells sums: at once if the last telling is 5 s ago, else when it will be. No timer runs while there is nothing to tell.
 */
export function useAnnouncer(say: (counts: ChangeCounts) => string): [string, (counts: ChangeCounts) => void] {
	const [text, setText] = useState("");
	const pending = useRef(NOTHING);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const lastAt = useRef(Number.NEGATIVE_INFINITY);
	const latestSay = useRef(say);
	useEffect(() => {
		latestSay.current = say;
	});
	useEffect(
		() => () => {
			clearTimeout(timer.current);
			pending.current = NOTHING;
		},
		[],
	);
	const announce = useCallback(({ failingCount, recoveredCount }: ChangeCounts) => {
		if (failingCount + recoveredCount === 0) return;
		pending.current = {
			failingCount: pending.current.failingCount + failingCount,
			recoveredCount: pending.current.recoveredCount + recoveredCount,
		};
		clearTimeout(timer.current);
		timer.current = setTimeout(
			() => {
				lastAt.current = performance.now();
				setText(latestSay.current(pending.current));
				pending.current = NOTHING;
			},
			Math.max(0, lastAt.current + MIN_INTERVAL_MS - performance.now()),
		);
	}, []);
	return [text, announce];
}
