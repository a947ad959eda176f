"use client";
import { useEffect, useRef, useState } from "react";
import type { SceneView } from "../../model/views.ts";
import { HOST_STATUSES } from "../../model/vocabulary.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";

export interface MapTooltipProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "subscribeToFrames" | "subscribeToHover">;
	readonly scene: SceneView;
	/** While a popover says more. */
	readonly isHidden: boolean;
}

const DISTANCE_PX = 8;

/**
 * Name and status of the host under a mouse. Nobody needs it: click, keyboard and table say the same, so it is hidden from screen readers. Renders a `<div>` only
 * while there is such a host.
 */
export function MapTooltip({ bound: { map, subscribeToFrames, subscribeToHover }, scene, isHidden }: MapTooltipProps) {
	const { hostStatus: names } = useVocabulary();
	const [hostId, setHostId] = useState<string | null>(null);
	const rootRef = useRef<HTMLDivElement>(null);
	useEffect(() => subscribeToHover(setHostId), [subscribeToHover]);
	const row = hostId === null || isHidden ? -1 : scene.rowOf(hostId);
	useEffect(() => {
		if (!map || hostId === null || row < 0) return;
		const move = () => {
			const root = rootRef.current;
			const box = map.locate(hostId);
			const parent = root?.parentElement;
			if (!root || !box || !parent) return;
			const x = box.xPx + box.widthPx / 2 - root.offsetWidth / 2;
			const above = box.yPx - DISTANCE_PX - root.offsetHeight;
			const y = above >= 0 ? above : box.yPx + box.heightPx + DISTANCE_PX;
			const maxX = parent.clientWidth - root.offsetWidth;
			root.style.visibility = "visible";
			root.style.transform = `translate(${Math.round(Math.max(0, Math.min(x, maxX)))}px, ${Math.round(y)}px)`;
		};
		move();
		return subscribeToFrames(move);
	}, [map, hostId, row, subscribeToFrames]);
	const status = HOST_STATUSES[scene.statusCodes[row] ?? -1];
	if (row < 0 || !status) return null;
	return (
		<div ref={rootRef} {...part("hex-coverage-map", "tooltip")} data-status={status} aria-hidden="true">
			<StatusIcon status={status} />
			<SourceText text={scene.hostName(row)} />
			<span>{names[status]}</span>
		</div>
	);
}
