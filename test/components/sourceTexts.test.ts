import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampText } from "../../src/components/shared/clampText.ts";
import { displayLines } from "../../src/components/shared/displayLines.ts";

describe("clampText", () => {
	it("leaves a short text whole", () => {
		expect(clampText("two\nlines", 2, 100)).toEqual({ text: "two\nlines", isCut: false });
	});

	it("cuts after so many lines", () => {
		expect(clampText("1\n2\n3\n4", 2, 100)).toEqual({ text: "1\n2", isCut: true });
	});

	it("cuts after so many characters, and never half of a pair", () => {
		expect(clampText("ab😀cd", 5, 3)).toEqual({ text: "ab", isCut: true });
		expect(clampText("ab😀cd", 5, 4)).toEqual({ text: "ab😀", isCut: true });
	});

	it("always gives a beginning within both limits", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("a", "\n", "😀", "é"), { maxLength: 60 }),
				fc.integer({ min: 1, max: 5 }),
				fc.integer({ min: 2, max: 30 }),
				(characters, maxLines, maxCharacters) => {
					const whole = characters.join("");
					const { text, isCut } = clampText(whole, maxLines, maxCharacters);
					expect(whole.startsWith(text)).toBe(true);
					expect(text.length).toBeLessThanOrEqual(maxCharacters);
					if (isCut) expect(text.split("\n").length).toBeLessThanOrEqual(maxLines);
					else expect(text).toBe(whole);
					expect(/[\ud800-\udbff]$/.test(text)).toBe(false);
				},
			),
		);
	});
});

describe("displayLines", () => {
	it("keeps lines and tabs", () => {
		expect(displayLines("1:1:\r\n\texec\r\t^\n")).toBe("1:1:\n\texec\n\t^\n");
	});

	it("makes everything else invisible visible", () => {
		expect(displayLines("a\u0000b\u202ec\u200b\nd")).toBe("a\\u0000b\\u202ec\\u200b\nd");
	});
});
