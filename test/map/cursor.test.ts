import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOfHost, createCellGrid } from "../../src/map/cellGrid.ts";
import { createLayout } from "../../src/map/createLayout.ts";
import { type Cursor, type CursorMove, moveCursor, placeCursor } from "../../src/map/cursor.ts";
import { HOST_STATUSES, PROBLEM_STATUSES } from "../../src/model/vocabulary.ts";
import { createFakeScene, type FakeHost, fakeHosts } from "./fakeScene.ts";

function mapOf(hosts: readonly FakeHost[]) {
	const scene = createFakeScene(hosts);
	const grid = createCellGrid(scene, createLayout(scene, { previous: null, view: { widthPx: 1000, heightPx: 600 } }));
	const context = { grid, scene, linesPerPage: 5 };
	const at = (row: number): Cursor => placeCursor(grid, row) ?? { row: -1, x: 0 };
	const move = (from: Cursor, ...moves: CursorMove[]) =>
		moves.reduce((cursor, next) => moveCursor(cursor, next, context), from);
	return { scene, grid, at, move };
}

const { scene, grid, at, move } = mapOf(fakeHosts(900));
const rows = fc.integer({ min: 0, max: 899 });

describe("keyboard on the map", () => {
	it("comes back to where it was: down then up, right then left", () => {
		fc.assert(
			fc.property(rows, fc.constantFrom("up", "down"), (row, first) => {
				const there = move(at(row), first);
				if (there.row !== row) expect(move(there, first === "up" ? "down" : "up").row).toBe(row);
			}),
			{ numRuns: 1000 },
		);
		fc.assert(
			fc.property(rows, (row) => {
				const there = move(at(row), "right");
				if (there.row !== row) expect(move(there, "left").row).toBe(row);
			}),
		);
	});

	it("does not drift aside on a long way down", () => {
		const start = at(grid.readingOrder[grid.groupStarts[1] ?? 0] ?? 0);
		let cursor = start;
		for (let i = 0; i < 8; i++) cursor = move(cursor, "down");
		const { column, line } = cellOfHost(grid, cursor.row);
		expect(Math.abs((column + (line & 1) / 2) * Math.sqrt(3) - start.x)).toBeLessThan(1);
	});

	it("walks every host of a group exactly once, line by line", () => {
		grid.groups.forEach((group, i) => {
			const first = move(at(grid.readingOrder[grid.groupStarts[i] ?? 0] ?? 0), "group-start");
			const last = move(first, "group-end").row;
			const seen: number[] = [first.row];
			let cursor = first;
			while (cursor.row !== last) {
				const end = move(cursor, "line-end").row;
				while (cursor.row !== end) {
					cursor = move(cursor, "right");
					seen.push(cursor.row);
				}
				if (cursor.row === last) break;
				const next = move(cursor, "line-start", "down", "line-start");
				expect(cellOfHost(grid, next.row).line).toBe(cellOfHost(grid, cursor.row).line + 1);
				cursor = next;
				seen.push(cursor.row);
			}
			expect(new Set(seen).size).toBe(seen.length);
			expect(seen).toHaveLength(group.hostCount);
			expect(seen.every((row) => grid.groupOf[row] === i)).toBe(true);
		});
	});

	it("reaches every host from every other by arrows alone", () => {
		const seen = new Set([0]);
		const queue = [0];
		for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
			for (const step of ["left", "right", "up", "down"] as const) {
				const next = move(at(row), step).row;
				if (seen.has(next)) continue;
				seen.add(next);
				queue.push(next);
			}
		}
		expect(seen.size).toBe(900);
	});

	it("visits every matching problem once with next, and the same backwards with previous", () => {
		const isProblem = (row: number) =>
			(PROBLEM_STATUSES as readonly string[]).includes(HOST_STATUSES[scene.statusCodes[row] ?? 0] ?? "");
		const problems = Array.from({ length: 900 }, (_, row) => row).filter(isProblem);
		const seen: number[] = [];
		let cursor = at(0);
		for (let i = 0; i < problems.length; i++) {
			cursor = move(cursor, "next-problem");
			seen.push(cursor.row);
		}
		expect(seen.toSorted((a, b) => a - b)).toEqual(problems);
		expect(move(cursor, "next-problem").row).toBe(seen[0]);
		expect(move(cursor, "previous-problem").row).toBe(seen[seen.length - 2]);
	});

	it("leaves problems alone that the filter leaves out, and stays where there is none", () => {
		const hosts: FakeHost[] = [
			{ id: "a" },
			{ id: "b", status: "failed", isMatch: false },
			{ id: "c", status: "excluded" },
			{ id: "d", status: "pending" },
		];
		const small = mapOf(hosts);
		expect(small.move(small.at(0), "next-problem").row).toBe(0);
		const withOne = mapOf([...hosts, { id: "e", status: "warning" }]);
		expect(withOne.move(withOne.at(0), "next-problem").row).toBe(4);
	});

	it("goes from group to group and round the end", () => {
		const firsts = grid.groups.map((_, i) => grid.readingOrder[grid.groupStarts[i] ?? 0]);
		expect(move(at(firsts[0] ?? 0), "next-group").row).toBe(firsts[1]);
		expect(move(at(firsts[0] ?? 0), "previous-group").row).toBe(firsts[2]);
		expect(move(at(firsts[2] ?? 0), "next-group").row).toBe(firsts[0]);
	});

	it("turns a page of lines, and goes to the end where there are fewer", () => {
		const { column, line } = cellOfHost(grid, at(0).row);
		const down = cellOfHost(grid, move(at(0), "page-down").row);
		expect(Math.abs(down.line - line)).toBeLessThanOrEqual(5);
		expect(Math.abs(down.column - column)).toBeLessThanOrEqual(3);
		let cursor = at(0);
		for (let i = 0; i < 60; i++) cursor = move(cursor, "page-up");
		expect(move(cursor, "page-up")).toEqual(cursor);
	});

	it("stays where it is on a map of one host", () => {
		const one = mapOf([{ id: "only" }]);
		for (const step of [
			"left",
			"right",
			"up",
			"down",
			"page-up",
			"page-down",
			"line-end",
			"group-end",
			"next-group",
		] as const) {
			expect(one.move(one.at(0), step).row).toBe(0);
		}
		expect(placeCursor(one.grid, 5)).toBeNull();
	});
});
