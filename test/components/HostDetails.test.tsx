import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { HostDetails } from "../../src/components/host-details/HostDetails.tsx";
import { createFilter, EMPTY_FILTER } from "../../src/model/filter.ts";
import type { HostView } from "../../src/model/views.ts";
import type { ActionRequest } from "../../src/store/coverageStore.ts";
import { CARET_MESSAGE, detailsEngine, FIELD_MESSAGE, NOW } from "../../stories/fixtures/detailsFleet.ts";
import { hostileEngine, LONG_MESSAGE, LONG_NAME, MARKUP } from "../../stories/fixtures/hostileFleet.ts";
import { renderWith } from "./renderWith.tsx";

const details = () => screen.getByRole("region");
const group = (name: RegExp) => screen.getByRole("group", { name });

describe("HostDetails header", () => {
	it("names the host, its status, what that means and what to do", () => {
		renderWith(<HostDetails hostId="i-warning" />);
		expect(screen.getByRole("region", { name: /^web-17.eu.example.internal/ })).toBeVisible();
		expect(details()).toHaveAttribute("data-status", "warning");
		expect(screen.getByText(/2 rules in error/)).toHaveTextContent("Warning · 2 rules in error");
		expect(screen.getByText(/One rule or more is in error. Read the rule errors below/)).toBeVisible();
	});

	it("shows what a stale host was last known to be, and when", () => {
		renderWith(<HostDetails hostId="i-stale" />);
		expect(details()).toHaveAttribute("data-status", "stale");
		expect(screen.getByText(/^Stale/).parentElement).toHaveTextContent(
			"Stale · last known Covered, last report 1 hour ago",
		);
	});

	it("tells the age of the last report by the snapshot's own now, with the date in the title", () => {
		renderWith(<HostDetails hostId="i-warning" />);
		const report = screen.getByText("4 minutes ago");
		expect(report).toHaveAttribute("datetime", "2026-11-24T11:56:00.000Z");
		expect(report).toHaveAttribute("title", "Nov 24, 2026, 11:56 AM UTC");
	});

	it("says not known and never where the source said nothing", () => {
		renderWith(<HostDetails hostId="i-no-agent" />);
		expect(screen.getByText("Agent version").nextSibling).toHaveTextContent("not known");
		expect(screen.getByText("Last report").nextSibling).toHaveTextContent("never");
	});

	it("copies the name and says so", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-warning" />);
		await user.click(screen.getByRole("button", { name: "Copy name" }));
		expect(await navigator.clipboard.readText()).toBe("web-17.eu.example.internal");
		expect(screen.getByText("Copied")).toHaveAttribute("role", "status");
	});

	it("says when copying was refused", async () => {
		const user = userEvent.setup();
		vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
		renderWith(<HostDetails hostId="i-warning" />);
		await user.click(screen.getByRole("button", { name: "Copy id" }));
		expect(screen.getByText("Could not be copied")).toBeInTheDocument();
	});

	it("says that it recovered when the last refresh made it covered", () => {
		renderWith(<HostDetails hostId="i-covered" />, {
			changes: [{ hostId: "i-covered", from: "warning", to: "covered" }],
		});
		expect(screen.getByText("Recovered with the last refresh: it was Warning before.")).toHaveAttribute(
			"role",
			"status",
		);
	});

	it("does not call a new or a pending host recovered", () => {
		const { unmount } = renderWith(<HostDetails hostId="i-covered" />, {
			changes: [{ hostId: "i-covered", from: null, to: "covered" }],
		});
		expect(screen.queryByText(/Recovered with/)).not.toBeInTheDocument();
		unmount();
		renderWith(<HostDetails hostId="i-covered" />, {
			changes: [{ hostId: "i-covered", from: "pending", to: "covered" }],
		});
		expect(screen.queryByText(/Recovered with/)).not.toBeInTheDocument();
	});
});

describe("HostDetails policies", () => {
	it("opens the worst failing policy and shows each error with kind and the agent's own words", () => {
		renderWith(<HostDetails hostId="i-warning" />);
		expect(screen.getByRole("button", { name: /^Threat detection/ })).toHaveAttribute("aria-expanded", "true");
		const errors = screen.getByRole("list", { name: "2 rules in error" });
		expect(within(errors).getAllByRole("article")).toHaveLength(2);
		const [, field] = within(errors).getAllByRole("article");
		expect(field).toHaveTextContent("passwd_execution");
		expect(field).toHaveTextContent("Unknown field");
		expect(within(errors).getByText(FIELD_MESSAGE).tagName).toBe("CODE");
	});

	it("opens and closes a policy by keyboard", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-warning" />);
		const button = screen.getByRole("button", { name: /^Best practice/ });
		expect(button).toHaveAttribute("aria-expanded", "false");
		button.focus();
		await user.keyboard("{Enter}");
		expect(button).toHaveAttribute("aria-expanded", "true");
		expect(within(group(/^Best practice/)).getByRole("button", { name: "Loaded (2)" })).toBeVisible();
		await user.keyboard(" ");
		expect(button).toHaveAttribute("aria-expanded", "false");
	});

	it("keeps white space and lines of a message, for the caret", () => {
		renderWith(<HostDetails hostId="i-caret" />);
		const code = screen.getByText(/bool expected/);
		expect(code.textContent).toBe(CARET_MESSAGE);
		expect(code.closest("pre")).toHaveAttribute("dir", "ltr");
	});

	it("lists the other rules by state, closed, with the reason and constraint of filtered ones", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-warning" />);
		const policy = within(group(/^Threat detection/));
		expect(policy.queryByText("base64_decode")).not.toBeInTheDocument();
		await user.click(policy.getByRole("button", { name: "Not applicable (2)" }));
		const filtered = policy.getByRole("list", { name: "Not applicable" });
		expect(filtered).toHaveTextContent("base64_decodeagent version < 7.71");
		expect(policy.getByRole("button", { name: "Disabled (1)" })).toHaveAttribute("aria-expanded", "false");
	});

	it("shows the configured mode and the mode in effect where they differ", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-degraded" />);
		await user.click(screen.getByRole("button", { name: /^Payments, custom/ }));
		await user.click(within(group(/^Payments, custom/)).getByRole("button", { name: "Loaded (2)" }));
		expect(screen.getByText("set to Blocking, in effect Monitoring")).toBeVisible();
	});

	it("shows the stated and the derived status where they differ", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-mismatch" />);
		await user.click(screen.getByRole("button", { name: /^Threat detection/ }));
		expect(screen.getByText("Stated by the agent").nextSibling).toHaveTextContent(/partially.loaded/);
		expect(screen.getByText("Given by its rules").nextSibling).toHaveTextContent("Fully Loaded");
	});

	it("shows the version applied beside the one assigned", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-mismatch" />);
		await user.click(screen.getByRole("button", { name: /^Best practice/ }));
		expect(within(group(/^Best practice/)).getByText("Version").nextSibling).toHaveTextContent(
			"1.68.0 (assigned is 1.69.3)",
		);
	});

	it("gives the reason of a policy that failed as a whole", () => {
		renderWith(<HostDetails hostId="i-failed" />);
		const policy = within(group(/^Threat detection/));
		expect(policy.getByText("The policy as a whole failed:")).toBeVisible();
		expect(policy.getByText("the policy file is empty").tagName).toBe("CODE");
	});

	it("marks policies outside the filter, and says the host's status without it", () => {
		renderWith(<HostDetails hostId="i-warning" />, { filter: createFilter({ policy: ["best-practice"] }) });
		expect(details()).toHaveAttribute("data-status", "covered");
		expect(screen.getByText("With all its rules, not only those in the filter: Warning.")).toBeVisible();
		expect(screen.getByRole("button", { name: /^Threat detection/ })).toHaveAccessibleName(/outside the filter$/);
		expect(screen.getByRole("button", { name: /^Threat detection/ })).toHaveAttribute("aria-expanded", "false");
	});

	it("says that the host does not match the filter", () => {
		renderWith(<HostDetails hostId="i-warning" />, { filter: createFilter({ status: ["covered"] }) });
		expect(screen.getByText("This host does not match the filter.")).toBeVisible();
	});

	it("leads to a policy, by pointer and by keyboard", async () => {
		const user = userEvent.setup();
		const onPolicySelect = vi.fn();
		renderWith(<HostDetails hostId="i-warning" onPolicySelect={onPolicySelect} />);
		const button = screen.getByRole("button", { name: "View policy Threat detection" });
		await user.click(button);
		expect(onPolicySelect).toHaveBeenLastCalledWith("threat-detection", expect.objectContaining({ reason: "pointer" }));
		await user.keyboard("{Enter}");
		expect(onPolicySelect).toHaveBeenLastCalledWith(
			"threat-detection",
			expect.objectContaining({ reason: "keyboard" }),
		);
	});

	it("says so where the host has no policies", () => {
		renderWith(<HostDetails hostId="i-no-wp" />);
		expect(screen.getByRole("heading", { name: "Policies (0)" })).toBeVisible();
		expect(screen.getByText(/No policy is meant for this host/)).toBeVisible();
	});
});

describe("HostDetails flags", () => {
	it("explains each flag in one line", () => {
		renderWith(<HostDetails hostId="i-degraded" />);
		expect(screen.getByText("Remote configuration disconnected")).toBeVisible();
		expect(screen.getByText(/Rules are set to block, but only monitor on this host./)).toBeVisible();
	});

	it("says how many rules and which techniques the agent's version loses", () => {
		renderWith(<HostDetails hostId="i-outdated" />);
		expect(screen.getByText(/1 rule lost\./)).toBeVisible();
		expect(screen.getByRole("list", { name: "Techniques that these rules would cover" })).toHaveTextContent("T1140");
	});
});

describe("HostDetails actions", () => {
	it("asks the host application, with what the action is about", async () => {
		const user = userEvent.setup();
		const { onAction } = renderWith(<HostDetails hostId="i-warning" />);
		await user.click(screen.getByRole("button", { name: "Redeploy" }));
		await user.click(screen.getByRole("button", { name: "Update agent" }));
		await user.click(screen.getByRole("button", { name: "Inspect host" }));
		await user.click(screen.getByRole("button", { name: "Edit policy Threat detection" }));
		await user.click(screen.getByRole("button", { name: "Redeploy Threat detection" }));
		await user.click(screen.getByRole("button", { name: "Edit rule passwd_execution" }));
		expect(onAction.mock.calls.map(([action]) => action)).toEqual([
			{ type: "redeploy", policyId: null, hostIds: ["i-warning"] },
			{ type: "update-agent", hostIds: ["i-warning"] },
			{ type: "inspect-host", hostId: "i-warning" },
			{ type: "edit-policy", policyId: "threat-detection" },
			{ type: "redeploy", policyId: "threat-detection", hostIds: ["i-warning"] },
			{ type: "edit-rule", ruleId: "passwd_execution", policyId: "threat-detection" },
		]);
	});

	it("shows no agent actions for a host without an agent, and none at all where nobody answers", () => {
		const { unmount } = renderWith(<HostDetails hostId="i-no-agent" />);
		expect(screen.queryByRole("button", { name: "Update agent" })).not.toBeInTheDocument();
		expect(screen.queryByRole("button", { name: "Redeploy" })).not.toBeInTheDocument();
		expect(screen.getByRole("button", { name: "Inspect host" })).toBeVisible();
		unmount();
		render(<HostDetails view={viewOf("i-warning")} />);
		expect(screen.queryByRole("button", { name: /Edit|Redeploy|Update|Inspect/ })).not.toBeInTheDocument();
	});

	it("tells of requests that wait for a report, and never of success", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails hostId="i-warning" />, {}, { onAction: undefined });
		await user.click(screen.getByRole("button", { name: "Redeploy" }));
		expect(screen.getByText(/^Redeploy requested 0 seconds ago, waiting for the next report\.$/)).toBeVisible();
		expect(details()).toHaveAttribute("data-status", "warning");
	});

	it("shows refusals with their reason, and leaves out requests about other hosts", () => {
		renderWith(
			<HostDetails
				hostId="i-warning"
				requests={[
					request({ type: "update-agent", hostIds: ["i-warning"] }, "refused", "Not permitted."),
					request({ type: "update-agent", hostIds: ["i-covered"] }),
					request({ type: "redeploy", policyId: "threat-detection", hostIds: [] }),
					request({ type: "redeploy", policyId: "payments-custom", hostIds: [] }),
				]}
			/>,
		);
		expect(screen.getByText(/Agent update was refused\./)).toHaveTextContent(
			"Agent update was refused. Not permitted.",
		);
		expect(screen.getAllByText(/waiting for the next report/)).toHaveLength(1);
	});
});

describe("HostDetails tags", () => {
	it("filter by a tag and take it back", async () => {
		const user = userEvent.setup();
		const { store } = renderWith(<HostDetails hostId="i-warning" />);
		const tag = screen.getByRole("button", { name: "pcf-vms" });
		expect(tag).toHaveAttribute("aria-pressed", "false");
		await user.click(tag);
		expect(store.getState().filter.tag).toEqual(["pcf-vms"]);
		expect(screen.getByRole("button", { name: "pcf-vms" })).toHaveAttribute("aria-pressed", "true");
		await user.click(screen.getByRole("button", { name: "pcf-vms" }));
		expect(store.getState().filter.tag).toEqual([]);
	});

	it("are plain text where nobody listens", () => {
		render(<HostDetails view={viewOf("i-warning")} />);
		expect(screen.getByText("pcf-vms")).toBeVisible();
		expect(screen.queryByRole("button", { name: "pcf-vms" })).not.toBeInTheDocument();
	});
});

describe("HostDetails without a host", () => {
	it("says that a vanished host is no longer reported", () => {
		renderWith(<HostDetails hostId="i-gone" />);
		expect(screen.getByRole("region", { name: "No longer reported" })).toHaveAttribute("data-phase", "gone");
	});

	it("takes null for a vanished host from its prop, whatever the provider has", () => {
		renderWith(<HostDetails hostId="i-warning" view={null} />);
		expect(screen.getByRole("heading", { name: "No longer reported" })).toBeVisible();
	});

	it("is busy while nothing is loaded", () => {
		renderWith(<HostDetails hostId="i-warning" />, { engine: null, snapshot: null, phase: "loading" });
		expect(screen.getByRole("region", { name: "Loading the host…" })).toHaveAttribute("aria-busy", "true");
	});

	it("says that nothing could be loaded", () => {
		renderWith(<HostDetails hostId="i-warning" />, { engine: null, snapshot: null, phase: "failed" });
		expect(screen.getByText("The host could not be loaded.")).toBeVisible();
		expect(details()).not.toHaveAttribute("aria-busy");
	});
});

describe("HostDetails with hostile text", () => {
	it("renders markup as text", () => {
		const { container } = renderWith(<HostDetails view={hostileView("markup")} />);
		expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(MARKUP);
		expect(container.querySelector("img, script")).toBeNull();
	});

	it("cuts a name of 10,000 characters and gives the whole on request", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails view={hostileView("long")} now={NOW} />);
		const title = screen.getByRole("heading", { level: 2 });
		expect(title).not.toHaveTextContent("-end");
		await user.click(
			within(title).getByRole("button", { name: `Show all ${LONG_NAME.length.toLocaleString("en-US")} characters` }),
		);
		expect(title.querySelector("bdi")?.textContent).toBe(LONG_NAME);
		await user.click(within(title).getByRole("button", { name: "Show less" }));
		expect(title).not.toHaveTextContent("-end");
	});

	it("cuts a long message at its beginning and gives the whole on request, tabs and all", async () => {
		const user = userEvent.setup();
		renderWith(<HostDetails view={hostileView("long")} now={NOW} />);
		expect(screen.queryByText(/last line/)).not.toBeInTheDocument();
		await user.click(
			screen.getByRole("button", { name: `Show all ${LONG_MESSAGE.length.toLocaleString("en-US")} characters` }),
		);
		expect(screen.getByText(/last line/).textContent).toBe(LONG_MESSAGE);
	});

	it("makes control and direction characters visible, and gives no link to a script", () => {
		renderWith(<HostDetails view={hostileView("long")} now={NOW} />);
		expect(screen.getByText("web-\\u202eexe.txt")).toBeVisible();
		expect(screen.getByText("\\u0000\\u0007bell")).toBeVisible();
		expect(screen.queryByRole("link")).not.toBeInTheDocument();
	});
});

it("forwards ref, class and other props to its root", () => {
	const ref = vi.fn();
	renderWith(<HostDetails ref={ref} hostId="i-warning" className="own" id="details" data-test="1" />);
	expect(ref).toHaveBeenCalledWith(details());
	expect(details()).toHaveClass("hexcover-host-details", "own");
	expect(details()).toHaveAttribute("id", "details");
	expect(details()).toHaveAttribute("data-test", "1");
});

function viewOf(hostId: string): HostView | null {
	return detailsEngine.host(hostId, EMPTY_FILTER);
}

function hostileView(hostId: string): HostView | null {
	return hostileEngine.host(hostId, EMPTY_FILTER);
}

let requestCount = 0;
function request(
	action: ActionRequest["action"],
	state: ActionRequest["state"] = "requested",
	message = "",
): ActionRequest {
	return { id: String(requestCount++), action, requestedAt: NOW, state, message };
}
