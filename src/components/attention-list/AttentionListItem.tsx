import { useId } from "react";
import type { PolicySummary } from "../../model/views.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { ActionButton } from "../shared/ActionButton.tsx";
import { changeDetails } from "../shared/changeDetails.ts";
import { part } from "../shared/contract.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { AttentionListMessages } from "./attentionListMessages.ts";

export interface AttentionListItemProps {
	readonly summary: PolicySummary;
	readonly isChosen: boolean;
	readonly messages: AttentionListMessages;
	readonly format: CountFormat;
	readonly onToggle: (details: ChangeDetails) => void;
	readonly onSelect: ((policyId: string, details: ChangeDetails) => void) | undefined;
}

/** One failing policy: a checkbox to choose it, where it fails, and what to do about it. Renders an `<li>`. */
export function AttentionListItem({ summary, isChosen, messages, format, onToggle, onSelect }: AttentionListItemProps) {
	const { policy, worstStatus, failingHostCount, hostCount } = summary;
	const factsId = useId();
	return (
		<li {...part("attention-list", "policy")} data-selected={isChosen}>
			<label>
				<input
					type="checkbox"
					checked={isChosen}
					aria-describedby={factsId}
					onChange={(event) => onToggle(changeDetails(event.nativeEvent as MouseEvent))}
				/>
				<bdi {...part("attention-list", "name")} title={policy.name}>
					{policy.name}
				</bdi>
			</label>
			<p id={factsId} {...part("attention-list", "facts")}>
				{worstStatus && <PolicyStatusBadge status={worstStatus} />}{" "}
				<span>
					{failingHostCount > 0 ? messages.failsOn(failingHostCount, hostCount, format) : messages.failsNoMore}
				</span>
			</p>
			<div {...part("attention-list", "actions")}>
				{onSelect && (
					<button
						type="button"
						className="hexcover-button"
						aria-label={messages.viewErrorsOf(policy.name)}
						onClick={(event) => onSelect(policy.id, changeDetails(event))}
					>
						{messages.viewErrors}
					</button>
				)}
				<ActionButton action={{ type: "edit-policy", policyId: policy.id }}>{messages.editPolicy}</ActionButton>
			</div>
		</li>
	);
}
