import type { MouseEvent } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { SummaryView } from "../../model/views.ts";
import { part } from "../shared/contract.ts";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { isChosen, REST_STATUSES, type StatusChoice } from "./statusChoice.ts";
import type { StatusNames } from "./useStatusNames.ts";

export interface OtherStatusesProps {
	readonly summary: SummaryView;
	readonly filter: CoverageFilter;
	readonly names: StatusNames;
	readonly format: CountFormat;
	readonly labelledBy: string;
	readonly onToggle: (choice: StatusChoice, event: MouseEvent) => void;
}

/** The statuses that have no row of their own, zeros included, so that the card's counts add up. Renders a `<ul>`. */
export function OtherStatuses({ summary, filter, names, format, labelledBy, onToggle }: OtherStatusesProps) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul role="list" aria-labelledby={labelledBy}>
			{REST_STATUSES.map((status) => {
				const choice = { status: [status], flag: [] };
				const count = summary.byStatus[status];
				return (
					<li key={status}>
						<button
							type="button"
							{...part("status-card", "status")}
							data-status={status}
							data-empty={count === 0}
							aria-pressed={isChosen(filter, choice)}
							title={names.hostStatusHint[status]}
							onClick={(event) => onToggle(choice, event)}
						>
							<StatusIcon status={status} />
							<span>{names.hostStatus[status]}</span> <span {...part("status-card", "value")}>{format(count)}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
