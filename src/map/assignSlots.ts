import type { LayoutCluster } from "./mapLayout.ts";
import { slotCountOfRings } from "./ringSpiral.ts";

/** How many changes of the set of hosts a vanished host's slot is kept for it. */
const HELD_CHANGE_COUNT = 3;

/** The part of a cluster that says who is where. */
export type SlotTable = Pick<LayoutCluster, "slots" | "held">;

/**
 * Slots of a group's hosts, given who had which before: hosts that stay keep theirs, one that comes back within `HELD_CHANGE_COUNT` changes gets its own
 * again, newcomers take the lowest free one, in the order of `ids`. Rather than grow beyond the cluster's rings, they take the slot held longest.
 * Returns the cluster itself where nothing changes. Cost: slots + ids.
 */
export function assignSlots(
	cluster: LayoutCluster | undefined,
	ids: readonly string[],
	changeCount: number,
): SlotTable {
	if (!cluster) return { slots: ids, held: [] };
	const present = new Set(ids);
	const heldSince = new Map(cluster.held);
	const known = new Set<string>();
	const slots: (string | null)[] = [];
	const held: (readonly [number, number])[] = [];
	let hasChanged = false;
	cluster.slots.forEach((id, slot) => {
		const since = heldSince.get(slot);
		if (id === null) slots.push(null);
		else if (present.has(id)) {
			known.add(id);
			slots.push(id);
			hasChanged ||= since !== undefined;
		} else if (since === undefined || changeCount - since < HELD_CHANGE_COUNT) {
			slots.push(id);
			held.push([slot, since ?? changeCount]);
			hasChanged ||= since === undefined;
		} else {
			slots.push(null);
			hasChanged = true;
		}
	});
	const newcomers = ids.filter((id) => !known.has(id));
	if (!hasChanged && newcomers.length === 0) return cluster;
	const capacity = slotCountOfRings(cluster.ringCount);
	let next = 0;
	for (const id of newcomers) {
		while (next < slots.length && slots[next] !== null) next++;
		if (next < Math.max(slots.length, capacity)) slots[next] = id;
		else {
			const [oldest] = held.splice(indexOfLongestHeld(held), 1);
			slots[oldest ? oldest[0] : slots.length] = id;
		}
	}
	while (slots.length > 0 && slots[slots.length - 1] === null) slots.pop();
	return { slots, held };
}

function indexOfLongestHeld(held: SlotTable["held"]): number {
	let longest = 0;
	held.forEach(([, since], i) => {
		if (since < (held[longest]?.[1] ?? 0)) longest = i;
	});
	return longest;
}
