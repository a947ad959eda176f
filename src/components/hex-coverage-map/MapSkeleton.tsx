import { part } from "../shared/contract.ts";

/** A cluster of three rings, in cells of a radius of 10. */
const CELLS = Array.from({ length: 7 }, (_, line) => line - 3).flatMap((line) =>
	Array.from({ length: 7 - Math.abs(line) }, (_, i) => ({
		x: Math.round((i - (6 - Math.abs(line)) / 2) * 173.2) / 10,
		y: line * 15,
	})),
);
const HEXAGON = "m0-9l7.8 4.5v9l-7.8 4.5l-7.8-4.5v-9z";
const PATH = CELLS.map(({ x, y }) => `M${x} ${y}${HEXAGON}`).join("");

/** Stands where the map will be. Renders an `<svg>`; it is decoration. */
export function MapSkeleton() {
	return (
		<svg {...part("hex-coverage-map", "skeleton")} viewBox="-70 -60 140 120" aria-hidden="true" focusable="false">
			<path d={PATH} />
		</svg>
	);
}
