import type { HostStatus } from "./vocabulary.ts";

/**
 * Which shape stands for a status, in a box of 16 × 16 around a hexagon of radius 7.1, as the data of an SVG path to be stroked with round ends. No
 * two statuses that differ in urgency share one, so colour is never alone. Icons and map cells draw the same.
 */
export const STATUS_GLYPHS: Readonly<Record<HostStatus, string>> = {
	covered: "M5 8.2l2.1 2.1L11 6.2",
	warning: "M8 4.6v4M8 11.1v.1",
	failed: "M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6",
	"no-wp": "M5 8h6",
	"no-agent": "M8 7.9v.2",
	unprotected: "M5.2 10.8l5.6-5.6",
	unknown: "M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1M8 11.2v.1",
	stale: "M8 5.2V8l1.9 1.3",
	pending: "M5.4 8h.1M8 8h.1M10.6 8h.1",
	excluded: "M6.4 5.4v5.2M9.6 5.4v5.2",
};
