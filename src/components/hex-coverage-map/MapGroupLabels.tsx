"use client";
import { useEffect, useRef } from "react";
import type { Size } from "../../map/viewport.ts";
import { displayText } from "../../model/displayText.ts";
import type { GroupBy, SceneView } from "../../model/views.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { groupName } from "./groupName.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";
import { placeLabels } from "./placeLabels.ts";

export interface MapGroupLabelsProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "subscribeToFrames">;
	readonly scene: SceneView;
	readonly groupBy: GroupBy;
	readonly messages: HexCoverageMapMessages;
}

/** More labels would never fit; the first groups of the scene have them. */
const MAX_LABEL_COUNT = 200;

/**
 * Names of the groups over their clusters. They follow the map after each of its pictures without rendering. Hidden from screen readers, which hear the group with
 * every host. Renders a `<div>`.
 */
export function MapGroupLabels({ bound: { map, subscribeToFrames }, scene, groupBy, messages }: MapGroupLabelsProps) {
	const rootRef = useRef<HTMLDivElement>(null);
	const vocabulary = useVocabulary();
	const format = useCountFormat();
	// Where nothing is grouped there is nothing to name.
	const shown = scene.groups.length > 1 ? scene.groups.slice(0, MAX_LABEL_COUNT) : [];
	// biome-ignore lint/correctness/useExhaustiveDependencies: new texts have new sizes
	useEffect(() => {
		const root = rootRef.current;
		if (!map || !root) return;
		const labels = Array.from(root.children, (child) => child as HTMLElement);
		let sizes: readonly Size[] | null = null;
		const move = () => {
			sizes ??= measureLabels(labels);
			const view = { widthPx: root.clientWidth, heightPx: root.clientHeight };
			const places = placeLabels(map.getGroups().slice(0, MAX_LABEL_COUNT), sizes, view);
			labels.forEach((label, i) => {
				const place = places[i];
				label.style.visibility = place ? "visible" : "hidden";
				if (!place) return;
				label.style.transform = `translate(${place.xPx}px, ${place.yPx}px)`;
				label.style.maxWidth = `${place.widthPx}px`;
			});
		};
		move();
		const remeasure = () => {
			sizes = null;
			move();
		};
		document.fonts?.addEventListener?.("loadingdone", remeasure);
		const unsubscribe = subscribeToFrames(move);
		return () => {
			document.fonts?.removeEventListener?.("loadingdone", remeasure);
			unsubscribe();
		};
	}, [map, subscribeToFrames, scene.groups, groupBy, messages, vocabulary, format]);
	return (
		<div ref={rootRef} {...part("hex-coverage-map", "group-labels")} aria-hidden="true">
			{shown.map(({ key, hostCount }) => (
				<span key={key} {...part("hex-coverage-map", "group-label")}>
					<bdi>{displayText(groupName(key, groupBy, vocabulary, messages.noValue))}</bdi>{" "}
					<span>{format(hostCount)}</span>
				</span>
			))}
		</div>
	);
}

/** Sizes without any limit of width, CSS pixels. Reads layout, so it is not for every frame. */
function measureLabels(labels: readonly HTMLElement[]): readonly Size[] {
	for (const label of labels) label.style.maxWidth = "none";
	return labels.map((label) => ({
		widthPx: Math.ceil(label.getBoundingClientRect().width),
		heightPx: label.offsetHeight,
	}));
}
