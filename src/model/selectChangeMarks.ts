import type { HostChange } from "./selectChanges.ts";
import { type HostStatus, PROBLEM_STATUSES } from "./vocabulary.ts";

/** Ids of hosts that a refresh changed so that somebody should notice. */
export interface ChangeMarks {
	/** From a problem to `covered`. */
	readonly recovered: readonly string[];
	/** To `warning` or `failed` from anything else. */
	readonly failing: readonly string[];
}

/** What the map outlines and the screen reader is told, out of the changes of a refresh. */
export function selectChangeMarks(changes: readonly HostChange[]): ChangeMarks {
	return {
		recovered: changes.filter(({ from, to }) => to === "covered" && isProblem(from)).map(({ hostId }) => hostId),
		failing: changes.filter(({ from, to }) => isFailing(to) && !isFailing(from)).map(({ hostId }) => hostId),
	};
}

function isProblem(status: HostStatus | null): boolean {
	return (PROBLEM_STATUSES as readonly (string | null)[]).includes(status);
}

function isFailing(status: HostStatus | null): boolean {
	return status === "warning" || status === "failed";
}
