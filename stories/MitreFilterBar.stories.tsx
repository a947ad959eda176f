import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { MitreFilterBar } from "../src/components/mitre-filter-bar/MitreFilterBar.tsx";
import { createFilter } from "../src/model/filter.ts";
import { SAMPLE_FACETS } from "../test/fixtures/coverageViews.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const meta = {
	title: "Components/MitreFilterBar",
	component: MitreFilterBar,
	argTypes: { catalogue: { control: false }, facets: { control: false } },
	decorators: [
		(Story) => (
			<div style={{ minBlockSize: 520 }}>
				<Story />
			</div>
		),
		withFleet,
	],
} satisfies Meta<typeof MitreFilterBar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NothingChosen: Story = {};

/** In matrix order; a tactic without a loaded rule shows 0 hosts. */
export const Tactics: Story = {
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Tactics/ }));
		await expect(await screen.findByRole("listbox", { name: "Tactics" })).toBeVisible();
		await expect(screen.getByRole("combobox")).toHaveFocus();
	},
};

/** Only those of the chosen tactic, sub-techniques below their technique. */
export const TechniquesOfATactic: Story = {
	parameters: { fleet: { state: { filter: createFilter({ tactic: ["TA0003"] }) } } },
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Techniques/ }));
		await expect(
			await screen.findByRole("option", { name: /^Boot or Logon Initialization Scripts/ }),
		).toBeInTheDocument();
		await expect(screen.queryByRole("option", { name: /^Active Scanning/ })).toBeNull();
		await userEvent.keyboard("{ArrowDown} ");
		await expect(screen.getByRole("option", { selected: true })).toBeVisible();
	},
};

/** All 697 of the matrix while no tactic is chosen; those out of sight cost no layout. */
export const AllTechniques: Story = {
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Techniques/ }));
		await userEvent.type(await screen.findByRole("combobox"), "kernel mod");
		await expect(screen.getByRole("option", { name: /T1547\.006/ })).toBeVisible();
	},
};

/** How the policies are spread over the hosts in view. */
export const PolicyTypes: Story = {
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Policy types/ }));
		await expect(await screen.findByRole("listbox", { name: "Policy types" })).toBeVisible();
	},
};

export const Chosen: Story = {
	parameters: {
		fleet: {
			state: {
				filter: createFilter({ tactic: ["TA0003", "TA0002"], technique: ["T1547.006"], policyType: ["policy"] }),
			},
		},
	},
};

/** Names come from the rules' tags, and order from the facets. */
export const WithoutCatalogue: Story = { args: { facets: SAMPLE_FACETS, catalogue: null } };

export const Loading: Story = {
	parameters: { fleet: { state: { phase: "loading", engine: null, snapshot: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { state: { phase: "failed", engine: null, snapshot: null } } },
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Tactics/ }));
		await expect(await within(canvasElement).findByText("Could not be loaded.")).toBeVisible();
	},
};

export const Narrow: Story = {
	parameters: { fleet: { width: 320, state: { filter: createFilter({ technique: ["T1547.006"] }) } } },
	play: async ({ canvasElement }) => {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Tactics/ }));
		await expect(await screen.findByRole("listbox", { name: "Tactics" })).toBeVisible();
	},
};
