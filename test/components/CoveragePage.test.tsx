/** What the page adds to its parts: one selection, the way back, focus, and what it passes on. Pictures and pointers are tested in a browser. */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createMemoryAdapter } from "../../src/adapters/memory/createMemoryAdapter.ts";
import { CoveragePage } from "../../src/components/coverage-page/CoveragePage.tsx";
import type { ChangeDetails, CoverageStore } from "../../src/store/coverageStore.ts";
import { createCoverageStore } from "../../src/store/createCoverageStore.ts";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";
import { createInput } from "../store/fakes.ts";

type PageProps = ComponentProps<typeof CoveragePage>;

function renderPage(props: PageProps = {}, store: CoverageStore = createFleetStore()) {
	const onSelectionChange = vi.fn<(selection: unknown, details: ChangeDetails) => void>();
	const view = render(
		<FleetProvider store={store}>
			<CoveragePage onSelectionChange={onSelectionChange} {...props} />
		</FleetProvider>,
	);
	return { store, onSelectionChange, ...view };
}

const user = userEvent.setup();
const details = () => screen.getByRole("complementary", { name: "Details" });
const findDetails = () => screen.queryByRole("complementary", { name: "Details" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** By the way of the card: WARNING, its failing policies, the first of them. */
async function openFirstPolicy() {
	await user.click(button("Review failing policies"));
	const [view] = screen.getAllByRole("button", { name: /^View rule errors of/ });
	if (!view) throw new Error("no policy fails");
	await user.click(view);
	return view;
}

/** From the policy that is shown to the first host on which it fails. */
async function openFirstHost(): Promise<string> {
	const [host] = within(within(details()).getByRole("list", { name: /^Failing hosts/ })).getAllByRole("button");
	if (!host) throw new Error("the policy names no host");
	await user.click(host);
	return within(details()).getByRole("heading", { level: 2 }).textContent ?? "";
}

afterEach(() => window.history.replaceState(null, "", "/"));

describe("details", () => {
	it("lead from a policy to a host and back to the policy", async () => {
		const { container } = renderPage();
		expect(findDetails()).toBeNull();
		await openFirstPolicy();
		const policyName = within(details()).getByRole("heading", { level: 2 }).textContent;
		expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
		const hostName = await openFirstHost();
		expect(hostName).not.toBe(policyName);
		expect(container.firstElementChild).toHaveAttribute("data-has-details", "true");
		await user.click(button("Back"));
		expect(within(details()).getByRole("heading", { level: 2 })).toHaveTextContent(policyName ?? "");
		expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
	});

	it("are told to the host application with what made the user's choice", async () => {
		const { onSelectionChange } = renderPage();
		await openFirstPolicy();
		await openFirstHost();
		await user.click(button("Back"));
		await user.click(button("Close details"));
		const told = onSelectionChange.mock.calls.map(([selection, { reason }]) => [
			(selection as { readonly kind: string } | null)?.kind ?? null,
			reason,
		]);
		expect(told).toEqual([
			["policy", "pointer"],
			["host", "pointer"],
			["policy", "pointer"],
			[null, "pointer"],
		]);
	});

	it("take the focus, and give it back when Escape closes them", async () => {
		const { onSelectionChange } = renderPage();
		const opener = await openFirstPolicy();
		expect(details()).toHaveFocus();
		await openFirstHost();
		expect(details()).toHaveFocus();
		await user.keyboard("{Escape}");
		expect(findDetails()).toBeNull();
		expect(opener).toHaveFocus();
		expect(onSelectionChange.mock.lastCall).toEqual([null, expect.objectContaining({ reason: "keyboard" })]);
	});

	it("stay when the fleet is refreshed, and say so when their host is gone", async () => {
		const adapter = createMemoryAdapter(createInput({ a: "error", b: "loaded" }, Date.now()));
		const store = createCoverageStore({ adapter, refreshIntervalMs: null });
		await store.refresh();
		renderPage({ defaultSelection: { kind: "host", hostId: "a" } }, store);
		expect(within(details()).getByRole("heading", { name: "a" })).toBeVisible();
		expect(within(details()).getAllByText("Failed").length).toBeGreaterThan(0);
		await act(async () => adapter.setInput(createInput({ a: "loaded", b: "loaded" }, Date.now())));
		await act(() => store.refresh());
		expect(within(details()).getAllByText("Covered").length).toBeGreaterThan(0);
		await act(async () => adapter.setInput(createInput({ b: "loaded" }, Date.now())));
		await act(() => store.refresh());
		expect(within(details()).getByRole("heading", { name: "No longer reported" })).toBeVisible();
	});
});

describe("what the page passes on", () => {
	it("groups the map as asked", () => {
		renderPage({ defaultGroupBy: "version", groupOptions: ["version", "tag:team"] });
		const select = screen.getByRole("combobox", { name: "Group by" });
		expect(select).toHaveDisplayValue("Agent version");
		expect(within(select).getAllByRole("option")).toHaveLength(2);
	});

	it("keeps the filter in the address only when it is given a prefix", async () => {
		renderPage({ urlPrefix: "cov." });
		await user.type(screen.getByRole("combobox", { name: /^Search hosts/ }), "web");
		expect(window.location.search).toBe("?cov.text=web");
	});

	it("leaves the address alone otherwise", async () => {
		renderPage();
		await user.type(screen.getByRole("combobox", { name: /^Search hosts/ }), "web");
		expect(window.location.search).toBe("");
	});

	it("takes its words from its messages", () => {
		renderPage({ messages: { title: "Abdeckung", map: "Rechner" } });
		expect(screen.getByRole("heading", { level: 1, name: "Abdeckung" })).toBeVisible();
		expect(screen.getByRole("region", { name: "Rechner" })).toBeVisible();
	});

	it.each([1, 2] as const)("builds its outline from the level of its heading, %i", async (headingLevel) => {
		renderPage({ headingLevel });
		await openFirstPolicy();
		const levelOf = (name: string | RegExp) =>
			Number(screen.getByRole("heading", { name }).tagName.slice(1)) - headingLevel;
		expect(levelOf("Workload protection coverage")).toBe(0);
		expect(levelOf(/^Filter by tactics/)).toBe(1);
		expect(levelOf("Incomplete infrastructure coverage")).toBe(1);
		expect(levelOf("Improve infrastructure coverage")).toBe(2);
		expect(levelOf("Security coverage needs attention")).toBe(2);
		expect(within(details()).getAllByRole("heading")[0]?.tagName).toBe(`H${headingLevel + 1}`);
	});
});

describe("a fleet that could not be loaded", () => {
	it("is nowhere said to be on its way", () => {
		const { container } = renderPage({}, createFleetStore({ phase: "failed", snapshot: null, engine: null }));
		expect(container.firstElementChild).toHaveAttribute("data-phase", "failed");
		expect(screen.queryByText(/^Loading/)).toBeNull();
		expect(container.querySelector('[aria-busy="true"]')).toBeNull();
	});
});
