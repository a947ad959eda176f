"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CoverageMap, MapEvents, MapLayouts, MapSettings } from "../map/coverageMap.ts";
import { createCoverageMap } from "../map/createCoverageMap.ts";
import type { Viewport } from "../map/viewport.ts";
import type { SceneView } from "../model/views.ts";

/** What outlives one map: a map made anew with it, as by React's strict mode, shows the same part of the same layout. */
export interface MapMemory {
	viewport?: Viewport | undefined;
	layouts?: MapLayouts | undefined;
}

export interface CoverageMapBinding extends MapSettings, Omit<MapEvents, "onFrame" | "onHover"> {
	/** `undefined` while there is nothing to show. */
	readonly scene: SceneView | undefined;
	readonly memory: MapMemory;
}

export interface BoundCoverageMap {
	/** `null` before the first effect, as on a server. */
	readonly map: CoverageMap | null;
	readonly canvasRef: RefObject<HTMLCanvasElement | null>;
	readonly overlayRef: RefObject<HTMLCanvasElement | null>;
	readonly surfaceRef: RefObject<HTMLDivElement | null>;
	/** Calls back after each picture. Returns the way to stop. */
	readonly subscribeToFrames: (listener: () => void) => () => void;
	/** Calls back when the pointer is over another host, or over none. Returns the way to stop. */
	readonly subscribeToHover: (listener: (hostId: string | null) => void) => () => void;
}

/**
 * Keeps a map engine on three elements: the two canvases and the element that takes the gestures. The engine is made once; later renders only update it. Hover,
 * pan and zoom never render anything: they reach React through the events, if at all.
 */
export function useCoverageMap(binding: CoverageMapBinding): BoundCoverageMap {
	const canvasRef = useRef<HTMLCanvasElement>(null);
	const overlayRef = useRef<HTMLCanvasElement>(null);
	const surfaceRef = useRef<HTMLDivElement>(null);
	const [map, setMap] = useState<CoverageMap | null>(null);
	const [frames] = useState(createEmitter<void>);
	const [hover] = useState(createEmitter<string | null>);
	const latest = useRef(binding);
	useEffect(() => {
		latest.current = binding;
	});
	useEffect(() => {
		const canvas = canvasRef.current;
		const overlay = overlayRef.current;
		const surface = surfaceRef.current;
		if (!canvas || !overlay || !surface) return;
		const { memory, wheel } = latest.current;
		const created = createCoverageMap(canvas, {
			overlay,
			surface,
			wheel,
			viewport: memory.viewport,
			layouts: memory.layouts,
			onViewportChange: (...args) => latest.current.onViewportChange?.(...args),
			onHover: hover.emit,
			onPress: (...args) => latest.current.onPress?.(...args),
			onWheelHint: () => latest.current.onWheelHint?.(),
			onFrame: frames.emit,
		});
		setMap(created);
		return () => {
			memory.viewport = created.isFitted() ? undefined : created.getViewport();
			memory.layouts = created.getLayouts();
			created.destroy();
			setMap(null);
		};
	}, [frames, hover]);
	const { scene, layoutKey, wheel, selectedHostId, changes } = binding;
	useEffect(() => {
		if (map && scene) map.update(scene, { layoutKey, wheel, selectedHostId, changes });
	}, [map, scene, layoutKey, wheel, selectedHostId, changes]);
	return {
		map,
		canvasRef,
		overlayRef,
		surfaceRef,
		subscribeToFrames: frames.subscribe,
		subscribeToHover: hover.subscribe,
	};
}

function createEmitter<T>() {
	const listeners = new Set<(value: T) => void>();
	return {
		emit(value: T) {
			for (const listener of listeners) listener(value);
		},
		subscribe(listener: (value: T) => void) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
