import type { Meta, StoryObj } from "@storybook/react-vite";
import { useMemo } from "react";
import { expect, waitFor, within } from "storybook/test";
import { enterprise19 } from "../src/attack/enterprise19.ts";
import { CoveragePage } from "../src/components/coverage-page/CoveragePage.tsx";
import type { CoverageAction, CoverageAdapter } from "../src/model/adapter.ts";
import { AdapterError } from "../src/model/adapter.ts";
import { createFilter, EMPTY_FILTER } from "../src/model/filter.ts";
import { CoverageProvider } from "../src/react/CoverageProvider.tsx";
import { createFleetAdapter } from "../src/testing/createFleetAdapter.ts";

/** Links into an imaginary console; redeploying and updating are left to the adapter, which heals the fleet at the next refresh. */
function getActionHref(action: CoverageAction): string | undefined {
	switch (action.type) {
		case "edit-policy":
			return `#/policies/${encodeURIComponent(action.policyId)}`;
		case "edit-rule":
			return `#/rules/${encodeURIComponent(action.ruleId)}`;
		case "inspect-hosts":
			return `#/fleet?reason=${action.reason}`;
		case "inspect-host":
			return `#/fleet/${encodeURIComponent(action.hostId)}`;
		default:
			return undefined;
	}
}

interface PageArgs {
	readonly hostCount: number;
	/** What the source does. */
	readonly source: "answers" | "is silent" | "refuses" | "is partial";
	readonly filter: typeof EMPTY_FILTER;
}

const meta = {
	title: "Coverage page",
	parameters: { layout: "fullscreen" },
	args: { hostCount: 2000, source: "answers", filter: EMPTY_FILTER },
	argTypes: { hostCount: { control: { type: "number", min: 0, max: 20_000 } }, filter: { control: false } },
	render: function Render({ hostCount, source, filter }) {
		const adapter = useMemo(() => createSource(hostCount, source), [hostCount, source]);
		return (
			<CoverageProvider adapter={adapter} catalogue={enterprise19} getActionHref={getActionHref} filter={filter}>
				<CoveragePage style={{ height: "100vh" }} />
			</CoverageProvider>
		);
	},
} satisfies Meta<PageArgs>;

export default meta;
type Story = StoryObj<typeof meta>;

function createSource(hostCount: number, source: PageArgs["source"]): CoverageAdapter {
	const adapter = createFleetAdapter({ hostCount, seed: 1 });
	switch (source) {
		case "answers":
			return adapter;
		case "is silent":
			return { ...adapter, load: () => new Promise(() => {}) };
		case "refuses":
			return {
				...adapter,
				load: () => Promise.reject(new AdapterError({ code: "unauthorized", message: "HTTP 401 from /api/v1/hosts" })),
			};
		case "is partial":
			return {
				...adapter,
				load: async (options) => ({
					...(await adapter.load(options)),
					partial: {
						reason: "page 3 of 5 of hosts: rate limited",
						loadedCount: hostCount,
						expectedCount: hostCount + 500,
					},
				}),
			};
	}
}

/** The whole page on the bundled demo fleet of 2,000 hosts. */
export const DemoFleet: Story = {
	name: "Demo fleet",
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await waitFor(() => expect(canvas.getByRole("heading", { name: "Workload protection coverage" })).toBeVisible());
		await canvas.findByRole("grid", undefined, { timeout: 10_000 });
	},
};

export const SmallFleet: Story = { name: "40 hosts", args: { hostCount: 40 } };

export const LargeFleet: Story = { name: "20,000 hosts", args: { hostCount: 20_000 } };

/** The map follows one technique: orange is now an error in *its* rules only. */
export const OneTechnique: Story = { name: "One technique", args: { filter: createFilter({ technique: ["T1059"] }) } };

export const NothingMatches: Story = {
	name: "Nothing matches",
	args: { filter: createFilter({ text: "no such host" }) },
};

export const Loading: Story = { args: { source: "is silent" } };

export const Refused: Story = { args: { source: "refuses" } };

/** The source could not say everything, and every number says so. */
export const Partial: Story = { args: { source: "is partial" } };

export const NoHosts: Story = { name: "No hosts", args: { hostCount: 0 } };
