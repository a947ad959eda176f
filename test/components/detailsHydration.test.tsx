import { act } from "@testing-library/react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { HostDetails } from "../../src/components/host-details/HostDetails.tsx";
import { HostTable } from "../../src/components/host-table/HostTable.tsx";
import { PolicyDetails } from "../../src/components/policy-details/PolicyDetails.tsx";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import { createStaticStore } from "../../stories/fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot } from "../../stories/fixtures/detailsFleet.ts";

const request = {
	id: "1",
	action: { type: "redeploy" as const, policyId: "threat-detection", hostIds: [] },
	requestedAt: 0,
	state: "requested" as const,
	message: "",
};

it.each([
	["HostDetails", <HostDetails key="h" hostId="i-warning" />],
	["PolicyDetails", <PolicyDetails key="p" policyId="threat-detection" />],
	["HostTable", <HostTable key="t" onHostSelect={() => {}} />],
] as readonly (readonly [string, ReactElement])[])("%s hydrates what the server rendered", async (_, element) => {
	const store = createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine, requests: [request] });
	const app = (
		<CoverageProvider store={store} locale="en-US" onAction={() => {}}>
			{element}
		</CoverageProvider>
	);
	const container = document.createElement("div");
	container.innerHTML = renderToString(app);
	document.body.append(container);
	const root = container.firstElementChild;
	const faults: unknown[] = [];
	const reactRoot = await act(async () =>
		hydrateRoot(container, app, { onRecoverableError: (fault) => faults.push(fault) }),
	);
	expect(faults).toEqual([]);
	expect(container.firstElementChild).toBe(root);
	await act(async () => reactRoot.unmount());
	container.remove();
});
