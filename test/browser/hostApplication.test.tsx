/** The page inside host applications: their layouts, their text size, their other pages, and hosts that go away while somebody looks at them. */
import { act, render } from "@testing-library/react";
import type { CSSProperties } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { createMemoryAdapter, type MemoryAdapter } from "../../src/adapters/memory/createMemoryAdapter.ts";
import { CoveragePage } from "../../src/components/coverage-page/CoveragePage.tsx";
import { HexCoverageMap } from "../../src/components/hex-coverage-map/HexCoverageMap.tsx";
import { StatusCard } from "../../src/components/status-card/StatusCard.tsx";
import type { CoverageInput } from "../../src/model/input.ts";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { createFleet } from "../../src/testing/createFleet.ts";

const now = Date.now();
const fleet = createFleet({ hostCount: 60, seed: 5, now });

const elements = (scope: string, part = "root") => [
	...document.querySelectorAll<HTMLElement>(`[data-scope="${scope}"][data-part="${part}"]`),
];
const sizeOf = (scope: string) => elements(scope)[0]?.getBoundingClientRect() ?? new DOMRect();

function within(style: CSSProperties, content = <CoveragePage />, adapter: MemoryAdapter = createMemoryAdapter(fleet)) {
	render(
		<CoverageProvider adapter={adapter} initial={{ input: fleet, now }} locale="en">
			<div style={style}>{content}</div>
		</CoverageProvider>,
	);
	return adapter;
}

afterEach(async () => {
	document.documentElement.style.fontSize = "";
	await page.viewport(1440, 900);
	await commands.preferMedia({});
});

it.each(["light", "dark"] as const)(
	"a system with forced colours and a %s scheme has them in every token",
	async (colorScheme) => {
		await commands.preferMedia({ colorScheme, forcedColors: "active" });
		within({ height: 700 });
		const style = getComputedStyle(elements("coverage-page")[0] ?? document.body);
		const tokens = ["surface", "map-background", "text", "status-covered"];
		expect(tokens.map((name) => style.getPropertyValue(`--hexcover-${name}-default`))).toEqual([
			"Canvas",
			"Canvas",
			"CanvasText",
			"CanvasText",
		]);
	},
);

describe("layouts of the host application", () => {
	it("a box with a height is filled, and the page scrolls in itself", () => {
		within({ height: 700 });
		expect(sizeOf("coverage-page").height).toBe(700);
	});

	it("without a height the page is as high as its content", () => {
		within({});
		expect(sizeOf("coverage-page").height).toBeGreaterThan(600);
	});

	it("in a row beside a navigation it takes the rest of the width", () => {
		within(
			{ display: "flex", height: 700, width: 1200 },
			<>
				<nav style={{ flex: "none", width: 200 }} />
				<CoveragePage />
			</>,
		);
		expect(sizeOf("coverage-page")).toMatchObject({ width: 1000, height: 700 });
	});

	it("a card and a map in a row share it", () => {
		within(
			{ display: "flex", height: 500, width: 1000 },
			<>
				<StatusCard />
				<HexCoverageMap />
			</>,
		);
		expect(sizeOf("status-card").width).toBeGreaterThan(250);
		expect(sizeOf("hex-coverage-map").width).toBeGreaterThan(600);
	});

	it.each([
		["320 pixels", 320, "100%"],
		["320 pixels and text of twice the size", 320, "200%"],
		["a laptop and text of twice the size", 1280, "200%"],
	])("nothing is cut off sideways at %s", async (_, width, fontSize) => {
		document.documentElement.style.fontSize = fontSize;
		await page.viewport(width, 900);
		within({ width });
		const [root] = elements("coverage-page");
		const cards = elements("coverage-page", "cards")[0];
		expect(root?.scrollWidth).toBe(root?.clientWidth);
		expect(cards?.scrollWidth).toBe(cards?.clientWidth);
	});
});

describe("the focus", () => {
	const surface = (position = 0) => elements("hex-coverage-map", "surface")[position] as HTMLElement;
	const without = (hostId: string): CoverageInput => ({
		...fleet,
		hosts: fleet.hosts?.filter(({ id }) => id !== hostId),
	});
	const anyName = "[data-part=details] h2";

	async function openDetails(position = 0) {
		act(() => surface(position).focus());
		await userEvent.keyboard(" ");
		await expect.poll(() => document.activeElement?.getAttribute("data-part")).toBe("details");
	}

	it("stays in the details when their host goes away, so that Escape closes them", async () => {
		const adapter = within({ height: 800 });
		await openDetails();
		const name = document.querySelector(anyName)?.textContent?.trim();
		const host = fleet.hosts?.find((one) => (one.name ?? one.id) === name);
		await userEvent.keyboard("{Tab}{Tab}");
		expect(document.activeElement?.tagName).toBe("BUTTON");
		adapter.setInput(without(host?.id ?? ""));
		await expect.element(page.getByText("No longer reported")).toBeInTheDocument();
		await expect.poll(() => document.activeElement?.getAttribute("data-part")).toBe("details");
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => document.activeElement).toBe(surface());
	});

	it("stays in the popover when its host goes away", async () => {
		const adapter = within({ height: 800 });
		act(() => surface().focus());
		await userEvent.keyboard("{Enter}");
		await expect.element(page.getByRole("dialog")).toBeInTheDocument();
		await userEvent.keyboard("{Tab}");
		const name = page.getByRole("dialog").element().querySelector("strong")?.textContent?.trim();
		adapter.setInput(without(fleet.hosts?.find((one) => (one.name ?? one.id) === name)?.id ?? ""));
		await expect.element(page.getByText("This host is no longer reported.")).toBeInTheDocument();
		await expect.poll(() => page.getByRole("dialog").element().contains(document.activeElement)).toBe(true);
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => document.activeElement).toBe(surface());
	});

	it("goes to the nearest that is left when the last failure is healed", async () => {
		const adapter = within({ height: 800 });
		const failing = page.getByRole("button", { name: "Review failing policies" });
		act(() => failing.element().focus());
		const healthy = fleet.hosts?.map((host) => ({ ...host, reports: undefined }));
		adapter.setInput({ ...fleet, hosts: healthy });
		await expect.element(failing).not.toBeInTheDocument();
		await expect.element(page.getByRole("button", { name: /^WARNING/ })).toHaveFocus();

		adapter.setInput(fleet);
		const legend = page.getByRole("button", { name: /^Warning,/ });
		await expect.element(legend).toBeInTheDocument();
		act(() => legend.element().focus());
		adapter.setInput({ ...fleet, hosts: healthy });
		await expect.element(legend).not.toBeInTheDocument();
		expect(document.activeElement?.getAttribute("data-part")).toBe("legend-item");
	});

	it("goes back to the map of its own page where there are two", async () => {
		within(
			{ height: 1600 },
			<>
				<CoveragePage style={{ height: 800 }} />
				<CoveragePage style={{ height: 800 }} />
			</>,
		);
		act(() => surface(1).focus());
		await userEvent.keyboard("{Enter}");
		await userEvent.click(page.getByRole("button", { name: "Show details" }));
		await userEvent.keyboard("{Escape}");
		await expect.poll(() => document.activeElement).toBe(surface(1));
	});

	it("is not taken from a field of the host application by the search's shortcut", async () => {
		within(
			{ height: 800 },
			<>
				<input aria-label="Ticket" />
				<CoveragePage />
			</>,
		);
		await userEvent.fill(page.getByLabelText("Ticket"), "");
		await userEvent.type(page.getByLabelText("Ticket"), "a/b");
		await expect.element(page.getByLabelText("Ticket")).toHaveValue("a/b");
	});
});
