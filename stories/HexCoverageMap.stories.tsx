import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { HexCoverageMap } from "../src/components/hex-coverage-map/HexCoverageMap.tsx";
import { HostTable } from "../src/components/host-table/HostTable.tsx";
import { createFilter } from "../src/model/filter.ts";
import type { HostChange } from "../src/model/selectChanges.ts";
import { createFleetState } from "./fixtures/createFleetState.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const meta = {
	title: "Components/HexCoverageMap",
	component: HexCoverageMap,
	decorators: [withFleet],
	parameters: { layout: "fullscreen", fleet: { hostCount: 2000 } },
	args: { defaultGroupBy: "tag:env", style: { height: 640 } },
	argTypes: { scene: { control: false }, table: { control: false }, renderPopover: { control: false } },
} satisfies Meta<typeof HexCoverageMap>;
export default meta;

type Story = StoryObj<typeof meta>;

const findGrid = (canvasElement: HTMLElement) =>
	within(canvasElement).findByRole("grid", { name: "Map of hosts" }, { timeout: 10_000 });

/** Every host in its group, problems first to the eye. Click a host, or walk there with the keyboard. */
export const Fleet: Story = {
	name: "2,000 hosts",
	play: async ({ canvasElement }) => {
		const grid = await findGrid(canvasElement);
		grid.focus();
		await userEvent.keyboard("n{Enter}");
		const dialog = await within(canvasElement).findByRole("dialog");
		await expect(dialog).toHaveTextContent("Show details");
		await userEvent.keyboard("{Escape}");
		await waitFor(() => expect(grid).toHaveFocus());
	},
};

/** Few hosts: large cells with their names. */
export const SmallFleet: Story = { name: "40 hosts", parameters: { fleet: { hostCount: 40 } } };

export const OneHost: Story = { name: "1 host", parameters: { fleet: { hostCount: 1 } } };

export const LargeFleet: Story = {
	name: "20,000 hosts",
	args: { defaultGroupBy: "tag:team" },
	parameters: { fleet: { hostCount: 20_000 } },
};

/** Without groups the fleet is one cluster. */
export const Ungrouped: Story = { args: { defaultGroupBy: null } };

/** Groups of very different sizes; labels that do not fit wait for a zoom. */
export const ManyGroups: Story = { args: { defaultGroupBy: "version" } };

/** The legend chose a status. The others keep their places, faint. */
export const Filtered: Story = {
	parameters: { fleet: { hostCount: 2000, state: { filter: createFilter({ status: ["warning", "failed"] }) } } },
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await expect(await canvas.findByRole("button", { name: /^Warning/ })).toHaveAttribute("aria-pressed", "true");
		await expect(canvas.getByText(/of 2,000 hosts match$/)).toBeVisible();
	},
};

export const NothingMatches: Story = {
	parameters: { fleet: { hostCount: 2000, state: { filter: createFilter({ text: "no such host" }) } } },
};

/** After a refresh: hosts that recovered and hosts that newly fail are outlined until the next one. */
export const Refreshed: Story = {
	args: {
		changes: changesOf400(),
	},
	parameters: { fleet: { hostCount: 400 } },
};

/** One host is chosen, such as the one whose details are shown beside the map. */
export const Selected: Story = {
	args: {
		selectedHostId: createFleetState({ hostCount: 400 }).snapshot?.hosts.find(({ status }) => status === "failed")?.id,
	},
	parameters: { fleet: { hostCount: 400 } },
};

/** The same hosts as a table, on the same filter. */
export const TableTwin: Story = {
	args: { table: <HostTable /> },
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.click(await canvas.findByRole("button", { name: "Table" }));
		await expect(canvas.queryByRole("grid", { name: "Map of hosts" })).toBeNull();
		await userEvent.click(canvas.getByRole("button", { name: "Map" }));
		await findGrid(canvasElement);
	},
};

/** What a click shows is the host application's. */
export const OwnPopover: Story = {
	args: { renderPopover: (hostId) => <p>All about {hostId}</p> },
	parameters: { fleet: { hostCount: 400 } },
	play: async ({ canvasElement }) => {
		(await findGrid(canvasElement)).focus();
		await userEvent.keyboard("{Enter}");
		await expect(await within(canvasElement).findByText(/^All about/)).toBeVisible();
	},
};

/** For a map that is the whole page: the wheel zooms at once. */
export const WheelZooms: Story = { args: { wheel: "zoom" } };

/** From plain props, without a provider: the legend explains, and filters nothing. */
export const PlainProps: Story = {
	args: {
		scene: createFleetState({ hostCount: 400 }).engine?.scene(createFilter({}), "platform"),
		groupBy: "platform",
	},
	parameters: { fleet: null },
};

/** 320 pixels wide, as beside other things or on a phone. */
export const Narrow: Story = {
	args: { style: { height: 560 } },
	parameters: { fleet: { hostCount: 400, width: 352 } },
};

export const Loading: Story = {
	parameters: { fleet: { hostCount: 0, state: { phase: "loading", snapshot: null, engine: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { hostCount: 0, state: { phase: "failed", snapshot: null, engine: null } } },
};

export const NoHosts: Story = { parameters: { fleet: { hostCount: 0 } } };

/** The source could not say everything. */
export const Partial: Story = {
	parameters: {
		fleet: { hostCount: 400, state: { snapshot: partialSnapshot() } },
	},
};

function changesOf400(): HostChange[] {
	const hosts = createFleetState({ hostCount: 400 }).snapshot?.hosts ?? [];
	return hosts.flatMap(({ id, status }, i): HostChange[] => {
		if (status === "warning" && i % 3 === 0) return [{ hostId: id, from: "covered", to: status }];
		return status === "covered" && i % 60 === 0 ? [{ hostId: id, from: "warning", to: status }] : [];
	});
}

function partialSnapshot() {
	const { snapshot } = createFleetState({ hostCount: 400 });
	return snapshot && { ...snapshot, partial: { reason: "page 3 of 5 of hosts: rate limited" } };
}
