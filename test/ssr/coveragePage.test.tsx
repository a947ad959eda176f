import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createMemoryAdapter } from "../../src/adapters/memory/createMemoryAdapter.ts";
import { CoveragePage } from "../../src/components/coverage-page/CoveragePage.tsx";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { createFleet } from "../../src/testing/createFleet.ts";

const now = Date.UTC(2026, 10, 24, 12);
const input = createFleet({ hostCount: 200, seed: 3, now });

describe("CoveragePage on a server", () => {
	it("renders the fleet that the server knows, without a browser", () => {
		const html = renderToString(
			<CoverageProvider adapter={createMemoryAdapter(input)} initial={{ input, now }} locale="en">
				<CoveragePage />
			</CoverageProvider>,
		);
		expect(html).toContain("Incomplete infrastructure coverage");
		expect(html).toContain("200 hosts");
		expect(html).not.toContain("<style");
	});

	it("renders the same twice, so that hydration is quiet", () => {
		const render = () =>
			renderToString(
				<CoverageProvider adapter={createMemoryAdapter(input)} initial={{ input, now }} locale="en">
					<CoveragePage />
				</CoverageProvider>,
			);
		expect(render()).toBe(render());
	});

	it("renders the page before anything is known", () => {
		const html = renderToString(
			<CoverageProvider adapter={createMemoryAdapter(input)}>
				<CoveragePage />
			</CoverageProvider>,
		);
		expect(html).toContain('data-phase="empty"');
		expect(html).toContain("Workload protection coverage");
	});
});
