import { describe, expect, it } from "vitest";
import { shorten } from "../../src/map/paintHostLabels.ts";

const measure = (text: string) => Array.from(text).length;

describe("names in cells", () => {
	it("stay whole where they fit", () => {
		expect(shorten("web-17", 6, measure)).toBe("web-17");
	});

	it("keep both ends, where names differ", () => {
		expect(shorten("ip-10-0-3-17.eu", 9, measure)).toBe("ip-1…7.eu");
		expect(measure(shorten("a".repeat(100_000), 9, measure))).toBe(9);
	});

	it("split no character", () => {
		expect(shorten("🦊🦊🦊🦊🦊🦊🦊🦊", 5, measure)).toBe("🦊🦊…🦊🦊");
	});

	it("are left out where not even two ends fit", () => {
		expect(shorten("web-17", 2, measure)).toBe("");
		expect(shorten("", 0, measure)).toBe("");
	});
});
