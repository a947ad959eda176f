import { formatRatio } from "../../model/format.ts";
import type { PolicySummary } from "../../model/views.ts";
import { POLICY_STATUSES } from "../../model/vocabulary.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { part } from "../shared/contract.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { layoutShares } from "../status-card/layoutShares.ts";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyDistributionProps {
	readonly summary: PolicySummary;
	readonly labelId: string;
	readonly messages: PolicyDetailsMessages;
	readonly format: CountFormat;
	readonly locale: string | undefined;
}

const LENGTH = 1000;
const MIN_SIZE = 8;

/** On how many hosts a policy came to what: a bar for the eye, and the same numbers in words, which add up to the total. */
export function PolicyDistribution({ summary, labelId, messages, format, locale }: PolicyDistributionProps) {
	const { byStatus, hostCount } = summary;
	if (hostCount === 0) return <p className="hexcover-muted">{messages.noReports}</p>;
	const shares = layoutShares(
		POLICY_STATUSES.map((status) => [status, byStatus[status]] as const),
		LENGTH,
		MIN_SIZE,
	);
	return (
		<>
			<svg
				className="hexcover-policy-details-bar"
				{...part("policy-details", "bar")}
				viewBox={`0 0 ${LENGTH} 8`}
				preserveAspectRatio="none"
				aria-hidden="true"
				focusable="false"
			>
				{shares.map(({ key, start, size }) => (
					<rect key={key} data-status={key} x={start} y={0} width={size} height={8} />
				))}
			</svg>
			{/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none */}
			<ul role="list" aria-labelledby={labelId} className="hexcover-list hexcover-policy-details-distribution">
				{shares.map(({ key }) => (
					<li key={key} data-status={key}>
						<PolicyStatusBadge status={key} />
						<span>{messages.hostCount(byStatus[key], format)}</span>
						<span className="hexcover-muted">{formatRatio(byStatus[key] / hostCount, locale)}</span>
					</li>
				))}
			</ul>
			<p className="hexcover-muted">{messages.distributionTotal(hostCount, format)}</p>
		</>
	);
}
