"use client";
import { useCallback, useEffect, useRef } from "react";

/** A function that keeps its identity and calls the newest version of the given one. For event handlers of memoised rows. */
export function useStableCallback<Args extends unknown[]>(callback: (...args: Args) => void): (...args: Args) => void {
	const newest = useRef(callback);
	useEffect(() => {
		newest.current = callback;
	});
	return useCallback((...args: Args) => newest.current(...args), []);
}
