import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { HostTable } from "../src/components/host-table/HostTable.tsx";
import { createFilter, EMPTY_FILTER } from "../src/model/filter.ts";
import { CoverageProvider } from "../src/react/CoverageProvider.tsx";
import { createStaticStore } from "./fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot, NOW } from "./fixtures/detailsFleet.ts";
import { hostileEngine } from "./fixtures/hostileFleet.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const withStore = (store: ReturnType<typeof createStaticStore>) => (Story: () => React.JSX.Element) => (
	<CoverageProvider store={store} locale="en-US">
		<Story />
	</CoverageProvider>
);

const meta = {
	title: "Components/HostTable",
	component: HostTable,
	args: { now: NOW, onHostSelect: fn() },
	decorators: [
		(Story) => (
			<div style={{ padding: 16 }}>
				<Story />
			</div>
		),
	],
} satisfies Meta<typeof HostTable>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Worst first; every status has its own shape. */
export const EveryStatus: Story = {
	decorators: [withStore(createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine }))],
	args: { selectedHostId: "i-warning" },
	async play({ canvasElement, args }) {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: "Name" }));
		await expect(canvas.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
		await userEvent.click(canvas.getByRole("button", { name: "web-18.eu.example.internal" }));
		await expect(args.onHostSelect).toHaveBeenCalledWith("i-warning-2", expect.anything());
	},
};

/** 20,000 hosts, a hundred at a time. */
export const LargeFleet: Story = {
	parameters: { fleet: { hostCount: 20_000 } },
	decorators: [withFleet],
	async play({ canvasElement }) {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: "Next" }));
		await expect(canvas.getByText("101–200 of 20,000")).toBeVisible();
	},
};

export const NoMatch: Story = {
	decorators: [
		withStore(
			createStaticStore({
				snapshot: detailsSnapshot,
				engine: detailsEngine,
				filter: createFilter({ text: "no such host" }),
			}),
		),
	],
};
export const Empty: Story = { args: { page: { rows: [], nextCursor: null, totalCount: 0, offset: 0 } } };
export const Loading: Story = {};
export const NothingLoaded: Story = { decorators: [withStore(createStaticStore({ phase: "failed" }))] };

/** A name of 10,000 characters, markup, control characters, two directions. */
export const HostileText: Story = { args: { page: hostileEngine.hosts(EMPTY_FILTER) } };
export const RightToLeft: Story = {
	args: { page: detailsEngine.hosts(EMPTY_FILTER), selectedHostId: "i-failed" },
	globals: { direction: "rtl" },
};

/** Secondary columns fold into the cell of the name. */
export const Narrow: Story = {
	args: { page: detailsEngine.hosts(EMPTY_FILTER), selectedHostId: "i-failed" },
	decorators: [
		(Story) => (
			<div style={{ maxInlineSize: 288 }}>
				<Story />
			</div>
		),
	],
};
export const NarrowHostile: Story = { ...Narrow, args: { page: hostileEngine.hosts(EMPTY_FILTER) } };
