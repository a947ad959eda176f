import { render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";

describe("the browser that the flows run in", () => {
	it("is as large as a laptop's window and has the font of the stories", () => {
		expect([window.innerWidth, window.innerHeight]).toEqual([1440, 900]);
		expect(document.fonts.check("1em 'Inter Variable'")).toBe(true);
	});

	it("moves a real pointer and presses real keys", async () => {
		const events: string[] = [];
		render(
			<button
				type="button"
				style={{ position: "fixed", insetInlineStart: 1300, insetBlockStart: 850 }}
				onClick={(event) => events.push(event.isTrusted ? "click" : "made up")}
				onKeyDown={(event) => events.push(event.key)}
			>
				Fix
			</button>,
		);
		await userEvent.click(page.getByRole("button", { name: "Fix" }));
		await userEvent.keyboard("{Tab}{Shift>}{Tab}{/Shift}{Enter}");
		expect(events).toEqual(expect.arrayContaining(["click", "Enter", "click"]));
	});
});

describe("the replay server behind the flows", () => {
	let url: string | null = null;
	afterEach(async () => {
		if (url !== null) await commands.stopReplay(url);
	});

	it("answers a page over HTTP", async (context) => {
		url = await commands.startReplay();
		if (url === null) return context.skip("the recording is not here");
		const answer = await fetch(`${url}/api/v1/hosts`);
		expect(answer.ok).toBe(true);
		expect(await commands.readReplayRequests(url)).toEqual(["GET /api/v1/hosts"]);
	});
});
