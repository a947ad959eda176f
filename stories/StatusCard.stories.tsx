import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { AttentionList } from "../src/components/attention-list/AttentionList.tsx";
import { OutdatedVersions } from "../src/components/outdated-versions/OutdatedVersions.tsx";
import { StatusCard } from "../src/components/status-card/StatusCard.tsx";
import type { CoverageAction } from "../src/model/adapter.ts";
import { createFilter } from "../src/model/filter.ts";
import { MIXED_SUMMARY, summaryOf } from "../test/fixtures/coverageViews.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const WIDTH = 360;

const meta = {
	title: "Components/StatusCard",
	component: StatusCard,
	decorators: [withFleet],
	parameters: { fleet: { width: WIDTH } },
	argTypes: { attention: { control: false }, versions: { control: false } },
	args: { attention: <AttentionList headingLevel={4} onPolicySelect={() => {}} />, versions: <OutdatedVersions /> },
} satisfies Meta<typeof StatusCard>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Four ways to improve, each with its hosts and the next step; below them everything else, so that the counts add up. */
export const Incomplete: Story = {};

/** WARNING filters the map and shows which policies fail. */
export const Warning: Story = {
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		const warning = canvas.getByRole("button", { name: /^WARNING/ });
		await userEvent.click(warning);
		await expect(warning).toHaveAttribute("aria-pressed", "true");
		await expect(canvas.getByRole("heading", { name: "Security coverage needs attention" })).toBeVisible();
		const [first] = canvas.getAllByRole("checkbox");
		if (first) await userEvent.click(first);
		await expect(first).toBeChecked();
	},
};

/** INFO offers the versions of the outdated agents as filters. */
export const OutdatedAgents: Story = {
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: "Filter by agent version" }));
		await expect(canvas.getByRole("list", { name: "Outdated agent versions" })).toBeVisible();
	},
};

/** A row is chosen elsewhere, such as in the URL. */
export const Chosen: Story = {
	parameters: { fleet: { state: { filter: createFilter({ status: ["no-wp"] }) } } },
};

/** Counts follow the other facets; here the rules of one tactic. */
export const OneTactic: Story = {
	parameters: { fleet: { state: { filter: createFilter({ tactic: ["TA0003"] }) } } },
};

export const AllGood: Story = { parameters: { fleet: { hostCount: 400, problemRatio: 0 } } };

/** Counts over a part of the fleet are never shown without saying so. */
export const PartialData: Story = {
	args: { summary: { ...MIXED_SUMMARY, partialReason: "page 3 of 5 of hosts: rate limited (HTTP 429)" } },
};

export const NoHosts: Story = { parameters: { fleet: { hostCount: 0 } } };

export const NothingMatches: Story = {
	parameters: { fleet: { state: { filter: createFilter({ text: "no such host" }) } } },
};

export const AllExcluded: Story = {
	args: { summary: summaryOf({ excluded: 12 }) },
};

export const Loading: Story = {
	parameters: { fleet: { state: { phase: "loading", engine: null, snapshot: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { state: { phase: "failed", engine: null, snapshot: null } } },
};

/** The host application forbids an action and says why. */
export const NotAllowed: Story = {
	parameters: {
		fleet: {
			can: (action: CoverageAction) =>
				action.type === "inspect-hosts" ? "Ask an administrator for access to the fleet" : true,
		},
	},
};

/** From plain props: no provider, and no actions since nobody could answer them. */
export const FromProps: Story = {
	args: { summary: MIXED_SUMMARY, attention: undefined, versions: undefined, style: { maxInlineSize: WIDTH } },
	parameters: { fleet: null },
};

export const Wide: Story = { parameters: { fleet: { width: 960 } } };

export const Narrow: Story = { parameters: { fleet: { width: 320 } } };
