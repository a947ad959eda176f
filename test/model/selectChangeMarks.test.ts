import { expect, test } from "vitest";
import { selectChangeMarks } from "../../src/model/selectChangeMarks.ts";
import type { HostStatus } from "../../src/model/vocabulary.ts";

const change = (hostId: string, from: HostStatus | null, to: HostStatus | null) => ({ hostId, from, to });

test("marks what recovered from a problem and what began to fail, and nothing else", () => {
	expect(
		selectChangeMarks([
			change("a", "warning", "covered"),
			change("b", "stale", "covered"),
			change("c", "covered", "warning"),
			change("d", null, "failed"),
			change("e", "warning", "failed"),
			change("f", "pending", "covered"),
			change("g", null, "covered"),
			change("h", "failed", null),
			change("i", "covered", "stale"),
		]),
	).toEqual({ recovered: ["a", "b"], failing: ["c", "d"] });
});
