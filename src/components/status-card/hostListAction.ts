import type { CoverageEngine } from "../../engine/engine.ts";
import type { CoverageAction } from "../../model/adapter.ts";
import { type CoverageFilter, createFilter } from "../../model/filter.ts";
import type { StatusChoice } from "./statusChoice.ts";

/** The most host ids that the card puts into an action. Above that, a host application should go by the action's `reason`. */
const ACTION_HOST_LIMIT = 1000;

/** An action without its hosts. */
export type HostListHead =
	| Omit<Extract<CoverageAction, { readonly type: "inspect-hosts" }>, "hostIds">
	| Omit<Extract<CoverageAction, { readonly type: "update-agent" }>, "hostIds">;

/**
 * The action for the hosts of a row, worst first, at most 1,000. The ids are asked of the engine when they are first read:
 * most links go by `reason`, and a page of hosts for each row on each change of the filter would cost a sort of the fleet.
 */
export function hostListAction(
	head: HostListHead,
	engine: CoverageEngine | null,
	filter: CoverageFilter,
	choice: StatusChoice,
): CoverageAction {
	let ids: readonly string[] | undefined;
	return {
		...head,
		get hostIds() {
			ids ??=
				engine
					?.hosts(createFilter({ ...filter, ...choice }), { limit: ACTION_HOST_LIMIT })
					.rows.map((row) => row.host.id) ?? [];
			return ids;
		},
	};
}
