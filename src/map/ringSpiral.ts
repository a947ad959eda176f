/**
 * Slots of a cluster: 0 is the centre, then ring after ring, 6k slots in ring k. The place of a slot is computed in constant
 * time, so a cluster needs no table.
 */
import type { Cell } from "./hexGeometry.ts";

/** The six neighbours in axial coordinates, in the order in which a ring is walked. */
const DIRECTIONS = [
	[1, 0],
	[1, -1],
	[0, -1],
	[-1, 0],
	[-1, 1],
	[0, 1],
] as const;
const START_DIRECTION = 4;

/** Ring that a slot is in; 0 for the centre. */
export function ringOfSlot(slot: number): number {
	return slot === 0 ? 0 : Math.floor((3 + Math.sqrt(12 * slot - 3)) / 6);
}

/** Slots in a cluster of `ringCount` rings around its centre. */
export function slotCountOfRings(ringCount: number): number {
	return 1 + 3 * ringCount * (ringCount + 1);
}

/** The least number of rings that holds so many slots. */
export function ringsForSlots(slotCount: number): number {
	return slotCount <= 1 ? 0 : ringOfSlot(slotCount - 1);
}

/** Lattice cell of a slot of the cluster around `center`. */
export function cellOfSlot(slot: number, center: Cell): Cell {
	let q = 0;
	let r = 0;
	if (slot > 0) {
		const ring = ringOfSlot(slot);
		// A ring begins one past its corner: a single host there nestles between two others, at the corner it would stick out.
		const place = (slot - 3 * ring * (ring - 1)) % (6 * ring);
		const side = Math.floor(place / ring);
		const [startQ, startR] = DIRECTIONS[START_DIRECTION];
		q = startQ * ring;
		r = startR * ring;
		for (let i = 0; i <= side; i++) {
			const [stepQ, stepR] = DIRECTIONS[i] ?? DIRECTIONS[0];
			const steps = i < side ? ring : place % ring;
			q += stepQ * steps;
			r += stepR * steps;
		}
	}
	return fromAxial(q + axialQ(center), r + center.line);
}

function axialQ({ column, line }: Cell): number {
	return column - (line - (line & 1)) / 2;
}

function fromAxial(q: number, r: number): Cell {
	return { column: q + (r - (r & 1)) / 2, line: r };
}
