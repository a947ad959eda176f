import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { PolicyDetails } from "../../src/components/policy-details/PolicyDetails.tsx";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import type { PolicyView } from "../../src/model/views.ts";
import { POLICY_STATUSES } from "../../src/model/vocabulary.ts";
import { detailsEngine, FIELD_MESSAGE, NOW } from "../../stories/fixtures/detailsFleet.ts";
import { hostileEngine, LONG_MESSAGE, MARKUP } from "../../stories/fixtures/hostileFleet.ts";
import { createLargePolicyView } from "../../stories/fixtures/largePolicy.ts";
import { renderWith } from "./renderWith.tsx";

const region = () => screen.getByRole("region");
const find = () => screen.getByRole("searchbox", { name: "Find a rule by id" });
const ruleRows = () => within(screen.getByRole("table")).getAllByRole("rowheader");

describe("PolicyDetails header", () => {
	it("names the policy, its worst status and its facts", () => {
		renderWith(<PolicyDetails policyId="threat-detection" />);
		expect(screen.getByRole("region", { name: "Threat detection" })).toHaveAttribute("data-status", "error");
		expect(screen.getByText("State").nextSibling).toHaveTextContent("Enabled · Managed");
		expect(screen.getByText("Version").nextSibling).toHaveTextContent("1.69.3");
		expect(screen.getByText("Updated").nextSibling).toHaveTextContent("40 days ago");
		expect(screen.getByRole("link", { name: "Open in its console" })).toHaveAttribute(
			"href",
			"https://console.example.com/policies/threat-detection",
		);
	});

	it("says that the source does not list a policy that only agents speak of", () => {
		renderWith(<PolicyDetails policyId="local-hotfix" />);
		expect(screen.getByText(/Only agents speak of this policy/)).toBeVisible();
		expect(screen.getByText("Not known: the source does not list this policy.")).toBeVisible();
		expect(screen.queryByText(/Matches/)).not.toBeInTheDocument();
	});

	it("asks the host application to edit and to redeploy everywhere", async () => {
		const user = userEvent.setup();
		const { onAction } = renderWith(<PolicyDetails policyId="threat-detection" />);
		await user.click(screen.getByRole("button", { name: "Edit policy" }));
		await user.click(screen.getByRole("button", { name: "Redeploy" }));
		expect(onAction.mock.calls.map(([action]) => action)).toEqual([
			{ type: "edit-policy", policyId: "threat-detection" },
			{ type: "redeploy", policyId: "threat-detection", hostIds: [] },
		]);
	});

	it("tells of its own requests alone", () => {
		const request = (id: string, policyId: string) => ({
			id,
			action: { type: "redeploy" as const, policyId, hostIds: [] },
			requestedAt: NOW,
			state: "requested" as const,
			message: "",
		});
		renderWith(<PolicyDetails policyId="threat-detection" />, {
			requests: [request("1", "threat-detection"), request("2", "best-practice")],
		});
		expect(screen.getAllByText(/waiting for the next report/)).toHaveLength(1);
	});
});

describe("PolicyDetails audience", () => {
	const audience = () => screen.getByRole("heading", { name: "Which hosts it is for" }).nextSibling;

	it("reads lists of tags as any of all", () => {
		renderWith(<PolicyDetails policyId="payments-custom" />);
		expect(audience()).toHaveTextContent("Hosts with (env:prod and team:payments) or role:db");
		expect(audience()).toHaveTextContent("Matches 3 hosts.");
	});

	it("says every host where there are no lists", () => {
		renderWith(<PolicyDetails policyId="threat-detection" />);
		expect(audience()).toHaveTextContent(/^Every host\./);
	});

	it("says that tags match no host", () => {
		renderWith(<PolicyDetails policyId="staging-only" />);
		expect(audience()).toHaveTextContent("Matches 0 hosts, so it protects nothing.");
		expect(screen.getByText("No host in view that could report has this policy.")).toBeVisible();
	});
});

describe("PolicyDetails distribution", () => {
	it("shows a count for every status that occurs, and they add up to the total", () => {
		const view = viewOf("threat-detection");
		renderWith(<PolicyDetails view={view} />);
		const items = within(screen.getByRole("list", { name: "On hosts in view" })).getAllByRole("listitem");
		const counts = items.map((item) => Number(/(\d+) hosts?/.exec(item.textContent ?? "")?.[1]));
		expect(items).toHaveLength(POLICY_STATUSES.filter((status) => (view?.byStatus[status] ?? 0) > 0).length);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(view?.hostCount);
		expect(screen.getByText(new RegExp(`^${view?.hostCount} hosts in all\\.`))).toBeVisible();
	});
});

describe("PolicyDetails rules", () => {
	it("lists failing rules first, with mode and host counts by outcome", () => {
		renderWith(<PolicyDetails policyId="payments-custom" />);
		expect(ruleRows().map((row) => row.querySelector("bdi")?.textContent)).toEqual([
			"payments_new_rule",
			"payments_block_shell",
		]);
		const row = screen.getByRole("row", { name: /^payments_new_rule/ });
		expect(
			within(row)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(["Monitoring", "1", "2", "0", "0"]);
	});

	it("finds a rule by part of its id, ignoring case, and opens the only one found", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails policyId="threat-detection" />);
		await user.type(find(), "PASSWD");
		expect(screen.getByText(/^1 of \d+ rules$/)).toHaveAttribute("role", "status");
		expect(screen.getByRole("button", { name: "passwd_execution" })).toHaveAttribute("aria-expanded", "true");
		expect(screen.getByText(FIELD_MESSAGE)).toBeVisible();
		await user.click(screen.getByRole("button", { name: "Clear" }));
		expect(ruleRows().length).toBeGreaterThan(10);
		expect(screen.queryByText(FIELD_MESSAGE)).not.toBeInTheDocument();
	});

	it("puts the rule with exactly that id first", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails policyId="threat-detection" />);
		await user.type(find(), "kernel_module_load");
		expect(ruleRows()[0]).toHaveTextContent(/^kernel_module_load(?!_)/);
		expect(ruleRows().length).toBeGreaterThan(1);
	});

	it("says on which hosts a new rule loaded and where it failed, and leads there", async () => {
		const user = userEvent.setup();
		const onHostSelect = vi.fn();
		renderWith(<PolicyDetails policyId="payments-custom" onHostSelect={onHostSelect} />);
		await user.type(find(), "payments_new_rule");
		expect(screen.getAllByText(/In error on 1 host, loaded on 2 hosts\./).length).toBeGreaterThan(0);
		const failed = screen.getByRole("list", { name: "In error on 1 host" });
		expect(failed).toHaveTextContent("pay-1.eu.example.internal");
		const loaded = screen.getByRole("list", { name: "Loaded on 2 hosts" });
		await user.click(within(loaded).getByRole("button", { name: "pay-2.eu.example.internal" }));
		expect(onHostSelect).toHaveBeenCalledWith("i-paid", expect.objectContaining({ reason: "pointer" }));
	});

	it("keeps the other filters in the hosts of a rule, and says that it leaves out the status", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails policyId="payments-custom" />, {
			filter: createFilter({ tag: ["team:payments"], status: ["warning"] }),
		});
		await user.type(find(), "payments_new_rule");
		expect(screen.getByRole("list", { name: "Loaded on 1 host" })).toHaveTextContent("pay-2.eu.example.internal");
		expect(screen.getByText("These lists leave out the status filter.")).toBeVisible();
	});

	it("gives each message with the number of hosts that sent it", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails policyId="threat-detection" />);
		await user.click(screen.getByRole("button", { name: "passwd_execution" }));
		expect(screen.getByText(FIELD_MESSAGE).closest("li")).toHaveTextContent(/2 hosts$/);
	});

	it("filters by a rule, so that the map follows", async () => {
		const user = userEvent.setup();
		const { store } = renderWith(<PolicyDetails policyId="payments-custom" />);
		await user.click(screen.getByRole("button", { name: "payments_new_rule" }));
		await user.click(screen.getByRole("button", { name: "Show on the map payments_new_rule" }));
		expect(store.getState().filter.rule).toEqual(["payments_new_rule"]);
	});

	it("asks the host application to edit a rule", async () => {
		const user = userEvent.setup();
		const { onAction } = renderWith(<PolicyDetails policyId="payments-custom" />);
		await user.click(screen.getByRole("button", { name: "payments_new_rule" }));
		await user.click(screen.getByRole("button", { name: "Edit rule payments_new_rule" }));
		expect(onAction).toHaveBeenCalledWith(
			{ type: "edit-rule", ruleId: "payments_new_rule", policyId: "payments-custom" },
			expect.anything(),
		);
	});

	it("says that nothing was found, and what to expect of a rule just deployed", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails policyId="payments-custom" />);
		await user.type(find(), "no_such_rule");
		expect(screen.getByText(/^0 of 2 rules/)).toHaveTextContent(/appears once the source lists it/);
		expect(screen.queryByRole("table")).not.toBeInTheDocument();
	});

	it("shows the first 50 of 319 rules, and all on request", async () => {
		const user = userEvent.setup();
		renderWith(<PolicyDetails view={createLargePolicyView()} />);
		expect(screen.getByRole("heading", { name: "Rules (319)" })).toBeVisible();
		expect(ruleRows()).toHaveLength(50);
		expect(ruleRows()[0]).toHaveTextContent("rule_007");
		await user.click(screen.getByRole("button", { name: "Show all 319" }));
		expect(ruleRows()).toHaveLength(319);
	});

	it("begins anew with another policy", async () => {
		const user = userEvent.setup();
		const { rerender } = renderWith(<PolicyDetails policyId="payments-custom" />);
		await user.type(find(), "new");
		rerender(<PolicyDetails policyId="best-practice" />);
		expect(find()).toHaveValue("");
	});
});

describe("PolicyDetails failing hosts", () => {
	it("lists them with version and status, and leads there by keyboard", async () => {
		const user = userEvent.setup();
		const onHostSelect = vi.fn();
		renderWith(<PolicyDetails policyId="threat-detection" onHostSelect={onHostSelect} />);
		const list = screen.getByRole("list", { name: "Failing hosts (3)" });
		expect(within(list).getAllByRole("listitem")).toHaveLength(3);
		within(list).getByRole("button", { name: "web-17.eu.example.internal" }).focus();
		await user.keyboard("{Enter}");
		expect(onHostSelect).toHaveBeenCalledWith("i-warning", expect.objectContaining({ reason: "keyboard" }));
	});

	it("says how many more there are than it lists", () => {
		renderWith(<PolicyDetails view={createLargePolicyView()} />);
		expect(screen.getByRole("heading", { name: "Failing hosts (120)" })).toBeVisible();
		expect(screen.getByText("The first 100 of 120.")).toBeVisible();
	});

	it("says that it fails nowhere", () => {
		renderWith(<PolicyDetails policyId="local-hotfix" />);
		expect(screen.getByText("It fails on no host in view.")).toBeVisible();
	});

	it("are plain text where nobody listens", () => {
		render(<PolicyDetails view={viewOf("threat-detection")} />);
		expect(screen.getByText("web-17.eu.example.internal")).toBeVisible();
		expect(screen.queryByRole("button", { name: "web-17.eu.example.internal" })).not.toBeInTheDocument();
	});
});

describe("PolicyDetails without a policy", () => {
	it("says that a vanished policy is no longer listed", () => {
		renderWith(<PolicyDetails policyId="gone" />);
		expect(screen.getByRole("region", { name: "No longer listed" })).toHaveAttribute("data-phase", "gone");
	});

	it("is busy while nothing is loaded, and says so when loading failed", () => {
		const { unmount } = renderWith(<PolicyDetails policyId="p" />, { engine: null, phase: "loading" });
		expect(screen.getByRole("region", { name: "Loading the policy…" })).toHaveAttribute("aria-busy", "true");
		unmount();
		renderWith(<PolicyDetails policyId="p" />, { engine: null, phase: "failed" });
		expect(screen.getByText("The policy could not be loaded.")).toBeVisible();
	});
});

it("renders hostile text as text, cut and expandable", async () => {
	const user = userEvent.setup();
	const { container } = renderWith(<PolicyDetails view={hostileEngine.policy("p", EMPTY_FILTER)} />);
	expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(MARKUP);
	expect(container.querySelector("img, script")).toBeNull();
	await user.click(screen.getByRole("button", { name: /^rule_y/ }));
	await user.click(
		screen.getByRole("button", { name: `Show all ${LONG_MESSAGE.length.toLocaleString("en-US")} characters` }),
	);
	expect(screen.getByText(/last line/).textContent).toBe(LONG_MESSAGE);
});

it("forwards ref, class and other props to its root", () => {
	const ref = vi.fn();
	renderWith(<PolicyDetails ref={ref} policyId="best-practice" className="own" id="details" />);
	expect(ref).toHaveBeenCalledWith(region());
	expect(region()).toHaveClass("hexcover-policy-details", "own");
	expect(region()).toHaveAttribute("id", "details");
});

function viewOf(policyId: string): PolicyView | null {
	return detailsEngine.policy(policyId, EMPTY_FILTER);
}
