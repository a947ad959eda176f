import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { OutdatedVersions } from "../../src/components/outdated-versions/OutdatedVersions.tsx";
import { createFilter } from "../../src/model/filter.ts";
import { facetValue } from "../fixtures/coverageViews.ts";
import { renderWith } from "./renderWith.tsx";

const VERSIONS = [
	facetValue("7.65.2", "7.65.2", 310),
	facetValue("7.50.3", "7.50.3", 1),
	facetValue("7.72.1", "7.72.1", 0),
];

describe("OutdatedVersions", () => {
	it("filters by agent version, several at a time", async () => {
		const onFilterChange = vi.fn();
		render(<OutdatedVersions versions={VERSIONS} onFilterChange={onFilterChange} />);
		expect(screen.getByRole("list", { name: "Outdated agent versions" })).toBeVisible();
		await userEvent.click(screen.getByRole("button", { name: "7.65.2 310 hosts" }));
		await userEvent.click(screen.getByRole("button", { name: "7.50.3 1 host" }));
		expect(onFilterChange).toHaveBeenLastCalledWith(createFilter({ version: ["7.65.2", "7.50.3"] }), expect.anything());
		expect(screen.getAllByRole("button", { pressed: true })).toHaveLength(2);
	});

	it("leaves out versions without outdated hosts, but none that is chosen", () => {
		const { rerender } = render(<OutdatedVersions versions={VERSIONS} />);
		expect(screen.queryByRole("button", { name: /7\.72\.1/ })).toBeNull();
		rerender(<OutdatedVersions versions={VERSIONS} filter={createFilter({ version: ["7.72.1"] })} />);
		expect(screen.getByRole("button", { name: /7\.72\.1/, pressed: true })).toBeVisible();
	});

	it("says that it is loading, and that loading failed", () => {
		const { unmount } = render(<OutdatedVersions />);
		expect(screen.getByText("Loading agent versions…")).toBeVisible();
		unmount();
		renderWith(<OutdatedVersions />, { phase: "failed", snapshot: null, engine: null });
		expect(screen.getByText("The agent versions could not be loaded.")).toBeVisible();
	});

	it("says so when no agent is outdated", () => {
		render(<OutdatedVersions versions={[]} />);
		expect(screen.getByText("No outdated agent in view.")).toBeVisible();
	});
});
