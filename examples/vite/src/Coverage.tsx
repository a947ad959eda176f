import { CoveragePage, CoverageProvider } from "hexcover";
import { createDatadogAdapter } from "hexcover/adapters/datadog";
import { enterprise19 } from "hexcover/attack/enterprise-19";
import "hexcover/styles.css";

// Your own proxy: it adds the keys, so that they never reach a browser.
const adapter = createDatadogAdapter({ baseUrl: "/datadog" });

export function Coverage() {
	return (
		<CoverageProvider
			adapter={adapter}
			catalogue={enterprise19}
			getActionHref={(action) => (action.type === "edit-policy" ? `/policies/${action.policyId}` : undefined)}
			onAction={(action) => console.info("asked for", action)}
		>
			<CoveragePage />
		</CoverageProvider>
	);
}
