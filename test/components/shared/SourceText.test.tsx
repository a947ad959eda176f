import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../src/components/shared/SourceText.tsx";

const shown = (text: string) => render(<SourceText text={text} />).container.querySelector("bdi");

describe("a text from the source", () => {
	it("loses its middle beyond 160 characters, and keeps the whole of it in the title", () => {
		const name = `web-${"x".repeat(200)}-01`;
		const element = shown(name);
		expect(element?.textContent).toMatch(/^web-x+…x+-01$/);
		expect(element?.textContent).toHaveLength(161);
		expect(element?.title).toBe(name);
	});

	it("is never cut through an emoji", () => {
		const text = shown(`a${"🚀".repeat(100)}b`)?.textContent ?? "";
		expect(text).toMatch(/^a(🚀)+…(🚀)+b$/u);
	});

	it("shows half an emoji that the source sent, short or long", () => {
		expect(shown("\ud83d")?.textContent).toBe("\\ud83d");
		expect(shown(`\ud83d${"x".repeat(200)}`)?.textContent).toMatch(/^\\ud83dx/);
	});
});
