import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { CoverageSearch, type CoverageSearchProps } from "../../src/components/coverage-search/CoverageSearch.tsx";
import { type CoverageFilter, createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import { hostRowOf, MIXED_SUMMARY, SAMPLE_FACETS } from "../fixtures/coverageViews.ts";

const HOSTS = {
	rows: [hostRowOf("i-0a1", "web-payments-1", "warning"), hostRowOf("i-0a2", "web-payments-2", "covered")],
	nextCursor: null,
	totalCount: 2,
};

/** A page that keeps the filter. */
function Page({ initial = EMPTY_FILTER, ...props }: CoverageSearchProps & { readonly initial?: CoverageFilter }) {
	const [filter, setFilter] = useState(initial);
	return (
		<CoverageSearch
			facets={SAMPLE_FACETS}
			hosts={HOSTS}
			summary={MIXED_SUMMARY}
			{...props}
			filter={filter}
			onFilterChange={(next, details) => {
				setFilter(next);
				props.onFilterChange?.(next, details);
			}}
		/>
	);
}

const field = () => screen.getByRole("combobox", { name: "Search hosts, policies and rules" });
const activeOption = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "");

describe("CoverageSearch", () => {
	it("filters hosts by name while typing", async () => {
		const onFilterChange = vi.fn();
		render(<Page onFilterChange={onFilterChange} />);
		await userEvent.type(field(), "Web");
		expect(field()).toHaveValue("Web");
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ text: "Web" }),
			expect.objectContaining({ reason: "keyboard" }),
		);
	});

	it("suggests hosts, policies and rules in groups, each with what it would bring", async () => {
		render(<Page />);
		await userEvent.type(field(), "pa");
		const list = screen.getByRole("listbox", { name: "Suggestions" });
		expect(
			within(list)
				.getAllByRole("group")
				.map((group) => group.getAttribute("data-group")),
		).toEqual(["host", "policy", "rule"]);
		expect(within(list).getByRole("group", { name: "Policies" })).toHaveTextContent(
			"Payments hardening jkl-mno-pqr 389 hosts · in error on 49",
		);
		expect(within(within(list).getByRole("group", { name: "Hosts" })).getAllByRole("option")).toHaveLength(2);
		expect(within(list).getByRole("option", { name: /passwd_write/ })).toBeVisible();
	});

	it.each([
		["a policy by name", "cryptominer", createFilter({ policy: ["stu-vwx-yz0"] })],
		["a policy by id", "stu-vwx", createFilter({ policy: ["stu-vwx-yz0"] })],
		["a rule by id", "NSSWITCH_conf", createFilter({ rule: ["nsswitch_conf_mod_open_v2"] })],
		["a rule by name", "password file", createFilter({ rule: ["passwd_write"] })],
		["an agent version", "7.65", createFilter({ version: ["7.65.2"] })],
		["a status", "warn", createFilter({ status: ["warning"] })],
	])("finds %s and puts it into the filter in place of the text", async (_, text, expected) => {
		const onFilterChange = vi.fn();
		render(<Page hosts={{ rows: [], nextCursor: null, totalCount: 0 }} onFilterChange={onFilterChange} />);
		await userEvent.type(field(), text);
		await userEvent.keyboard("{ArrowDown}{Enter}");
		expect(onFilterChange).toHaveBeenLastCalledWith(expected, expect.objectContaining({ reason: "keyboard" }));
		expect(field()).toHaveValue("");
		expect(screen.queryByRole("listbox")).toBeNull();
		expect(field()).toHaveFocus();
	});

	it("puts a host into the filter, or opens it where the page can", async () => {
		const onFilterChange = vi.fn();
		const { unmount } = render(<Page onFilterChange={onFilterChange} />);
		await userEvent.type(field(), "web");
		await userEvent.click(screen.getByRole("option", { name: /web-payments-2/ }));
		expect(onFilterChange).toHaveBeenLastCalledWith(
			createFilter({ host: ["i-0a2"] }),
			expect.objectContaining({ reason: "pointer" }),
		);
		unmount();
		const onHostSelect = vi.fn();
		render(<Page onHostSelect={onHostSelect} />);
		await userEvent.type(field(), "web");
		await userEvent.click(screen.getByRole("option", { name: /web-payments-2/ }));
		expect(onHostSelect).toHaveBeenCalledExactlyOnceWith("i-0a2", expect.objectContaining({ reason: "pointer" }));
		expect(screen.queryByRole("listbox")).toBeNull();
	});

	it("takes a chosen value out again from its suggestion", async () => {
		const onFilterChange = vi.fn();
		render(<Page initial={createFilter({ policy: ["stu-vwx-yz0"] })} onFilterChange={onFilterChange} />);
		await userEvent.type(field(), "cryptominer");
		const option = screen.getByRole("option", { name: /Cryptominer watch/ });
		expect(option).toHaveTextContent("chosen");
		await userEvent.click(option);
		expect(onFilterChange).toHaveBeenLastCalledWith(EMPTY_FILTER, expect.anything());
	});

	it("suggests versions and statuses before anything is typed, on demand", async () => {
		render(<Page />);
		await userEvent.click(field());
		expect(screen.queryByRole("listbox")).toBeNull();
		await userEvent.keyboard("{ArrowDown}");
		const groups = screen.getAllByRole("group").map((group) => group.getAttribute("data-group"));
		expect(groups).toEqual(["version", "status"]);
		expect(activeOption()).toHaveTextContent("7.72.1");
	});

	it("moves with the arrows over the ends, closes with Escape, then clears with Escape", async () => {
		const onFilterChange = vi.fn();
		render(<Page onFilterChange={onFilterChange} />);
		await userEvent.type(field(), "7.");
		expect(field()).toHaveAttribute("aria-expanded", "true");
		expect(activeOption()).toBeNull();
		await userEvent.keyboard("{ArrowUp}");
		expect(activeOption()).toHaveTextContent("7.50.3");
		await userEvent.keyboard("{ArrowDown}");
		expect(activeOption()).toHaveTextContent("web-payments-1");
		await userEvent.keyboard("{Escape}");
		expect(field()).toHaveAttribute("aria-expanded", "false");
		expect(field()).toHaveValue("7.");
		await userEvent.keyboard("{Escape}");
		expect(field()).toHaveValue("");
		expect(onFilterChange).toHaveBeenLastCalledWith(EMPTY_FILTER, expect.anything());
	});

	it("keeps the text on Enter where no suggestion is active", async () => {
		render(<Page />);
		await userEvent.type(field(), "web{Enter}");
		expect(field()).toHaveValue("web");
		expect(screen.queryByRole("listbox")).toBeNull();
	});

	it("takes what is typed as text, however much like a pattern it looks, and at most 128 characters of it", async () => {
		const onFilterChange = vi.fn();
		render(<Page onFilterChange={onFilterChange} />);
		await userEvent.click(field());
		await userEvent.paste(`(a+)+$[${"x".repeat(300)}`);
		expect(field()).toHaveValue(`(a+)+$[${"x".repeat(121)}`);
		expect(onFilterChange.mock.lastCall?.[0].text).toHaveLength(128);
	});

	it("shows every chosen value by its name, and takes each out", async () => {
		const onFilterChange = vi.fn();
		const initial = createFilter({
			status: ["warning"],
			flag: ["outdated-agent"],
			version: ["7.50.3"],
			tag: ["env:prod"],
			policy: ["abc-def-ghi"],
			technique: ["T1547.006"],
		});
		render(<Page initial={initial} onFilterChange={onFilterChange} />);
		const chips = within(screen.getByRole("list", { name: "Chosen filters" })).getAllByRole("listitem");
		expect(chips.map((chip) => chip.textContent)).toEqual([
			"StatusWarning",
			"FlagOutdated agent",
			"Agent version7.50.3",
			"Tagenv:prod",
			"PolicyDefault Policy",
			"TechniqueT1547.006 Kernel Modules and Extensions",
			"Clear all",
		]);
		await userEvent.click(screen.getByRole("button", { name: "Remove Status: Warning" }));
		expect(onFilterChange).toHaveBeenLastCalledWith({ ...initial, status: [] }, expect.anything());
		expect(screen.getByRole("button", { name: "Remove Flag: Outdated agent" })).toHaveFocus();
	});

	it("clears everything at once, the text too, and takes the focus", async () => {
		const onFilterChange = vi.fn();
		render(<Page initial={createFilter({ text: "web", tag: ["env:prod"] })} onFilterChange={onFilterChange} />);
		expect(field()).toHaveValue("web");
		await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
		expect(onFilterChange).toHaveBeenLastCalledWith(EMPTY_FILTER, expect.objectContaining({ reason: "clear" }));
		expect(field()).toHaveValue("");
		expect(field()).toHaveFocus();
	});

	it("clears the text alone with the button beside it", async () => {
		const onFilterChange = vi.fn();
		render(<Page initial={createFilter({ text: "web", tag: ["env:prod"] })} onFilterChange={onFilterChange} />);
		await userEvent.click(screen.getByRole("button", { name: "Clear the search text" }));
		expect(onFilterChange).toHaveBeenLastCalledWith(createFilter({ tag: ["env:prod"] }), expect.anything());
		expect(field()).toHaveFocus();
	});

	it("follows a filter that changes elsewhere", () => {
		const { rerender } = render(<CoverageSearch filter={createFilter({ text: "web" })} />);
		expect(field()).toHaveValue("web");
		rerender(<CoverageSearch filter={createFilter({ text: "db" })} />);
		expect(field()).toHaveValue("db");
	});

	it("speaks the result", () => {
		const summary = { ...MIXED_SUMMARY, matchedCount: 214 };
		const { rerender } = render(<CoverageSearch summary={summary} filter={createFilter({ text: "web" })} />);
		expect(screen.getByRole("status")).toHaveTextContent("214 of 2,000 hosts match");
		rerender(<CoverageSearch summary={{ ...summary, matchedCount: 1 }} filter={createFilter({ text: "web" })} />);
		expect(screen.getByRole("status")).toHaveTextContent("1 of 2,000 hosts matches");
		rerender(<CoverageSearch summary={MIXED_SUMMARY} filter={EMPTY_FILTER} />);
		expect(screen.getByRole("status")).toHaveTextContent("2,000 hosts");
		rerender(<CoverageSearch filter={EMPTY_FILTER} />);
		expect(screen.getByRole("status")).toHaveTextContent("Loading hosts…");
	});

	it("comes to the shortcut key from anywhere but another field", async () => {
		render(
			<>
				<input aria-label="other" />
				<CoverageSearch shortcutKey="/" />
			</>,
		);
		const other = screen.getByRole("textbox", { name: "other" });
		await userEvent.type(other, "/");
		expect(other).toHaveValue("/");
		expect(other).toHaveFocus();
		other.blur();
		await userEvent.keyboard("/");
		expect(field()).toHaveFocus();
		expect(field()).toHaveValue("");
	});

	it("shows hostile names as text", async () => {
		const rows = [hostRowOf("x", "<img src=x onerror=alert(1)>", "covered")];
		const { container } = render(<Page hosts={{ rows, nextCursor: null, totalCount: 1 }} />);
		await userEvent.type(field(), "img");
		expect(screen.getByRole("option", { name: /<img/ })).toBeVisible();
		expect(container.querySelector("img")).toBeNull();
	});

	it("passes ref, class and other props to its root", () => {
		const ref = createRef<HTMLDivElement>();
		render(<CoverageSearch ref={ref} className="mine" data-testid="search" />);
		expect(screen.getByTestId("search")).toBe(ref.current);
		expect(ref.current).toHaveClass("hexcover-coverage-search", "mine");
		expect(screen.getByRole("search")).toBe(ref.current);
	});
});
