import type { CoverageSnapshot } from "../model/snapshot.ts";
import type { ActionRequest } from "./coverageStore.ts";

/** Older requests are dropped unconfirmed: whatever happened, it was not that. */
const FORGET_AFTER_MS = 3_600_000;

/** The requests that no report has answered yet. A host's next report after the request is the answer, whatever it says. */
export function keepUnconfirmed(
	requests: readonly ActionRequest[],
	snapshot: CoverageSnapshot,
): readonly ActionRequest[] {
	if (requests.length === 0) return requests;
	const reportedAt = new Map(snapshot.hosts.map((host) => [host.id, host.lastReportedAt ?? 0]));
	const newest = snapshot.hosts.reduce((latest, host) => Math.max(latest, host.lastReportedAt ?? 0), 0);
	return requests.filter(({ action, requestedAt, state }) => {
		if (state === "refused" || snapshot.takenAt - requestedAt > FORGET_AFTER_MS) return false;
		const hostIds = "hostIds" in action ? action.hostIds.filter((id) => reportedAt.has(id)) : [];
		const answered =
			hostIds.length > 0 ? hostIds.every((id) => (reportedAt.get(id) ?? 0) > requestedAt) : newest > requestedAt;
		return !answered;
	});
}
