import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { MitreFilterBar, type MitreFilterBarProps } from "../../src/components/mitre-filter-bar/MitreFilterBar.tsx";
import type { AttackCatalogue } from "../../src/model/catalogue.ts";
import { type CoverageFilter, createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import { facetsOf, facetValue, SAMPLE_FACETS } from "../fixtures/coverageViews.ts";

const CATALOGUE: AttackCatalogue = {
	version: "19.0",
	notice: "",
	revokedBy: {},
	tactics: [
		{ id: "TA0043", shortname: "reconnaissance", name: "Reconnaissance" },
		{ id: "TA0002", shortname: "execution", name: "Execution" },
		{ id: "TA0003", shortname: "persistence", name: "Persistence" },
		{ id: "TA0040", shortname: "impact", name: "Impact" },
	],
	techniques: [
		{ id: "T1059", name: "Command and Scripting Interpreter", tactics: ["TA0002"], platforms: null },
		{ id: "T1547", name: "Boot or Logon Autostart Execution", tactics: ["TA0003"], platforms: null },
		{ id: "T1547.006", name: "Kernel Modules and Extensions", tactics: ["TA0003"], platforms: null },
		{ id: "T1547.001", name: "Registry Run Keys", tactics: ["TA0003"], platforms: null },
		{ id: "T1053", name: "Scheduled Task/Job", tactics: ["TA0002", "TA0003"], platforms: null },
		{ id: "T1486", name: "Data Encrypted for Impact", tactics: ["TA0040"], platforms: null },
	],
};

const open = async (name: RegExp) => {
	await userEvent.click(screen.getByRole("button", { name }));
	return screen.getByRole("dialog");
};
const namesOf = (list: HTMLElement): (string | null)[] =>
	within(list)
		.getAllByRole("option")
		.map((option) => option.querySelector('[data-part="name"]')?.textContent ?? null);

/** A page that keeps the filter and shows it. */
function Page({ initial = EMPTY_FILTER, ...props }: MitreFilterBarProps & { readonly initial?: CoverageFilter }) {
	const [filter, setFilter] = useState(initial);
	return (
		<MitreFilterBar
			facets={SAMPLE_FACETS}
			{...props}
			filter={filter}
			onFilterChange={(next, details) => {
				setFilter(next);
				props.onFilterChange?.(next, details);
			}}
		/>
	);
}

describe("MitreFilterBar", () => {
	it("offers three steps, each saying that nothing is chosen", () => {
		render(<MitreFilterBar facets={SAMPLE_FACETS} />);
		expect(screen.getByRole("region", { name: "Filter by tactics, techniques, and policy types" })).toBeVisible();
		expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
			"Tactics All",
			"Techniques All",
			"Policy types All",
		]);
	});

	it("lists tactics in matrix order with their hosts, gaps included", async () => {
		render(<MitreFilterBar facets={SAMPLE_FACETS} catalogue={CATALOGUE} />);
		const dialog = await open(/^Tactics/);
		const options = within(dialog).getAllByRole("option");
		expect(options.map((option) => option.textContent)).toEqual([
			"Reconnaissance TA0043 0 hosts covered",
			"Execution TA0002 1,700 hosts covered · 12 in error",
			"Persistence TA0003 1,650 hosts covered · 49 in error",
			"Impact TA0040 0 hosts covered",
		]);
		expect(options[3]).toHaveAttribute("data-gap", "true");
	});

	it("goes from tactic to technique to policy type", async () => {
		const onFilterChange = vi.fn();
		render(<Page catalogue={CATALOGUE} onFilterChange={onFilterChange} />);
		await userEvent.click(within(await open(/^Tactics/)).getByRole("option", { name: /^Persistence/ }));
		await userEvent.keyboard("{Escape}");
		const techniques = await open(/^Techniques/);
		expect(namesOf(techniques)).toEqual([
			"Scheduled Task/Job T1053",
			"Boot or Logon Autostart Execution T1547",
			"Registry Run Keys T1547.001",
			"Kernel Modules and Extensions T1547.006",
		]);
		await userEvent.click(within(techniques).getByRole("option", { name: /T1547\.006/ }));
		await userEvent.keyboard("{Escape}");
		await userEvent.click(within(await open(/^Policy types/)).getByRole("option", { name: /^baseline/ }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ tactic: ["TA0003"], technique: ["T1547.006"], policyType: ["baseline"] }),
			expect.objectContaining({ reason: "pointer" }),
		);
		expect(screen.getByRole("button", { name: "Tactics Persistence", hidden: true })).toBeInTheDocument();
	});

	it("lets techniques go that belong to none of the chosen tactics", async () => {
		const onFilterChange = vi.fn();
		const initial = createFilter({ tactic: ["TA0002"], technique: ["T1059", "T1053"] });
		render(<Page catalogue={CATALOGUE} initial={initial} onFilterChange={onFilterChange} />);
		const dialog = await open(/^Tactics/);
		await userEvent.click(within(dialog).getByRole("option", { name: /^Persistence/ }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ tactic: ["TA0002", "TA0003"], technique: ["T1059", "T1053"] }),
			expect.anything(),
		);
		await userEvent.click(within(dialog).getByRole("option", { name: /^Execution/ }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ tactic: ["TA0003"], technique: ["T1053"] }),
			expect.anything(),
		);
	});

	it("lists every technique while no tactic is chosen", async () => {
		render(<MitreFilterBar facets={SAMPLE_FACETS} catalogue={CATALOGUE} />);
		expect(namesOf(await open(/^Techniques/))).toHaveLength(6);
	});

	it("works without a catalogue from what the facets know", async () => {
		render(<MitreFilterBar facets={SAMPLE_FACETS} filter={createFilter({ tactic: ["TA0002"] })} />);
		// T1486 has no host: without a catalogue nothing says which tactics it belongs to.
		expect(namesOf(await open(/^Techniques/))).toEqual([
			"Command and Scripting Interpreter T1059",
			"Boot or Logon Autostart Execution T1547",
			"Kernel Modules and Extensions T1547.006",
		]);
	});

	describe("by keyboard", () => {
		it("searches, moves, toggles with Enter, and gives the focus back on Escape", async () => {
			const onFilterChange = vi.fn();
			render(<Page catalogue={CATALOGUE} onFilterChange={onFilterChange} />);
			await userEvent.tab();
			expect(screen.getByRole("button", { name: /^Tactics/ })).toHaveFocus();
			await userEvent.keyboard("{Enter}");
			const field = screen.getByRole("combobox", { name: "Search tactics" });
			expect(field).toHaveFocus();
			await userEvent.keyboard("exec");
			expect(screen.getAllByRole("option")).toHaveLength(1);
			expect(screen.getByText("1 tactic", { selector: "[role=status]" })).toBeInTheDocument();
			await userEvent.keyboard("{Enter}");
			expect(onFilterChange).toHaveBeenLastCalledWith(
				createFilter({ tactic: ["TA0002"] }),
				expect.objectContaining({ reason: "keyboard" }),
			);
			await userEvent.keyboard("{Escape}");
			expect(screen.queryByRole("dialog")).toBeNull();
			expect(screen.getByRole("button", { name: "Tactics Execution" })).toHaveFocus();
		});

		it("moves over the ends, to Home and End, and points to the active option", async () => {
			render(<Page catalogue={CATALOGUE} />);
			const dialog = await open(/^Tactics/);
			const field = within(dialog).getByRole("combobox");
			const activeName = () => {
				const active = document.getElementById(field.getAttribute("aria-activedescendant") ?? "");
				return active?.querySelector('[data-part="name"]')?.textContent;
			};
			await userEvent.keyboard("{ArrowDown}");
			expect(activeName()).toBe("Reconnaissance TA0043");
			await userEvent.keyboard("{ArrowUp}");
			expect(activeName()).toBe("Impact TA0040");
			await userEvent.keyboard("{Home}");
			expect(activeName()).toBe("Reconnaissance TA0043");
			await userEvent.keyboard("{End}");
			expect(activeName()).toBe("Impact TA0040");
			await userEvent.keyboard("{ArrowDown}");
			expect(activeName()).toBe("Reconnaissance TA0043");
		});

		it("toggles with Space after an arrow, and writes a space while searching", async () => {
			render(<Page catalogue={CATALOGUE} />);
			const dialog = await open(/^Techniques/);
			const field = within(dialog).getByRole("combobox");
			await userEvent.keyboard("kernel mod");
			expect(field).toHaveValue("kernel mod");
			await userEvent.keyboard("{ArrowDown} ");
			expect(field).toHaveValue("kernel mod");
			expect(within(dialog).getByRole("option", { selected: true })).toHaveTextContent("T1547.006");
		});
	});

	it("finds nothing without complaint, whatever is typed", async () => {
		render(<MitreFilterBar facets={SAMPLE_FACETS} />);
		const dialog = await open(/^Tactics/);
		await userEvent.type(within(dialog).getByRole("combobox"), "([[.*+?^$");
		expect(within(dialog).getByText("No tactic fits.")).toBeVisible();
	});

	it("makes rows of a long list as they are needed, and says how long it is", async () => {
		const technique = Array.from({ length: 700 }, (_, i) => facetValue(`T${1000 + i}`, `Technique ${i}`, i));
		render(<MitreFilterBar facets={facetsOf({ technique })} />);
		const dialog = await open(/^Techniques/);
		const options = within(dialog).getAllByRole("option");
		expect(options).toHaveLength(60);
		expect(options[0]).toHaveAttribute("aria-setsize", "700");
		await userEvent.keyboard("{End}");
		const last = document.getElementById(
			within(dialog).getByRole("combobox").getAttribute("aria-activedescendant") ?? "",
		);
		expect(last).toHaveTextContent("Technique 699");
		expect(last).toHaveAttribute("aria-posinset", "700");
	});

	it("shows the chosen values as chips that can be taken out, and keeps the focus among them", async () => {
		const onFilterChange = vi.fn();
		const initial = createFilter({ tactic: ["TA0003"], technique: ["T1547"], policyType: ["policy"], text: "web" });
		render(<Page catalogue={CATALOGUE} initial={initial} onFilterChange={onFilterChange} />);
		const chips = screen.getByRole("list", { name: "Chosen filters" });
		expect(
			within(chips)
				.getAllByRole("listitem")
				.map((chip) => chip.textContent),
		).toEqual(["TacticPersistence", "TechniqueT1547 Boot or Logon Autostart Execution", "Policy typepolicy", "Clear"]);
		await userEvent.click(screen.getByRole("button", { name: "Remove Tactic: Persistence" }));
		expect(screen.getByRole("button", { name: /^Remove Technique/ })).toHaveFocus();
		await userEvent.click(screen.getByRole("button", { name: "Clear" }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ text: "web" }),
			expect.objectContaining({ reason: "clear" }),
		);
		expect(screen.queryByRole("list", { name: "Chosen filters" })).toBeNull();
		expect(screen.getByRole("button", { name: "Tactics All" })).toHaveFocus();
	});

	it("says how many are chosen, and leaves the chips to a search nearby", () => {
		const filter = createFilter({ tactic: ["TA0002", "TA0003"] });
		render(<MitreFilterBar facets={SAMPLE_FACETS} filter={filter} hasChips={false} />);
		expect(screen.getByRole("button", { name: "Tactics 2 chosen" })).toBeVisible();
		expect(screen.queryByRole("list", { name: "Chosen filters" })).toBeNull();
	});

	it("names policy types as it is told, and trusts no key of the data", async () => {
		const facets = facetsOf({
			policyType: [facetValue("baseline", "baseline", 2), facetValue("constructor", "constructor", 1)],
		});
		render(<MitreFilterBar facets={facets} messages={{ policyTypes: { baseline: "Best practice" } }} />);
		expect(namesOf(await open(/^Policy types/))).toEqual(["Best practice", "constructor"]);
	});

	it("keeps a chosen value that the data does not know", () => {
		render(
			<MitreFilterBar facets={SAMPLE_FACETS} filter={createFilter({ tactic: ["TA9999"], technique: ["T9999"] })} />,
		);
		expect(screen.getByRole("button", { name: "Remove Tactic: TA9999" })).toBeVisible();
		expect(screen.getByRole("button", { name: "Remove Technique: T9999" })).toBeVisible();
	});

	it("says that it loads", async () => {
		render(<MitreFilterBar />);
		expect(screen.getByRole("region")).toHaveAttribute("aria-busy", "true");
		expect(within(await open(/^Tactics/)).getByText("Loading…")).toBeVisible();
	});

	it("passes ref, class and other props to its root", () => {
		const ref = createRef<HTMLElement>();
		render(<MitreFilterBar facets={SAMPLE_FACETS} ref={ref} className="mine" data-testid="bar" />);
		expect(screen.getByTestId("bar")).toBe(ref.current);
		expect(ref.current).toHaveClass("hexcover-mitre-filter-bar", "mine");
	});
});
