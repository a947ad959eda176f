import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { AttentionList } from "../src/components/attention-list/AttentionList.tsx";
import { createFilter } from "../src/model/filter.ts";
import { policySummaryOf, SAMPLE_POLICIES } from "../test/fixtures/coverageViews.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const meta = {
	title: "Components/AttentionList",
	component: AttentionList,
	args: { headingLevel: 2, onPolicySelect: fn() },
	decorators: [withFleet],
	parameters: { fleet: { width: 420 } },
} satisfies Meta<typeof AttentionList>;
export default meta;

type Story = StoryObj<typeof meta>;

export const FailingPolicies: Story = {
	play: async ({ canvasElement, args }) => {
		const canvas = within(canvasElement);
		const [first] = canvas.getAllByRole("checkbox");
		if (first) await userEvent.click(first);
		await expect(first).toBeChecked();
		const [view] = canvas.getAllByRole("button", { name: /^View rule errors of/ });
		if (view) await userEvent.click(view);
		await expect(args.onPolicySelect).toHaveBeenCalledOnce();
	},
};

/** A chosen policy that recovered stays, so that the choice can be taken back. */
export const Recovered: Story = {
	args: { policies: SAMPLE_POLICIES, filter: createFilter({ policy: ["stu-vwx-yz0"] }) },
};

export const ManyPolicies: Story = {
	args: {
		policies: Array.from({ length: 40 }, (_, i) =>
			policySummaryOf(`p${i}`, `Team ${i + 1}: file integrity`, { "partially-loaded": 80 - i, loaded: 400 }),
		),
	},
};

export const LongName: Story = {
	args: { policies: [policySummaryOf("p", "Payments-hardening-".repeat(14), { "fully-rejected": 12 })] },
};

export const NothingFails: Story = { args: { policies: [] } };

export const Loading: Story = {
	parameters: { fleet: { state: { phase: "loading", engine: null, snapshot: null } } },
};

export const Failed: Story = {
	parameters: { fleet: { state: { phase: "failed", engine: null, snapshot: null } } },
};
