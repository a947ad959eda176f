/** What the details pane shows: a pure little history, so that "back" leads from a policy to the host it was opened from. */

export type CoverageSelection =
	| { readonly kind: "host"; readonly hostId: string }
	| { readonly kind: "policy"; readonly policyId: string };

/** Oldest first; the last one is shown. */
export type SelectionTrail = readonly CoverageSelection[];

const LONGEST_TRAIL = 20;

/** The trail after opening something. Opening what is shown changes nothing; opening what is behind goes back to it. */
export function openSelection(trail: SelectionTrail, next: CoverageSelection): SelectionTrail {
	const known = trail.findIndex((selection) => isSameSelection(selection, next));
	return known === -1 ? [...trail, next].slice(-LONGEST_TRAIL) : trail.slice(0, known + 1);
}

function isSameSelection(a: CoverageSelection, b: CoverageSelection): boolean {
	if (a.kind === "host") return b.kind === "host" && a.hostId === b.hostId;
	return b.kind === "policy" && a.policyId === b.policyId;
}
