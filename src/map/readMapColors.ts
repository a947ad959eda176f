import { HOST_STATUSES, type HostStatus } from "../model/vocabulary.ts";
import type { MapColors, Rgb } from "./palette.ts";

/** Colours where no stylesheet gives any: those of the light theme. */
const FALLBACKS: Readonly<Record<HostStatus, string>> = {
	excluded: "#868f9f",
	"no-agent": "#6b7688",
	"no-wp": "#6f5bc9",
	stale: "#83744f",
	pending: "#2f7fb8",
	unknown: "#4f5d73",
	failed: "#b4232f",
	warning: "#d1660a",
	unprotected: "#a8398f",
	covered: "#1f8a5b",
};

/**
 * What each status is drawn in under forced colours: the glyph tells them apart, the colour only what asks for attention. Covered hosts are the ground
 * for the others, between the system's text and background.
 */
const FORCED: Readonly<Record<HostStatus, string>> = {
	excluded: "GrayText",
	"no-agent": "CanvasText",
	"no-wp": "CanvasText",
	stale: "CanvasText",
	pending: "LinkText",
	unknown: "CanvasText",
	failed: "Highlight",
	warning: "Highlight",
	unprotected: "CanvasText",
	covered: "color-mix(in srgb, CanvasText 22%, Canvas)",
};

/**
 * The map's colours as the stylesheets in force at an element give them: `--hexcover-status-*`, `--hexcover-map-background` and a few more,
 * each over its `-default`. Any CSS colour will do. Reads styles, so call it once per change of theme. `null` where canvases do not work.
 */
export function readMapColors(element: Element): MapColors | null {
	const { ownerDocument } = element;
	const canvas = ownerDocument.createElement("canvas");
	canvas.width = 1;
	canvas.height = 1;
	const context = canvas.getContext("2d", { willReadFrequently: true });
	const view = ownerDocument.defaultView;
	if (!context || !view) return null;
	const isForced = view.matchMedia?.("(forced-colors: active)").matches ?? false;
	const probe = ownerDocument.createElement("span");
	probe.style.display = "none";
	probe.style.setProperty("forced-color-adjust", "none");
	element.append(probe);
	const resolve = (color: string): Rgb => {
		probe.style.color = color;
		context.clearRect(0, 0, 1, 1);
		context.fillStyle = view.getComputedStyle(probe).color;
		context.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
		return [red, green, blue];
	};
	const token = (name: string, fallback: string) =>
		resolve(`var(--hexcover-${name}, var(--hexcover-${name}-default, ${fallback}))`);
	const status = Object.fromEntries(
		HOST_STATUSES.map((name) => [name, isForced ? resolve(FORCED[name]) : token(`status-${name}`, FALLBACKS[name])]),
	) as Record<HostStatus, Rgb>;
	const colors: MapColors = {
		status,
		background: token("map-background", "#f4f6f9"),
		text: token("text", "#182132"),
		focus: token("focus", "#1d4ed8"),
		accent: token("accent", "#3b5bdb"),
		isForced,
	};
	probe.remove();
	return colors;
}
