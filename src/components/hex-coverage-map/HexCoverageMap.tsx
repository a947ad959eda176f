"use client";
import clsx from "clsx";
import { type ForwardedRef, type ReactNode, type Ref, useEffect, useId, useRef } from "react";
import type { CoverageMap } from "../../map/coverageMap.ts";
import type { WheelPolicy } from "../../map/createPanZoom.ts";
import type { Viewport } from "../../map/viewport.ts";
import { EMPTY_FILTER } from "../../model/filter.ts";
import { selectChangeMarks } from "../../model/selectChangeMarks.ts";
import type { HostChange } from "../../model/selectChanges.ts";
import type { FacetValue, GroupBy, SceneView, SummaryView } from "../../model/views.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useControllableState } from "../../react/useControllableState.ts";
import { useOptionalCoverage, useView } from "../../react/useCoverage.ts";
import type { MapMemory } from "../../react/useCoverageMap.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { defaultHexCoverageMapMessages, type HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapNotice } from "./MapNotice.tsx";
import { MapPanel, type RenderPopover } from "./MapPanel.tsx";
import { type MapMode, MapToolbar } from "./MapToolbar.tsx";
import { useAnnouncer } from "./useAnnouncer.ts";
import { useMapSummary } from "./useMapSummary.ts";

export interface HexCoverageMapProps extends FilterControlProps {
	/** What to draw. With it, `groupBy` only says what its groups mean. @default asked of the provider's engine; none: a skeleton */
	readonly scene?: SceneView | undefined;
	/** Controlled: what hosts are grouped by. */
	readonly groupBy?: GroupBy | undefined;
	/** @default null, nothing */
	readonly defaultGroupBy?: GroupBy | undefined;
	readonly onGroupByChange?: ((groupBy: GroupBy, details: ChangeDetails) => void) | undefined;
	/** Dimensions offered. @default nothing, status, version, platform, and those of the tags env, team, cluster, region that hosts have */
	readonly groupOptions?: readonly GroupBy[] | undefined;
	/** Controlled: the host that is marked as chosen; `null`: none. */
	readonly selectedHostId?: string | null | undefined;
	readonly defaultSelectedHostId?: string | null | undefined;
	/** Chosen with Space or "Show details", or no longer chosen. */
	readonly onSelectedHostChange?: ((hostId: string | null, details: ChangeDetails) => void) | undefined;
	/** Controlled: the part of the map in view. Gestures move it at once; give back what `onViewportChange` says, or something else. */
	readonly viewport?: Viewport | undefined;
	/** Uncontrolled: the first part in view. @default all hosts */
	readonly defaultViewport?: Viewport | undefined;
	/** Many times during a gesture. */
	readonly onViewportChange?: ((viewport: Viewport, details: ChangeDetails) => void) | undefined;
	/** @default "ctrl-zoom", for maps in a page that scrolls */
	readonly wheel?: WheelPolicy | undefined;
	/** Hosts that the last refresh changed; those that recovered or newly fail are outlined. @default the store's */
	readonly changes?: readonly HostChange[] | undefined;
	/** What a click on a host shows. @default name, status, flags and policies; `null`: nothing, a click chooses the host */
	readonly renderPopover?: RenderPopover | null | undefined;
	/** The same hosts as a table, usually `<HostTable>`; with it, users can switch. */
	readonly table?: ReactNode;
	/** Controlled: which of the two is shown. */
	readonly view?: MapMode | undefined;
	/** @default "map" */
	readonly defaultView?: MapMode | undefined;
	readonly onViewChange?: ((view: MapMode, details: ChangeDetails) => void) | undefined;
	/** Gets the map engine, to move the view or to keep its layouts; `null` while the table is shown. */
	readonly mapRef?: Ref<CoverageMap | null> | undefined;
	readonly messages?: Partial<HexCoverageMapMessages> | undefined;
}

const NO_CHANGES: readonly HostChange[] = [];

/**
 * All hosts as hexagons, coloured by status, each keeping its place from refresh to refresh. Pans, zooms, groups, and is walked by keyboard. Hosts that do not match
 * the filter are dimmed where they are. Fills its container, at least `--hexcover-map-min-height` high. Renders a `<div>`.
 */
export const HexCoverageMap = /* @__PURE__ */ createComponent(
	"HexCoverageMap",
	function HexCoverageMap(
		{
			scene: ownScene,
			groupBy: ownGroupBy,
			defaultGroupBy = null,
			onGroupByChange,
			groupOptions,
			selectedHostId: ownSelectedHostId,
			defaultSelectedHostId = null,
			onSelectedHostChange,
			viewport,
			defaultViewport,
			onViewportChange,
			wheel = "ctrl-zoom",
			changes: ownChanges,
			renderPopover,
			table,
			view: ownView,
			defaultView = "map",
			onViewChange,
			mapRef,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			messages: ownMessages,
			className,
			...rest
		}: RootProps<HexCoverageMapProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("hexCoverageMap", defaultHexCoverageMapMessages, ownMessages);
		const id = useId();
		const format = useCountFormat();
		const memory = useRef<MapMemory>({ viewport: viewport ?? defaultViewport });
		const hasStore = useOptionalStore() !== null;
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const [groupBy, setGroupBy] = useControllableState({
			value: ownGroupBy,
			defaultValue: defaultGroupBy,
			onChange: onGroupByChange,
		});
		const [selectedHostId, setSelectedHostId] = useControllableState({
			value: ownSelectedHostId,
			defaultValue: defaultSelectedHostId,
			onChange: onSelectedHostChange,
		});
		const [chosenView, setView] = useControllableState({
			value: ownView,
			defaultValue: defaultView,
			onChange: onViewChange,
		});
		const hasTable = table !== undefined && table !== null;
		const view = hasTable ? chosenView : "map";
		const scene = useView(ownScene, (engine) => engine.scene(filter, groupBy));
		// A scene of the host application's own may be of other hosts than the provider's; its counts are taken from itself.
		const counted = ownScene === undefined ? undefined : null;
		const statusFacet =
			useView<readonly FacetValue[] | null>(counted, (engine) => engine.facets(filter).status) ?? null;
		const wholeSummary = useView<SummaryView | null>(counted, (engine) => engine.summary(filter)) ?? null;
		const storeChanges = useOptionalCoverage((state) => state.changes);
		const changes = ownChanges ?? storeChanges ?? NO_CHANGES;
		const summary = useMapSummary(scene, wholeSummary, messages);
		const [news, announce] = useAnnouncer(({ failingCount, recoveredCount }) =>
			messages.changed(failingCount, recoveredCount, format),
		);
		useEffect(() => {
			const { failing, recovered } = selectChangeMarks(changes);
			announce({ failingCount: failing.length, recoveredCount: recovered.length });
		}, [changes, announce]);
		// Without a store or a listener nobody would draw the scene anew for another filter.
		const canFilter = hasStore || ownFilter !== undefined || onFilterChange !== undefined;

		return (
			// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
			<div
				aria-label={messages.map}
				{...rest}
				{...part("hex-coverage-map", "root")}
				ref={ref}
				role="group"
				className={clsx("hexcover-hex-coverage-map", className)}
				data-view={view}
				data-state={scene === undefined ? "loading" : scene.hostCount === 0 ? "empty" : "ready"}
			>
				<p id={id} className="hexcover-visually-hidden">
					{summary}
				</p>
				<div {...part("hex-coverage-map", "header")}>
					{scene && scene.hostCount > 0 && (
						<MapLegend
							scene={scene}
							facet={statusFacet}
							filter={filter}
							onToggle={canFilter ? (next, event) => setFilter(next, changeDetails(event)) : null}
							messages={messages}
						/>
					)}
					<MapToolbar
						filter={filter}
						groupBy={groupBy}
						onGroupByChange={setGroupBy}
						groupOptions={groupOptions}
						canGroup={ownScene === undefined || onGroupByChange !== undefined}
						mode={view}
						onModeChange={hasTable ? setView : null}
						messages={messages}
					/>
				</div>
				<div {...part("hex-coverage-map", "body")}>
					{view === "table" ? (
						<div {...part("hex-coverage-map", "table")}>{table}</div>
					) : (
						<MapPanel
							scene={scene}
							filter={filter}
							groupBy={groupBy}
							selectedHostId={selectedHostId}
							onSelect={setSelectedHostId}
							viewport={viewport}
							onViewportChange={
								onViewportChange &&
								((next, reason) => onViewportChange(next, { reason: reason === "fit" ? "api" : reason }))
							}
							wheel={wheel}
							changes={changes}
							renderPopover={renderPopover}
							mapRef={mapRef}
							memory={memory.current}
							summaryId={id}
							messages={messages}
						/>
					)}
					<MapNotice
						scene={scene}
						onClearFilter={canFilter ? (event) => setFilter(EMPTY_FILTER, { reason: "clear", event }) : null}
						messages={messages}
					/>
				</div>
				<p className="hexcover-visually-hidden" role="status">
					{news}
				</p>
			</div>
		);
	},
);
