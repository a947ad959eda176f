import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { AttentionList } from "../../src/components/attention-list/AttentionList.tsx";
import type { CoverageAction } from "../../src/model/adapter.ts";
import { createFilter } from "../../src/model/filter.ts";
import { CoverageConfigContext, DEFAULT_CONFIG } from "../../src/react/CoverageConfig.ts";
import { policySummaryOf, SAMPLE_POLICIES } from "../fixtures/coverageViews.ts";
import { renderWith } from "./renderWith.tsx";

const MANY = Array.from({ length: 20 }, (_, i) =>
	policySummaryOf(`p${i}`, `Policy ${i}`, { "partially-loaded": 20 - i }),
);

describe("AttentionList", () => {
	it("lists the policies that fail, with their worst badge and where they fail", () => {
		render(<AttentionList policies={SAMPLE_POLICIES} />);
		const region = screen.getByRole("region", { name: "Security coverage needs attention" });
		expect(region).toHaveTextContent("2 policies have rules in error.");
		const items = within(within(region).getByRole("list")).getAllByRole("listitem");
		expect(items).toHaveLength(2);
		expect(items[0]).toHaveTextContent("Payments hardening");
		expect(items[0]).toHaveTextContent("Partially Loaded fails on 49 of 389 hosts");
		expect(items[1]).toHaveTextContent("Fully Rejected fails on 12 of 1,812 hosts");
		expect(screen.getByRole("checkbox", { name: "Payments hardening" })).toHaveAccessibleDescription(
			/fails on 49 of 389 hosts/,
		);
	});

	it("puts the chosen policies into the filter", async () => {
		const onFilterChange = vi.fn();
		render(
			<AttentionList
				policies={SAMPLE_POLICIES}
				defaultFilter={createFilter({ status: ["warning", "failed"] })}
				onFilterChange={onFilterChange}
			/>,
		);
		await userEvent.click(screen.getByRole("checkbox", { name: "Payments hardening" }));
		await userEvent.click(screen.getByText("Default Policy"));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ status: ["warning", "failed"], policy: ["jkl-mno-pqr", "abc-def-ghi"] }),
			expect.anything(),
		);
		expect(screen.getAllByRole("checkbox", { checked: true })).toHaveLength(2);
		await userEvent.click(screen.getByRole("button", { name: "Clear choice" }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ status: ["warning", "failed"] }),
			expect.objectContaining({ reason: "clear" }),
		);
	});

	it("is operated by keyboard", async () => {
		const onFilterChange = vi.fn();
		render(<AttentionList policies={SAMPLE_POLICIES} onFilterChange={onFilterChange} />);
		await userEvent.tab();
		expect(screen.getByRole("checkbox", { name: "Payments hardening" })).toHaveFocus();
		await userEvent.keyboard(" ");
		expect(onFilterChange).toHaveBeenCalledWith(
			createFilter({ policy: ["jkl-mno-pqr"] }),
			expect.objectContaining({ reason: "keyboard" }),
		);
	});

	it("opens a policy's rule errors, and leads to its editor", async () => {
		const onPolicySelect = vi.fn();
		const getActionHref = (action: CoverageAction) =>
			action.type === "edit-policy" ? `/policies/${action.policyId}` : undefined;
		render(
			<CoverageConfigContext.Provider value={{ ...DEFAULT_CONFIG, getActionHref }}>
				<AttentionList policies={SAMPLE_POLICIES} onPolicySelect={onPolicySelect} />
			</CoverageConfigContext.Provider>,
		);
		await userEvent.click(screen.getByRole("button", { name: "View rule errors of Payments hardening" }));
		expect(onPolicySelect).toHaveBeenCalledWith("jkl-mno-pqr", expect.objectContaining({ reason: "pointer" }));
		expect(screen.getAllByRole("link", { name: "Edit policy" }).map((link) => link.getAttribute("href"))).toEqual([
			"/policies/jkl-mno-pqr",
			"/policies/abc-def-ghi",
		]);
	});

	it("keeps a chosen policy that recovered, so that it can be taken back", () => {
		render(<AttentionList policies={SAMPLE_POLICIES} filter={createFilter({ policy: ["stu-vwx-yz0"] })} />);
		expect(screen.getByRole("checkbox", { name: "Cryptominer watch", checked: true })).toBeVisible();
		expect(screen.getByText("no longer fails")).toBeVisible();
	});

	it("shows the first six of many, any chosen one, and the rest when asked", async () => {
		render(<AttentionList policies={MANY} filter={createFilter({ policy: ["p15"] })} />);
		expect(screen.getAllByRole("checkbox")).toHaveLength(7);
		await userEvent.click(screen.getByRole("button", { name: "Show all 20" }));
		expect(screen.getAllByRole("checkbox")).toHaveLength(20);
		expect(screen.queryByRole("button", { name: /Show all/ })).toBeNull();
	});

	it("says so when nothing fails, and while it does not know", () => {
		const { rerender } = render(<AttentionList policies={[]} />);
		expect(screen.getByText("No policy fails on the hosts in view.")).toBeVisible();
		rerender(<AttentionList />);
		expect(screen.getByRole("region")).toHaveAttribute("aria-busy", "true");
	});

	it("says that the policies could not be loaded, instead of waiting for them", () => {
		renderWith(<AttentionList />, { phase: "failed", snapshot: null, engine: null });
		expect(screen.getByText("The policies could not be loaded.")).toBeVisible();
		expect(screen.getByRole("region")).toHaveAttribute("aria-busy", "false");
	});

	it("shows a hostile name as text", () => {
		const name = '<script>alert("x")</script>\u202Eevil';
		const { container } = render(<AttentionList policies={[policySummaryOf("p", name, { error: 1 })]} />);
		expect(screen.getByRole("checkbox", { name: /alert/ })).toBeVisible();
		expect(container.querySelector("script")).toBeNull();
		expect(container.querySelector("bdi")).toHaveTextContent("alert");
	});

	it("passes ref, class and other props to its root", () => {
		const ref = createRef<HTMLElement>();
		render(<AttentionList policies={[]} ref={ref} className="mine" data-testid="list" />);
		expect(screen.getByTestId("list")).toBe(ref.current);
		expect(ref.current).toHaveClass("hexcover-attention-list", "mine");
	});
});
