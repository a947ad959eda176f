import type { SceneView } from "../../model/views.ts";
import { HOST_STATUSES, type HostStatus } from "../../model/vocabulary.ts";

/** Hosts of a scene by status: all, or only those that match the filter. Cost: hosts. */
export function countStatuses(
	{ statusCodes, matches, hostCount }: SceneView,
	which: "all" | "matching" = "all",
): ReadonlyMap<HostStatus, number> {
	const counts = new Map<HostStatus, number>();
	for (let row = 0; row < hostCount; row++) {
		const status = HOST_STATUSES[statusCodes[row] ?? -1];
		if (status && (which === "all" || matches[row] === 1)) counts.set(status, (counts.get(status) ?? 0) + 1);
	}
	return counts;
}
