import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeHref } from "../../src/model/safeHref.ts";

describe("safeHref", () => {
	test.each([
		"https://app.example.com/policies/1?tab=rules#r",
		"http://localhost:8080/",
		"HTTPS://EXAMPLE.COM",
		"https://example.com/a:b",
		"/hosts/a?next=javascript:x",
		"hosts/a",
		"./a",
		"../a:b",
		"?filter=a:b",
		"#a:b",
		"/a\\b",
	])("lets through %s", (href) => {
		expect(safeHref(href)).toBe(href);
	});

	test("surrounding blanks are cut", () => {
		expect(safeHref("  https://example.com/ \n")).toBe("https://example.com/");
	});

	test.each([
		"javascript:alert(1)",
		"JaVaScRiPt:alert(1)",
		"  javascript:alert(1)",
		"java\nscript:alert(1)",
		"java\tscript:alert(1)",
		"java\u0000script:alert(1)",
		"\u0001javascript:alert(1)",
		"\u200bjavascript:alert(1)",
		"javascript\u200b:alert(1)",
		"vbscript:msgbox(1)",
		"data:text/html,<script>alert(1)</script>",
		"DATA:text/html;base64,PHNjcmlwdD4=",
		"blob:https://example.com/1",
		"file:///etc/passwd",
		"ftp://example.com",
		"mailto:a@example.com",
		"view-source:https://example.com",
		"//evil.example",
		"///evil.example",
		"\\\\evil.example",
		"/\\evil.example",
		"\\/evil.example",
		"/\t/evil.example",
		"https:evil.example",
		"https:/evil.example",
		"https:\\\\evil.example",
		"https:///evil.example",
		"https://",
		"http:",
		":",
		"a:b",
		"https://example.com/a b",
		"https://example.com/\u202egnp.exe",
		"",
		"   ",
		`https://example.com/${"a".repeat(2100)}`,
	])("refuses %j", (href) => {
		expect(safeHref(href)).toBeUndefined();
	});

	test.each([null, undefined, 7, {}, ["https://example.com"]])("refuses %j, which is no text", (href) => {
		expect(safeHref(href as string)).toBeUndefined();
	});

	test("whatever it lets through, a browser reads as http, https or the page's own origin", () => {
		const pieces = fc.constantFrom(
			"javascript:",
			"https:",
			"/",
			"\\",
			":",
			"a",
			".",
			"?",
			"#",
			"%0a",
			"@",
			"evil.example",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join("")),
					fc.string(),
				),
				(text) => {
					const href = safeHref(text);
					if (href === undefined) return;
					const isAbsolute = /^https?:\/\//i.test(href);
					if (isAbsolute && !URL.canParse(href)) return;
					const url = new URL(href, "https://page.example/dir/");
					expect(["http:", "https:"]).toContain(url.protocol);
					if (!isAbsolute) expect(url.origin).toBe("https://page.example");
				},
			),
			{ numRuns: 2000 },
		);
	});
});
