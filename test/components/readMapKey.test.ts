import { describe, expect, it } from "vitest";
import { readMapKey } from "../../src/components/hex-coverage-map/readMapKey.ts";

const press = (key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
	readMapKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe("keys on the map", () => {
	it.each([
		["ArrowLeft", "left"],
		["ArrowDown", "down"],
		["Home", "line-start"],
		["PageDown", "page-down"],
		["n", "next-problem"],
		["N", "next-problem"],
		["p", "previous-problem"],
		["]", "next-group"],
		["[", "previous-group"],
	])("%s moves %s", (key, move) => {
		expect(press(key)).toEqual({ type: "move", move });
	});

	it.each([
		["Enter", "activate"],
		[" ", "select"],
		["Escape", "leave"],
		["+", "zoom-in"],
		["=", "zoom-in"],
		["-", "zoom-out"],
		["0", "fit"],
	])("%s means %s", (key, type) => {
		expect(press(key)).toEqual({ type });
	});

	it("takes Ctrl or ⌘ with Home and End for the ends of a group", () => {
		expect(press("Home", { ctrlKey: true })).toEqual({ type: "move", move: "group-start" });
		expect(press("End", { metaKey: true })).toEqual({ type: "move", move: "group-end" });
	});

	it("leaves to the browser what is the browser's", () => {
		expect(press("+", { ctrlKey: true })).toBeNull();
		expect(press("n", { ctrlKey: true })).toBeNull();
		expect(press("ArrowLeft", { altKey: true })).toBeNull();
		expect(press("Tab")).toBeNull();
		expect(press("F5")).toBeNull();
		expect(press("constructor")).toBeNull();
		expect(press("__proto__")).toBeNull();
	});
});
