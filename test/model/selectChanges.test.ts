import { expect, test } from "vitest";
import { selectChanges } from "../../src/model/selectChanges.ts";
import { failed, host, loaded, reporting, take } from "./sampleInput.ts";

const snapshotOf = (...hosts: Parameters<typeof take>[0]["hosts"] & object) => take({ hosts }).snapshot;

test("hosts that changed, came and went, in order of ids, and no others", () => {
	const before = snapshotOf(reporting("a", [failed("r")]), reporting("b", [loaded("r")]), host("c"), host("a-gone"));
	const after = snapshotOf(host("aa"), reporting("a", [loaded("r")]), reporting("b", [loaded("r")]), host("c"));
	expect(selectChanges(before, after)).toEqual([
		{ hostId: "a", from: "failed", to: "covered" },
		{ hostId: "a-gone", from: "unknown", to: null },
		{ hostId: "aa", from: null, to: "unknown" },
	]);
});

test("nothing between equal snapshots, everything from none to some", () => {
	const some = snapshotOf(host("a"), host("b"));
	expect(selectChanges(some, some)).toEqual([]);
	expect(selectChanges(snapshotOf(), some)).toHaveLength(2);
	expect(selectChanges(some, snapshotOf())).toHaveLength(2);
});
