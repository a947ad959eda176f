import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOfHost, createCellGrid } from "../../src/map/cellGrid.ts";
import { createLayout } from "../../src/map/createLayout.ts";
import { areClustersTouching, type MapLayout, parseLayout } from "../../src/map/mapLayout.ts";
import { createFakeScene, type FakeHost, fakeHosts, mulberry32 } from "./fakeScene.ts";

const view = { widthPx: 1200, heightPx: 700 };

function lay(hosts: readonly FakeHost[], previous: MapLayout | null = null): MapLayout {
	return createLayout(createFakeScene(hosts), { previous, view });
}

/** Cell of every host, as text. */
function placesOf(hosts: readonly FakeHost[], layout: MapLayout): Map<string, string> {
	const grid = createCellGrid(createFakeScene(hosts), layout);
	return new Map(
		hosts.map(({ id }, row) => {
			const { column, line } = cellOfHost(grid, row);
			return [id, `${column},${line}`];
		}),
	);
}

function shuffle<T>(items: readonly T[], seed: number): T[] {
	const random = mulberry32(seed);
	return items
		.map((item) => ({ item, rank: random() }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ item }) => item);
}

describe("first layout", () => {
	it("gives every host a cell of its own", () => {
		const hosts = fakeHosts(5000);
		const places = placesOf(hosts, lay(hosts));
		expect(new Set(places.values()).size).toBe(5000);
	});

	it("does not depend on the order in which hosts arrive", () => {
		const hosts = fakeHosts(300);
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				expect(lay(shuffle(hosts, seed))).toEqual(lay(hosts));
			}),
			{ numRuns: 20 },
		);
	});

	it("keeps the clusters of groups apart", () => {
		const { clusters } = lay(fakeHosts(3000, ["a", "b", "c", "d", "e", "f", "g"]));
		expect(clusters).toHaveLength(7);
		for (const a of clusters) for (const b of clusters) expect(a !== b && areClustersTouching(a, b)).toBe(false);
	});

	it("lays groups in reading order where rows are what fits", () => {
		const hosts = ["a", "b", "c", "d"].flatMap((group) =>
			Array.from({ length: 40 }, (_, i): FakeHost => ({ id: `${group}${i}`, group })),
		);
		const places = lay(hosts).clusters.map(({ groupKey, line, column }) => ({ groupKey, line, column }));
		const read = [...places].sort((a, b) => a.line - b.line || a.column - b.column);
		expect(read.map(({ groupKey }) => groupKey)).toEqual(["a", "b", "c", "d"]);
	});

	it("survives no hosts, one host, one group of many and many groups of one", () => {
		expect(lay([]).clusters).toEqual([]);
		expect(placesOf([{ id: "only" }], lay([{ id: "only" }])).size).toBe(1);
		const one = fakeHosts(20_000, ["all"]);
		expect(new Set(placesOf(one, lay(one)).values()).size).toBe(20_000);
		const many = Array.from({ length: 3000 }, (_, i): FakeHost => ({ id: `h${i}`, group: `g${i}` }));
		expect(new Set(placesOf(many, lay(many)).values()).size).toBe(3000);
	});

	it("takes any id and any group name as it is", () => {
		const names = ["__proto__", "constructor", "", "NaN", "\u202e", "a".repeat(10_000), "🦊", "toString"];
		const hosts = names.map((name): FakeHost => ({ id: name, group: name }));
		expect(new Set(placesOf(hosts, lay(hosts)).values()).size).toBe(names.length);
	});
});

describe("a refresh", () => {
	it("returns the very layout when hosts and groups are the same", () => {
		const hosts = fakeHosts(500);
		const layout = lay(hosts);
		expect(lay(hosts, layout)).toBe(layout);
	});

	it("moves no survivor through 1,000 refreshes that add and remove 1 % each", () => {
		const random = mulberry32(7);
		let hosts = fakeHosts(400);
		let layout = lay(hosts);
		let nextId = hosts.length;
		for (let refresh = 0; refresh < 1000; refresh++) {
			const before = placesOf(hosts, layout);
			const left = hosts.filter(() => random() > 0.01);
			const kept = new Set(left);
			// A newcomer in the group of each that left.
			const leavers = hosts.filter((host) => !kept.has(host));
			const added = leavers.map(({ group = "" }): FakeHost => ({ id: `new-${nextId++}`, group }));
			const next = [...left, ...added];
			layout = lay(next, layout);
			const after = placesOf(next, layout);
			const moved = left.filter(({ id }) => before.get(id) !== after.get(id));
			expect(moved).toEqual([]);
			expect(new Set(after.values()).size).toBe(next.length);
			hosts = next;
		}
	}, 60_000);

	it("moves no other group when one grows ten times", () => {
		const hosts = fakeHosts(600, ["a", "b", "c"]);
		const layout = lay(hosts);
		const before = placesOf(hosts, layout);
		const grown = [...hosts, ...Array.from({ length: 5000 }, (_, i): FakeHost => ({ id: `x${i}`, group: "b" }))];
		const after = placesOf(grown, lay(grown, layout));
		const moved = hosts.filter(({ id, group }) => group !== "b" && before.get(id) !== after.get(id));
		expect(moved).toEqual([]);
		expect(new Set(after.values()).size).toBe(grown.length);
	});

	it("gives a host that was gone for a refresh its own place again, though others came meanwhile", () => {
		const hosts = fakeHosts(200);
		const layout = lay(hosts);
		const place = placesOf(hosts, layout).get("host-000050");
		const without = hosts.filter(({ id }) => id !== "host-000050");
		const newcomers: FakeHost[] = [
			{ id: "new-1", group: "dev" },
			{ id: "new-2", group: "prod" },
		];
		const gone = lay([...without, ...newcomers], layout);
		const back = lay([...hosts, ...newcomers], gone);
		expect(placesOf([...hosts, ...newcomers], back).get("host-000050")).toBe(place);
	});

	it("gives the place of a host that stays away to a newcomer", () => {
		const ids = Array.from({ length: 60 }, (_, i): FakeHost => ({ id: `h${String(i).padStart(2, "0")}` }));
		let hosts = ids.slice(0, 50);
		let layout = lay(hosts);
		const place = placesOf(hosts, layout).get("h10");
		hosts = hosts.filter(({ id }) => id !== "h10");
		for (let i = 50; i < 55; i++) {
			hosts = [...hosts, ...ids.slice(i, i + 1)];
			layout = lay(hosts, layout);
		}
		expect([...placesOf(hosts, layout).values()]).toContain(place);
	});

	it("keeps a host that changes group apart from its old place", () => {
		const hosts = fakeHosts(100, ["a", "b"]);
		const layout = lay(hosts);
		const moved = hosts.map((host, i) => (i === 3 ? { ...host, group: host.group === "a" ? "b" : "a" } : host));
		const after = lay(moved, layout);
		expect(new Set(placesOf(moved, after).values()).size).toBe(100);
		expect(parseLayout(JSON.parse(JSON.stringify(after)))).toEqual(after);
	});

	it("packs afresh when no host is left of the fleet before", () => {
		const others = fakeHosts(50).map((host) => ({ ...host, id: `other-${host.id}` }));
		expect(lay(others, lay(fakeHosts(300)))).toEqual(lay(others));
	});

	it("finds room for a new group without touching the others", () => {
		const hosts = fakeHosts(400, ["a", "c"]);
		const layout = lay(hosts);
		const more = [...hosts, ...Array.from({ length: 30 }, (_, i): FakeHost => ({ id: `b${i}`, group: "b" }))];
		const after = lay(more, layout);
		for (const cluster of layout.clusters) expect(after.clusters).toContainEqual(cluster);
		expect(new Set(placesOf(more, after).values()).size).toBe(430);
	});

	it("finds room for hundreds of new groups at once", () => {
		const hosts = fakeHosts(100, ["a"]);
		const more = [...hosts, ...Array.from({ length: 500 }, (_, i): FakeHost => ({ id: `n${i}`, group: `g${i}` }))];
		const after = lay(more, lay(hosts));
		expect(new Set(placesOf(more, after).values()).size).toBe(600);
	});
});

describe("a layout as JSON", () => {
	it("puts every host where it was", () => {
		const hosts = fakeHosts(700);
		const layout = lay(hosts);
		const restored = parseLayout(JSON.parse(JSON.stringify(layout)));
		expect(restored).toEqual(layout);
		expect(placesOf(hosts, lay(hosts, restored))).toEqual(placesOf(hosts, layout));
	});

	it("is refused when it is anything else", () => {
		const cluster = { groupKey: "a", column: 0, line: 0, ringCount: 1, slots: ["x", null], held: [] };
		const good = { changeCount: 0, labelLineCount: 2, clusters: [cluster] };
		expect(parseLayout(good)).toEqual(good);
		const bad: unknown[] = [
			null,
			[],
			"layout",
			{},
			{ ...good, changeCount: -1 },
			{ ...good, clusters: {} },
			{ ...good, clusters: [{ ...cluster, column: Number.NaN }] },
			{ ...good, clusters: [{ ...cluster, ringCount: 1e9 }] },
			{ ...good, clusters: [{ ...cluster, slots: ["x", "x"] }] },
			{ ...good, clusters: [{ ...cluster, slots: Array(8).fill(null) }] },
			{ ...good, clusters: [{ ...cluster, held: [[9, 0]] }] },
			{ ...good, clusters: [cluster, cluster] },
			{ ...good, clusters: [cluster, { ...cluster, groupKey: "b", column: 2 }] },
		];
		for (const value of bad) expect(parseLayout(value)).toBeNull();
	});
});
