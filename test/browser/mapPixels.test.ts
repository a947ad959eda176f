/** The picture itself: what is painted where, by both painters, and when nothing is. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands } from "vitest/browser";
import { codeCells } from "../../src/map/cellCode.ts";
import { createCellGrid } from "../../src/map/cellGrid.ts";
import type { CoverageMap, CoverageMapOptions } from "../../src/map/coverageMap.ts";
import { createCoverageMap } from "../../src/map/createCoverageMap.ts";
import { createLayout } from "../../src/map/createLayout.ts";
import { createRasterPainter } from "../../src/map/createRasterPainter.ts";
import { paintPaths } from "../../src/map/paintPaths.ts";
import { createPalette } from "../../src/map/palette.ts";
import { readMapColors } from "../../src/map/readMapColors.ts";
import type { SceneView } from "../../src/model/views.ts";
import { HOST_STATUSES } from "../../src/model/vocabulary.ts";
import { createFakeScene, type FakeHost, fakeHosts, mulberry32 } from "../map/fakeScene.ts";

const [WIDTH, HEIGHT] = [640, 420];
const maps: CoverageMap[] = [];

function mount(scene: SceneView, options: Partial<CoverageMapOptions> = {}, [width, height] = [WIDTH, HEIGHT]) {
	const root = document.createElement("div");
	root.style.cssText = `position: fixed; left: 0; top: 0; width: ${width}px; height: ${height}px`;
	const [canvas, overlay] = [document.createElement("canvas"), document.createElement("canvas")];
	for (const element of [canvas, overlay]) element.style.cssText = "position: absolute; width: 100%; height: 100%";
	root.append(canvas, overlay);
	document.body.append(root);
	const map = createCoverageMap(canvas, { overlay, ...options });
	maps.push(map);
	map.update(scene);
	map.flush();
	return { map, root, canvas, overlay };
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
	const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: null };
	if (!data) throw new Error("no picture");
	return data;
}

const colorAt = (data: Uint8ClampedArray, canvas: HTMLCanvasElement, x: number, y: number): string => {
	const at = (y * canvas.width + x) * 4;
	return `rgb(${data[at]} ${data[at + 1]} ${data[at + 2]})`;
};

beforeEach(() => {
	document.documentElement.dataset.colorMode = "light";
});
afterEach(async () => {
	for (const map of maps.splice(0)) map.destroy();
	document.body.replaceChildren();
	await commands.preferMedia({});
});

describe("pick is paint", () => {
	const scene = createFakeScene(fakeHosts(4000));

	it.each([1, 1.5, 2])(
		"names, at random pixels of random views, the host that is painted there; pixel ratio %s",
		(ratio) => {
			vi.spyOn(window, "devicePixelRatio", "get").mockReturnValue(ratio);
			const { map, canvas } = mount(scene);
			expect(canvas.width).toBe(WIDTH * ratio);
			const fills = createPalette(readMapColors(document.body) ?? fail()).fills;
			const statusOfFill = new Map(fills.map((fill, code) => [fill, code]));
			const random = mulberry32(Math.round(ratio * 100));
			let checked = 0;
			for (let view = 0; view < 40; view++) {
				const zoom = 0.7 * 80 ** random();
				const box = map.locate(scene.hostId(Math.floor(random() * 4000))) ?? fail();
				const { x, y, zoom: before } = map.getViewport();
				const [worldX, worldY] = [(box.xPx - x) / before, (box.yPx - y) / before];
				map.setViewport({ x: WIDTH / 2 - zoom * worldX, y: HEIGHT / 2 - zoom * worldY, zoom });
				map.flush();
				const data = pixelsOf(canvas);
				for (let i = 0; i < 1200; i++) {
					const [px, py] = [Math.floor(random() * canvas.width), Math.floor(random() * canvas.height)];
					const code = statusOfFill.get(colorAt(data, canvas, px, py));
					// Gaps, blended edges, glyphs and names say nothing of a host. An edge may have the colour of a dimmed host; there are none here.
					if (code === undefined || code % 2 === 0) continue;
					const row = map.pick((px + 0.5) / ratio, (py + 0.5) / ratio);
					expect(row).toBeGreaterThanOrEqual(0);
					expect(code).toBe(1 + 2 * (scene.statusCodes[row] ?? 0));
					checked++;
				}
			}
			expect(checked).toBeGreaterThan(10_000);
		},
	);

	it("draws the same picture by paths and by pixels", () => {
		const small = createFakeScene(fakeHosts(300));
		const grid = createCellGrid(
			small,
			createLayout(small, { previous: null, view: { widthPx: WIDTH, heightPx: HEIGHT } }),
		);
		const codes = codeCells(grid, small);
		const palette = createPalette(readMapColors(document.body) ?? fail());
		const pictures = [paintPaths, createRasterPainter()].map((paint) => {
			const canvas = document.createElement("canvas");
			[canvas.width, canvas.height] = [WIDTH, HEIGHT];
			const context = canvas.getContext("2d", { willReadFrequently: true }) ?? fail();
			paint({
				context,
				widthPx: WIDTH,
				heightPx: HEIGHT,
				pixelRatio: 1,
				viewport: { x: 11.3, y: 17.7, zoom: 13.37 },
				grid,
				codes,
				palette,
			});
			return pixelsOf(canvas);
		});
		const [a, b] = [pictures[0] ?? fail(), pictures[1] ?? fail()];
		let farCount = 0;
		for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 48) farCount++;
		expect(farCount / a.length).toBeLessThan(0.001);
	});
});

describe("colours", () => {
	const scene = createFakeScene(Array.from({ length: 7 }, (_, i): FakeHost => ({ id: `h${i}` })));
	const middle = (canvas: HTMLCanvasElement, map: CoverageMap) => {
		const box = map.locate("h0") ?? fail();
		const at = [box.xPx + box.widthPx / 2, box.yPx + box.heightPx * 0.3].map(Math.round);
		return colorAt(pixelsOf(canvas), canvas, at[0] ?? 0, at[1] ?? 0);
	};

	it("follow the page's colour mode and its own custom properties, live", async () => {
		const { map, canvas, root } = mount(scene);
		const light = middle(canvas, map);
		document.documentElement.dataset.colorMode = "dark";
		await expect.poll(() => middle(canvas, map)).not.toBe(light);
		root.style.setProperty("--hexcover-status-covered", "oklch(0.7 0.2 300)");
		const dark = middle(canvas, map);
		await expect.poll(() => middle(canvas, map)).not.toBe(dark);
	});

	it("follow the system's scheme and forced colours, both ways", async () => {
		delete document.documentElement.dataset.colorMode;
		const { map, canvas } = mount(scene);
		const light = middle(canvas, map);
		await commands.preferMedia({ colorScheme: "dark" });
		await expect.poll(() => middle(canvas, map)).not.toBe(light);
		await commands.preferMedia({ colorScheme: "light", forcedColors: "active" });
		await expect.poll(() => middle(canvas, map)).not.toBe(light);
		await commands.preferMedia({ colorScheme: "light", forcedColors: "none" });
		await expect.poll(() => middle(canvas, map)).toBe(light);
	});

	it("are faint for hosts that the filter leaves out, which stay where they are", () => {
		const { map, canvas } = mount(scene);
		const [place, color] = [map.locate("h0"), middle(canvas, map)];
		map.update({ ...scene, matches: new Uint8Array(7), matchedCount: 0 });
		map.flush();
		expect(map.locate("h0")).toEqual(place);
		expect(middle(canvas, map)).not.toBe(color);
		expect(middle(canvas, map)).not.toBe(colorAt(pixelsOf(canvas), canvas, 2, 2));
	});

	it("show one failing host among 20,000 in its own colour, at fit", () => {
		const hosts = fakeHosts(20_000).map((host): FakeHost => ({ ...host, status: "covered" }));
		const fleet = createFakeScene(hosts.map((host, i) => (i === 12_345 ? { ...host, status: "failed" } : host)));
		const { map, canvas } = mount(fleet, {}, [1200, 700]);
		const fill = createPalette(readMapColors(document.body) ?? fail()).fills[1 + 2 * HOST_STATUSES.indexOf("failed")];
		const data = pixelsOf(canvas);
		let count = 0;
		for (let y = 0; y < canvas.height; y++)
			for (let x = 0; x < canvas.width; x++) if (colorAt(data, canvas, x, y) === fill) count++;
		expect(count).toBeGreaterThanOrEqual(4);
		expect(fleet.hostId(12_345)).toBe(map.moveCursor("next-problem"));
	});
});

describe("life", () => {
	it("asks for no frame while nothing happens", async () => {
		const { map } = mount(createFakeScene(fakeHosts(500)));
		const requestFrame = window.requestAnimationFrame.bind(window);
		const frames = (count: number) =>
			new Promise<void>((resolve) => {
				const next = (left: number) => (left === 0 ? resolve() : requestFrame(() => next(left - 1)));
				next(count);
			});
		await frames(3);
		const request = vi.spyOn(window, "requestAnimationFrame");
		await frames(12);
		expect(request).not.toHaveBeenCalled();
		map.zoomBy(1.2);
		expect(request).toHaveBeenCalled();
	});

	it("follows its container's size, through nothing and back, without a NaN", async () => {
		const { map, root, canvas } = mount(createFakeScene(fakeHosts(500)));
		const whole = map.getViewport();
		root.style.display = "none";
		await expect.poll(() => canvas.width).toBe(0);
		root.style.display = "block";
		await expect.poll(() => canvas.width).toBe(WIDTH);
		expect(map.getViewport()).toEqual(whole);
		root.style.width = "300px";
		await expect.poll(() => canvas.width).toBe(300);
		expect(map.isFitted()).toBe(true);
		expect(map.countInView().hostCount).toBe(500);
		for (const [width, height] of [
			[1, 1],
			[0, 50],
			[3000, 2],
		]) {
			root.style.width = `${width}px`;
			root.style.height = `${height}px`;
			await expect.poll(() => [canvas.clientWidth, canvas.width]).toEqual([width, width]);
			expect(Object.values(map.getViewport()).every(Number.isFinite)).toBe(true);
		}
	});

	it("keeps the middle of the view when its container changes size after somebody moved it", async () => {
		const { map, root, canvas } = mount(createFakeScene(fakeHosts(500)));
		map.setViewport({ x: -200, y: -100, zoom: 20 });
		const center = () => {
			const { x, y, zoom } = map.getViewport();
			return [(canvas.clientWidth / 2 - x) / zoom, (canvas.clientHeight / 2 - y) / zoom];
		};
		const [x = 0, y = 0] = center();
		root.style.width = "500px";
		await expect.poll(() => canvas.width).toBe(500);
		expect(center()[0]).toBeCloseTo(x, 6);
		expect(center()[1]).toBeCloseTo(y, 6);
	});

	it("flies to a host, or is there at once where motion is to be reduced", async () => {
		await commands.preferMedia({ reducedMotion: "reduce" });
		const scene = createFakeScene(fakeHosts(2000));
		const { map } = mount(scene);
		map.zoomTo({ hostId: "host-001234" });
		const box = map.locate("host-001234") ?? fail();
		expect(box.xPx + box.widthPx / 2).toBeCloseTo(WIDTH / 2, 3);
		await commands.preferMedia({ reducedMotion: "no-preference" });
		const onViewportChange = vi.fn();
		const moving = mount(scene, { onViewportChange });
		onViewportChange.mockClear();
		moving.map.zoomTo({ groupKey: "prod" });
		expect(onViewportChange).not.toHaveBeenCalled();
		await expect.poll(() => onViewportChange.mock.calls.length).toBeGreaterThan(2);
		const prod = moving.map.getGroups().find(({ key }) => key === "prod") ?? fail();
		await expect
			.poll(() => Math.round(moving.map.getGroups()[prod.index]?.box.heightPx ?? 0))
			.toBeGreaterThan(prod.box.heightPx);
	});
});

function fail(): never {
	throw new Error("missing");
}
