import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { OutdatedVersions } from "../src/components/outdated-versions/OutdatedVersions.tsx";
import { withFleet } from "./fixtures/withFleet.tsx";

const meta = {
	title: "Components/OutdatedVersions",
	component: OutdatedVersions,
	decorators: [withFleet],
	parameters: { fleet: { width: 420 } },
} satisfies Meta<typeof OutdatedVersions>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Versions: Story = {
	play: async ({ canvasElement }) => {
		const [first] = within(canvasElement).getAllByRole("button", { pressed: false });
		if (first) await userEvent.click(first);
		await expect(first).toHaveAttribute("aria-pressed", "true");
	},
};

export const NoneOutdated: Story = { args: { versions: [] } };

export const Loading: Story = {
	parameters: { fleet: { state: { phase: "loading", engine: null, snapshot: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { state: { phase: "failed", engine: null, snapshot: null } } },
};
