/** The flows that need what the recording lacks: hosts without agent, an adapter that acts. On the bundled demo fleet. */
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createFleetAdapter } from "../../../src/testing/createFleetAdapter.ts";
import { JOURNEYS } from "./journey.ts";
import { renderPage } from "./renderPage.tsx";

const card = page.getByRole("region", { name: "Incomplete infrastructure coverage" });
const openPage = () => renderPage(createFleetAdapter({ hostCount: 400, seed: 7, churnRatio: 0 }));

/** The number in the name of a row's button. */
function countOf(row: string): number {
	const text = card.getByRole("button", { name: new RegExp(`^${row}`) }).element().textContent ?? "";
	return Number(/([\d,]+) hosts?/.exec(text)?.[1]?.replace(",", ""));
}

describe.each(JOURNEYS)("%s", (_, journey) => {
	it.each([
		["NO WP", "Inspect hosts without WP", "no-wp"],
		["NO AGENT", "Inspect hosts without agent", "no-agent"],
	])("%s has a count, filters the map, and leads to the hosts", async (row, action, reason) => {
		const { asked } = openPage();
		await expect.element(card).toBeVisible();
		const count = countOf(row);
		expect(count).toBeGreaterThan(0);
		await journey.press(card.getByRole("button", { name: new RegExp(`^${row}`) }));
		await expect.element(page.getByText(`${count} of 400 hosts match`, { exact: true })).toBeVisible();
		await journey.press(card.getByRole("button", { name: action }));
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatchObject({ type: "inspect-hosts", reason });
		expect(asked[0] && "hostIds" in asked[0] ? asked[0].hostIds : []).toHaveLength(count);
	});

	it("INFO leads to the agent versions, and one of them filters the map", async () => {
		openPage();
		await expect.element(card).toBeVisible();
		await journey.press(card.getByRole("button", { name: "Filter by agent version" }));
		const version = card.getByRole("button", { name: /^7\.\d+/ }).first();
		await journey.press(version);
		await expect.element(page.getByText(/^\d+ of 400 hosts match$/)).toBeVisible();
	});

	it("the table shows the same hosts as the map", async () => {
		openPage();
		await expect.element(card).toBeVisible();
		const count = countOf("NO WP");
		await journey.press(card.getByRole("button", { name: /^NO WP/ }));
		await journey.press(page.getByRole("button", { name: "Table" }));
		await expect.element(page.getByRole("table")).toBeVisible();
		expect(page.getByRole("row").elements()).toHaveLength(count + 1);
	});
});

it("puts the filter into the counts of every part at once", async () => {
	openPage();
	await expect.element(card).toBeVisible();
	await userEvent.click(page.getByRole("combobox", { name: "Search hosts, policies and rules" }));
	await userEvent.keyboard("payments");
	await expect.element(page.getByText(/^\d+ of 400 hosts match$/)).toBeVisible();
	const matched = Number(
		/^(\d+) of 400/.exec(page.getByText(/^\d+ of 400 hosts match$/).element().textContent ?? "")?.[1],
	);
	await expect.element(card.getByText(`${matched} hosts in all`)).toBeVisible();
});
