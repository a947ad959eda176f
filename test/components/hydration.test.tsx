import { act, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { AttentionList } from "../../src/components/attention-list/AttentionList.tsx";
import { CoverageSearch } from "../../src/components/coverage-search/CoverageSearch.tsx";
import { FreshnessIndicator } from "../../src/components/freshness-indicator/FreshnessIndicator.tsx";
import { MitreFilterBar } from "../../src/components/mitre-filter-bar/MitreFilterBar.tsx";
import { StatusCard } from "../../src/components/status-card/StatusCard.tsx";
import { createFilter } from "../../src/model/filter.ts";
import { NOW } from "../fixtures/coverageViews.ts";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";

it("takes over what the server rendered without a difference, then tells ages by the reader's clock", async () => {
	vi.useFakeTimers({ now: NOW + 5 * 60_000, toFake: ["Date", "setTimeout", "clearTimeout"] });
	const store = createFleetStore({ filter: createFilter({ status: ["warning"], tactic: ["TA0003"] }) });
	const page = (
		<FleetProvider store={store}>
			<FreshnessIndicator />
			<CoverageSearch shortcutKey="/" />
			<MitreFilterBar />
			<StatusCard attention={<AttentionList />} />
			<AttentionList />
		</FleetProvider>
	);
	const container = document.createElement("div");
	// A server without a document makes no layout effects; here there is one, and React 18 says that they do nothing.
	const error = vi.spyOn(console, "error").mockImplementation(() => {});
	container.innerHTML = renderToString(page);
	error.mockRestore();
	document.body.append(container);
	expect(container).toHaveTextContent("Updated Nov 24, 2026");
	// React reports differences to console.error, which fails the test.
	await act(async () => void render(page, { container, hydrate: true }));
	expect(screen.getByText(/^Updated \d+ minutes ago$/)).toBeVisible();
	container.remove();
	vi.useRealTimers();
});
