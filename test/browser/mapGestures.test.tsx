/** Pointer, wheel, keyboard and refresh on the map, with a real mouse and real keys. */
import { render } from "@testing-library/react";
import { createRef, StrictMode } from "react";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { HexCoverageMap, type HexCoverageMapProps } from "../../src/components/hex-coverage-map/HexCoverageMap.tsx";
import type { CoverageMap } from "../../src/map/coverageMap.ts";
import type { SceneView } from "../../src/model/views.ts";
import { createFakeScene, type FakeHost, fakeHosts } from "../map/fakeScene.ts";
import type { MouseStep } from "./commands.ts";

const hosts = fakeHosts(300);
const scene = createFakeScene(hosts);

beforeEach(async () => {
	await page.viewport(1000, 700);
	await commands.preferMedia({ reducedMotion: "reduce" });
	await commands.playMouse([{ type: "move", x: 5, y: 5 }]);
	window.scrollTo(0, 0);
});

afterAll(async () => {
	await page.viewport(1440, 900);
	await commands.preferMedia({});
});

function mount(props: Partial<HexCoverageMapProps> = {}) {
	const mapRef = createRef<CoverageMap | null>();
	const element = (more: Partial<HexCoverageMapProps> = {}) => (
		<StrictMode>
			<div style={{ height: 3000, padding: 40 }}>
				<HexCoverageMap scene={scene} mapRef={mapRef} style={{ height: 600, width: 900 }} {...props} {...more} />
				<button type="button">After</button>
			</div>
		</StrictMode>
	);
	const { rerender, unmount } = render(element());
	const map = () => mapRef.current ?? fail();
	const surface = () => document.querySelector<HTMLElement>('[data-part="surface"]') ?? fail();
	/** Middle of a host's cell in the page. */
	const spot = (hostId: string) => {
		const box = map().locate(hostId) ?? fail();
		const { left, top } = surface().getBoundingClientRect();
		return { x: left + box.xPx + box.widthPx / 2, y: top + box.yPx + box.heightPx / 2 };
	};
	return { map, surface, spot, unmount, update: (more: Partial<HexCoverageMapProps>) => rerender(element(more)) };
}

const click = ({ x, y }: { x: number; y: number }) =>
	commands.playMouse([{ type: "move", x, y }, { type: "down" }, { type: "up" }]);

/** A drag as a hand makes it, in small steps. */
function drag({ x, y }: { x: number; y: number }, dx: number, dy: number): Promise<void> {
	const moves = Array.from(
		{ length: 5 },
		(_, i): MouseStep => ({ type: "move", x: x + (dx * (i + 1)) / 5, y: y + (dy * (i + 1)) / 5 }),
	);
	return commands.playMouse([{ type: "move", x, y }, { type: "down" }, ...moves, { type: "up" }]);
}

const dialog = () => page.getByRole("dialog");

describe("clicks", () => {
	it("open the host under the pointer, and another click on it closes it again", async () => {
		const { spot } = mount();
		for (const hostId of ["host-000007", "host-000123", "host-000299"]) {
			await click(spot(hostId));
			await expect.element(dialog()).toHaveTextContent(`name of ${hostId}`);
		}
		await click(spot("host-000299"));
		await expect.element(dialog()).not.toBeInTheDocument();
		await click(spot("host-000299"));
		await expect.element(dialog()).toBeInTheDocument();
	});

	it("end with 3 pixels of a trembling hand, but 5 are a drag", async () => {
		const { spot, map } = mount();
		await drag(spot("host-000050"), 3, 0);
		await expect.element(dialog()).toHaveTextContent("name of host-000050");
		await userEvent.keyboard("{Escape}");
		const before = map().getViewport();
		await drag(spot("host-000050"), 5, 0);
		expect(map().getViewport().x).toBeCloseTo(before.x + 5, 3);
		await expect.element(dialog()).not.toBeInTheDocument();
	});

	it("between hosts close the popover and open nothing, on the map and elsewhere", async () => {
		const { spot, surface } = mount();
		await click(spot("host-000050"));
		await expect.element(dialog()).toBeInTheDocument();
		const { left, top } = surface().getBoundingClientRect();
		await click({ x: left + 4, y: top + 4 });
		await expect.element(dialog()).not.toBeInTheDocument();
		await click(spot("host-000050"));
		await expect.element(dialog()).toBeInTheDocument();
		await userEvent.click(page.getByRole("button", { name: "After" }));
		await expect.element(dialog()).not.toBeInTheDocument();
		await expect.element(page.getByRole("button", { name: "After" })).toHaveFocus();
	});

	it("with the right or middle button move nothing and open nothing", async () => {
		const { spot, map, surface } = mount();
		const before = map().getViewport();
		const { x, y } = spot("host-000050");
		for (const button of [1, 2]) {
			const init = { bubbles: true, cancelable: true, view: window, button };
			surface().dispatchEvent(new MouseEvent("mousedown", { ...init, clientX: x, clientY: y }));
			window.dispatchEvent(new MouseEvent("mousemove", { ...init, clientX: x + 40, clientY: y }));
			window.dispatchEvent(new MouseEvent("mouseup", { ...init, clientX: x + 40, clientY: y }));
		}
		expect(map().getViewport()).toEqual(before);
		await expect.element(dialog()).not.toBeInTheDocument();
	});

	it("show name and status of the host under the pointer before they happen", async () => {
		const { spot, surface } = mount();
		const warning = hosts.find(({ status }) => status === "warning") ?? fail();
		await commands.playMouse([{ type: "move", ...spot(warning.id) }]);
		const tooltip = () => document.querySelector('[data-part="tooltip"]');
		await expect.poll(() => tooltip()?.textContent).toBe(`name of ${warning.id}Warning`);
		expect(surface().dataset.hover).toBe("host");
		await commands.playMouse([{ type: "move", x: 5, y: 5 }]);
		await expect.poll(tooltip).toBeNull();
	});
});

describe("a popover", () => {
	it("goes with its host when the map moves under it", async () => {
		const { spot, map } = mount();
		await click(spot("host-000050"));
		await expect.element(dialog()).toBeInTheDocument();
		/** Pixels between the dialog and the middle of its host's cell, on the nearer side. */
		const distance = () => {
			const { left, right } = dialog().element().getBoundingClientRect();
			const { x } = spot("host-000050");
			return Math.min(Math.abs(left - x), Math.abs(right - x));
		};
		const { x, y, zoom } = map().getViewport();
		await expect.poll(distance).toBeLessThan(zoom + 12);
		map().setViewport({ x: x - 60, y: y + 40, zoom: zoom * 1.1 });
		await expect.poll(distance).toBeLessThan(zoom * 1.1 + 12);
	});

	it("takes the focus for another host too, though the first was still open", async () => {
		mount();
		const grid = page.getByRole("grid", { name: "Map of hosts" });
		(grid.element() as HTMLElement).focus();
		await userEvent.keyboard("n{Enter}");
		await expect.element(dialog()).toContainElement(document.activeElement as HTMLElement);
		(grid.element() as HTMLElement).focus();
		await userEvent.keyboard("n{Enter}");
		await expect.poll(() => dialog().element().contains(document.activeElement)).toBe(true);
		await userEvent.keyboard("{Escape}");
		await expect.element(grid).toHaveFocus();
	});
});

describe("a drag", () => {
	it("moves the map with the pointer, and never so far that it is lost", async () => {
		const { spot, map } = mount();
		const before = map().getViewport();
		await drag(spot("host-000050"), 120, -60);
		expect(map().getViewport()).toMatchObject({
			x: expect.closeTo(before.x + 120, 3),
			y: expect.closeTo(before.y - 60, 3),
		});
		for (let i = 0; i < 5; i++) await drag({ x: 500, y: 350 }, -350, 0);
		expect(map().countInView().hostCount).toBeGreaterThan(0);
	});

	it("ends with its map, and leaves the page as it was", async () => {
		const { spot, unmount } = mount();
		const from = spot("host-000050");
		await commands.playMouse([
			{ type: "move", ...from },
			{ type: "down" },
			{ type: "move", x: from.x + 30, y: from.y },
		]);
		unmount();
		const select = new Event("selectstart", { bubbles: true, cancelable: true });
		document.body.dispatchEvent(select);
		expect(select.defaultPrevented).toBe(false);
		await commands.playMouse([{ type: "move", x: from.x + 60, y: from.y }, { type: "up" }]);
	});
});

describe("the wheel", () => {
	const over = { type: "move", x: 400, y: 350 } as const;

	it("scrolls the page in a map that is part of one, and a hint says how to zoom", async () => {
		const { map } = mount();
		const before = map().getViewport();
		await commands.playMouse([over, { type: "wheel", deltaY: 200 }]);
		await expect.poll(() => window.scrollY).toBe(200);
		expect(map().getViewport()).toEqual(before);
		expect(document.querySelector('[data-part="wheel-hint"]')?.getAttribute("data-visible")).toBe("true");
	});

	it("zooms with Ctrl, around the pointer, and leaves page and browser alone even at the limits", async () => {
		const { map, surface } = mount();
		const { left, top } = surface().getBoundingClientRect();
		const world = () => {
			const { x, y, zoom } = map().getViewport();
			return [(over.x - left - x) / zoom, (over.y - top - y) / zoom];
		};
		const [x = 0, y = 0] = world();
		const before = map().getViewport().zoom;
		const wheel: MouseStep = { type: "wheel", deltaY: -100 };
		await commands.playMouse([over, { type: "hold", key: "Control" }, wheel, { type: "release", key: "Control" }]);
		await expect.poll(() => map().getViewport().zoom).toBeGreaterThan(before);
		expect(map().getViewport().zoom).toBeLessThan(before * 2);
		expect(world()[0]).toBeCloseTo(x, 6);
		expect(world()[1]).toBeCloseTo(y, 6);
		map().setViewport({ x: 0, y: 0, zoom: 1e9 });
		const event = new WheelEvent("wheel", {
			deltaY: -50,
			ctrlKey: true,
			bubbles: true,
			cancelable: true,
			clientX: over.x,
			clientY: over.y,
		});
		surface().dispatchEvent(event);
		expect(event.defaultPrevented).toBe(true);
		expect(window.scrollY).toBe(0);
	});

	it("always zooms where the map is the page, without a scroll at the limits", async () => {
		const { map } = mount({ wheel: "zoom" });
		await commands.playMouse([over, ...Array.from({ length: 12 }, (): MouseStep => ({ type: "wheel", deltaY: 400 }))]);
		await expect.poll(() => map().canZoom("out")).toBe(false);
		await commands.playMouse([{ type: "wheel", deltaY: 400 }]);
		await commands.playMouse([{ type: "wheel", deltaY: -300 }]);
		await expect.poll(() => map().canZoom("out")).toBe(true);
		expect(window.scrollY).toBe(0);
	});

	it("moves the map where it is told to", async () => {
		const { map, update } = mount();
		update({ wheel: "pan" });
		const before = map().getViewport();
		await commands.playMouse([over, { type: "wheel", deltaX: 30, deltaY: 50 }]);
		await expect.poll(() => map().getViewport().y).toBeCloseTo(before.y - 50, 3);
		expect(map().getViewport().x).toBeCloseTo(before.x - 30, 3);
		expect(window.scrollY).toBe(0);
	});

	it("counts lines and pages as it counts pixels", () => {
		const { map, surface } = mount({ wheel: "zoom" });
		const zoomBy = (deltaY: number, deltaMode: number) => {
			map().fit();
			const before = map().getViewport().zoom;
			surface().dispatchEvent(
				new WheelEvent("wheel", {
					deltaY,
					deltaMode,
					bubbles: true,
					cancelable: true,
					clientX: over.x,
					clientY: over.y,
				}),
			);
			return map().getViewport().zoom / before;
		};
		expect(zoomBy(-3, 1)).toBeCloseTo(zoomBy(-75, 0), 6);
		expect(zoomBy(-1, 2)).toBeLessThan(1.5);
	});

	it("lets one finger scroll the page over a map in it, and keeps it for a map that is the page", () => {
		const { surface, update } = mount();
		expect(surface().style.touchAction).toBe("pan-x pan-y");
		update({ wheel: "zoom" });
		expect(surface().style.touchAction).toBe("none");
	});
});

describe("the keyboard", () => {
	const grid = page.getByRole("grid", { name: "Map of hosts" });
	const activeCell = () => document.getElementById(grid.element().getAttribute("aria-activedescendant") ?? "");

	it("walks to a problem, opens it with Enter, closes it with Escape, and goes on from there", async () => {
		mount();
		(grid.element() as HTMLElement).focus();
		await userEvent.keyboard("nn{ArrowRight}{ArrowLeft}{Enter}");
		await expect.element(dialog()).toBeInTheDocument();
		const name = activeCell()?.textContent?.split(":")[0] ?? "";
		await expect.element(dialog()).toHaveTextContent(name);
		await userEvent.keyboard("{Escape}");
		await expect.element(dialog()).not.toBeInTheDocument();
		await expect.element(grid).toHaveFocus();
		expect(activeCell()?.textContent).toContain(name);
		await userEvent.keyboard("n");
		expect(activeCell()?.textContent).not.toContain(name);
	});

	it("has the active cell where its host is drawn, and in view", async () => {
		const { map, spot, surface } = mount();
		map().setViewport({ x: -2000, y: -1000, zoom: 60 });
		(grid.element() as HTMLElement).focus();
		await userEvent.keyboard("]n");
		const hostId = /name of (\S+):/.exec(activeCell()?.textContent ?? "")?.[1] ?? fail();
		const { x, y } = spot(hostId);
		await expect.poll(() => activeCell()?.getBoundingClientRect().left ?? 0).toBeLessThan(x);
		const cell = activeCell()?.getBoundingClientRect() ?? fail();
		expect(cell.right).toBeGreaterThan(x);
		expect(cell.top).toBeLessThan(y);
		expect(cell.bottom).toBeGreaterThan(y);
		const view = surface().getBoundingClientRect();
		expect(cell.left).toBeGreaterThanOrEqual(view.left);
		expect(cell.bottom).toBeLessThanOrEqual(view.bottom);
	});

	it("continues from the host that was clicked", async () => {
		const { spot } = mount();
		await click(spot("host-000123"));
		await userEvent.keyboard("{Escape}");
		expect(activeCell()?.textContent).toContain("host-000123");
	});

	it("zooms and shows all again", async () => {
		const { map } = mount();
		const whole = map().getViewport();
		(grid.element() as HTMLElement).focus();
		await userEvent.keyboard("++");
		expect(map().getViewport().zoom).toBeCloseTo(whole.zoom * 1.5 ** 2, 6);
		await userEvent.keyboard("-0");
		expect(map().getViewport()).toEqual(whole);
	});
});

describe("a refresh", () => {
	const sick = (): SceneView =>
		createFakeScene(hosts.map((host, i): FakeHost => (i % 9 === 0 ? { ...host, status: "failed" } : host)));

	it("leaves every host where it was on the screen, and an open popover on its host", async () => {
		const { map, spot, update } = mount();
		await click(spot("host-000050"));
		const before = hosts.map(({ id }) => map().locate(id));
		const viewport = map().getViewport();
		update({ scene: sick() });
		expect(hosts.map(({ id }) => map().locate(id))).toEqual(before);
		const fewer = hosts.filter((_, i) => i % 20 !== 3);
		const joined = [...fewer, ...Array.from({ length: 5 }, (_, i): FakeHost => ({ id: `new-${i}`, group: "dev" }))];
		update({ scene: createFakeScene(joined) });
		expect(map().getViewport()).toEqual(viewport);
		expect(fewer.map(({ id }) => map().locate(id))).toEqual(before.filter((_, i) => i % 20 !== 3));
		await expect.element(dialog()).toHaveTextContent("name of host-000050");
	});

	it("in the middle of a drag makes no jump", async () => {
		const { map, spot, update } = mount();
		const from = spot("host-000050");
		const start = map().getViewport();
		await commands.playMouse([
			{ type: "move", ...from },
			{ type: "down" },
			{ type: "move", x: from.x + 30, y: from.y },
		]);
		update({ scene: sick() });
		expect(map().getViewport().x).toBeCloseTo(start.x + 30, 3);
		await commands.playMouse([{ type: "move", x: from.x + 50, y: from.y }, { type: "up" }]);
		expect(map().getViewport().x).toBeCloseTo(start.x + 50, 3);
	});

	it("outlines what recovered and what newly fails, above the cells", async () => {
		const { update } = mount();
		const overlay = document.querySelector<HTMLCanvasElement>('[data-part="overlay"]') ?? fail();
		const inked = () => {
			const context = overlay.getContext("2d") ?? fail();
			const { data } = context.getImageData(0, 0, overlay.width, overlay.height);
			return data.reduce((count, value, i) => count + (i % 4 === 3 && value > 0 ? 1 : 0), 0);
		};
		expect(inked()).toBe(0);
		update({
			changes: [
				{ hostId: "host-000010", from: "failed", to: "covered" },
				{ hostId: "host-000020", from: "covered", to: "warning" },
				{ hostId: "no-such-host", from: "covered", to: "failed" },
			],
		});
		await expect.poll(inked).toBeGreaterThan(200);
		update({ changes: [] });
		await expect.poll(inked).toBe(0);
	});

	it("is told in a viewport that the host application controls without an echo", async () => {
		const onViewportChange = vi.fn();
		const { map, spot, update } = mount({ onViewportChange });
		onViewportChange.mockClear();
		await drag(spot("host-000050"), 40, 0);
		const last = onViewportChange.mock.lastCall?.[0];
		expect(onViewportChange.mock.lastCall?.[1]).toEqual({ reason: "pointer" });
		const count = onViewportChange.mock.calls.length;
		update({ viewport: last });
		update({ viewport: { ...last } });
		expect(onViewportChange).toHaveBeenCalledTimes(count);
		expect(map().getViewport()).toEqual(last);
	});
});

function fail(): never {
	throw new Error("missing");
}
