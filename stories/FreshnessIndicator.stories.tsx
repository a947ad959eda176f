import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { FreshnessIndicator } from "../src/components/freshness-indicator/FreshnessIndicator.tsx";
import type { Freshness } from "../src/components/freshness-indicator/freshness.ts";
import type { Issue } from "../src/model/issues.ts";
import { NOW } from "./fixtures/createFleetState.ts";

const MINUTE_MS = 60_000;

const READY: Freshness = {
	phase: "ready",
	fault: null,
	progress: null,
	isRefreshing: false,
	nextRefreshAt: NOW + 2 * MINUTE_MS,
	issues: [],
	observedAt: NOW - 3 * MINUTE_MS,
	partialReason: null,
};
const NOTHING: Freshness = { ...READY, observedAt: null, nextRefreshAt: null };

const ISSUES: readonly Issue[] = [
	{
		code: "wrong-type",
		path: ["hosts", 3, "tags"],
		message: "expected an array, got a number; taken as none",
		count: 5,
	},
	{ code: "clock-skew", path: ["hosts", 9, "reports", 0], message: "reported 3 hours ahead; taken as now", count: 1 },
	{
		code: "unknown-reference",
		path: ["rules", 12, "policies", 0, "policyId"],
		message: 'no policy has the id "<b>nobody</b>"; membership ignored',
		count: 240,
	},
];

const meta = {
	title: "Components/FreshnessIndicator",
	component: FreshnessIndicator,
	args: { freshness: READY, now: NOW, onRefresh: fn() },
	decorators: [
		(Story) => (
			<div style={{ padding: 16 }}>
				<Story />
			</div>
		),
	],
} satisfies Meta<typeof FreshnessIndicator>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {
	play: async ({ canvasElement, args }) => {
		const canvas = within(canvasElement);
		await expect(canvas.getByText("Updated 3 minutes ago")).toBeVisible();
		await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
		await expect(args.onRefresh).toHaveBeenCalledOnce();
	},
};

export const Refreshing: Story = { args: { freshness: { ...READY, isRefreshing: true, nextRefreshAt: null } } };

export const Empty: Story = { args: { freshness: { ...NOTHING, phase: "empty" } } };

export const Loading: Story = { args: { freshness: { ...NOTHING, phase: "loading", isRefreshing: true } } };

export const LoadingWithProgress: Story = {
	args: {
		freshness: {
			...NOTHING,
			phase: "loading",
			isRefreshing: true,
			progress: { loadedCount: 12_000, totalCount: 50_000 },
		},
	},
};

/** The last refresh failed; what was loaded before stays on screen, with its age. */
export const Stale: Story = {
	args: {
		freshness: {
			...READY,
			phase: "stale",
			observedAt: NOW - 25 * MINUTE_MS,
			fault: { code: "rate-limited", message: "GET /api/v1/hosts: HTTP 429", retryAfterMs: 90_000 },
		},
	},
};

/** Nobody looked for a while: the data is old, and nothing went wrong. */
export const StaleWithoutFault: Story = {
	args: { freshness: { ...READY, phase: "stale", observedAt: NOW - 25 * MINUTE_MS, nextRefreshAt: null } },
};

export const Failed: Story = {
	args: {
		freshness: { ...NOTHING, phase: "failed", fault: { code: "unauthorized", message: "GET /api/v1/hosts: HTTP 401" } },
	},
};

export const PartialData: Story = {
	args: { freshness: { ...READY, partialReason: "page 3 of 5 of hosts: rate limited" } },
};

export const DataIssues: Story = {
	args: { freshness: { ...READY, issues: ISSUES } },
	play: async ({ canvasElement }) => {
		const canvas = within(canvasElement);
		await userEvent.click(canvas.getByRole("button", { name: "246 data issues" }));
		await expect(canvas.getByRole("region", { name: "Data issues" })).toBeVisible();
	},
};

export const Narrow: Story = {
	args: {
		freshness: {
			...READY,
			phase: "stale",
			observedAt: NOW - 25 * MINUTE_MS,
			issues: ISSUES,
			fault: { code: "unavailable", message: "GET /api/v2/remote_config/products/cws/policy: socket hang up" },
		},
	},
	decorators: [
		(Story) => (
			<div style={{ maxInlineSize: 288 }}>
				<Story />
			</div>
		),
	],
};
