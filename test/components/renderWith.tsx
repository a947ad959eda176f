import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { ActionHandlers } from "../../src/react/CoverageConfig.ts";
import { CoverageProvider } from "../../src/react/CoverageProvider.tsx";
import type { CoverageState } from "../../src/store/coverageStore.ts";
import { createStaticStore } from "../../stories/fixtures/createStaticStore.ts";
import { detailsEngine, detailsSnapshot } from "../../stories/fixtures/detailsFleet.ts";

/** Renders below a provider over the fleet of the stories, in American English. */
export function renderWith(element: ReactNode, state: Partial<CoverageState> = {}, handlers: ActionHandlers = {}) {
	const store = createStaticStore({ snapshot: detailsSnapshot, engine: detailsEngine, ...state });
	const onAction = vi.fn();
	const wrapper = ({ children }: { readonly children: ReactNode }) => (
		<CoverageProvider store={store} locale="en-US" onAction={onAction} {...handlers}>
			{children}
		</CoverageProvider>
	);
	return { store, onAction, ...render(element, { wrapper }) };
}
