"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** A flag that is up for a while after each call. No timer runs while it is down. */
export function useFlash(durationMs: number): [boolean, () => void] {
	const [isUp, setUp] = useState(false);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);
	const raise = useCallback(() => {
		setUp(true);
		clearTimeout(timer.current);
		timer.current = setTimeout(() => setUp(false), durationMs);
	}, [durationMs]);
	return [isUp, raise];
}
