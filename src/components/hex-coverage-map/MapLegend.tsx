"use client";
import type { MouseEvent } from "react";
import { type CoverageFilter, toggleFacet } from "../../model/filter.ts";
import type { FacetValue, SceneView } from "../../model/views.ts";
import { HOST_STATUSES_BY_SEVERITY } from "../../model/vocabulary.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";
import { part } from "../shared/contract.ts";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { countStatuses } from "./countStatuses.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

export interface MapLegendProps {
	readonly scene: SceneView;
	/** Statuses with their numbers of hosts, the choice of status left out; `null`: all hosts of the scene are counted. */
	readonly facet: readonly FacetValue[] | null;
	readonly filter: CoverageFilter;
	/** `null`: nobody would follow a choice, so the legend only explains. */
	readonly onToggle: ((filter: CoverageFilter, event: MouseEvent) => void) | null;
	readonly messages: HexCoverageMapMessages;
}

/**
 * The statuses that occur, worst first, each with its icon and its number of hosts; choosing one filters by it. Renders a `<ul>`.
 */
export function MapLegend({ scene, facet, filter, onToggle, messages }: MapLegendProps) {
	const { hostStatus: names, hostStatusHint: hints } = useVocabulary();
	const format = useCountFormat();
	const counts: ReadonlyMap<string, number> = facet
		? new Map(facet.map(({ value, hostCount }) => [value, hostCount]))
		: countStatuses(scene);
	const shown = HOST_STATUSES_BY_SEVERITY.filter(
		(status) => (counts.get(status) ?? 0) > 0 || filter.status.includes(status),
	);
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul {...part("hex-coverage-map", "legend")} role="list" aria-label={messages.legend}>
			{shown.map((status) => {
				const count = counts.get(status) ?? 0;
				const content = (
					<>
						<StatusIcon status={status} />
						<span>{names[status]}</span> <span {...part("hex-coverage-map", "count")}>{format(count)}</span>
					</>
				);
				return (
					<li key={status} title={hints[status]}>
						{onToggle ? (
							<button
								type="button"
								{...part("hex-coverage-map", "legend-item")}
								data-status={status}
								aria-pressed={filter.status.includes(status)}
								aria-label={messages.legendItem(names[status], count, format)}
								onClick={(event) => onToggle(toggleFacet(filter, "status", status), event)}
							>
								{content}
							</button>
						) : (
							<span {...part("hex-coverage-map", "legend-item")} data-status={status}>
								{content}
							</span>
						)}
					</li>
				);
			})}
		</ul>
	);
}
