"use client";
import type { MouseEvent } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import { toggleFacet } from "../../model/filter.ts";
import type { SceneView } from "../../model/views.ts";
import { HOST_STATUSES, HOST_STATUSES_BY_SEVERITY, type HostStatus } from "../../model/vocabulary.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { part } from "../shared/contract.ts";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

export interface MapLegendProps {
	readonly scene: SceneView;
	readonly filter: CoverageFilter;
	/** `null`: nobody would follow a choice, so the legend only explains. */
	readonly onToggle: ((filter: CoverageFilter, event: MouseEvent) => void) | null;
	readonly messages: HexCoverageMapMessages;
}

/**
 * The statuses that occur, worst first, each with its icon and its number of hosts; choosing one filters by it. With a provider the numbers leave out the choice of
 * status itself; without, they are over all hosts of the scene. Renders a `<ul>`.
 */
export function MapLegend({ scene, filter, onToggle, messages }: MapLegendProps) {
	const { hostStatus: names, hostStatusHint: hints } = useVocabulary();
	const facet = useView(undefined, (engine, shared) => engine.facets(shared).status);
	const format = useCountFormat();
	const counts = facet ? new Map(facet.map(({ value, hostCount }) => [value, hostCount])) : countStatuses(scene);
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

function countStatuses({ statusCodes, hostCount }: SceneView): ReadonlyMap<string, number> {
	const counts = new Map<HostStatus, number>();
	for (let row = 0; row < hostCount; row++) {
		const status = HOST_STATUSES[statusCodes[row] ?? 0];
		if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
	}
	return counts;
}
