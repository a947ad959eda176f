"use client";
import { useId } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { GroupBy } from "../../model/views.ts";
import { useView } from "../../react/useCoverage.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part } from "../shared/contract.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

/** Which of the two forms of the same hosts is shown. */
export type MapMode = "map" | "table";

export interface MapToolbarProps {
	/** Tags are offered that hosts in its view have. */
	readonly filter: CoverageFilter;
	readonly groupBy: GroupBy;
	readonly onGroupByChange: (groupBy: GroupBy, details: ChangeDetails) => void;
	readonly groupOptions: readonly GroupBy[] | undefined;
	readonly mode: MapMode;
	/** `null`: there is no table, so there is nothing to switch. */
	readonly onModeChange: ((mode: MapMode, details: ChangeDetails) => void) | null;
	/** `false` where groups come with the scene. */
	readonly canGroup: boolean;
	readonly messages: HexCoverageMapMessages;
}

const DIMENSIONS: readonly GroupBy[] = [null, "status", "version", "platform"];
/** Tags that most fleets group by; offered where hosts have them. */
const TAG_KEYS = ["env", "team", "cluster", "region"];

/** The choice of grouping and of map or table. Renders a `<div>`. */
export function MapToolbar(props: MapToolbarProps) {
	const { filter, groupBy, onGroupByChange, mode, onModeChange, canGroup, messages } = props;
	const id = useId();
	const tags = useView(undefined, (engine) => engine.facets(filter).tag);
	const tagOptions = TAG_KEYS.filter((key) => tags?.some(({ value }) => value.startsWith(`${key}:`)));
	const offered = props.groupOptions ?? [...DIMENSIONS, ...tagOptions.map((key): GroupBy => `tag:${key}`)];
	const options = offered.includes(groupBy) ? offered : [...offered, groupBy];
	return (
		<div {...part("hex-coverage-map", "toolbar")}>
			{canGroup && mode === "map" && (
				<div {...part("hex-coverage-map", "group-by")}>
					<label htmlFor={id}>{messages.groupBy}</label>
					<select
						id={id}
						className="hexcover-input"
						value={options.indexOf(groupBy)}
						onChange={(event) =>
							onGroupByChange(options[Number(event.target.value)] ?? null, { reason: "pointer", event })
						}
					>
						{options.map((option, i) => (
							<option key={option ?? ""} value={i}>
								{messages.dimension(option)}
							</option>
						))}
					</select>
				</div>
			)}
			{onModeChange && (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own look and layout
				<div {...part("hex-coverage-map", "modes")} role="group" aria-label={messages.view}>
					{(["map", "table"] as const).map((each) => (
						<button
							key={each}
							type="button"
							{...part("hex-coverage-map", "mode")}
							aria-pressed={mode === each}
							onClick={(event) => onModeChange(each, changeDetails(event))}
						>
							{each === "map" ? messages.mapView : messages.tableView}
						</button>
					))}
				</div>
			)}
		</div>
	);
}
