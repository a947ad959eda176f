import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { HostDetails } from "../../src/components/host-details/HostDetails.tsx";
import { HostTable } from "../../src/components/host-table/HostTable.tsx";
import { PolicyDetails } from "../../src/components/policy-details/PolicyDetails.tsx";
import { EMPTY_FILTER } from "../../src/model/filter.ts";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { createStaticStore } from "../../stories/fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot, NOW } from "../../stories/fixtures/detailsFleet.ts";
import { hostileEngine, MARKUP } from "../../stories/fixtures/hostileFleet.ts";

function renderBelowProvider(element: ReactElement): string {
	const store = createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine });
	return renderToString(
		<CoverageProvider store={store} locale="en-US" onAction={() => {}}>
			{element}
		</CoverageProvider>,
	);
}

const CASES: readonly (readonly [string, ReactElement, string])[] = [
	["HostDetails", <HostDetails key="h" hostId="i-warning" />, "4 minutes ago"],
	["PolicyDetails", <PolicyDetails key="p" policyId="payments-custom" />, "3 hours ago"],
	["HostTable", <HostTable key="t" onHostSelect={() => {}} />, "4 minutes ago"],
];

it.each(CASES)("%s renders on the server, the same each time and without style attributes", (_, element, text) => {
	const html = renderBelowProvider(element);
	expect(html).toContain(text);
	expect(html).not.toMatch(/<style| style=/);
	expect(renderBelowProvider(element)).toBe(html);
});

it.each([
	["HostDetails", <HostDetails key="h" />],
	["PolicyDetails", <PolicyDetails key="p" />],
	["HostTable", <HostTable key="t" />],
] as const)("%s renders a busy skeleton without a provider", (_, element) => {
	expect(renderToString(element)).toContain('aria-busy="true"');
});

it("escapes hostile text", () => {
	for (const element of [
		<HostDetails key="h" view={hostileEngine.host("long", EMPTY_FILTER)} now={NOW} />,
		<PolicyDetails key="p" view={hostileEngine.policy("p", EMPTY_FILTER)} now={NOW} />,
		<HostTable key="t" page={hostileEngine.hosts(EMPTY_FILTER)} now={NOW} />,
	]) {
		const html = renderToString(element);
		expect(html).not.toContain(MARKUP.slice(0, 5));
		expect(html).not.toContain("javascript:");
		expect(html).toContain("&lt;img src=x");
	}
});
