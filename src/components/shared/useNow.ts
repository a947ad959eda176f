"use client";
import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The time to judge ages by, epoch milliseconds: the given one; else `null` for the first render (a server has another clock), then the
 * reader's, renewed when the text of an age to one of `timesMs` changes and whenever the page becomes visible. No timer runs while the
 * page is hidden, nor where there is no time to follow.
 */
export function useNow(givenMs: number | undefined, timesMs: readonly (number | null)[]): number | null {
	const [nowMs, setNowMs] = useState<number | null>(null);
	const [pastMs = null, futureMs = null] = timesMs;
	useEffect(() => {
		if (givenMs !== undefined) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tick = () => {
			clearTimeout(timer);
			if (document.visibilityState === "hidden") return;
			const now = Date.now();
			setNowMs(now);
			const delayMs = Math.min(untilNextText(pastMs, now), untilNextText(futureMs, now));
			if (Number.isFinite(delayMs)) timer = setTimeout(tick, delayMs);
		};
		tick();
		document.addEventListener("visibilitychange", tick);
		return () => {
			clearTimeout(timer);
			document.removeEventListener("visibilitychange", tick);
		};
	}, [givenMs, pastMs, futureMs]);
	return givenMs ?? nowMs;
}

/** Until the age in whole minutes, hours or days changes. At least a second, so that no clock makes this a busy loop. */
function untilNextText(timeMs: number | null, nowMs: number): number {
	if (timeMs === null) return Number.POSITIVE_INFINITY;
	const spanMs = Math.abs(nowMs - timeMs);
	const unitMs = spanMs >= DAY_MS ? DAY_MS : spanMs >= HOUR_MS ? HOUR_MS : MINUTE_MS;
	const restMs = spanMs % unitMs;
	return Math.max(1000, timeMs > nowMs ? restMs + 1 : unitMs - restMs);
}
