/** The map where nothing can be drawn: what it says, what it filters by, and how it is walked. Pictures and pointers are tested in a browser. */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, StrictMode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { HexCoverageMap } from "../../src/components/hex-coverage-map/HexCoverageMap.tsx";
import type { CoverageMap } from "../../src/map/coverageMap.ts";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";
import { createFakeScene, type FakeHost } from "../map/fakeScene.ts";

const HOSTS: readonly FakeHost[] = [
	{ id: "a1", group: "prod" },
	{ id: "a2", group: "prod", status: "warning" },
	{ id: "a3", group: "prod" },
	{ id: "b1", group: "dev", status: "no-wp" },
	{ id: "b2", group: "dev", isMatch: false },
];
const scene = createFakeScene(HOSTS);

beforeEach(() => {
	// A size, so that hosts have places; there is still nothing to draw with.
	vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(500);
});

const grid = () => screen.getByRole("grid", { name: "Map of hosts" });
const activeCell = () => document.getElementById(grid().getAttribute("aria-activedescendant") ?? "");

function renderInFleet(props: Parameters<typeof HexCoverageMap>[0] = {}, store = createFleetStore()) {
	const view = render(
		<FleetProvider store={store}>
			<HexCoverageMap {...props} />
		</FleetProvider>,
	);
	return { store, ...view };
}

describe("what the map says", () => {
	it("sums itself up for whoever does not see it", () => {
		render(<HexCoverageMap scene={scene} />);
		const root = screen.getAllByRole("group", { name: "Map of hosts" })[0];
		expect(root).toHaveTextContent("5 hosts in 2 groups, 4 of them match the filter. 1 Warning, 1 No WP, 2 Covered.");
		expect(grid()).toHaveAccessibleDescription(/^5 hosts in 2 groups.*Arrow keys move/);
	});

	it("is a place of the right size while hosts are awaited, and says so", () => {
		const { container } = render(<HexCoverageMap />);
		expect(screen.getByText("Loading hosts…")).toBeVisible();
		expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
		expect(screen.queryByRole("grid")).toBeNull();
		expect(screen.queryByRole("list", { name: "Statuses" })).toBeNull();
	});

	it("says that loading failed", () => {
		renderInFleet({}, createFleetStore({ phase: "failed", snapshot: null, engine: null }));
		expect(screen.getByText("The hosts could not be loaded.")).toBeVisible();
	});

	it("says that there are no hosts, and offers nothing to do with them", () => {
		render(<HexCoverageMap scene={createFakeScene([])} />);
		expect(screen.getByText(/^No hosts yet/)).toBeVisible();
		expect(screen.queryByRole("grid")).toBeNull();
		expect(screen.queryByRole("button", { name: "Zoom in" })).toBeNull();
	});

	it("says how many hosts match, and lets one clear the filter where it is the map's to clear", async () => {
		const { store } = renderInFleet({}, createFleetStore({ filter: createFilter({ text: "no such host" }) }));
		expect(screen.getByText(/^None of 400 hosts matches the filter\./)).toBeVisible();
		await userEvent.click(screen.getByRole("button", { name: "Clear filter" }));
		expect(store.getState().filter).toEqual(EMPTY_FILTER);
		expect(screen.queryByText(/None of 400/)).toBeNull();
	});

	it("shows what a given filter leaves, whatever the provider's filter is", async () => {
		const onFilterChange = vi.fn();
		const { store } = renderInFleet(
			{ filter: createFilter({ text: "no such host" }), onFilterChange },
			createFleetStore({ filter: createFilter({ status: ["covered"] }) }),
		);
		expect(screen.getByText(/^None of 400 hosts matches the filter\./)).toBeVisible();
		expect(activeCell()).toHaveTextContent(/not in the filter$/);
		await userEvent.click(screen.getByRole("button", { name: "Clear filter" }));
		expect(onFilterChange).toHaveBeenCalledWith(EMPTY_FILTER, expect.objectContaining({ reason: "clear" }));
		expect(store.getState().filter.status).toEqual(["covered"]);
	});

	it("does not hide that the data is partial", () => {
		const store = createFleetStore();
		const { snapshot } = store.getState();
		if (!snapshot) throw new Error("no fleet");
		renderInFleet({}, createFleetStore({ snapshot: { ...snapshot, partial: { reason: "page 3 of 5: <b>429</b>" } } }));
		expect(screen.getByText(/^The data is incomplete:/)).toHaveTextContent("page 3 of 5: <b>429</b>");
	});

	it("passes class, ref and everything else to its root", () => {
		const ref = createRef<HTMLDivElement>();
		render(<HexCoverageMap scene={scene} ref={ref} className="mine" id="map" data-testid="x" aria-label="Fleet" />);
		expect(ref.current).toBe(screen.getByTestId("x"));
		expect(ref.current).toHaveClass("hexcover-hex-coverage-map", "mine");
		expect(ref.current).toHaveAttribute("data-scope", "hex-coverage-map");
		expect(ref.current).toHaveAccessibleName("Fleet");
	});

	it("takes every string from its messages", () => {
		render(<HexCoverageMap scene={scene} messages={{ map: "Karte", zoomIn: "Größer" }} />);
		expect(screen.getByRole("grid", { name: "Karte" })).toBeInTheDocument();
		expect(screen.getByRole("button", { name: "Größer" })).toBeInTheDocument();
	});
});

describe("legend", () => {
	it("only explains where nobody would follow a choice", () => {
		render(<HexCoverageMap scene={scene} />);
		const items = within(screen.getByRole("list", { name: "Statuses" })).getAllByRole("listitem");
		expect(items.map((item) => item.textContent)).toEqual(["Warning 1", "No WP 1", "Covered 3"]);
		expect(within(screen.getByRole("list", { name: "Statuses" })).queryByRole("button")).toBeNull();
	});

	it("filters by status, and keeps its own counts while it does", async () => {
		const onFilterChange = vi.fn();
		const { store } = renderInFleet({ onFilterChange });
		const legend = screen.getByRole("list", { name: "Statuses" });
		const before = within(legend)
			.getAllByRole("listitem")
			.map((item) => item.textContent);
		const warning = within(legend).getByRole("button", { name: /^Warning, \d+ hosts$/ });
		await userEvent.click(warning);
		expect(warning).toHaveAttribute("aria-pressed", "true");
		expect(store.getState().filter.status).toEqual(["warning"]);
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ status: ["warning"] }),
			expect.objectContaining({ reason: "pointer" }),
		);
		expect(
			within(legend)
				.getAllByRole("listitem")
				.map((item) => item.textContent),
		).toEqual(before);
		await userEvent.click(warning);
		expect(store.getState().filter.status).toEqual([]);
	});

	it("counts the given scene, not the provider's fleet", () => {
		renderInFleet({ scene });
		const items = within(screen.getByRole("list", { name: "Statuses" })).getAllByRole("listitem");
		expect(items.map((item) => item.textContent)).toEqual(["Warning 1", "No WP 1", "Covered 3"]);
		expect(grid()).toHaveAccessibleDescription(/^5 hosts in 2 groups.* 1 Warning, 1 No WP, 2 Covered\./);
	});

	it("adds up to the whole fleet", () => {
		renderInFleet();
		const counts = within(screen.getByRole("list", { name: "Statuses" }))
			.getAllByRole("button")
			.map((button) => Number(/([\d,]+)$/.exec(button.textContent ?? "")?.[1]?.replace(",", "")));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
	});
});

describe("grouping and table", () => {
	it("groups by what is chosen, of the dimensions that the fleet has", async () => {
		const onGroupByChange = vi.fn();
		renderInFleet({ onGroupByChange });
		const select = screen.getByRole("combobox", { name: "Group by" });
		expect(
			within(select)
				.getAllByRole("option")
				.map((option) => option.textContent),
		).toEqual(expect.arrayContaining(["Nothing", "Status", "Agent version", "Platform", "env", "team"]));
		await userEvent.selectOptions(select, "Status");
		expect(onGroupByChange).toHaveBeenCalledWith("status", expect.objectContaining({ reason: "pointer" }));
		expect(grid()).toHaveAccessibleDescription(/400 hosts in \d+ groups/);
	});

	it("offers the dimensions that it is given, and the one in use", () => {
		renderInFleet({ groupOptions: [null, "tag:region"], groupBy: "tag:env" });
		const options = within(screen.getByRole("combobox", { name: "Group by" })).getAllByRole("option");
		expect(options.map((option) => option.textContent)).toEqual(["Nothing", "region", "env"]);
	});

	it("shows a table of the same hosts instead, and the map again as it was", async () => {
		const onViewChange = vi.fn();
		renderInFleet({ table: <table aria-label="Hosts" />, onViewChange });
		const placeBefore = activeCell()?.textContent;
		await userEvent.click(screen.getByRole("button", { name: "Table" }));
		expect(screen.getByRole("table", { name: "Hosts" })).toBeVisible();
		expect(screen.queryByRole("grid")).toBeNull();
		expect(onViewChange).toHaveBeenCalledWith("table", expect.objectContaining({ reason: "pointer" }));
		await userEvent.click(screen.getByRole("button", { name: "Map" }));
		expect(activeCell()).toHaveTextContent(placeBefore ?? "?");
	});

	it("has nothing to switch without a table", () => {
		renderInFleet({ view: "table" });
		expect(screen.queryByRole("button", { name: "Table" })).toBeNull();
		expect(grid()).toBeInTheDocument();
	});
});

describe("keyboard and screen reader", () => {
	it("is one tab stop, with at most 20 cells in the page", async () => {
		const { container } = renderInFleet();
		expect(container.querySelectorAll('[data-part="panel"] [tabindex="0"]')).toHaveLength(1);
		grid().focus();
		await userEvent.keyboard("{ArrowRight}{ArrowDown}{PageDown}n");
		expect(within(grid()).getAllByRole("gridcell").length).toBeLessThanOrEqual(20);
		expect(activeCell()).toHaveAttribute("role", "gridcell");
		expect(Number(activeCell()?.getAttribute("aria-colindex"))).toBeLessThanOrEqual(
			Number(grid().getAttribute("aria-colcount")),
		);
	});

	it("tells of a host what every view tells of it, and where it is", async () => {
		renderInFleet({ defaultGroupBy: "tag:env" });
		grid().focus();
		for (let i = 0; i < 40 && !activeCell()?.textContent?.includes("Warning"); i++) await userEvent.keyboard("n");
		expect(activeCell()).toHaveTextContent(/^.+: Warning, \d+ rules? in error, (dev|prod|staging), \d+ of \d+$/);
	});

	it("says of a dimmed host that it is not in the filter", async () => {
		render(<HexCoverageMap scene={createFakeScene([{ id: "x", isMatch: false }])} />);
		expect(activeCell()).toHaveTextContent("name of x: Covered, 1 of 1, not in the filter");
	});

	it("opens a host with Enter, closes it with Escape, and is back on that host", async () => {
		renderInFleet();
		grid().focus();
		await userEvent.keyboard("n{Enter}");
		const dialog = await screen.findByRole("dialog");
		expect(dialog).toHaveAccessibleName(/^Host /);
		expect(dialog).toContainElement(document.activeElement as HTMLElement);
		const cell = activeCell()?.textContent;
		await userEvent.keyboard("{Escape}");
		expect(screen.queryByRole("dialog")).toBeNull();
		expect(grid()).toHaveFocus();
		expect(activeCell()).toHaveTextContent(cell ?? "?");
	});

	it("chooses a host with Space and gives it up with Space or Escape", async () => {
		const onSelectedHostChange = vi.fn();
		render(<HexCoverageMap scene={scene} onSelectedHostChange={onSelectedHostChange} />);
		grid().focus();
		await userEvent.keyboard("n ");
		expect(onSelectedHostChange).toHaveBeenLastCalledWith("a2", expect.objectContaining({ reason: "keyboard" }));
		expect(activeCell()).toHaveAttribute("aria-selected", "true");
		await userEvent.keyboard(" ");
		expect(onSelectedHostChange).toHaveBeenLastCalledWith(null, expect.anything());
		await userEvent.keyboard(" {Escape}");
		expect(onSelectedHostChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: "keyboard" }));
		expect(activeCell()).toHaveAttribute("aria-selected", "false");
	});

	it("shows the selection that it is given, and changes none of its own then", async () => {
		const onSelectedHostChange = vi.fn();
		render(<HexCoverageMap scene={scene} selectedHostId="b1" onSelectedHostChange={onSelectedHostChange} />);
		grid().focus();
		await userEvent.keyboard("n");
		expect(activeCell()).toHaveAttribute("aria-selected", "false");
		await userEvent.keyboard(" ");
		expect(onSelectedHostChange).toHaveBeenCalledWith("a2", expect.anything());
		expect(activeCell()).toHaveAttribute("aria-selected", "false");
		await userEvent.keyboard("n");
		expect(activeCell()).toHaveAttribute("aria-selected", "true");
	});

	it("leaves keys alone that mean nothing to it", () => {
		render(<HexCoverageMap scene={scene} />);
		expect(fireEvent.keyDown(grid(), { key: "Tab" })).toBe(true);
		expect(fireEvent.keyDown(grid(), { key: "r", ctrlKey: true })).toBe(true);
		expect(fireEvent.keyDown(grid(), { key: "Escape" })).toBe(true);
		expect(fireEvent.keyDown(grid(), { key: "ArrowDown" })).toBe(false);
	});

	it("tells what came into view after a zoom by keyboard", async () => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
		render(<HexCoverageMap scene={scene} />);
		fireEvent.keyDown(grid(), { key: "+" });
		await act(() => vi.advanceTimersByTimeAsync(600));
		expect(screen.getByText("5 hosts in view, 2 with a problem")).toBeInTheDocument();
		vi.useRealTimers();
	});

	it("tells what a refresh changed, gathered over five seconds", async () => {
		vi.useFakeTimers();
		const changed = (hostId: string) => [
			{ hostId, from: "covered" as const, to: "warning" as const },
			{ hostId: "a3", from: "failed" as const, to: "covered" as const },
		];
		const { rerender } = render(<HexCoverageMap scene={scene} changes={changed("a2")} />);
		await act(() => vi.advanceTimersByTimeAsync(10));
		expect(screen.getByText("1 host newly in error, 1 host recovered")).toBeInTheDocument();
		for (const hostId of ["a1", "a2", "b1"]) rerender(<HexCoverageMap scene={scene} changes={changed(hostId)} />);
		await act(() => vi.advanceTimersByTimeAsync(4000));
		expect(screen.queryByText(/3 hosts/)).toBeNull();
		await act(() => vi.advanceTimersByTimeAsync(1500));
		expect(screen.getByText("3 hosts newly in error, 3 hosts recovered")).toBeInTheDocument();
		expect(vi.getTimerCount()).toBe(0);
		vi.useRealTimers();
	});
});

describe("popover", () => {
	it("tells the host's status, what it means, and its policies, and leads on to the details", async () => {
		const onSelectedHostChange = vi.fn();
		renderInFleet({ onSelectedHostChange });
		grid().focus();
		for (let i = 0; i < 40 && !activeCell()?.textContent?.includes("Warning"); i++) await userEvent.keyboard("n");
		await userEvent.keyboard("{Enter}");
		const dialog = await screen.findByRole("dialog");
		expect(dialog).toHaveTextContent("One rule or more is in error.");
		expect(within(dialog).getByRole("list", { name: "Policies" })).toHaveTextContent(/rules? failed/);
		await userEvent.click(within(dialog).getByRole("button", { name: "Show details" }));
		expect(onSelectedHostChange).toHaveBeenCalledWith(
			expect.any(String),
			expect.objectContaining({ reason: "pointer" }),
		);
		expect(screen.queryByRole("dialog")).toBeNull();
	});

	it("keeps to a host that a refresh took away, and says so", async () => {
		const { rerender } = render(<HexCoverageMap scene={scene} />);
		grid().focus();
		await userEvent.keyboard("n{Enter}");
		expect(await screen.findByRole("dialog")).toHaveTextContent("name of a2");
		rerender(<HexCoverageMap scene={createFakeScene(HOSTS.filter(({ id }) => id !== "a2"))} />);
		expect(screen.getByRole("dialog")).toHaveTextContent("This host is no longer reported.");
		await userEvent.keyboard("{Escape}");
		expect(activeCell()).toHaveTextContent(/^name of a[13]/);
	});

	it("says what the host application says instead, and closes when it is told to", async () => {
		render(
			<HexCoverageMap
				scene={scene}
				renderPopover={(hostId, close) => (
					<button type="button" onClick={close}>
						Fix {hostId}
					</button>
				)}
			/>,
		);
		grid().focus();
		await userEvent.keyboard("n{Enter}");
		await userEvent.click(await screen.findByRole("button", { name: "Fix a2" }));
		expect(screen.queryByRole("dialog")).toBeNull();
	});

	it("can be done without: Enter then chooses the host", async () => {
		const onSelectedHostChange = vi.fn();
		render(<HexCoverageMap scene={scene} renderPopover={null} onSelectedHostChange={onSelectedHostChange} />);
		grid().focus();
		await userEvent.keyboard("n{Enter}");
		expect(onSelectedHostChange).toHaveBeenCalledWith("a2", expect.objectContaining({ reason: "keyboard" }));
		expect(screen.queryByRole("dialog")).toBeNull();
	});

	it("shows names from a source as text, with nothing hidden in them", async () => {
		const evil = createFakeScene([{ id: "x" }]);
		const name = "<img src=x onerror=alert(1)>\u202egnp.exe";
		render(<HexCoverageMap scene={{ ...evil, hostName: () => name }} />);
		grid().focus();
		await userEvent.keyboard("{Enter}");
		const dialog = await screen.findByRole("dialog");
		expect(dialog).toHaveTextContent("<img src=x onerror=alert(1)>\\u202egnp.exe");
		expect(document.querySelector("img")).toBeNull();
	});
});

describe("life of a map", () => {
	it("hands its engine out and takes it back, in strict mode too", () => {
		const mapRef = createRef<CoverageMap | null>();
		const { unmount } = render(
			<StrictMode>
				<HexCoverageMap scene={scene} mapRef={mapRef} />
			</StrictMode>,
		);
		expect(mapRef.current?.countInView().hostCount).toBe(5);
		const layouts = mapRef.current?.getLayouts();
		expect(layouts?.[""]?.clusters).toHaveLength(2);
		unmount();
		expect(mapRef.current).toBeNull();
	});

	it("shows the part of the map that it is given, and tells where users went", () => {
		const mapRef = createRef<CoverageMap | null>();
		const onViewportChange = vi.fn();
		const { rerender } = render(
			<HexCoverageMap
				scene={scene}
				mapRef={mapRef}
				viewport={{ x: 300, y: 200, zoom: 50 }}
				onViewportChange={onViewportChange}
			/>,
		);
		expect(mapRef.current?.getViewport().zoom).toBe(50);
		rerender(
			<HexCoverageMap
				scene={scene}
				mapRef={mapRef}
				viewport={{ x: 310, y: 200, zoom: 60 }}
				onViewportChange={onViewportChange}
			/>,
		);
		expect(mapRef.current?.getViewport().zoom).toBe(60);
		expect(onViewportChange).toHaveBeenLastCalledWith(expect.objectContaining({ zoom: 60 }), { reason: "api" });
	});

	it("survives hosts coming, going and all being gone", () => {
		const { rerender } = render(<HexCoverageMap scene={scene} />);
		rerender(<HexCoverageMap scene={createFakeScene([])} />);
		expect(screen.queryByRole("grid")).toBeNull();
		rerender(<HexCoverageMap scene={createFakeScene(HOSTS.slice(0, 1))} />);
		expect(activeCell()).toHaveTextContent(/^name of a1/);
		rerender(<HexCoverageMap />);
		rerender(<HexCoverageMap scene={scene} />);
		expect(grid()).toBeInTheDocument();
	});

	it("lives without any size, as in a hidden tab", () => {
		vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(0);
		vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(0);
		render(<HexCoverageMap scene={scene} />);
		expect(screen.queryByRole("grid")).toBeNull();
		expect(screen.getByText(/^5 hosts in 2 groups/)).toBeInTheDocument();
	});
});
