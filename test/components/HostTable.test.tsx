import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { HostTable } from "../../src/components/host-table/HostTable.tsx";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import type { HostPage } from "../../src/model/views.ts";
import { detailsEngine, NOW } from "../../stories/fixtures/detailsFleet.ts";
import { hostileEngine, LONG_NAME, MARKUP } from "../../stories/fixtures/hostileFleet.ts";
import { createLargeEngine } from "../../stories/fixtures/largePolicy.ts";
import { renderWith } from "./renderWith.tsx";

const large = createLargeEngine(250);
const names = () => screen.getAllByRole("rowheader").map((cell) => cell.querySelector("bdi")?.textContent);
const header = (name: string) => screen.getByRole("columnheader", { name });
const EMPTY_PAGE: HostPage = { rows: [], nextCursor: null, totalCount: 0 };

describe("HostTable rows", () => {
	it("shows worst first: status in words, failing rules, agent version and age of the last report", () => {
		renderWith(<HostTable />);
		expect(screen.getByRole("table", { name: "Hosts" })).toBeVisible();
		expect(header("Status")).toHaveAttribute("aria-sort", "ascending");
		const [, first] = screen.getAllByRole("row");
		expect(first).toHaveAttribute("data-status", "failed");
		expect(
			within(first as HTMLElement)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(["Failed", "2", "7.77.2", "4 minutes ago"]);
	});

	it("says not known and never", () => {
		renderWith(<HostTable />);
		const row = screen.getByRole("row", { name: /^bastion/ });
		expect(
			within(row)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(["No agent", "0", "not known", "never"]);
	});

	it("shows dates instead of ages where no now is known", () => {
		render(<HostTable page={detailsEngine.hosts(EMPTY_FILTER)} />);
		expect(screen.getAllByText(/UTC$/).length).toBeGreaterThan(0);
		expect(screen.queryByText(/ago$/)).not.toBeInTheDocument();
	});

	it("follows the filter", () => {
		renderWith(<HostTable />, { filter: createFilter({ status: ["warning"] }) });
		expect(screen.getByText("1–3 of 3")).toHaveAttribute("role", "status");
		expect(screen.getAllByRole("rowheader")).toHaveLength(3);
	});
});

describe("HostTable selection", () => {
	it("asks for a host by pointer and by keyboard", async () => {
		const user = userEvent.setup();
		const onHostSelect = vi.fn();
		renderWith(<HostTable onHostSelect={onHostSelect} />);
		await user.click(screen.getByRole("button", { name: "web-17.eu.example.internal" }));
		expect(onHostSelect).toHaveBeenLastCalledWith("i-warning", expect.objectContaining({ reason: "pointer" }));
		await user.keyboard("{Enter}");
		expect(onHostSelect).toHaveBeenLastCalledWith("i-warning", expect.objectContaining({ reason: "keyboard" }));
	});

	it("marks the selected row", () => {
		renderWith(<HostTable selectedHostId="i-warning" onHostSelect={() => {}} />);
		expect(screen.getByRole("button", { current: true })).toHaveTextContent("web-17.eu.example.internal");
		expect(screen.getByRole("row", { name: /^web-17/ })).toHaveAttribute("data-selected", "true");
		expect(screen.getByRole("row", { name: /^web-18/ })).toHaveAttribute("data-selected", "false");
	});

	it("has plain names where nobody listens", () => {
		renderWith(<HostTable />);
		expect(screen.queryByRole("button", { name: /^web-17/ })).not.toBeInTheDocument();
		expect(screen.getByText("web-17.eu.example.internal")).toBeVisible();
	});
});

describe("HostTable sorting", () => {
	it("sorts by a column and turns it around", async () => {
		const user = userEvent.setup();
		renderWith(<HostTable />);
		await user.click(screen.getByRole("button", { name: "Name" }));
		expect(header("Name")).toHaveAttribute("aria-sort", "ascending");
		expect(header("Status")).not.toHaveAttribute("aria-sort");
		expect(names()[0]).toBe("bastion.eu.example.internal");
		await user.click(screen.getByRole("button", { name: "Name" }));
		expect(header("Name")).toHaveAttribute("aria-sort", "descending");
		expect(names()[0]).toBe("web-30.eu.example.internal");
	});

	it("begins with the most failing rules", async () => {
		const user = userEvent.setup();
		renderWith(<HostTable />);
		await user.click(screen.getByRole("button", { name: "Failing rules" }));
		expect(header("Failing rules")).toHaveAttribute("aria-sort", "descending");
		expect(screen.getAllByRole("row")[1]).toHaveTextContent("2 failing rules");
	});

	it("sorts by keyboard, and versions by number", async () => {
		const user = userEvent.setup();
		renderWith(<HostTable defaultSort={{ sortBy: "name" }} />);
		screen.getByRole("button", { name: "Agent version" }).focus();
		await user.keyboard("{Enter}");
		expect(names()[0]).toBe("legacy-3.eu.example.internal");
	});
});

describe("HostTable paging", () => {
	const state = { engine: large, snapshot: null };

	it("shows a hundred hosts at a time and says which", async () => {
		const user = userEvent.setup();
		renderWith(<HostTable defaultSort={{ sortBy: "name" }} />, state);
		expect(screen.getByText("1–100 of 250")).toBeVisible();
		expect(screen.getAllByRole("rowheader")).toHaveLength(100);
		await user.click(screen.getByRole("button", { name: "Next" }));
		expect(screen.getByText("101–200 of 250")).toBeVisible();
		expect(names()[0]).toBe("node-100.eu.example.internal");
		await user.click(screen.getByRole("button", { name: "Next" }));
		expect(screen.getByText("201–250 of 250")).toBeVisible();
		expect(screen.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "true");
		expect(screen.getByRole("button", { name: "Next" })).toHaveFocus();
		await user.click(screen.getByRole("button", { name: "Previous" }));
		expect(screen.getByText("101–200 of 250")).toBeVisible();
	});

	it("does nothing at either end", async () => {
		const user = userEvent.setup();
		renderWith(<HostTable pageSize={200} />, state);
		await user.click(screen.getByRole("button", { name: "Previous" }));
		expect(screen.getByText("1–200 of 250")).toBeVisible();
		await user.click(screen.getByRole("button", { name: "Next" }));
		await user.click(screen.getByRole("button", { name: "Next" }));
		expect(screen.getByText("201–250 of 250")).toBeVisible();
	});

	it("begins at the first page after sorting and under another filter", async () => {
		const user = userEvent.setup();
		const { store } = renderWith(<HostTable />, state);
		await user.click(screen.getByRole("button", { name: "Next" }));
		await user.click(screen.getByRole("button", { name: "Name" }));
		expect(screen.getByText("1–100 of 250")).toBeVisible();
		await user.click(screen.getByRole("button", { name: "Next" }));
		const next = createFilter({ version: ["7.70.0", "7.71.0", "7.72.0", "7.73.0"] });
		act(() => store.setFilter(next));
		expect(screen.getByText("1–100 of 126")).toBeVisible();
	});

	it("shows the first page, and says so, when the place it paged to is gone", async () => {
		const user = userEvent.setup();
		const { rerender } = render(<HostTable page={large.hosts(EMPTY_FILTER)} now={NOW} onRequestChange={() => {}} />);
		await user.click(screen.getByRole("button", { name: "Next" }));
		rerender(<HostTable page={large.hosts(EMPTY_FILTER, { cursor: "vanished" })} now={NOW} />);
		expect(screen.getByText("1–100 of 250")).toBeVisible();
		expect(screen.getByRole("button", { name: "Previous" })).toHaveAttribute("aria-disabled", "true");
	});

	it("has no pager for one page", () => {
		renderWith(<HostTable />);
		expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
	});

	it("asks whoever gives the page for another one", async () => {
		const user = userEvent.setup();
		const onRequestChange = vi.fn();
		const page = large.hosts(EMPTY_FILTER);
		render(<HostTable page={page} onRequestChange={onRequestChange} />);
		await user.click(screen.getByRole("button", { name: "Next" }));
		expect(onRequestChange).toHaveBeenLastCalledWith(
			{ sortBy: "severity", isDescending: false, cursor: page.nextCursor, limit: 100 },
			expect.objectContaining({ reason: "pointer" }),
		);
		await user.click(screen.getByRole("button", { name: "Last report" }));
		expect(onRequestChange).toHaveBeenLastCalledWith(
			{ sortBy: "lastReportedAt", isDescending: false, cursor: null, limit: 100 },
			expect.anything(),
		);
	});
});

describe("HostTable without rows", () => {
	it("offers to clear a filter that no host matches", async () => {
		const user = userEvent.setup();
		const { store } = renderWith(<HostTable />, { filter: createFilter({ text: "no such host" }) });
		expect(screen.getByText(/No host matches the filter\./)).toBeVisible();
		await user.click(screen.getByRole("button", { name: "Clear filter" }));
		expect(store.getState().filter).toBe(EMPTY_FILTER);
		expect(screen.getAllByRole("rowheader").length).toBeGreaterThan(10);
	});

	it("says that there are no hosts at all", () => {
		render(<HostTable page={EMPTY_PAGE} />);
		expect(screen.getByText(/^No hosts yet\./)).toBeVisible();
		expect(screen.queryByRole("button", { name: "Clear filter" })).not.toBeInTheDocument();
	});

	it("is busy while loading, and says when loading failed", () => {
		const { container, unmount } = renderWith(<HostTable />, { engine: null, phase: "loading" });
		expect(container.firstElementChild).toHaveAttribute("aria-busy", "true");
		expect(screen.getByText("Loading hosts…")).toHaveAttribute("role", "status");
		unmount();
		renderWith(<HostTable />, { engine: null, phase: "failed" });
		expect(screen.getByText("The hosts could not be loaded.")).toBeVisible();
	});
});

it("renders hostile names as text, long ones cut in the middle with the whole in the title", () => {
	const { container } = render(
		<HostTable page={hostileEngine.hosts(EMPTY_FILTER)} onHostSelect={() => {}} now={NOW} />,
	);
	expect(screen.getByRole("button", { name: MARKUP })).toBeVisible();
	expect(container.querySelector("img, script")).toBeNull();
	const long = screen.getByTitle(LONG_NAME);
	expect(long.textContent?.length).toBeLessThan(200);
	expect(long.textContent).toMatch(/^db-0123.*…\d+-end$/);
	expect(screen.getByRole("button", { name: "web-\\u202eexe.txt" })).toBeVisible();
});

it("forwards ref, class and other props to its root", () => {
	const ref = vi.fn();
	const { container } = renderWith(<HostTable ref={ref} className="own" id="table" />);
	expect(ref).toHaveBeenCalledWith(container.firstElementChild);
	expect(container.firstElementChild).toHaveClass("hexcover-host-table", "own");
	expect(container.firstElementChild).toHaveAttribute("id", "table");
});
