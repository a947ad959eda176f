import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFound, SEARCH_LIMIT } from "../../../src/components/shared/searchText.ts";

describe("searching in texts", () => {
	it("finds all words in any order and case", () => {
		expect(isFound("MODULES kernel", ["Kernel Modules and Extensions", "T1547.006"])).toBe(true);
		expect(isFound("kernel windows", ["Kernel Modules and Extensions", "T1547.006"])).toBe(false);
	});

	it("finds an empty query everywhere", () => {
		expect(isFound("  ", ["anything"])).toBe(true);
	});

	it("finds every text by itself, whatever characters it is made of", () => {
		fc.assert(fc.property(fc.string({ maxLength: SEARCH_LIMIT }), (text) => isFound(text, [text])));
	});
});
