// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: canvases are not focusable
"use client";
import {
	type KeyboardEvent,
	type ReactNode,
	type Ref,
	useEffect,
	useId,
	useImperativeHandle,
	useRef,
	useState,
} from "react";
import type { CoverageMap, ViewportReason } from "../../map/coverageMap.ts";
import type { WheelPolicy } from "../../map/createPanZoom.ts";
import type { Viewport } from "../../map/viewport.ts";
import { displayText } from "../../model/displayText.ts";
import type { CoverageFilter } from "../../model/filter.ts";
import type { HostChange } from "../../model/selectChanges.ts";
import type { GroupBy, SceneView } from "../../model/views.ts";
import { type MapMemory, useCoverageMap } from "../../react/useCoverageMap.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part } from "../shared/contract.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { HostPreview } from "./HostPreview.tsx";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";
import { MapControls, ZOOM_FACTOR } from "./MapControls.tsx";
import { MapGrid } from "./MapGrid.tsx";
import { MapGroupLabels } from "./MapGroupLabels.tsx";
import { MapPopover } from "./MapPopover.tsx";
import { MapSkeleton } from "./MapSkeleton.tsx";
import { MapTooltip } from "./MapTooltip.tsx";
import { readMapKey } from "./readMapKey.ts";
import { useCellTexts } from "./useCellTexts.ts";
import { useFlash } from "./useFlash.ts";
import { useMapCursor } from "./useMapCursor.ts";
import { useViewAnnouncement } from "./useViewAnnouncement.ts";

/** How long the hint at the wheel stays after the last turn. */
const HINT_MS = 1500;

/** What a popover says instead of the map's own: `close` puts the keyboard back on the host. */
export type RenderPopover = (hostId: string, close: () => void) => ReactNode;

export interface MapPanelProps {
	readonly scene: SceneView | undefined;
	readonly filter: CoverageFilter;
	readonly groupBy: GroupBy;
	readonly selectedHostId: string | null;
	readonly onSelect: (hostId: string | null, details: ChangeDetails) => void;
	readonly viewport: Viewport | undefined;
	readonly onViewportChange: ((viewport: Viewport, reason: ViewportReason) => void) | undefined;
	readonly wheel: WheelPolicy;
	readonly changes: readonly HostChange[];
	/** `null`: no popover; a click selects. */
	readonly renderPopover: RenderPopover | null | undefined;
	readonly mapRef: Ref<CoverageMap | null> | undefined;
	readonly memory: MapMemory;
	/** Id of the sentence that sums the map up. */
	readonly summaryId: string;
	readonly messages: HexCoverageMapMessages;
}

/** The picture, and all that lies over it. Renders a `<div>` that fills its container. */
export function MapPanel(props: MapPanelProps) {
	const {
		scene,
		filter,
		groupBy,
		selectedHostId,
		onSelect,
		viewport,
		wheel,
		changes,
		renderPopover,
		memory,
		messages,
	} = props;
	const id = useId();
	const [openHostId, setOpenHostId] = useState<string | null>(null);
	const openAtPressRef = useRef<string | null>(null);
	const [isHintUp, raiseHint] = useFlash(HINT_MS);

	const bound = useCoverageMap({
		scene,
		memory,
		layoutKey: groupBy ?? "",
		wheel,
		selectedHostId,
		changes,
		onViewportChange: props.onViewportChange,
		onWheelHint: raiseHint,
		onPress(hostId, event) {
			if (hostId === null || hostId === openAtPressRef.current) return;
			putCursor(hostId);
			open(hostId, changeDetails(event));
		},
	});
	const { map } = bound;
	const hasFailed = useHasFailed();
	const isLoading = scene === undefined && !hasFailed;
	useImperativeHandle<CoverageMap | null, CoverageMap | null>(props.mapRef, () => map, [map]);
	const [viewText, announceView] = useViewAnnouncement(map, messages);
	const cellText = useCellTexts(scene, filter, groupBy, messages);
	useEffect(() => {
		if (map && viewport) map.setViewport(viewport);
	}, [map, viewport]);
	const [cursor, { moveCursor, putCursor }] = useMapCursor(bound, scene, groupBy);

	const open = (hostId: string, details: ChangeDetails) => {
		if (renderPopover === null) onSelect(hostId, details);
		else setOpenHostId(hostId);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const intent = readMapKey(event);
		if (!intent || !map || !scene) return;
		const details: ChangeDetails = { reason: "keyboard", event };
		const hostId = cursor ? scene.hostId(cursor.cell.row) : null;
		if (intent.type === "leave") {
			if (openHostId === null && selectedHostId === null) return;
			if (openHostId === null) onSelect(null, details);
			setOpenHostId(null);
		} else if (intent.type === "move") {
			moveCursor(intent.move);
		} else if (intent.type === "activate") {
			if (hostId !== null) open(hostId, details);
		} else if (intent.type === "select") {
			if (hostId !== null) onSelect(hostId === selectedHostId ? null : hostId, details);
		} else {
			if (intent.type === "fit") map.fit();
			else map.zoomBy(intent.type === "zoom-in" ? ZOOM_FACTOR : 1 / ZOOM_FACTOR, "keyboard");
			announceView();
		}
		event.preventDefault();
	};

	return (
		<div {...part("hex-coverage-map", "panel")} data-wheel={wheel} aria-busy={isLoading}>
			<canvas ref={bound.canvasRef} {...part("hex-coverage-map", "canvas")} aria-hidden="true" />
			{scene && <MapGroupLabels bound={bound} scene={scene} groupBy={groupBy} messages={messages} />}
			<canvas ref={bound.overlayRef} {...part("hex-coverage-map", "overlay")} aria-hidden="true" />
			{isLoading && <MapSkeleton />}
			<MapGrid
				bound={bound}
				scene={scene}
				cursor={cursor}
				selectedHostId={selectedHostId}
				label={messages.map}
				describedBy={`${props.summaryId} ${id}help`}
				cellText={cellText}
				onKeyDown={onKeyDown}
			/>
			<p id={`${id}help`} className="hexcover-visually-hidden">
				{messages.keyboardHelp}
			</p>
			{scene && <MapTooltip bound={bound} scene={scene} isHidden={openHostId !== null} />}
			{scene && scene.hostCount > 0 && (
				<MapControls bound={bound} onZoom={(isKeyboard) => isKeyboard && announceView()} messages={messages} />
			)}
			<p {...part("hex-coverage-map", "wheel-hint")} data-visible={isHintUp ? "true" : "false"} aria-hidden="true">
				{messages.wheelHint}
			</p>
			<p className="hexcover-visually-hidden" role="status">
				{viewText}
			</p>
			<MapPopover
				bound={bound}
				hostId={openHostId}
				label={messages.popover(displayText(nameOf(scene, openHostId)))}
				openAtPressRef={openAtPressRef}
				onClose={() => setOpenHostId(null)}
			>
				{openHostId !== null &&
					scene &&
					(renderPopover ? (
						renderPopover(openHostId, () => setOpenHostId(null))
					) : (
						<HostPreview
							hostId={openHostId}
							scene={scene}
							filter={filter}
							messages={messages}
							onClose={() => setOpenHostId(null)}
							onShowDetails={(event) => {
								setOpenHostId(null);
								onSelect(openHostId, changeDetails(event));
							}}
						/>
					))}
			</MapPopover>
		</div>
	);
}

function nameOf(scene: SceneView | undefined, hostId: string | null): string {
	const row = scene && hostId !== null ? scene.rowOf(hostId) : -1;
	return scene && row >= 0 ? scene.hostName(row) : (hostId ?? "");
}
