import type { AdapterFault } from "../../model/adapter.ts";
import { formatAge } from "../../model/format.ts";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { FreshnessIndicatorMessages } from "./freshnessIndicatorMessages.ts";

export interface FaultTextProps {
	readonly fault: AdapterFault;
	readonly messages: FreshnessIndicatorMessages;
}

/** What went wrong in words for people, then what the adapter said, for those who can mend it. Renders a `<p>`. */
export function FaultText({ fault, messages }: FaultTextProps) {
	const { locale } = useCoverageConfig();
	const retryAfterMs = fault.code === "rate-limited" ? fault.retryAfterMs : null;
	return (
		<p {...part("freshness-indicator", "fault")} data-code={fault.code}>
			<Icon name="alert" />
			<span>
				{messages.faults[fault.code]}
				{retryAfterMs !== null && ` ${messages.retryAfter(formatAge(retryAfterMs, locale))}`}
				{fault.message !== "" && (
					<>
						{" "}
						<bdi {...part("freshness-indicator", "fault-detail")}>{fault.message}</bdi>
					</>
				)}
			</span>
		</p>
	);
}
