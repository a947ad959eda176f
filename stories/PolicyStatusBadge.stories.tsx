import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { PolicyStatusBadge } from "../src/components/policy-status-badge/PolicyStatusBadge.tsx";
import type { RuleCounts } from "../src/model/snapshot.ts";
import { POLICY_STATUSES } from "../src/model/vocabulary.ts";
import { CoverageConfigContext, DEFAULT_CONFIG } from "../src/react/CoverageConfig.ts";

const counts: RuleCounts = { loaded: 21, error: 0, filtered: 0, disabled: 0, pending: 0, unknown: 0 };

const meta = {
	title: "Components/PolicyStatusBadge",
	component: PolicyStatusBadge,
	args: { status: "loaded" },
} satisfies Meta<typeof PolicyStatusBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All rules of the policy are loaded. */
export const FullyLoaded: Story = { args: { status: "loaded", counts } };

/** Filtered rules are no failure: they are for another agent version or platform. */
export const FullyLoadedButNotApplicable: Story = {
	name: "Fully loaded, some rules not applicable",
	args: { status: "partially-filtered", counts: { ...counts, filtered: 64 } },
};

export const PartiallyLoaded: Story = {
	args: { status: "partially-loaded", counts: { ...counts, loaded: 19, error: 2, filtered: 64 } },
	play: async ({ canvasElement }) => {
		await expect(within(canvasElement).getByText("2 of 21 rules failed")).toBeVisible();
	},
};

export const FullyRejected: Story = { args: { status: "fully-rejected", counts: { ...counts, loaded: 0, error: 21 } } };

/** The policy as a whole failed; the reason is the agent's own text. */
export const PolicyError: Story = {
	args: { status: "error", error: "yaml: line 12: mapping values are not allowed in this context" },
};

export const NotApplicable: Story = {
	args: { status: "fully-filtered", counts: { ...counts, loaded: 0, filtered: 21 } },
};

export const Pending: Story = { args: { status: "pending" } };

export const NotReported: Story = { args: { status: "not-reported" } };

export const Disabled: Story = { args: { status: "disabled" } };

export const Empty: Story = { args: { status: "empty" } };

/** Each status has its own shape, so that nothing hangs on colour alone. */
export const EveryStatus: Story = {
	render: () => (
		<div style={{ display: "grid", gap: 8, justifyItems: "start" }}>
			{POLICY_STATUSES.map((status) => (
				<PolicyStatusBadge key={status} status={status} />
			))}
		</div>
	),
};

/** A reason that does not fit is cut; the whole of it is in the details of the policy. */
export const LongReason: Story = {
	args: { status: "error", error: "rule compilation error: field `exec.args_flags` not found; ".repeat(8) },
	decorators: [
		(Story) => (
			<div style={{ maxInlineSize: 288 }}>
				<Story />
			</div>
		),
	],
};

export const Translated: Story = {
	args: { status: "partially-loaded", counts: { ...counts, loaded: 1198, error: 2 } },
	decorators: [
		(Story) => (
			<CoverageConfigContext.Provider
				value={{
					...DEFAULT_CONFIG,
					locale: "de",
					messages: {
						vocabulary: { policyStatus: { "partially-loaded": "Teilweise geladen" } },
						policyStatusBadge: {
							rulesFailed: (failed: number, all: number, format: (count: number) => string) =>
								`${format(failed)} von ${format(all)} Regeln fehlerhaft`,
						},
					},
				}}
			>
				<Story />
			</CoverageConfigContext.Provider>
		),
	],
};
