"use client";
import { useEffect, useState } from "react";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

export interface MapControlsProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "subscribeToFrames">;
	/** Told after a step by keyboard, for the live region. */
	readonly onZoom: (isKeyboard: boolean) => void;
	readonly messages: HexCoverageMapMessages;
}

export const ZOOM_FACTOR = 1.5;

const ICONS = {
	in: "M8 3.2v9.6M3.2 8h9.6",
	out: "M3.2 8h9.6",
	fit: "M2.8 5.6V2.8h2.8M10.4 2.8h2.8v2.8M13.2 10.4v2.8h-2.8M5.6 13.2H2.8v-2.8",
} as const;

/** Zoom in, zoom out, show all. Renders a `<div>` with three buttons; a step that leads nowhere is disabled but stays reachable. */
export function MapControls({ bound: { map, subscribeToFrames }, onZoom, messages }: MapControlsProps) {
	const [limits, setLimits] = useState("");
	useEffect(() => {
		if (!map) return;
		return subscribeToFrames(() => setLimits(`${map.canZoom("in") ? "" : "in"}${map.canZoom("out") ? "" : "out"}`));
	}, [map, subscribeToFrames]);
	const button = (name: keyof typeof ICONS, label: string, act: () => void) => (
		<button
			type="button"
			{...part("hex-coverage-map", `zoom-${name}`)}
			aria-label={label}
			title={label}
			aria-disabled={name !== "fit" && limits.includes(name)}
			onClick={(event) => {
				act();
				onZoom(event.detail === 0);
			}}
		>
			<svg className="hexcover-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
				<path d={ICONS[name]} />
			</svg>
		</button>
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own look and layout
		<div {...part("hex-coverage-map", "controls")} role="group" aria-label={messages.controls}>
			{button("in", messages.zoomIn, () => map?.zoomBy(ZOOM_FACTOR))}
			{button("out", messages.zoomOut, () => map?.zoomBy(1 / ZOOM_FACTOR))}
			{button("fit", messages.fit, () => map?.fit())}
		</div>
	);
}
