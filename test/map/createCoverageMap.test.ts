import { afterEach, describe, expect, it, vi } from "vitest";
import { createCoverageMap } from "../../src/map/createCoverageMap.ts";
import { createFakeScene, fakeHosts } from "./fakeScene.ts";

/** A canvas in a page without layout or drawing, as in this environment, with a size put on. */
function createElements(widthPx = 800, heightPx = 500) {
	const root = document.createElement("div");
	const [canvas, overlay] = [document.createElement("canvas"), document.createElement("canvas")];
	root.append(canvas, overlay);
	document.body.append(root);
	for (const element of [canvas, overlay]) {
		Object.defineProperty(element, "clientWidth", { value: widthPx, configurable: true });
		Object.defineProperty(element, "clientHeight", { value: heightPx, configurable: true });
	}
	return { canvas, overlay };
}

afterEach(() => document.body.replaceChildren());

describe("map engine without a canvas to draw on", () => {
	it("lays out, picks and moves all the same", () => {
		const { canvas, overlay } = createElements();
		const map = createCoverageMap(canvas, { overlay });
		const scene = createFakeScene(fakeHosts(500));
		map.update(scene);
		map.flush();
		for (let row = 0; row < 500; row += 7) {
			const box = map.locate(scene.hostId(row));
			expect(box && map.pick(box.xPx + box.widthPx / 2, box.yPx + box.heightPx / 2)).toBe(row);
		}
		expect(map.pick(-1, 10)).toBe(-1);
		expect(map.pick(Number.NaN, 10)).toBe(-1);
		expect(map.countInView().hostCount).toBe(500);
		map.destroy();
	});

	it("waits for a size before it places anybody", () => {
		const { canvas, overlay } = createElements(0, 0);
		const map = createCoverageMap(canvas, { overlay });
		map.update(createFakeScene(fakeHosts(50)));
		map.flush();
		expect(map.locate("host-000001")).toBeNull();
		expect(map.getCursor()).toBeNull();
		expect(map.getGroups()).toEqual([]);
		expect(map.getViewport()).toEqual({ x: 0, y: 0, zoom: 1 });
		map.fit();
		map.zoomBy(2);
		map.zoomTo({ hostId: "host-000001" });
		map.destroy();
	});

	it("leaves places and view alone when statuses, matches or the selection change", () => {
		const { canvas, overlay } = createElements();
		const onViewportChange = vi.fn();
		const map = createCoverageMap(canvas, { overlay, onViewportChange });
		const hosts = fakeHosts(300);
		map.update(createFakeScene(hosts));
		const before = [map.getViewport(), map.locate("host-000123")];
		onViewportChange.mockClear();
		map.update(createFakeScene(hosts.map((host) => ({ ...host, status: "failed", isMatch: false }))), {
			selectedHostId: "host-000123",
			changes: [{ hostId: "host-000005", from: "covered", to: "failed" }],
		});
		expect([map.getViewport(), map.locate("host-000123")]).toEqual(before);
		expect(onViewportChange).not.toHaveBeenCalled();
		map.destroy();
	});

	it("tells of every move of the view, and of none that changes nothing", () => {
		const { canvas, overlay } = createElements();
		const onViewportChange = vi.fn();
		const map = createCoverageMap(canvas, { overlay, onViewportChange });
		map.update(createFakeScene(fakeHosts(300)));
		expect(map.isFitted()).toBe(true);
		onViewportChange.mockClear();
		const { x, y, zoom } = map.getViewport();
		map.setViewport({ x, y, zoom });
		expect(onViewportChange).not.toHaveBeenCalled();
		map.setViewport({ x: x + 10, y, zoom });
		expect(onViewportChange).toHaveBeenLastCalledWith({ x: x + 10, y, zoom }, "api");
		expect(map.isFitted()).toBe(false);
		map.setViewport({ x: Number.NaN, y: 0, zoom: -1 });
		map.setViewport({ x: 0, y: 0, zoom: Number.POSITIVE_INFINITY });
		expect(onViewportChange).toHaveBeenCalledTimes(1);
		map.setViewport({ x: 1e9, y: 1e9, zoom: 1e9 });
		expect(map.canZoom("in")).toBe(false);
		expect(map.countInView().hostCount).toBeGreaterThan(0);
		map.destroy();
	});

	it("brings the host under the keyboard into view, and no further", () => {
		const { canvas, overlay } = createElements();
		const map = createCoverageMap(canvas, { overlay });
		map.update(createFakeScene(fakeHosts(2000)));
		const fitted = map.getViewport();
		map.moveCursor("next-group");
		expect(map.getViewport()).toEqual(fitted);
		map.setViewport({ x: -3000, y: -3000, zoom: 60 });
		const hostId = map.moveCursor("group-start");
		const box = hostId === null ? null : map.locate(hostId);
		expect(box?.xPx).toBeGreaterThanOrEqual(0);
		expect((box?.xPx ?? 0) + (box?.widthPx ?? 0)).toBeLessThanOrEqual(800);
		expect(box?.yPx).toBeGreaterThanOrEqual(0);
		map.destroy();
	});

	it("shows a map that was kept as it was, and starts from all in view otherwise", () => {
		const scene = createFakeScene(fakeHosts(400));
		const first = createElements();
		const before = createCoverageMap(first.canvas, { overlay: first.overlay });
		before.update(scene);
		before.setViewport({ x: -100, y: -50, zoom: 12 });
		const [viewport, layouts] = [before.getViewport(), before.getLayouts()];
		before.destroy();
		const second = createElements(600, 600);
		const after = createCoverageMap(second.canvas, { overlay: second.overlay, viewport, layouts });
		after.update(scene);
		expect(after.getLayouts()).toEqual(layouts);
		expect(after.getViewport().zoom).toBe(12);
		after.destroy();
	});

	it("takes itself off the page, in the middle of anything", () => {
		const { canvas, overlay } = createElements();
		const onPress = vi.fn();
		const map = createCoverageMap(canvas, { overlay, onPress });
		map.update(createFakeScene(fakeHosts(100)));
		map.destroy();
		overlay.dispatchEvent(new MouseEvent("click", { bubbles: true }));
		expect(onPress).not.toHaveBeenCalled();
		expect([canvas.width, overlay.width]).toEqual([0, 0]);
		expect(overlay.style.touchAction).toBe("");
		expect(map.pick(10, 10)).toBe(-1);
		map.flush();
		map.destroy();
	});

	it("does nothing when it is called after that", () => {
		const { canvas, overlay } = createElements();
		const onViewportChange = vi.fn();
		const map = createCoverageMap(canvas, { overlay, onViewportChange });
		const scene = createFakeScene(fakeHosts(100));
		map.update(scene);
		map.destroy();
		onViewportChange.mockClear();
		map.update(createFakeScene(fakeHosts(300)), { wheel: "zoom" });
		map.fit();
		map.zoomBy(2);
		map.zoomTo({ hostId: scene.hostId(0) });
		map.setViewport({ x: 1, y: 2, zoom: 3 });
		expect(map.moveCursor("down")).toBeNull();
		expect(map.locate(scene.hostId(0))).toBeNull();
		expect(onViewportChange).not.toHaveBeenCalled();
		expect([canvas.width, overlay.width, overlay.style.touchAction]).toEqual([0, 0, ""]);
	});

	it("needs a document on screen", () => {
		const canvas = document.implementation.createHTMLDocument().createElement("canvas");
		expect(() => createCoverageMap(canvas, { overlay: canvas })).toThrow(/no window/);
	});
});
