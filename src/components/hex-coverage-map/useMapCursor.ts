"use client";
import { useCallback, useEffect, useState } from "react";
import type { CursorView } from "../../map/coverageMap.ts";
import type { CursorMove } from "../../map/cursor.ts";
import type { GroupBy, SceneView } from "../../model/views.ts";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";

export interface MapCursorControl {
	/** Moves the keyboard, and shows where it is. */
	readonly moveCursor: (move: CursorMove) => void;
	/** Puts the keyboard on a host. */
	readonly putCursor: (hostId: string) => void;
}

/** Where the keyboard is on the map. The engine knows it; this is the copy that is rendered for screen readers. */
export function useMapCursor(
	{ map, subscribeToFrames }: Pick<BoundCoverageMap, "map" | "subscribeToFrames">,
	scene: SceneView | undefined,
	groupBy: GroupBy,
): [CursorView | null, MapCursorControl] {
	const [cursor, setCursor] = useState<CursorView | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another scene or grouping has other places
	useEffect(() => {
		if (!map) return;
		setCursor(map.getCursor());
		// A map without a size places nobody yet; its first picture comes when it has one.
		return subscribeToFrames(() => setCursor((known) => known ?? map.getCursor()));
	}, [map, subscribeToFrames, scene, groupBy]);
	const moveCursor = useCallback(
		(move: CursorMove) => {
			if (!map) return;
			map.moveCursor(move);
			map.setCursorVisible(true);
			setCursor(map.getCursor());
		},
		[map],
	);
	const putCursor = useCallback(
		(hostId: string) => {
			if (!map) return;
			map.setCursor(hostId);
			setCursor(map.getCursor());
		},
		[map],
	);
	return [cursor, { moveCursor, putCursor }];
}
