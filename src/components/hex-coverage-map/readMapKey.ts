import type { CursorMove } from "../../map/cursor.ts";

/** What a key on the map asks for. */
export type MapIntent =
	| { readonly type: "move"; readonly move: CursorMove }
	| { readonly type: "activate" | "select" | "leave" | "zoom-in" | "zoom-out" | "fit" };

const MOVES: Readonly<Record<string, CursorMove | undefined>> = {
	ArrowLeft: "left",
	ArrowRight: "right",
	ArrowUp: "up",
	ArrowDown: "down",
	Home: "line-start",
	End: "line-end",
	PageUp: "page-up",
	PageDown: "page-down",
	n: "next-problem",
	p: "previous-problem",
	"]": "next-group",
	"[": "previous-group",
};
const MOVES_WITH_CTRL: Readonly<Record<string, CursorMove | undefined>> = { Home: "group-start", End: "group-end" };
const ACTIONS: Readonly<Record<string, Exclude<MapIntent["type"], "move"> | undefined>> = {
	Enter: "activate",
	" ": "select",
	Escape: "leave",
	"+": "zoom-in",
	"=": "zoom-in",
	"-": "zoom-out",
	"0": "fit",
};

/**
 * What a key press asks of the map; `null` leaves it to the page, as all keys with Alt, and those with Ctrl or ⌘ but two. The map is not mirrored in
 * right-to-left pages, so arrows mean what they show.
 */
export function readMapKey(event: {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}): MapIntent | null {
	if (event.altKey) return null;
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	const hasControl = event.ctrlKey || event.metaKey;
	const moves = hasControl ? MOVES_WITH_CTRL : MOVES;
	const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
	if (move) return { type: "move", move };
	const action = !hasControl && Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
	return action ? { type: action } : null;
}
