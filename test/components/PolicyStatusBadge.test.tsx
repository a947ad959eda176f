import { render, screen } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it } from "vitest";
import { PolicyStatusBadge } from "../../src/components/policy-status-badge/PolicyStatusBadge.tsx";
import type { RuleCounts } from "../../src/model/snapshot.ts";
import { POLICY_STATUSES } from "../../src/model/vocabulary.ts";
import { CoverageConfigContext, DEFAULT_CONFIG } from "../../src/react/CoverageConfig.ts";

const NO_RULES: RuleCounts = { loaded: 0, error: 0, filtered: 0, disabled: 0, pending: 0, unknown: 0 };

const textOf = (element: React.ReactElement) => render(element).container.textContent?.trim();

describe("PolicyStatusBadge", () => {
	it.each([
		["error", "Fully Rejected"],
		["fully-rejected", "Fully Rejected"],
		["partially-loaded", "Partially Loaded"],
		["not-reported", "Not Reported"],
		["pending", "Pending"],
		["fully-filtered", "Not Applicable"],
		["partially-filtered", "Fully Loaded"],
		["loaded", "Fully Loaded"],
		["disabled", "Disabled"],
		["empty", "Empty"],
	] as const)("calls %s %s", (status, name) => {
		expect(textOf(<PolicyStatusBadge status={status} />)).toBe(name);
	});

	it("says how many of the applicable rules failed", () => {
		const counts = { ...NO_RULES, loaded: 21, error: 2, filtered: 40, disabled: 3, unknown: 1 };
		expect(textOf(<PolicyStatusBadge status="partially-loaded" counts={counts} />)).toBe(
			"Partially Loaded 2 of 24 rules failed",
		);
	});

	it("says how many rules do not apply to a fully loaded policy, in its own colour and shape", () => {
		const counts = { ...NO_RULES, loaded: 200, filtered: 1240 };
		const { container } = render(<PolicyStatusBadge status="partially-filtered" counts={counts} />);
		expect(screen.getByText("1,240 not applicable")).toBeVisible();
		expect(container.firstElementChild).toHaveAttribute("data-status", "partially-filtered");
	});

	it("adds nothing to a policy whose rules all loaded", () => {
		expect(textOf(<PolicyStatusBadge status="loaded" counts={{ ...NO_RULES, loaded: 12 }} />)).toBe("Fully Loaded");
	});

	it("shows the reason of a policy-level failure as text, markup and all", () => {
		const error = "<img src=x onerror=alert(1)> policy not loaded";
		const { container } = render(<PolicyStatusBadge status="error" error={error} />);
		expect(screen.getByText(error)).toBeVisible();
		expect(container.querySelector("img")).toBeNull();
	});

	it("gives statuses that mean different things different shapes", () => {
		const shapes = POLICY_STATUSES.map((status) => {
			const { container, unmount } = render(<PolicyStatusBadge status={status} />);
			const shape = container.querySelector("path")?.getAttribute("d");
			unmount();
			return [status, shape] as const;
		});
		const distinct = new Set(shapes.map(([, shape]) => shape));
		// Error looks like fully rejected, and filtered rules change nothing about fully loaded.
		expect(distinct.size).toBe(POLICY_STATUSES.length - 2);
	});

	it("passes ref, class, style and other props to its root", () => {
		const ref = createRef<HTMLSpanElement>();
		render(
			<PolicyStatusBadge status="loaded" ref={ref} className="mine" style={{ opacity: 0.5 }} data-testid="badge" />,
		);
		const root = screen.getByTestId("badge");
		expect(ref.current).toBe(root);
		expect(root).toHaveClass("hexcover-policy-status-badge", "mine");
		expect(root).toHaveStyle({ opacity: "0.5" });
		expect(root).toHaveAttribute("data-scope", "policy-status-badge");
	});

	it("speaks the provider's language", () => {
		const messages = {
			vocabulary: { policyStatus: { "partially-loaded": "Teilweise geladen" } },
			policyStatusBadge: { rulesFailed: (failed: number, all: number) => `${failed}/${all} fehlerhaft` },
		};
		const counts = { ...NO_RULES, loaded: 3, error: 1 };
		render(
			<CoverageConfigContext.Provider value={{ ...DEFAULT_CONFIG, locale: "de", messages }}>
				<PolicyStatusBadge status="partially-loaded" counts={counts} />
			</CoverageConfigContext.Provider>,
		);
		expect(screen.getByText("Teilweise geladen")).toBeVisible();
		expect(screen.getByText("1/4 fehlerhaft")).toBeVisible();
	});
});
