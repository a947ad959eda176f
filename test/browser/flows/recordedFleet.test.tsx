/** The product's flows on the recorded fleet, over real HTTP: 41 hosts and 10 agents, their rules and their errors. */
import { afterEach, beforeEach, describe, expect, it, type TestContext } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { createDatadogAdapter } from "../../../src/adapters/datadog/index.ts";
import { findWarningPixel, JOURNEYS, map, readActiveCell, tabTo } from "./journey.ts";
import { renderPage } from "./renderPage.tsx";

let url: string | null = null;

beforeEach(async (context: TestContext) => {
	url = await commands.startReplay();
	if (url === null) return context.skip("the recorded responses are not here");
});
afterEach(async () => {
	if (url !== null) await commands.stopReplay(url);
});

function openPage() {
	if (url === null) throw new Error("no replay server");
	return { url, ...renderPage(createDatadogAdapter({ baseUrl: url })) };
}

const card = page.getByRole("region", { name: "Incomplete infrastructure coverage" });
const search = page.getByRole("combobox", { name: "Search hosts, policies and rules" });
const details = page.getByRole("complementary", { name: "Details" });

it("says on the page what the recording lacks, and counts everything that it has", async () => {
	openPage();
	await expect.element(card).toBeVisible();
	await expect.element(page.getByText(/10 of 24 agents/).first()).toBeVisible();
	await expect.element(card.getByText("51 hosts in all")).toBeVisible();
});

describe.each(JOURNEYS)("%s", (way, journey) => {
	it("finds the four ways to improve, with their counts", async () => {
		openPage();
		await expect.element(card.getByRole("heading", { name: "Improve infrastructure coverage" })).toBeVisible();
		await expect.element(card.getByRole("button", { name: "WARNING 36 hosts" })).toBeVisible();
		await expect.element(card.getByRole("button", { name: "NO WP 10 hosts" })).toBeVisible();
		await expect.element(card.getByRole("button", { name: /INFO outdated_agent 41 hosts/ })).toBeVisible();
		await expect.element(card.getByRole("button", { name: "NO AGENT 0 hosts" })).toBeVisible();
		await journey.press(card.getByRole("button", { name: "NO WP 10 hosts" }));
		await expect.element(page.getByText("10 of 51 hosts match", { exact: true })).toBeVisible();
	});

	it("goes from WARNING to the failing policy, its orange hosts, one of them, its rule errors, and back to green", async () => {
		const { url: replay, asked } = openPage();
		await journey.press(card.getByRole("button", { name: "Review failing policies" }));
		const attention = page.getByRole("region", { name: "Security coverage needs attention" });
		await journey.choose(attention.getByRole("checkbox", { name: "Threat-detection Policy" }));
		await expect.element(page.getByText(/fails on 36 of 36 hosts/)).toBeVisible();

		await journey.openWarningOnMap();
		const preview = page.getByRole("dialog");
		await expect.element(preview.getByText("Warning")).toBeVisible();
		await expect.element(preview.getByText("Partially Loaded")).toBeVisible();
		await journey.press(preview.getByRole("button", { name: "Show details" }));

		await expect.element(details.getByText(/rules in error/).first()).toBeVisible();
		await expect.element(details.getByText(/field `.+` not found|unexpected token/).first()).toBeVisible();
		await expect
			.element(details.getByRole("link", { name: /Edit policy/ }).first())
			.toHaveAttribute("href", "/policies/threat-detection.policy");
		await expect.element(details.getByRole("link", { name: /Edit rule/ }).first()).toBeVisible();
		await journey.press(details.getByRole("button", { name: /^Update agent/ }).first());
		await journey.press(details.getByRole("button", { name: /^Redeploy/ }).first());
		expect(asked.map((action) => action.type)).toEqual(["update-agent", "redeploy"]);
		expect(findWarningPixel()).not.toBeNull();

		await commands.fixReplayRules(replay);
		await journey.press(page.getByRole("button", { name: "Refresh" }));
		await expect.element(details.getByText(/Recovered/).first()).toBeVisible();
		await expect.element(details.getByText("Covered").first()).toBeVisible();
		await expect.poll(findWarningPixel).toBeNull();
	});

	it("opens the page of a policy from the attention list, and finds a rule by its id with hosts and message", async () => {
		openPage();
		await journey.press(card.getByRole("button", { name: "Review failing policies" }));
		await journey.press(page.getByRole("button", { name: "View rule errors of Threat-detection Policy" }));
		await expect.element(details.getByRole("heading", { name: "Threat-detection Policy" })).toBeVisible();
		const find = details.getByRole("searchbox", { name: "Find a rule by id" });
		await journey.press(find);
		await userEvent.keyboard("ptrace_antidebug");
		await expect.element(details.getByText(/^1 of \d+ rules$/)).toBeVisible();
		const rule = details.getByRole("row").getByRole("button", { name: "ptrace_antidebug", exact: true }).first();
		if (rule.element().getAttribute("aria-expanded") === "false") await journey.press(rule);
		await expect.element(details.getByText(/field `ptrace\.request` not found/).first()).toBeVisible();
		await expect.element(details.getByText(/In error on \d+ hosts/).first()).toBeVisible();
	});

	it("narrows by tactic, technique and policy type, and the map and all counts follow", async () => {
		openPage();
		await expect.element(card.getByText("51 hosts in all")).toBeVisible();
		const choose = async (step: RegExp, text: string, option: RegExp) => {
			await journey.press(page.getByRole("button", { name: step }));
			await userEvent.keyboard(text);
			await expect.element(page.getByRole("option", { name: option })).toBeVisible();
			if (way === "by pointer") await userEvent.click(page.getByRole("option", { name: option }));
			else await userEvent.keyboard("{ArrowDown}{Enter}");
			await userEvent.keyboard("{Escape}");
		};
		await choose(/^Tactics/, "Execution", /Execution/);
		await choose(/^Techniques/, "T1203", /Exploitation for Client Execution/);
		// Only hosts on which the rules of this technique fail are orange now: the oldest agents.
		await expect
			.element(page.getByRole("button", { name: /^Techniques .*Exploitation for Client Execution/ }))
			.toBeVisible();
		await expect.element(card.getByText("51 hosts in all")).toBeVisible();
		const warned = Number(
			/(\d+) hosts?/.exec(card.getByRole("button", { name: /^WARNING/ }).element().textContent ?? "")?.[1],
		);
		expect(warned).toBeLessThan(36);
		await journey.press(page.getByRole("button", { name: /^Policy types/ }));
		await expect.element(page.getByRole("option").first()).toBeVisible();
		await userEvent.keyboard("{Escape}");
		await journey.press(page.getByRole("button", { name: "Clear all" }));
		await expect.element(card.getByRole("button", { name: "WARNING 36 hosts" })).toBeVisible();
	});

	it.each([
		["a host name", "control-0", /control-0/],
		["a policy name", "Threat-detection", /Threat-detection Policy/],
		["a policy id", "compliance.policy", /Compliance Policy/],
		["a rule id", "kernel_module_load_container", /kernel_module_load_container/],
	])("finds %s", async (_kind, text, option) => {
		openPage();
		await expect.element(card).toBeVisible();
		await journey.press(search);
		await userEvent.keyboard(text);
		const suggestion = page.getByRole("option", { name: option }).first();
		await expect.element(suggestion).toBeVisible();
		if (way === "by pointer") await userEvent.click(suggestion);
		else await userEvent.keyboard("{ArrowDown}{Enter}");
		if (text === "control-0") await expect.element(details.getByRole("heading", { name: "control-0" })).toBeVisible();
		else await expect.element(page.getByRole("button", { name: "Clear all" })).toBeVisible();
	});
});

it("keeps what is on the screen, and says since when, while the source refuses", async () => {
	const { url: replay } = openPage();
	await expect.element(card.getByText("51 hosts in all")).toBeVisible();
	await commands.setReplayFault(replay, { path: "/api/v1/hosts", status: 401 });
	await userEvent.click(page.getByRole("button", { name: "Refresh" }));
	await expect
		.element(page.getByText("The source does not accept the credentials. Sign in again.").first())
		.toBeVisible();
	await expect.element(card.getByText("51 hosts in all")).toBeVisible();
	await commands.clearReplayFaults(replay);
	await userEvent.click(page.getByRole("button", { name: "Try again" }));
	await expect.element(page.getByText(/Updated less than a minute ago/)).toBeVisible();
});

it("is walked host by host with the arrow keys, and Escape gives the focus back to the map", async () => {
	openPage();
	await expect.element(map).toBeVisible();
	await tabTo(map);
	const first = readActiveCell();
	await userEvent.keyboard("{ArrowRight}");
	expect(readActiveCell()).not.toBe(first);
	await userEvent.keyboard("{ArrowLeft}");
	expect(readActiveCell()).toBe(first);
	await userEvent.keyboard("n");
	expect(readActiveCell()).toMatch(/Warning|No WP|Stale/);
	await userEvent.keyboard("{Enter}");
	await expect.element(page.getByRole("dialog")).toBeVisible();
	await userEvent.keyboard("{Escape}");
	await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
	expect(document.activeElement).toBe(map.element());
});
