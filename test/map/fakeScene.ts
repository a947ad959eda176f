import type { SceneView } from "../../src/model/views.ts";
import { HOST_STATUSES, type HostStatus } from "../../src/model/vocabulary.ts";

export interface FakeHost {
	readonly id: string;
	readonly group?: string;
	readonly status?: HostStatus;
	readonly isMatch?: boolean;
}

/** A scene out of a list of hosts, in that order; groups sorted by key, the empty one last. */
export function createFakeScene(hosts: readonly FakeHost[]): SceneView {
	const keys = [...new Set(hosts.map(({ group = "" }) => group))].sort((a, b) =>
		a === "" || b === "" ? Number(a === "") - Number(b === "") : a < b ? -1 : 1,
	);
	const rows = new Map(hosts.map(({ id }, row) => [id, row]));
	return {
		hostCount: hosts.length,
		statusCodes: Uint8Array.from(hosts, ({ status = "covered" }) => HOST_STATUSES.indexOf(status)),
		matches: Uint8Array.from(hosts, ({ isMatch = true }) => Number(isMatch)),
		groupOf: Uint32Array.from(hosts, ({ group = "" }) => keys.indexOf(group)),
		groups: keys.map((key) => ({ key, hostCount: hosts.filter(({ group = "" }) => group === key).length })),
		matchedCount: hosts.filter(({ isMatch = true }) => isMatch).length,
		hostId: (row) => hosts[row]?.id ?? "",
		hostName: (row) => `name of ${hosts[row]?.id ?? ""}`,
		rowOf: (id) => rows.get(id) ?? -1,
	};
}

/** `count` hosts spread over groups of uneven sizes, mostly covered. Same arguments, same hosts. */
export function fakeHosts(count: number, groups: readonly string[] = ["dev", "prod", "staging"]): FakeHost[] {
	const random = mulberry32(count);
	return Array.from({ length: count }, (_, i) => {
		const group = groups[Math.floor(random() ** 2 * groups.length)] ?? "";
		const dice = random();
		const status: HostStatus =
			dice < 0.88 ? "covered" : (HOST_STATUSES[Math.floor(random() * HOST_STATUSES.length)] ?? "covered");
		return { id: `host-${String(i).padStart(6, "0")}`, group, status };
	});
}

/** A small seeded generator, 0–1. */
export function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
