import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FreshnessIndicator } from "../../src/components/freshness-indicator/FreshnessIndicator.tsx";
import type { Freshness } from "../../src/components/freshness-indicator/freshness.ts";
import type { AdapterFault } from "../../src/model/adapter.ts";
import { NOW } from "../fixtures/coverageViews.ts";

const MINUTE = 60_000;

const freshnessOf = (parts: Partial<Freshness> = {}): Freshness => ({
	phase: "ready",
	fault: null,
	progress: null,
	isRefreshing: false,
	nextRefreshAt: NOW + 2 * MINUTE,
	issues: [],
	observedAt: NOW - 3 * MINUTE,
	partialReason: null,
	...parts,
});

const unavailable: AdapterFault = { code: "unavailable", message: "GET /api/v1/hosts: socket hang up" };

describe("FreshnessIndicator", () => {
	it("says how old the data is and when it will be renewed", () => {
		render(<FreshnessIndicator freshness={freshnessOf()} now={NOW} />);
		expect(screen.getByText("Updated 3 minutes ago")).toHaveAttribute("datetime", "2026-11-24T11:57:00.000Z");
		expect(screen.getByText("next refresh in 2 minutes")).toBeVisible();
	});

	it("does not count seconds", () => {
		const freshness = freshnessOf({ observedAt: NOW - 20_000, nextRefreshAt: NOW + 20_000 });
		render(<FreshnessIndicator freshness={freshness} now={NOW} />);
		expect(screen.getByText("Updated less than a minute ago")).toBeVisible();
		expect(screen.getByText("next refresh in less than a minute")).toBeVisible();
	});

	it("promises no refresh where none is planned", () => {
		render(<FreshnessIndicator freshness={freshnessOf({ nextRefreshAt: null })} now={NOW} />);
		expect(screen.queryByText(/next refresh/)).toBeNull();
	});

	it("counts the first load", () => {
		const freshness = freshnessOf({
			phase: "loading",
			observedAt: null,
			nextRefreshAt: null,
			progress: { loadedCount: 12_000, totalCount: 50_000 },
		});
		const { rerender } = render(<FreshnessIndicator freshness={freshness} />);
		expect(screen.getByText("Loaded 12,000 of 50,000…")).toBeVisible();
		expect(screen.getByRole("progressbar", { name: "Loading coverage…" })).toHaveValue(12_000);
		rerender(<FreshnessIndicator freshness={{ ...freshness, progress: { loadedCount: 12_000, totalCount: null } }} />);
		expect(screen.getByText("Loaded 12,000 so far…")).toBeVisible();
		expect(screen.queryByRole("progressbar")).toBeNull();
	});

	it("says before anything is asked that nothing is loaded", () => {
		render(<FreshnessIndicator />);
		expect(screen.getByText("Not loaded yet")).toBeVisible();
		expect(screen.queryByRole("button")).toBeNull();
	});

	it.each([
		[unavailable, "The source cannot be reached. GET /api/v1/hosts: socket hang up"],
		[{ code: "unauthorized", message: "" }, "The source does not accept the credentials. Sign in again."],
		[
			{ code: "rate-limited", message: "", retryAfterMs: 90_000 },
			"The source limits how often it is asked. It can be asked again in 1 minute.",
		],
	] as const)("says what went wrong: $code", (fault, text) => {
		const freshness = freshnessOf({ phase: "failed", observedAt: null, nextRefreshAt: null, fault });
		render(<FreshnessIndicator freshness={freshness} onRefresh={() => {}} />);
		expect(screen.getByRole("status")).toHaveTextContent(text);
		expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
	});

	it("keeps the age of the data in sight when a refresh failed", () => {
		const freshness = freshnessOf({ phase: "stale", observedAt: NOW - 25 * MINUTE, fault: unavailable });
		const { container } = render(<FreshnessIndicator freshness={freshness} now={NOW} />);
		expect(screen.getByText("May be out of date")).toBeVisible();
		expect(screen.getByText("Updated 25 minutes ago")).toBeVisible();
		expect(screen.getByRole("status")).toHaveTextContent("The source cannot be reached.");
		expect(container.firstElementChild).toHaveAttribute("data-phase", "stale");
	});

	it("refreshes on demand, not twice, and speaks of it only to those who asked", async () => {
		const onRefresh = vi.fn();
		const { rerender } = render(<FreshnessIndicator freshness={freshnessOf()} now={NOW} onRefresh={onRefresh} />);
		expect(screen.getByRole("status")).toBeEmptyDOMElement();
		await userEvent.click(screen.getByRole("button", { name: "Refresh" }));
		expect(onRefresh).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "pointer" }));
		rerender(<FreshnessIndicator freshness={freshnessOf({ isRefreshing: true })} now={NOW} onRefresh={onRefresh} />);
		const busy = screen.getByRole("button", { name: "Refreshing…" });
		expect(busy).toHaveAttribute("aria-disabled", "true");
		expect(busy).toHaveFocus();
		await userEvent.click(busy);
		expect(onRefresh).toHaveBeenCalledOnce();
		rerender(<FreshnessIndicator freshness={freshnessOf({ observedAt: NOW })} now={NOW} onRefresh={onRefresh} />);
		expect(screen.getByRole("status")).toHaveTextContent("Coverage is up to date.");
	});

	it("says what is missing from partial data", () => {
		const partialReason = "page 3 of 5 of hosts: rate limited";
		render(<FreshnessIndicator freshness={freshnessOf({ partialReason })} now={NOW} />);
		expect(screen.getByText("Incomplete data:", { exact: false })).toHaveTextContent(partialReason);
	});

	it("counts the faults in the data and lists them on demand", async () => {
		const issues = [
			{ code: "wrong-type", path: ["hosts", 3, "tags"], message: "expected an array, got a number; ignored", count: 5 },
			{ code: "clock-skew", path: ["hosts", 9], message: "reported from the future; taken as now", count: 1 },
		] as const;
		render(<FreshnessIndicator freshness={freshnessOf({ issues })} now={NOW} />);
		const toggle = screen.getByRole("button", { name: "6 data issues" });
		expect(toggle).toHaveAttribute("aria-expanded", "false");
		expect(screen.queryByRole("region")).toBeNull();
		await userEvent.click(toggle);
		const list = within(screen.getByRole("region", { name: "Data issues" })).getAllByRole("listitem");
		expect(list.map((item) => item.textContent)).toEqual([
			"hosts[3].tags: expected an array, got a number; ignored (and 4 more)",
			"hosts[9]: reported from the future; taken as now",
		]);
	});

	it("lists a hundred kinds of faults and says how many more there are", async () => {
		const issues = Array.from({ length: 130 }, (_, i) => ({
			code: "wrong-type" as const,
			path: ["hosts", i],
			message: "ignored",
			count: 2,
		}));
		render(<FreshnessIndicator freshness={freshnessOf({ issues })} now={NOW} />);
		await userEvent.click(screen.getByRole("button", { name: "260 data issues" }));
		expect(screen.getAllByRole("listitem")).toHaveLength(101);
		expect(screen.getByText("and 60 more")).toBeVisible();
	});

	it("passes ref, class and other props to its root", () => {
		const ref = createRef<HTMLDivElement>();
		render(<FreshnessIndicator ref={ref} className="mine" data-testid="freshness" />);
		expect(screen.getByTestId("freshness")).toBe(ref.current);
		expect(ref.current).toHaveClass("hexcover-freshness-indicator", "mine");
	});

	describe("on the reader's clock", () => {
		beforeEach(() => {
			vi.useFakeTimers({ now: NOW });
		});
		afterEach(() => {
			vi.useRealTimers();
			setVisibility("visible");
		});

		const setVisibility = (state: DocumentVisibilityState) => {
			Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
			act(() => void document.dispatchEvent(new Event("visibilitychange")));
		};
		const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

		it("lets the age grow and the wait shrink", () => {
			render(<FreshnessIndicator freshness={freshnessOf()} />);
			expect(screen.getByText("Updated 3 minutes ago")).toBeVisible();
			pass(MINUTE);
			expect(screen.getByText("Updated 4 minutes ago")).toBeVisible();
			pass(1000);
			expect(screen.getByText("next refresh in less than a minute")).toBeVisible();
			pass(MINUTE);
			expect(screen.getByText("Updated 5 minutes ago")).toBeVisible();
			expect(screen.queryByText(/next refresh/)).toBeNull();
		});

		it("wakes up at most twice a minute, and never while the page is hidden", () => {
			render(<FreshnessIndicator freshness={freshnessOf()} />);
			expect(vi.getTimerCount()).toBe(1);
			setVisibility("hidden");
			expect(vi.getTimerCount()).toBe(0);
			pass(10 * MINUTE);
			setVisibility("visible");
			expect(screen.getByText("Updated 13 minutes ago")).toBeVisible();
		});

		it("leaves no timer behind", () => {
			const { unmount } = render(<FreshnessIndicator freshness={freshnessOf()} />);
			unmount();
			expect(vi.getTimerCount()).toBe(0);
		});

		it("needs no timer where there is no age to tell", () => {
			render(<FreshnessIndicator />);
			expect(vi.getTimerCount()).toBe(0);
		});
	});
});
