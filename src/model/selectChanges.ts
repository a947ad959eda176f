import type { CoverageSnapshot } from "./snapshot.ts";
import type { HostStatus } from "./vocabulary.ts";

/** A host whose status differs between two snapshots. */
export interface HostChange {
	readonly hostId: string;
	/** `null`: the host is new. */
	readonly from: HostStatus | null;
	/** `null`: the host is gone. */
	readonly to: HostStatus | null;
}

/** What changed from one snapshot to the next, in order of ids. O(hosts + changes × log changes). */
export function selectChanges(before: CoverageSnapshot, after: CoverageSnapshot): readonly HostChange[] {
	const known = new Map(before.hosts.map((host) => [host.id, host.status]));
	const changes: HostChange[] = [];
	for (const { id, status } of after.hosts) {
		const from = known.get(id) ?? null;
		known.delete(id);
		if (from !== status) changes.push({ hostId: id, from, to: status });
	}
	for (const [hostId, from] of known) changes.push({ hostId, from, to: null });
	return Object.freeze(changes.sort((a, b) => (a.hostId < b.hostId ? -1 : 1)));
}
