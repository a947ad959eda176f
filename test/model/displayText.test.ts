import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayText } from "../../src/model/displayText.ts";

describe("displayText", () => {
	test.each([
		["web-1\u0000", "web-1\\u0000"],
		["a\nb\tc", "a\\u000ab\\u0009c"],
		["\u202egnp.exe", "\\u202egnp.exe"],
		["a\u200bb\u2060c\ufeffd", "a\\u200bb\\u2060c\\ufeffd"],
		["\u2066x\u2069", "\\u2066x\\u2069"],
		["a\u00adb", "a\\u00adb"],
		["line\u2028par\u2029", "line\\u2028par\\u2029"],
		["\u3164\u115f", "\\u3164\\u115f"],
		["tag\u{e0041}", "tag\\u{e0041}"],
		["\ud800x\udc00", "\\ud800x\\udc00"],
	])("%j is shown as %s", (text, shown) => {
		expect(displayText(text)).toBe(shown);
	});

	test.each([
		"web-1.prod",
		"sunucu-ğış",
		"وب\u200cسایت",
		"👩\u200d🔧",
		"❤\ufe0f",
		"日本語",
		"<b>x</b>",
		"C:\\temp",
		"",
	])("%s stays as it is", (text) => {
		expect(displayText(text)).toBe(text);
	});

	test("what is shown has nothing left to show", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const shown = displayText(text);
				expect(displayText(shown)).toBe(shown);
				expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
			}),
			{ numRuns: 300 },
		);
	});
});
