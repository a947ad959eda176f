import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { PolicyDetails } from "../src/components/policy-details/PolicyDetails.tsx";
import { EMPTY_FILTER } from "../src/model/filter.ts";
import { CoverageProvider } from "../src/react/CoverageProvider.tsx";
import { createStaticStore } from "./fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot, NOW } from "./fixtures/detailsFleet.ts";
import { hostileEngine } from "./fixtures/hostileFleet.ts";
import { createLargePolicyView } from "./fixtures/largePolicy.ts";
import { withFleet } from "./fixtures/withFleet.tsx";

const viewOf = (policyId: string) => detailsEngine.policy(policyId, EMPTY_FILTER);
const store = createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine });

const meta = {
	title: "Components/PolicyDetails",
	component: PolicyDetails,
	args: { now: NOW, onHostSelect: fn() },
	decorators: [
		(Story) => (
			<CoverageProvider store={store} locale="en-US" onAction={() => {}}>
				<div style={{ maxInlineSize: 560, padding: 16 }}>
					<Story />
				</div>
			</CoverageProvider>
		),
	],
} satisfies Meta<typeof PolicyDetails>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The vendor's default policy with its 254 rules on the demo fleet. */
export const OnTheDemoFleet: Story = { args: { policyId: "threat-detection.policy" }, decorators: [withFleet] };

export const FailingOnSomeHosts: Story = { args: { policyId: "threat-detection" } };

/** Deploy a rule, find it by its id, see where it loaded and where it failed. */
export const FindANewRule: Story = {
	args: { policyId: "payments-custom" },
	async play({ canvasElement, args }) {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("searchbox", { name: "Find a rule by id" }), "payments_new_rule");
		await expect(canvas.getByRole("button", { name: "payments_new_rule" })).toHaveAttribute("aria-expanded", "true");
		await expect(canvas.getByText(/bool expected/)).toBeVisible();
		const loaded = canvas.getByRole("list", { name: "Loaded on 2 hosts" });
		await userEvent.click(within(loaded).getByRole("button", { name: "pay-2.eu.example.internal" }));
		await expect(args.onHostSelect).toHaveBeenCalledWith("i-paid", expect.objectContaining({ reason: "pointer" }));
	},
};

export const NoRuleFound: Story = {
	args: { policyId: "payments-custom" },
	async play({ canvasElement }) {
		const canvas = within(canvasElement);
		await userEvent.type(canvas.getByRole("searchbox"), "no_such_rule");
		await expect(canvas.getByText(/^0 of/)).toBeVisible();
	},
};

export const ForTaggedHosts: Story = { args: { view: viewOf("payments-custom") } };
export const MatchesNoHost: Story = { args: { view: viewOf("staging-only") } };
export const NotListed: Story = { args: { view: viewOf("local-hotfix") } };

/** 319 rules on 1,200 hosts: the failing ones first, the rest on demand. */
export const ManyRules: Story = { args: { view: createLargePolicyView() } };

export const RedeployRequested: Story = {
	args: {
		view: viewOf("threat-detection"),
		requests: [
			{
				id: "1",
				action: { type: "redeploy", policyId: "threat-detection", hostIds: [] },
				requestedAt: Date.now() - 130_000,
				state: "requested",
				message: "",
			},
		],
	},
};

export const NoLongerListed: Story = { args: { view: null } };
export const Loading: Story = { decorators: [withStore(createStaticStore({ phase: "loading" }))] };
export const NothingLoaded: Story = { decorators: [withStore(createStaticStore({ phase: "failed" }))] };

/** Markup, endless words, control characters: everything is text, and nothing breaks the layout. */
export const HostileText: Story = {
	args: { view: hostileEngine.policy("p", EMPTY_FILTER) },
	async play({ canvasElement }) {
		const [rule] = within(canvasElement).getAllByRole("button", { name: /^rule_y/ });
		if (rule) await userEvent.click(rule);
	},
};
export const RightToLeft: Story = { args: { view: viewOf("payments-custom") }, globals: { direction: "rtl" } };
export const Narrow: Story = {
	args: { policyId: "threat-detection" },
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
