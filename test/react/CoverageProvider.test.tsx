import { act, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, it, vi } from "vitest";
import { createMemoryAdapter } from "../../src/adapters/memory/createMemoryAdapter.ts";
import { createFilter } from "../../src/model/filter.ts";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { useCoverage } from "../../src/react/useCoverage.ts";
import { useCoverageFilter } from "../../src/react/useCoverageFilter.ts";
import { useFilterInUrl } from "../../src/react/useFilterInUrl.ts";
import { useHost } from "../../src/react/useHost.ts";
import { usePolicy } from "../../src/react/usePolicy.ts";
import { createCoverageStore } from "../../src/store/createCoverageStore.ts";
import { createInput, createManualAdapter } from "../store/fakes.ts";

function Page() {
	const phase = useCoverage((state) => state.phase);
	const summary = useCoverage((state) => state.engine?.summary(state.filter));
	const { filter, updateFilter, clearFilter } = useCoverageFilter();
	const host = useHost("a");
	const policy = usePolicy("p");
	return (
		<>
			<p>phase {phase}</p>
			<p>
				{summary?.matchedCount ?? "no"} hosts for {filter.text || "everything"}
			</p>
			<p>host a {host === undefined ? "not loaded" : (host?.status ?? "gone")}</p>
			<p>policy fails on {policy?.failingHostCount ?? "nothing known"}</p>
			<button type="button" onClick={() => updateFilter({ text: "a" })}>
				Only a
			</button>
			<button type="button" onClick={() => clearFilter()}>
				Everything
			</button>
		</>
	);
}

function Filtered() {
	useFilterInUrl("c.");
	return <Page />;
}

const fleet = () => createInput({ a: "error", b: "loaded" }, Date.now());

describe("CoverageProvider", () => {
	it("loads through the adapter and gives hooks one fleet and one filter, in StrictMode too", async () => {
		const onFilterChange = vi.fn();
		render(
			<StrictMode>
				<CoverageProvider adapter={createMemoryAdapter(fleet)} onFilterChange={onFilterChange}>
					<Page />
				</CoverageProvider>
			</StrictMode>,
		);
		expect(await screen.findByText("phase ready")).toBeInTheDocument();
		expect(screen.getByText("2 hosts for everything")).toBeInTheDocument();
		expect(screen.getByText("host a failed")).toBeInTheDocument();
		expect(screen.getByText("policy fails on 1")).toBeInTheDocument();
		act(() => screen.getByRole("button", { name: "Only a" }).click());
		expect(screen.getByText("1 hosts for a")).toBeInTheDocument();
		expect(onFilterChange).toHaveBeenCalledTimes(1);
		expect(onFilterChange.mock.calls[0]?.[0]).toEqual(createFilter({ text: "a" }));
		act(() => screen.getByRole("button", { name: "Everything" }).click());
		expect(onFilterChange.mock.lastCall?.[1]).toEqual({ reason: "clear" });
	});

	it("stops the load when it is unmounted", async () => {
		const adapter = createManualAdapter();
		const { unmount } = render(
			<CoverageProvider adapter={adapter}>
				<Page />
			</CoverageProvider>,
		);
		await waitFor(() => expect(adapter.loads).toHaveLength(1));
		unmount();
		expect(adapter.loads[0]?.signal.aborted).toBe(true);
	});

	it("takes a store that the host application made", async () => {
		const store = createCoverageStore({ adapter: createMemoryAdapter(fleet) });
		render(
			<CoverageProvider store={store}>
				<Page />
			</CoverageProvider>,
		);
		expect(await screen.findByText("phase ready")).toBeInTheDocument();
		act(() => store.setFilter(createFilter({ text: "b" })));
		expect(screen.getByText("1 hosts for b")).toBeInTheDocument();
	});

	it("makes a new store for a new adapter", async () => {
		const first = createMemoryAdapter(createInput({ a: "loaded" }, Date.now()));
		const second = createMemoryAdapter(createInput({ a: "loaded", b: "loaded", c: "loaded" }, Date.now()));
		const { rerender } = render(
			<CoverageProvider adapter={first}>
				<Page />
			</CoverageProvider>,
		);
		expect(await screen.findByText("1 hosts for everything")).toBeInTheDocument();
		rerender(
			<CoverageProvider adapter={second}>
				<Page />
			</CoverageProvider>,
		);
		expect(await screen.findByText("3 hosts for everything")).toBeInTheDocument();
	});

	it("shows the fleet of another store when it is given one, and stops the first", async () => {
		const adapter = createManualAdapter();
		const first = createCoverageStore({ adapter });
		const second = createCoverageStore({ adapter: createMemoryAdapter(fleet) });
		const { rerender } = render(
			<CoverageProvider store={first}>
				<Page />
			</CoverageProvider>,
		);
		await waitFor(() => expect(adapter.loads).toHaveLength(1));
		rerender(
			<CoverageProvider store={second}>
				<Page />
			</CoverageProvider>,
		);
		expect(await screen.findByText("2 hosts for everything")).toBeInTheDocument();
		expect(adapter.loads[0]?.signal.aborted).toBe(true);
	});

	it("keeps a store alive that another part of the page still shows", async () => {
		const adapter = createManualAdapter();
		const store = createCoverageStore({ adapter });
		const parts = (hasFirst: boolean) => (
			<>
				{hasFirst && <CoverageProvider store={store}>first</CoverageProvider>}
				<CoverageProvider store={store}>
					<Page />
				</CoverageProvider>
			</>
		);
		const { rerender } = render(parts(true));
		await waitFor(() => expect(adapter.loads).toHaveLength(1));
		rerender(parts(false));
		await act(async () => adapter.loads[0]?.answer(fleet()));
		expect(screen.getByText("phase ready")).toBeInTheDocument();
	});

	it("calls the newest onFilterChange, and only when the filter changed", async () => {
		const [first, second] = [vi.fn(), vi.fn()];
		const adapter = createMemoryAdapter(fleet);
		const page = (onFilterChange: typeof first) => (
			<CoverageProvider adapter={adapter} onFilterChange={onFilterChange}>
				<Page />
			</CoverageProvider>
		);
		const { rerender } = render(page(first));
		await screen.findByText("phase ready");
		rerender(page(second));
		act(() => screen.getByRole("button", { name: "Only a" }).click());
		act(() => screen.getByRole("button", { name: "Only a" }).click());
		expect(first).not.toHaveBeenCalled();
		expect(second).toHaveBeenCalledTimes(1);
	});

	it("tells a hook outside of it what is missing", () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		expect(() => render(<Page />)).toThrow(/CoverageProvider/);
	});
});

describe("useFilterInUrl", () => {
	const renderAt = (search: string) => {
		window.history.replaceState({ own: "state" }, "", `/console${search}`);
		return render(
			<CoverageProvider adapter={createMemoryAdapter(fleet)}>
				<Filtered />
			</CoverageProvider>,
		);
	};

	it("reads the filter from the address, writes changes into it, and leaves the page's own parameters and state alone", async () => {
		renderAt("?tab=2&c.text=b&text=mine");
		expect(await screen.findByText("1 hosts for b")).toBeInTheDocument();
		act(() => screen.getByRole("button", { name: "Only a" }).click());
		expect(window.location.search).toBe("?tab=2&text=mine&c.text=a");
		expect(window.history.state).toEqual({ own: "state" });
		act(() => screen.getByRole("button", { name: "Everything" }).click());
		expect(window.location.search).toBe("?tab=2&text=mine");
	});

	it("leaves a first filter of the page's own alone where the address has none, and writes it there", async () => {
		window.history.replaceState(null, "", "/console?tab=2");
		render(
			<CoverageProvider adapter={createMemoryAdapter(fleet)} filter={createFilter({ text: "b" })}>
				<Filtered />
			</CoverageProvider>,
		);
		expect(await screen.findByText("1 hosts for b")).toBeInTheDocument();
		expect(window.location.search).toBe("?tab=2&c.text=b");
	});

	it("follows the back button", async () => {
		renderAt("");
		expect(await screen.findByText("2 hosts for everything")).toBeInTheDocument();
		act(() => {
			window.history.pushState(null, "", "/console?c.text=b");
			window.dispatchEvent(new PopStateEvent("popstate"));
		});
		expect(screen.getByText("1 hosts for b")).toBeInTheDocument();
	});
});
