import { type CoverageIndex, createDictionary } from "./createIndex.ts";
import { NATURAL_ORDER } from "./naturalOrder.ts";
import { tagKey } from "./selectMatches.ts";
import type { Host } from "./snapshot.ts";
import type { GroupBy, SceneGroup, SceneView } from "./views.ts";

/** Which group each host is in; the same under every filter, so that filters dim and never re-pack. */
export interface SceneGroups {
	readonly groupOf: Uint32Array;
	readonly groups: readonly SceneGroup[];
}

/** O(hosts). */
export function selectSceneGroups({ snapshot }: CoverageIndex, groupBy: GroupBy): SceneGroups {
	const { values, codes } = createDictionary(snapshot.hosts, groupValueOf(groupBy));
	const order = values.map((_, code) => code).sort((a, b) => compareKeys(values[a] ?? "", values[b] ?? ""));
	const rank = new Uint32Array(values.length);
	order.forEach((code, i) => {
		rank[code] = i;
	});
	const groupOf = codes.map((code) => rank[code] ?? 0);
	const counts = new Uint32Array(values.length);
	for (const group of groupOf) counts[group] = (counts[group] ?? 0) + 1;
	return { groupOf, groups: order.map((code, i) => ({ key: values[code] ?? "", hostCount: counts[i] ?? 0 })) };
}

/** The columns that the map draws. O(1): all of them are there. */
export function selectScene(
	index: CoverageIndex,
	groups: SceneGroups,
	statusCodes: Uint8Array,
	matches: Uint8Array,
	matchedCount: number,
): SceneView {
	const { hosts } = index.snapshot;
	return Object.freeze({
		hostCount: index.hostCount,
		statusCodes,
		matches,
		...groups,
		matchedCount,
		hostId: (row: number) => hosts[row]?.id ?? "",
		hostName: (row: number) => hosts[row]?.name ?? "",
		rowOf: (hostId: string) => index.rowById.get(hostId) ?? -1,
	});
}

function groupValueOf(groupBy: GroupBy): (host: Host) => string {
	if (groupBy === null) return () => "";
	if (groupBy === "status") return (host) => host.status;
	if (groupBy === "version") return (host) => host.agentVersion ?? "";
	if (groupBy === "platform") return (host) => host.platform;
	if (groupBy === "kind") return (host) => host.kind;
	const key = groupBy.slice("tag:".length);
	return (host) => {
		const tag = host.tags.find((candidate) => candidate.includes(":") && tagKey(candidate) === key);
		return tag === undefined ? "" : tag.slice(key.length + 1);
	};
}

/** Hosts without a value come last. */
function compareKeys(a: string, b: string): number {
	if (a === "" || b === "") return Number(a === "") - Number(b === "");
	return NATURAL_ORDER.compare(a, b) || (a < b ? -1 : 1);
}
