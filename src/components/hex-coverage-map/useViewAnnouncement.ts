"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

/** Longer than a flight of the view, and than the pause between two steps of somebody who zooms further. */
const SETTLE_MS = 500;

/** Text for a live region: what is in view once a zoom by keyboard has come to rest. Pointers see it, so for them nothing is told. */
export function useViewAnnouncement(
	map: BoundCoverageMap["map"],
	messages: HexCoverageMapMessages,
): [string, () => void] {
	const [text, setText] = useState("");
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const format = useCountFormat();
	useEffect(() => () => clearTimeout(timer.current), []);
	const announce = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => {
			const { hostCount, problemCount } = map?.countInView() ?? { hostCount: 0, problemCount: 0 };
			setText(messages.inView(hostCount, problemCount, format));
		}, SETTLE_MS);
	}, [map, messages, format]);
	return [text, announce];
}
