import type { MouseEvent } from "react";
import type { HostRow } from "../../model/views.ts";
import type { HostStatus } from "../../model/vocabulary.ts";
import { CappedList } from "../shared/CappedList.tsx";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyHostListProps {
	readonly rows: readonly HostRow[];
	readonly label: string;
	/** How many are shown before the reader asks for all. */
	readonly limit: number;
	/** The icon before each name. @default the host's own status */
	readonly status?: HostStatus | undefined;
	/** What stands after the name, beside the agent version. */
	readonly detailOf?: ((row: HostRow) => string) | undefined;
	readonly onHostSelect: ((hostId: string, event: MouseEvent) => void) | null;
	readonly messages: PolicyDetailsMessages;
}

/** Hosts that lead to their own details where somebody listens. Renders a `<ul>`. */
export function PolicyHostList({ rows, label, limit, status, detailOf, onHostSelect, messages }: PolicyHostListProps) {
	return (
		<CappedList
			items={rows}
			limit={limit}
			label={label}
			className="hexcover-policy-details-hosts"
			messages={messages}
			keyOf={({ host }) => host.id}
		>
			{(row) => (
				<>
					<StatusIcon status={status ?? row.status} />
					{onHostSelect ? (
						<button
							type="button"
							className="hexcover-link"
							{...part("policy-details", "host")}
							onClick={(event) => onHostSelect(row.host.id, event)}
						>
							<SourceText text={row.host.name} />
						</button>
					) : (
						<SourceText text={row.host.name} />
					)}
					<span className="hexcover-muted">
						{row.host.agentVersion !== null && <SourceText text={row.host.agentVersion} />}
						{row.host.agentVersion !== null && detailOf && " · "}
						{detailOf?.(row)}
					</span>
				</>
			)}
		</CappedList>
	);
}
