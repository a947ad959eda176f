import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { StatusCard } from "../../src/components/status-card/StatusCard.tsx";
import type { CoverageAction } from "../../src/model/adapter.ts";
import { createFilter } from "../../src/model/filter.ts";
import { CoverageConfigContext, DEFAULT_CONFIG } from "../../src/react/CoverageConfig.ts";
import { MIXED_SUMMARY, summaryOf } from "../fixtures/coverageViews.ts";

const rowOf = (name: RegExp): HTMLElement => {
	const row = screen.getByRole("button", { name }).closest("li");
	if (!row) throw new Error(`${name} is not in a row`);
	return row;
};

describe("StatusCard", () => {
	it("shows the ratio with its fraction", () => {
		render(<StatusCard summary={MIXED_SUMMARY} />);
		expect(screen.getByRole("region", { name: "Incomplete infrastructure coverage" })).toHaveTextContent(
			"91.6% 1,824 of 1,990 hosts covered",
		);
	});

	it("lists the four ways to improve, each with its count and meaning", () => {
		render(<StatusCard summary={MIXED_SUMMARY} />);
		expect(screen.getByRole("heading", { name: "Improve infrastructure coverage" })).toBeVisible();
		const list = screen.getByRole("list", { name: "Improve infrastructure coverage" });
		const toggles = within(list).getAllByRole("button", { pressed: false });
		expect(toggles.map((toggle) => toggle.textContent)).toEqual([
			"WARNING 70 hosts",
			"NO WP 38 hosts",
			"iINFO outdated_agent 143 hosts",
			"NO AGENT 22 hosts",
		]);
		expect(screen.getByRole("button", { name: "WARNING 70 hosts" })).toHaveAccessibleDescription(
			"One rule or more is in error. On 9 of them every policy failed.",
		);
		expect(screen.getByRole("button", { name: "NO WP 38 hosts" })).toHaveAccessibleDescription(
			"The agent runs, but workload protection is off.",
		);
		expect(screen.getByRole("button", { name: "INFO outdated_agent 143 hosts" })).toBeVisible();
	});

	it("counts every host once: the rows but INFO and all other hosts add up to the total", () => {
		render(<StatusCard summary={MIXED_SUMMARY} />);
		const numbers = screen
			.getAllByRole("button", { pressed: false })
			.filter((button) => !button.textContent?.includes("INFO"))
			.map((button) => Number(/([\d,]+)( hosts?)?$/.exec(button.textContent ?? "")?.[1]?.replaceAll(",", "")));
		expect(numbers).toHaveLength(9);
		expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(2000);
		expect(screen.getByText("2,000 hosts in all")).toBeVisible();
	});

	it("filters by the statuses of a row, and takes the filter back", async () => {
		const onFilterChange = vi.fn();
		render(<StatusCard summary={MIXED_SUMMARY} onFilterChange={onFilterChange} />);
		const warning = screen.getByRole("button", { name: "WARNING 70 hosts" });
		await userEvent.click(warning);
		expect(warning).toHaveAttribute("aria-pressed", "true");
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ status: ["warning", "failed"] }),
			expect.objectContaining({ reason: "pointer" }),
		);
		await userEvent.click(warning);
		expect(warning).toHaveAttribute("aria-pressed", "false");
		expect(onFilterChange).toHaveBeenLastCalledWith(createFilter({}), expect.anything());
	});

	it("chooses one row at a time, so that its count is what the map shows", async () => {
		const onFilterChange = vi.fn();
		render(
			<StatusCard
				summary={MIXED_SUMMARY}
				defaultFilter={createFilter({ policy: ["p"] })}
				onFilterChange={onFilterChange}
			/>,
		);
		await userEvent.click(screen.getByRole("button", { name: /^NO WP/ }));
		await userEvent.click(screen.getByRole("button", { name: /^INFO/ }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ policy: ["p"], flag: ["outdated-agent"] }),
			expect.anything(),
		);
		expect(screen.getByRole("button", { name: /^NO WP/ })).toHaveAttribute("aria-pressed", "false");
	});

	it("is operated by keyboard and says so", async () => {
		const onFilterChange = vi.fn();
		render(<StatusCard summary={MIXED_SUMMARY} onFilterChange={onFilterChange} />);
		await userEvent.tab();
		expect(screen.getByRole("button", { name: /^WARNING/ })).toHaveFocus();
		await userEvent.keyboard("{Enter}");
		expect(onFilterChange).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ reason: "keyboard" }));
	});

	it("filters by any other status too", async () => {
		const onFilterChange = vi.fn();
		render(<StatusCard summary={MIXED_SUMMARY} onFilterChange={onFilterChange} />);
		await userEvent.click(screen.getByRole("button", { name: "Stale 14" }));
		expect(onFilterChange).toHaveBeenCalledWith(createFilter({ status: ["stale"] }), expect.anything());
	});

	it("shows a controlled filter and does not change it by itself", async () => {
		const onFilterChange = vi.fn();
		const filter = createFilter({ status: ["failed", "warning"] });
		render(<StatusCard summary={MIXED_SUMMARY} filter={filter} onFilterChange={onFilterChange} />);
		const warning = screen.getByRole("button", { name: /^WARNING/ });
		expect(warning).toHaveAttribute("aria-pressed", "true");
		await userEvent.click(warning);
		expect(onFilterChange).toHaveBeenCalledOnce();
		expect(warning).toHaveAttribute("aria-pressed", "true");
	});

	it("reveals the failing policies with WARNING, and on their own", async () => {
		render(<StatusCard summary={MIXED_SUMMARY} attention={<p>the failing policies</p>} />);
		expect(screen.queryByText("the failing policies")).toBeNull();
		await userEvent.click(screen.getByRole("button", { name: /^WARNING/ }));
		expect(screen.getByText("the failing policies")).toBeVisible();
		const reveal = screen.getByRole("button", { name: "Review failing policies", expanded: true });
		await userEvent.click(reveal);
		expect(screen.queryByText("the failing policies")).toBeNull();
		expect(reveal).toHaveAttribute("aria-expanded", "false");
		await userEvent.click(reveal);
		expect(screen.getByText("the failing policies")).toBeVisible();
	});

	it("offers the host application's next steps only where there are hosts to take them for", () => {
		const getActionHref = (action: CoverageAction) =>
			action.type === "inspect-hosts" ? `/fleet?${action.reason}` : undefined;
		const config = { ...DEFAULT_CONFIG, getActionHref };
		const { rerender } = render(
			<CoverageConfigContext.Provider value={config}>
				<StatusCard summary={MIXED_SUMMARY} />
			</CoverageConfigContext.Provider>,
		);
		const inspect = screen.getByRole("link", { name: "Inspect hosts without WP" });
		expect(inspect).toHaveAttribute("href", "/fleet?no-wp");
		expect(within(rowOf(/^NO WP/)).getByRole("link")).toBe(inspect);
		expect(screen.getByRole("link", { name: "Inspect hosts without agent" })).toHaveAttribute(
			"href",
			"/fleet?no-agent",
		);
		expect(screen.getByRole("link", { name: "Inspect outdated hosts" })).toHaveAttribute(
			"href",
			"/fleet?outdated-agent",
		);
		rerender(
			<CoverageConfigContext.Provider value={config}>
				<StatusCard summary={summaryOf({ covered: 3, "no-agent": 1 })} />
			</CoverageConfigContext.Provider>,
		);
		expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["Inspect hosts without agent"]);
	});

	it("never calls partial data complete, and says why it is partial", () => {
		const partialReason = "page 3 of 5 of hosts: rate limited <b>";
		render(<StatusCard summary={summaryOf({ covered: 5 }, {}, { partialReason })} />);
		expect(screen.getByRole("heading", { name: "Incomplete infrastructure coverage" })).toBeVisible();
		expect(screen.getByText(partialReason)).toBeVisible();
	});

	it("says that all is well when it is", () => {
		render(<StatusCard summary={summaryOf({ covered: 40, excluded: 2 })} />);
		expect(screen.getByRole("heading", { name: "Infrastructure coverage is complete" })).toBeVisible();
		expect(screen.getByRole("region")).toHaveTextContent("100% 40 of 40 hosts covered");
		expect(screen.getByRole("region")).toHaveAttribute("data-state", "complete");
	});

	it.each([
		["no hosts at all", summaryOf({}), "No hosts yet. They appear after their first report."],
		["a filter that leaves none", summaryOf({}, {}, { hostCount: 12 }), "No host matches the filter."],
		["only excluded hosts", summaryOf({ excluded: 4 }), "All hosts in view are excluded."],
	])("has words for %s instead of a ratio", (_, summary, text) => {
		render(<StatusCard summary={summary} />);
		expect(screen.getByText(text)).toBeVisible();
		expect(screen.getByRole("region")).toHaveAttribute("data-state", "empty");
		expect(screen.getByRole("region")).not.toHaveTextContent(/NaN|%/);
	});

	it("is busy while there is nothing to count", () => {
		render(<StatusCard />);
		expect(screen.getByRole("region", { name: "Infrastructure coverage" })).toHaveAttribute("aria-busy", "true");
		expect(screen.getByText("Loading coverage…")).toBeInTheDocument();
	});

	it("passes ref, class, style and other props to its root, and takes the heading level of its place", () => {
		const ref = createRef<HTMLElement>();
		render(<StatusCard summary={MIXED_SUMMARY} ref={ref} className="mine" headingLevel={3} data-testid="card" />);
		expect(screen.getByTestId("card")).toBe(ref.current);
		expect(ref.current).toHaveClass("hexcover-status-card", "mine");
		expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Incomplete infrastructure coverage");
		expect(screen.getByRole("heading", { level: 4, name: "Improve infrastructure coverage" })).toBeVisible();
	});

	it("draws every status that occurs, in its proportion but never too thin to see", () => {
		const { container } = render(<StatusCard summary={summaryOf({ covered: 999_999, failed: 1 })} />);
		const rects = [...container.querySelectorAll("rect")];
		expect(rects.map((rect) => rect.dataset.status)).toEqual(["failed", "covered"]);
		expect(Number(rects[0]?.getAttribute("width"))).toBeGreaterThan(5);
		const total = rects.reduce((sum, rect) => sum + Number(rect.getAttribute("width")), 0);
		expect(total).toBeCloseTo(1000);
	});
});
