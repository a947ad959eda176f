import { render } from "@testing-library/react";
import { enterprise19 } from "../../../src/attack/enterprise19.ts";
import { CoveragePage } from "../../../src/components/coverage-page/CoveragePage.tsx";
import type { CoverageAction, CoverageAdapter } from "../../../src/model/adapter.ts";
import { CoverageProvider } from "../../../src/react/CoverageProvider.tsx";

/** The page in a host application that answers some actions with links and takes the others as callbacks. */
export function renderPage(adapter: CoverageAdapter): { readonly asked: CoverageAction[] } {
	const asked: CoverageAction[] = [];
	const links: Partial<Record<CoverageAction["type"], (action: CoverageAction) => string>> = {
		"edit-policy": (action) => `/policies/${"policyId" in action ? action.policyId : ""}`,
		"edit-rule": (action) => `/rules/${"ruleId" in action ? action.ruleId : ""}`,
	};
	render(
		<CoverageProvider
			adapter={adapter}
			catalogue={enterprise19}
			locale="en"
			getActionHref={(action) => links[action.type]?.(action)}
			onAction={(action) => asked.push(action)}
		>
			<CoveragePage style={{ height: "100vh" }} />
		</CoverageProvider>,
	);
	return { asked };
}
