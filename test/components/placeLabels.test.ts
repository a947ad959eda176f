import { describe, expect, it } from "vitest";
import { placeLabels } from "../../src/components/hex-coverage-map/placeLabels.ts";
import type { GroupView } from "../../src/map/coverageMap.ts";

const view = { widthPx: 600, heightPx: 400 };
const label = { widthPx: 80, heightPx: 18 };

const group = (xPx: number, yPx: number, widthPx: number, hostCount = 10): GroupView => ({
	index: 0,
	key: `${xPx}`,
	hostCount,
	box: { xPx, yPx, widthPx, heightPx: widthPx },
});

describe("labels of groups", () => {
	it("stand above their cluster, in the middle", () => {
		expect(placeLabels([group(100, 100, 200)], [label], view)).toEqual([{ xPx: 160, yPx: 77, widthPx: 80 }]);
	});

	it("stay in view while their cluster is, and go with it", () => {
		expect(placeLabels([group(100, -100, 300)], [label], view)[0]).toMatchObject({ yPx: 6 });
		expect(placeLabels([group(-150, 100, 200)], [label], view)[0]?.xPx).toBeGreaterThanOrEqual(6);
		expect(placeLabels([group(560, 100, 200)], [label], view)[0]?.xPx).toBeLessThanOrEqual(600 - 80 - 6);
		for (const outside of [group(-300, 100, 200), group(700, 100, 200), group(100, 500, 200), group(100, -300, 200)]) {
			expect(placeLabels([outside], [label], view)).toEqual([null]);
		}
	});

	it("give way to the label of a larger group", () => {
		const places = placeLabels([group(100, 100, 60, 5), group(170, 100, 60, 50)], [label, label], view);
		expect(places[0]).toBeNull();
		expect(places[1]).not.toBeNull();
	});

	it("cover no other group", () => {
		const below = group(100, 160, 50, 99);
		const above = group(100, 100, 50, 1);
		expect(placeLabels([above, below], [label, label], view)[1]).toBeNull();
	});

	it("are as wide as their cluster at most, but never squeezed to nothing", () => {
		const long = { widthPx: 400, heightPx: 18 };
		expect(placeLabels([group(100, 100, 200)], [long], view)[0]?.widthPx).toBe(200);
		expect(placeLabels([group(100, 100, 40)], [long], view)[0]?.widthPx).toBe(96);
	});

	it("are hidden for groups without hosts, for dust, and without a size", () => {
		expect(placeLabels([group(100, 100, 200, 0)], [label], view)).toEqual([null]);
		expect(placeLabels([group(100, 100, 4)], [label], view)).toEqual([null]);
		expect(placeLabels([group(100, 100, 200)], [null], view)).toEqual([null]);
		expect(placeLabels([], [], view)).toEqual([]);
	});
});
