import { describe, expect, it } from "vitest";
import { createMapCursor } from "../../src/map/createMapCursor.ts";
import { createSceneState } from "../../src/map/createSceneState.ts";
import { createFakeScene, type FakeHost, fakeHosts } from "./fakeScene.ts";

const view = { widthPx: 1000, heightPx: 600 };

describe("cursor over refreshes", () => {
	const state = createSceneState();
	const place = (hosts: readonly FakeHost[]) => state.place(createFakeScene(hosts), "", view);
	const hosts = fakeHosts(200);

	it("starts on the first host in reading order and keeps to a host by id", () => {
		const cursor = createMapCursor();
		const placed = place(hosts);
		cursor.setPlaced(placed);
		expect(cursor.row).toBe(placed.grid.readingOrder[0]);
		cursor.put("host-000100");
		const fewer = place(hosts.filter(({ id }) => id > "host-000050"));
		cursor.setPlaced(fewer);
		expect(fewer.scene.hostId(cursor.row)).toBe("host-000100");
	});

	it("goes to a neighbour when its host is gone", () => {
		const cursor = createMapCursor();
		cursor.setPlaced(place(hosts));
		cursor.put("host-000100");
		const neighbors = cursor.describe()?.neighbors.map(({ row }) => hosts[row]?.id);
		const without = place(hosts.filter(({ id }) => id !== "host-000100"));
		cursor.setPlaced(without);
		expect(neighbors).toContain(without.scene.hostId(cursor.row));
	});

	it("has no place on an empty map, and one again when hosts come", () => {
		const cursor = createMapCursor();
		cursor.setPlaced(place([]));
		expect(cursor.row).toBe(-1);
		expect(cursor.describe()).toBeNull();
		cursor.move("down", 5);
		expect(cursor.row).toBe(-1);
		cursor.setPlaced(place(hosts));
		expect(cursor.row).toBeGreaterThanOrEqual(0);
	});

	it("shows a screen reader at most five cells, each with its place in the lattice and its group", () => {
		const cursor = createMapCursor();
		const { grid } = place(hosts);
		cursor.setPlaced(place(hosts));
		cursor.put("host-000100");
		const seen = cursor.describe();
		expect(seen?.neighbors.length).toBeLessThanOrEqual(4);
		for (const cell of seen ? [seen.cell, ...seen.neighbors] : []) {
			expect(cell.line).toBeGreaterThanOrEqual(1);
			expect(cell.line).toBeLessThanOrEqual(seen?.lineCount ?? 0);
			expect(cell.column).toBeLessThanOrEqual(seen?.columnCount ?? 0);
			expect(cell.rankInGroup).toBeLessThanOrEqual(cell.groupHostCount);
			expect(cell.groupHostCount).toBe(grid.groups[grid.groupOf[cell.row] ?? 0]?.hostCount);
		}
	});
});

describe("scenes in the same grouping", () => {
	it("share a layout, and other groupings have their own to come back to", () => {
		const state = createSceneState();
		const byEnv = createFakeScene(fakeHosts(100));
		const byNothing = createFakeScene(fakeHosts(100).map((host) => ({ ...host, group: "" })));
		const first = state.place(byEnv, "tag:env", view);
		state.place(byNothing, "", view);
		const again = state.place(createFakeScene(fakeHosts(100)), "tag:env", { widthPx: 300, heightPx: 900 });
		expect([...again.grid.indexOf]).toEqual([...first.grid.indexOf]);
		expect(Object.keys(state.getLayouts())).toEqual(["tag:env", ""]);
	});

	it("reuse their places when only statuses change, also where an engine changes its columns in place", () => {
		const state = createSceneState();
		const scene = createFakeScene(fakeHosts(100));
		const first = state.place(scene, "", view);
		scene.statusCodes[5] = 6;
		scene.matches[6] = 0;
		const second = state.place({ ...scene }, "", view);
		expect(second.grid).toBe(first.grid);
		expect(second.codes[second.grid.indexOf[5] ?? 0]).toBe(13);
		expect(second.codes[second.grid.indexOf[6] ?? 0]).toBe(20);
		scene.groupOf[7] = scene.groupOf[7] === 0 ? 1 : 0;
		expect(state.place({ ...scene }, "", view).grid).not.toBe(first.grid);
	});

	it("start from layouts that were kept, and from none that is broken", () => {
		const scene = createFakeScene(fakeHosts(100));
		const state = createSceneState();
		const first = state.place(scene, "a", view);
		const kept = JSON.parse(JSON.stringify(state.getLayouts()));
		const small = { widthPx: 200, heightPx: 200 };
		expect([...createSceneState(kept).place(scene, "a", small).grid.indexOf]).toEqual([...first.grid.indexOf]);
		const broken = { a: { ...kept.a, clusters: "?" } };
		expect(createSceneState(broken).place(scene, "a", view).grid.hostCount).toBe(100);
	});
});
