import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	constrainViewport,
	fitViewport,
	interpolateViewport,
	isViewport,
	revealBox,
	type Viewport,
	worldAt,
	zoomAround,
	zoomRange,
} from "../../src/map/viewport.ts";

const size = { widthPx: 800, heightPx: 500 };
const box = { left: -40, top: -30, right: 60, bottom: 50 };
const viewports = fc.record({
	x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
	y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
	zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
});

describe("viewport", () => {
	it("shows a whole box in the middle when it fits it", () => {
		const { x, y, zoom } = fitViewport(box, size, 40);
		expect(x + zoom * box.left).toBeGreaterThanOrEqual(0);
		expect(y + zoom * box.top).toBeGreaterThanOrEqual(0);
		expect(x + zoom * box.right).toBeLessThanOrEqual(800);
		expect(y + zoom * box.bottom).toBeLessThanOrEqual(500);
		expect(x + (zoom * (box.left + box.right)) / 2).toBeCloseTo(400);
	});

	it("leaves room for a label above, and does not blow up a small box", () => {
		const { y, zoom } = fitViewport({ left: -1, top: -1, right: 1, bottom: 1 }, size, 40, 24);
		expect(zoom).toBe(40);
		expect(y).toBeCloseTo(262);
	});

	it("is a viewport for sizes of nothing and boxes of nothing", () => {
		for (const widthPx of [0, 1, 800]) {
			const fit = fitViewport({ left: 0, top: 0, right: 0, bottom: 0 }, { widthPx, heightPx: 0 }, 40);
			expect(isViewport(fit)).toBe(true);
		}
	});

	it("keeps the middle of the view over the content, whatever was asked for", () => {
		const range = zoomRange(4);
		fc.assert(
			fc.property(viewports, (asked) => {
				const allowed = constrainViewport(asked, size, box, range);
				const { x, y } = worldAt(allowed, 400, 250);
				expect(x).toBeGreaterThanOrEqual(box.left - 1e-9);
				expect(x).toBeLessThanOrEqual(box.right + 1e-9);
				expect(y).toBeGreaterThanOrEqual(box.top - 1e-9);
				expect(y).toBeLessThanOrEqual(box.bottom + 1e-9);
				expect(allowed.zoom).toBeGreaterThanOrEqual(range.min);
				expect(allowed.zoom).toBeLessThanOrEqual(range.max);
			}),
		);
		const broken = constrainViewport({ x: Number.NaN, y: 0, zoom: Number.NaN }, size, box, range);
		expect(isViewport(broken)).toBe(true);
	});

	it("keeps the point under the pointer where it is while zooming", () => {
		fc.assert(
			fc.property(viewports, fc.double({ min: 0.5, max: 2, noNaN: true }), (from, factor) => {
				const to = zoomAround(from, factor, 300, 200, { min: 0.001, max: 1000 });
				const before = worldAt(from, 300, 200);
				const after = worldAt(to, 300, 200);
				expect(after.x).toBeCloseTo(before.x, 6);
				expect(after.y).toBeCloseTo(before.y, 6);
			}),
		);
	});

	it("moves just enough to show a cell, and not at all for one in view", () => {
		const view: Viewport = { x: 100, y: 100, zoom: 10 };
		const cell = (x: number) => ({ left: x - 0.87, right: x + 0.87, top: -1, bottom: 1 });
		expect(revealBox(view, cell(10), size, 24)).toBe(view);
		const moved = revealBox(view, cell(90), size, 24);
		expect(moved.y).toBe(100);
		expect(moved.x + 10 * 90.87).toBeCloseTo(800 - 24);
		expect(moved.zoom).toBe(10);
	});

	it("flies from one view to another and ends there", () => {
		const from: Viewport = { x: 10, y: 20, zoom: 2 };
		const to: Viewport = { x: -500, y: -300, zoom: 30 };
		const [start, end] = [0, 1].map((t) => interpolateViewport(from, to, t, size));
		for (const key of ["x", "y", "zoom"] as const) {
			expect(start?.[key]).toBeCloseTo(from[key], 6);
			expect(end?.[key]).toBeCloseTo(to[key], 6);
		}
		expect(interpolateViewport(from, { ...from, x: 110 }, 0.5, size).x).toBeCloseTo(60);
	});

	it("lets one zoom from a little beyond all to cells of 120 px", () => {
		expect(zoomRange(4)).toEqual({ min: 3.2, max: 120 / Math.sqrt(3) });
	});
});
