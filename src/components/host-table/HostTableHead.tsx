import type { MouseEvent } from "react";
import type { HostSortKey } from "../../model/views.ts";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { HostTableMessages } from "./hostTableMessages.ts";
import { HOST_TABLE_COLUMNS, type HostTableState } from "./hostTableState.ts";

export interface HostTableHeadProps {
	readonly state: HostTableState;
	readonly onSort: (key: HostSortKey, event: MouseEvent) => void;
	readonly messages: HostTableMessages;
}

/** Headers that sort. Renders a `<thead>`. */
export function HostTableHead({ state, onSort, messages }: HostTableHeadProps) {
	return (
		<thead>
			<tr>
				{HOST_TABLE_COLUMNS.map((key) => {
					const order = state.sortBy === key ? (state.isDescending ? "descending" : "ascending") : undefined;
					return (
						<th key={key} scope="col" data-column={key} aria-sort={order}>
							<button
								type="button"
								className="hexcover-host-table-sort"
								{...part("host-table", "sort")}
								data-order={order ?? "none"}
								onClick={(event) => onSort(key, event)}
							>
								<span>{messages.column[key]}</span>
								<Icon name="chevron" />
							</button>
						</th>
					);
				})}
			</tr>
		</thead>
	);
}
