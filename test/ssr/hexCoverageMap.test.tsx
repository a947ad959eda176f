import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HexCoverageMap } from "../../src/components/hex-coverage-map/HexCoverageMap.tsx";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";
import { createFakeScene } from "../map/fakeScene.ts";

const textOf = (html: string) => html.replace(/<!-- -->/g, "").replace(/<[^>]*>/g, " ");

describe("the map on a server", () => {
	it("sums the fleet up, explains the colours and keeps the picture's place", () => {
		const scene = createFakeScene([{ id: "a" }, { id: "b", status: "failed" }]);
		const html = renderToString(<HexCoverageMap scene={scene} />);
		expect(textOf(html)).toContain("2 hosts. 1 Failed, 1 Covered.");
		expect(html).toContain('data-part="legend"');
		expect(html).toContain('data-part="surface"');
		expect(html.match(/<canvas/g)).toHaveLength(2);
	});

	it("answers from the provider's engine", () => {
		const html = renderToString(
			<FleetProvider store={createFleetStore()}>
				<HexCoverageMap defaultGroupBy="tag:env" table={<table />} />
			</FleetProvider>,
		);
		expect(textOf(html)).toContain("400 hosts in 3 groups.");
		expect(html).toMatch(/<button[^>]*data-status="warning"/);
	});

	it("renders a place for what is not loaded", () => {
		expect(textOf(renderToString(<HexCoverageMap />))).toContain("Loading hosts…");
	});

	it("puts no style into the markup, so that a strict content security policy holds", () => {
		const html = renderToString(
			<FleetProvider store={createFleetStore()}>
				<HexCoverageMap defaultGroupBy="tag:env" />
			</FleetProvider>,
		);
		expect(html).not.toMatch(/<style|\sstyle=/);
	});
});
