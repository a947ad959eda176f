import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { CoverageSearch } from "../src/components/coverage-search/CoverageSearch.tsx";
import { createFilter } from "../src/model/filter.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const meta = {
	title: "Components/CoverageSearch",
	component: CoverageSearch,
	argTypes: { facets: { control: false }, hosts: { control: false }, summary: { control: false } },
	decorators: [
		(Story) => (
			<div style={{ minBlockSize: 520 }}>
				<Story />
			</div>
		),
		withFleet,
	],
} satisfies Meta<typeof CoverageSearch>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Untouched: Story = { args: { shortcutKey: "/" } };

/** Typing filters hosts by name at once, and suggests what else the text could mean. */
export const Suggestions: Story = {
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("combobox"), "pa");
		await expect(canvas.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
		await userEvent.keyboard("{ArrowDown}");
		await expect(canvas.getByRole("option", { selected: true })).toBeVisible();
	},
};

/** A rule is found by its id, and the filter narrows to it. */
export const ByRuleId: Story = {
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("combobox"), "kernel_module_load");
		await userEvent.click(
			within(canvas.getByRole("group", { name: "Rules" })).getAllByRole("option")[0] as HTMLElement,
		);
		await expect(canvas.getByRole("list", { name: "Chosen filters" })).toBeVisible();
		await expect(canvas.getByRole("combobox")).toHaveValue("");
	},
};

/** Without a text: versions and statuses, which few know by heart. */
export const OnDemand: Story = {
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("combobox"));
		await userEvent.keyboard("{ArrowDown}");
		await expect(canvas.getByRole("group", { name: "Statuses" })).toBeVisible();
	},
};

/** Where the page can open a host, choosing one does that. */
export const OpensHosts: Story = {
	args: { onHostSelect: fn() },
	play: async ({ canvasElement, args }) => {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("combobox"), "a");
		await userEvent.click(
			within(canvas.getByRole("group", { name: "Hosts" })).getAllByRole("option")[0] as HTMLElement,
		);
		await expect(args.onHostSelect).toHaveBeenCalledOnce();
	},
};

export const ChosenFilters: Story = {
	parameters: {
		fleet: {
			state: {
				filter: createFilter({
					status: ["warning", "failed"],
					flag: ["outdated-agent"],
					tag: ["env:prod"],
					tactic: ["TA0003"],
					technique: ["T1547.006"],
				}),
			},
		},
	},
};

export const NothingMatches: Story = {
	parameters: { fleet: { state: { filter: createFilter({ text: "no such host" }) } } },
};

export const Loading: Story = {
	parameters: { fleet: { state: { phase: "loading", engine: null, snapshot: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { state: { phase: "failed", engine: null, snapshot: null } } },
};

export const Narrow: Story = {
	parameters: { fleet: { width: 320, state: { filter: createFilter({ tag: ["env:prod"] }) } } },
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("combobox"), "file");
		await expect(canvas.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
	},
};
