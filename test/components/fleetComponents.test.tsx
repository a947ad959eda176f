/** The components that answer from a provider's engine: what one of them sets, the others count by. */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { AttentionList } from "../../src/components/attention-list/AttentionList.tsx";
import { CoverageSearch } from "../../src/components/coverage-search/CoverageSearch.tsx";
import { FreshnessIndicator } from "../../src/components/freshness-indicator/FreshnessIndicator.tsx";
import { MitreFilterBar } from "../../src/components/mitre-filter-bar/MitreFilterBar.tsx";
import { OutdatedVersions } from "../../src/components/outdated-versions/OutdatedVersions.tsx";
import { StatusCard } from "../../src/components/status-card/StatusCard.tsx";
import type { CoverageAction } from "../../src/model/adapter.ts";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";

type InspectHosts = Extract<CoverageAction, { readonly type: "inspect-hosts" }>;

const numberOf = (text: string | null | undefined): number =>
	Number(/[\d,]+/.exec(text ?? "")?.[0]?.replaceAll(",", ""));
const matched = (): number => numberOf(screen.getByRole("status").textContent);

function renderPage(store = createFleetStore(), onAction?: (action: CoverageAction) => void) {
	const view = render(
		<FleetProvider store={store} onAction={onAction}>
			<CoverageSearch />
			<MitreFilterBar hasChips={false} />
			<StatusCard attention={<AttentionList />} versions={<OutdatedVersions />} />
		</FleetProvider>,
	);
	return { store, ...view };
}

describe("components below one provider", () => {
	it("leaves with a row exactly the hosts that the row counts", async () => {
		renderPage();
		for (const name of [/^WARNING/, /^NO WP/, /^INFO/, /^NO AGENT/]) {
			const row = screen.getByRole("button", { name });
			const count = numberOf(row.textContent);
			expect(count).toBeGreaterThan(0);
			await userEvent.click(row);
			expect(matched()).toBe(count);
		}
	});

	it("keeps the card's own counts while one of its rows is chosen", async () => {
		renderPage();
		const total = screen.getByText(/hosts in all$/);
		expect(total).toHaveTextContent("400 hosts in all");
		await userEvent.click(screen.getByRole("button", { name: /^NO WP/ }));
		expect(total).toHaveTextContent("400 hosts in all");
	});

	it("shows the hosts of the failing policies that were chosen", async () => {
		const { store } = renderPage();
		await userEvent.click(screen.getByRole("button", { name: /^WARNING/ }));
		const [policy] = within(screen.getByRole("region", { name: "Security coverage needs attention" })).getAllByRole(
			"listitem",
		);
		if (!policy) throw new Error("no policy fails");
		const failing = numberOf(/fails on ([\d,]+)/.exec(policy.textContent ?? "")?.[1]);
		await userEvent.click(within(policy).getByRole("checkbox"));
		expect(store.getState().filter).toMatchObject({ status: ["warning", "failed"], policy: [expect.any(String)] });
		expect(matched()).toBe(failing);
		expect(within(policy).getByRole("checkbox")).toBeChecked();
	});

	it("filters by the versions of outdated agents", async () => {
		const { store } = renderPage();
		await userEvent.click(screen.getByRole("button", { name: "Filter by agent version" }));
		const list = screen.getByRole("list", { name: "Outdated agent versions" });
		const [version] = within(list).getAllByRole("button");
		if (!version) throw new Error("no version is outdated");
		await userEvent.click(version);
		expect(store.getState().filter.version).toHaveLength(1);
		expect(version).toHaveAttribute("aria-pressed", "true");
	});

	it("counts a technique's hosts the same in the list and in the card", async () => {
		renderPage();
		await userEvent.click(screen.getByRole("button", { name: /^Tactics/ }));
		await userEvent.click(screen.getByRole("option", { name: /^Persistence/ }));
		await userEvent.keyboard("{Escape}");
		await userEvent.click(screen.getByRole("button", { name: /^Techniques/ }));
		await userEvent.keyboard("T1547.006");
		const option = screen.getByRole("option", { name: /T1547\.006/ });
		const inError = numberOf(/([\d,]+) in error/.exec(option.textContent ?? "")?.[1] ?? "0");
		await userEvent.click(option);
		await userEvent.keyboard("{Escape}");
		expect(numberOf(screen.getByRole("button", { name: /^WARNING/ }).textContent)).toBe(inError);
		expect(screen.getByRole("list", { name: "Chosen filters" })).toHaveTextContent(
			"T1547.006 Kernel Modules and Extensions",
		);
	});

	it("finds a host by name and a rule by id", async () => {
		const { store } = renderPage();
		const [host] = store.getState().snapshot?.hosts ?? [];
		const [rule] = store.getState().snapshot?.rules ?? [];
		if (!host || !rule) throw new Error("the fleet is empty");
		const field = screen.getByRole("combobox", { name: /^Search hosts/ });
		await userEvent.type(field, host.name.toUpperCase());
		expect(
			within(screen.getByRole("group", { name: "Hosts" })).getByRole("option", { name: new RegExp(host.id) }),
		).toBeVisible();
		await userEvent.clear(field);
		await userEvent.type(field, rule.id);
		await userEvent.click(
			within(screen.getByRole("group", { name: "Rules" })).getAllByRole("option")[0] as HTMLElement,
		);
		expect(store.getState().filter).toEqual(createFilter({ rule: [rule.id] }));
		await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
		expect(store.getState().filter).toEqual(EMPTY_FILTER);
	});

	it("hands over the hosts of a row, but looks them up only when they are read", async () => {
		const store = createFleetStore();
		const engine = store.getState().engine;
		if (!engine) throw new Error("no engine");
		const hosts = vi.spyOn(engine, "hosts");
		const onAction = vi.fn<(action: CoverageAction) => void>();
		renderPage(store, onAction);
		await userEvent.click(screen.getByRole("button", { name: "Inspect hosts without WP" }));
		const action = onAction.mock.lastCall?.[0] as InspectHosts;
		expect(action).toMatchObject({ type: "inspect-hosts", reason: "no-wp" });
		const askedBefore = hosts.mock.calls.filter(([, page]) => page?.limit === 1000).length;
		const ids = JSON.parse(JSON.stringify(action)).hostIds;
		expect(ids).toHaveLength(numberOf(screen.getByRole("button", { name: /^NO WP/ }).textContent));
		const noWp = store.getState().snapshot?.hosts.filter(({ status }) => status === "no-wp");
		expect([...ids].sort()).toEqual(noWp?.map(({ id }) => id).sort());
		// `toMatchObject` reads only what it is asked for.
		expect(askedBefore).toBe(0);
		expect(hosts.mock.calls.filter(([, page]) => page?.limit === 1000)).toHaveLength(1);
	});

	it("offers to update the outdated agents where somebody can", async () => {
		const onAction = vi.fn<(action: CoverageAction) => void>();
		const { store } = renderPage(createFleetStore(), onAction);
		await userEvent.click(screen.getByRole("button", { name: "Update agent" }));
		const action = onAction.mock.lastCall?.[0];
		const outdated = store.getState().snapshot?.hosts.filter(({ flags }) => flags.includes("outdated-agent"));
		expect(action).toMatchObject({ type: "update-agent" });
		expect(action && "hostIds" in action && action.hostIds).toHaveLength(outdated?.length ?? -1);
	});

	it("says in the card that loading failed, and in the indicator why", async () => {
		const store = createFleetStore({
			phase: "failed",
			snapshot: null,
			engine: null,
			fault: { code: "forbidden", message: "" },
		});
		const refresh = vi.spyOn(store, "refresh");
		render(
			<FleetProvider store={store}>
				<FreshnessIndicator />
				<StatusCard />
			</FleetProvider>,
		);
		expect(screen.getByText("Coverage could not be loaded.")).toBeVisible();
		expect(screen.getByRole("status")).toHaveTextContent("You are not allowed to read this data.");
		await userEvent.click(screen.getByRole("button", { name: "Try again" }));
		expect(refresh).toHaveBeenCalledOnce();
	});

	it("follows the filter that a page sets from outside", () => {
		const { store } = renderPage();
		act(() => store.setFilter(createFilter({ text: "no such host" })));
		expect(screen.getByText("No host matches the filter.")).toBeVisible();
		expect(screen.getByRole("status")).toHaveTextContent("0 of 400 hosts match");
		expect(screen.getByRole("combobox", { name: /^Search hosts/ })).toHaveValue("no such host");
	});
});
