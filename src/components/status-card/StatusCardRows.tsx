import type { MouseEvent, ReactNode } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { SummaryView } from "../../model/views.ts";
import { ActionButton } from "../shared/ActionButton.tsx";
import { part } from "../shared/contract.ts";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { useEngine } from "../shared/useEngine.ts";
import { type HostListHead, hostListAction } from "./hostListAction.ts";
import { StatusCardRow } from "./StatusCardRow.tsx";
import type { StatusCardMessages } from "./statusCardMessages.ts";
import { countHosts, isChosen, ROW_CHOICES, type StatusCardRowName, type StatusChoice } from "./statusChoice.ts";
import type { StatusNames } from "./useStatusNames.ts";

export interface StatusCardRowsProps {
	readonly summary: SummaryView;
	readonly filter: CoverageFilter;
	/** The filter without the card's own choice: what `summary` was counted under. */
	readonly baseFilter: CoverageFilter;
	readonly messages: StatusCardMessages;
	readonly names: StatusNames;
	readonly format: CountFormat;
	readonly attention: ReactNode;
	readonly versions: ReactNode;
	readonly labelledBy: string;
	readonly onToggle: (choice: StatusChoice, event: MouseEvent) => void;
}

/** The four ways to improve. Renders a `<ul>`. */
export function StatusCardRows({
	summary,
	filter,
	baseFilter,
	messages,
	names: { hostStatusHint: hints },
	format,
	attention,
	versions,
	labelledBy,
	onToggle,
}: StatusCardRowsProps) {
	const engine = useEngine();
	const row = (name: StatusCardRowName) => {
		const choice = ROW_CHOICES[name];
		const count = countHosts(summary, choice);
		return {
			name,
			count,
			countText: messages.hostCount(count, format),
			isSelected: isChosen(filter, choice),
			onToggle: (event: MouseEvent) => onToggle(choice, event),
		};
	};
	const action = (name: StatusCardRowName, head: HostListHead, label: string) => (
		<ActionButton action={hostListAction(head, engine, baseFilter, ROW_CHOICES[name])}>{label}</ActionButton>
	);
	const { failed } = summary.byStatus;
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul role="list" aria-labelledby={labelledBy}>
			<StatusCardRow
				{...row("warning")}
				icon={<StatusIcon status="warning" />}
				label={messages.warning}
				hint={failed > 0 ? `${hints.warning} ${messages.failedPart(failed, format)}` : hints.warning}
				detail={attention}
				detailLabel={messages.reviewPolicies}
			/>
			<StatusCardRow {...row("no-wp")} icon={<StatusIcon status="no-wp" />} label={messages.noWp} hint={hints["no-wp"]}>
				{action("no-wp", { type: "inspect-hosts", reason: "no-wp" }, messages.inspectNoWp)}
			</StatusCardRow>
			<StatusCardRow
				{...row("info")}
				icon={
					<span {...part("status-card", "info-icon")} aria-hidden="true">
						i
					</span>
				}
				label={
					<>
						{messages.info} <code>outdated_agent</code>
					</>
				}
				hint={messages.infoHint}
				detail={versions}
				detailLabel={messages.filterByVersion}
			>
				{action("info", { type: "inspect-hosts", reason: "outdated-agent" }, messages.inspectOutdated)}
				{engine && action("info", { type: "update-agent" }, messages.updateAgent)}
			</StatusCardRow>
			<StatusCardRow
				{...row("no-agent")}
				icon={<StatusIcon status="no-agent" />}
				label={messages.noAgent}
				hint={hints["no-agent"]}
			>
				{action("no-agent", { type: "inspect-hosts", reason: "no-agent" }, messages.inspectNoAgent)}
			</StatusCardRow>
		</ul>
	);
}
