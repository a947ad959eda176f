"use client";
import { useEffect, useRef } from "react";
import { displayText } from "../../model/displayText.ts";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";
import { placeLabels } from "./placeLabels.ts";

export interface MapGroupLabelsProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "subscribeToFrames">;
	/** Names and counts of the groups, in the order of the scene. */
	readonly groups: readonly { readonly key: string; readonly name: string; readonly count: string }[];
}

/** More labels would never fit; the first groups of the scene have them. */
const MAX_LABEL_COUNT = 200;

/**
 * Names of the groups over their clusters. They follow the map after each of its pictures without rendering. Hidden from screen readers, which hear the group with
 * every host. Renders a `<div>`.
 */
export function MapGroupLabels({ bound: { map, subscribeToFrames }, groups }: MapGroupLabelsProps) {
	const rootRef = useRef<HTMLDivElement>(null);
	const shown = groups.slice(0, MAX_LABEL_COUNT);
	// biome-ignore lint/correctness/useExhaustiveDependencies: new texts have new sizes
	useEffect(() => {
		const root = rootRef.current;
		if (!map || !root) return;
		const labels = Array.from(root.children, (child) => child as HTMLElement);
		let sizes: readonly { readonly widthPx: number; readonly heightPx: number }[] | null = null;
		const move = () => {
			sizes ??= labels.map((label) => ({ widthPx: label.offsetWidth, heightPx: label.offsetHeight }));
			const view = { widthPx: root.clientWidth, heightPx: root.clientHeight };
			const places = placeLabels(map.getGroups().slice(0, MAX_LABEL_COUNT), sizes, view);
			labels.forEach((label, i) => {
				const place = places[i];
				label.style.visibility = place ? "visible" : "hidden";
				if (place) label.style.transform = `translate(${place.xPx}px, ${place.yPx}px)`;
			});
		};
		move();
		return subscribeToFrames(move);
	}, [map, subscribeToFrames, groups]);
	return (
		<div ref={rootRef} {...part("hex-coverage-map", "group-labels")} aria-hidden="true">
			{shown.map(({ key, name, count }) => (
				<span key={key} {...part("hex-coverage-map", "group-label")}>
					<bdi>{displayText(name)}</bdi> <span>{count}</span>
				</span>
			))}
		</div>
	);
}
