import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { HostDetails, type HostDetailsProps } from "../src/components/host-details/HostDetails.tsx";
import { createFilter, EMPTY_FILTER } from "../src/model/filter.ts";
import { CoverageProvider } from "../src/react/CoverageProvider.tsx";
import { useCoverage } from "../src/react/useCoverage.ts";
import { createStaticStore } from "./fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot, NOW } from "./fixtures/detailsFleet.ts";
import { hostileEngine } from "./fixtures/hostileFleet.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const viewOf = (hostId: string) => detailsEngine.host(hostId, EMPTY_FILTER);
const store = createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine });

const meta = {
	title: "Components/HostDetails",
	component: HostDetails,
	args: { now: NOW, onPolicySelect: fn() },
	decorators: [
		(Story) => (
			<CoverageProvider store={store} locale="en-US" onAction={() => {}}>
				<div style={{ maxInlineSize: 440, padding: 16 }}>
					<Story />
				</div>
			</CoverageProvider>
		),
	],
} satisfies Meta<typeof HostDetails>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The worst host of the demo fleet. */
export const OnTheDemoFleet: Story = {
	decorators: [withFleet],
	render: (args) => <WorstHost {...args} />,
};

function WorstHost(props: HostDetailsProps) {
	const worst = useCoverage((state) => state.engine?.hosts(state.filter).rows[0]);
	return <HostDetails {...props} hostId={worst?.host.id} />;
}

export const Warning: Story = {
	args: { view: viewOf("i-warning") },
	async play({ canvasElement }) {
		const canvas = within(canvasElement);
		const policy = canvas.getByRole("button", { name: /^Threat detection/ });
		await expect(policy).toHaveAttribute("aria-expanded", "true");
		await expect(canvas.getByText(/field `exec.args_flags` not found/)).toBeVisible();
	},
};

/** A policy that failed as a whole, and one whose rules were all rejected. */
export const Failed: Story = { args: { view: viewOf("i-failed") } };

/** A message of several lines, with a caret that points at a column. */
export const MessageOfSeveralLines: Story = { args: { view: viewOf("i-caret") } };

export const Covered: Story = { args: { view: viewOf("i-covered") } };

/** Filtered rules are no failure; opened, they say why they do not apply. */
export const FilteredRules: Story = {
	args: { view: viewOf("i-covered") },
	async play({ canvasElement }) {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: /^Threat detection/ }));
		await userEvent.click(canvas.getByRole("button", { name: /^Not applicable/ }));
		await expect(canvas.getByText("< 7.71")).toBeVisible();
	},
};

export const Recovered: Story = {
	args: { hostId: "i-covered" },
	decorators: [
		(Story) => (
			<CoverageProvider
				store={createStaticStore({
					snapshot: detailsSnapshot,
					engine: detailsEngine,
					changes: [{ hostId: "i-covered", from: "warning", to: "covered" }],
				})}
				locale="en-US"
				onAction={() => {}}
			>
				<Story />
			</CoverageProvider>
		),
	],
};

export const RedeployRequested: Story = {
	args: {
		view: viewOf("i-warning"),
		requests: [
			{
				id: "1",
				action: { type: "redeploy", policyId: null, hostIds: ["i-warning"] },
				requestedAt: Date.now() - 130_000,
				state: "requested",
				message: "",
			},
			{
				id: "2",
				action: { type: "update-agent", hostIds: ["i-warning"] },
				requestedAt: Date.now() - 60_000,
				state: "refused",
				message: "Not permitted for this account.",
			},
		],
	},
};

export const OutdatedAgent: Story = { args: { view: viewOf("i-outdated") } };

export const EnforcementDegraded: Story = {
	args: { view: viewOf("i-degraded") },
	async play({ canvasElement }) {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: /^Payments, custom/ }));
		await userEvent.click(canvas.getByRole("button", { name: /^Loaded/ }));
		await expect(canvas.getByText("set to Blocking, in effect Monitoring")).toBeVisible();
	},
};

export const StatusMismatch: Story = {
	args: { view: viewOf("i-mismatch") },
	async play({ canvasElement }) {
		await userEvent.click(within(canvasElement).getByRole("button", { name: /^Threat detection/ }));
	},
};

export const Stale: Story = { args: { view: viewOf("i-stale") } };
export const Pending: Story = { args: { view: viewOf("i-pending") } };
export const Unknown: Story = { args: { view: viewOf("i-unknown") } };
export const NoWorkloadProtection: Story = { args: { view: viewOf("i-no-wp") } };
export const NoAgent: Story = { args: { view: viewOf("i-no-agent") } };
export const Excluded: Story = { args: { view: viewOf("i-excluded") } };

/** Under a filter by policy the status is that of its rules alone; the host's own is said too. */
export const WithinAFilter: Story = {
	args: { view: detailsEngine.host("i-warning", createFilter({ policy: ["best-practice"] })) },
};

export const NoLongerReported: Story = { args: { view: null } };
export const Loading: Story = { args: {}, decorators: [withStore(createStaticStore({ phase: "loading" }))] };
export const NothingLoaded: Story = { args: {}, decorators: [withStore(createStaticStore({ phase: "failed" }))] };

/** Markup, a name of 10,000 characters, control characters: everything is text, and nothing breaks the layout. */
export const HostileText: Story = { args: { view: hostileEngine.host("long", EMPTY_FILTER) } };
export const RightToLeft: Story = {
	args: { view: hostileEngine.host("rtl", EMPTY_FILTER) },
	globals: { direction: "rtl" },
};
export const Narrow: Story = {
	args: { view: viewOf("i-warning") },
	decorators: [
		(Story) => (
			<div style={{ maxInlineSize: 288 }}>
				<Story />
			</div>
		),
	],
};

function withStore(own: typeof store) {
	return (Story: () => React.JSX.Element) => (
		<CoverageProvider store={own} locale="en-US">
			<Story />
		</CoverageProvider>
	);
}
