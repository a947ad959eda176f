/** The page under a strict content security policy, which once set holds for the rest of this file: hence a file of its own. */
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { enterprise19 } from "../../src/attack/enterprise19.ts";
import { CoveragePage } from "../../src/components/coverage-page/CoveragePage.tsx";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { createFleetAdapter } from "../../src/testing/createFleetAdapter.ts";

/** Scripts are left out: they are the test's own. */
const POLICY =
	"style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

it("a strict content security policy refuses nothing that the page does", async () => {
	const refused: string[] = [];
	document.addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) =>
		refused.push(`${effectiveDirective} ${sample}`),
	);
	document.head.append(
		Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy", content: POLICY }),
	);

	render(
		<CoverageProvider adapter={createFleetAdapter({ hostCount: 300, seed: 1 })} catalogue={enterprise19} locale="en">
			<CoveragePage style={{ height: "100vh" }} />
		</CoverageProvider>,
	);
	await userEvent.click(page.getByRole("button", { name: "Review failing policies" }));
	await userEvent.click(page.getByRole("button", { name: /^Tactics/ }));
	await userEvent.click(page.getByRole("option").first());
	await userEvent.keyboard("{Escape}");
	await userEvent.click(page.getByRole("button", { name: "Zoom in" }));
	page.getByRole("grid").element().focus();
	await userEvent.keyboard("{Enter}");
	await userEvent.click(page.getByRole("button", { name: "Show details" }));
	await expect.element(page.getByRole("complementary")).toBeInTheDocument();
	await userEvent.click(page.getByRole("button", { name: "Table" }));
	await expect.element(page.getByRole("table")).toBeInTheDocument();
	await userEvent.fill(page.getByRole("combobox", { name: /^Search/ }), "web");
	await userEvent.click(page.getByRole("button", { name: "Refresh" }));
	await expect.element(page.getByRole("button", { name: "Map" })).toBeVisible();
	expect(refused).toEqual([]);

	// The policy does hold.
	document.createElement("p").setAttribute("style", "color: red");
	await expect.poll(() => refused).toEqual([expect.stringContaining("style-src-attr")]);
});
