import { act, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { HexCoverageMap } from "../../src/components/hex-coverage-map/HexCoverageMap.tsx";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";

it("takes over what the server rendered without a difference, then puts the hosts in their places", async () => {
	const page = (
		<FleetProvider store={createFleetStore()}>
			<HexCoverageMap defaultGroupBy="tag:env" table={<table />} />
		</FleetProvider>
	);
	const container = document.createElement("div");
	// A server without a document makes no layout effects; here there is one, and React 18 says that they do nothing.
	const error = vi.spyOn(console, "error").mockImplementation(() => {});
	container.innerHTML = renderToString(page);
	error.mockRestore();
	document.body.append(container);
	vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(500);
	expect(screen.queryByRole("grid")).toBeNull();
	// React reports differences to console.error, which fails the test.
	await act(async () => void render(page, { container, hydrate: true }));
	expect(screen.getByRole("grid", { name: "Map of hosts" })).toBeInTheDocument();
	container.remove();
});
