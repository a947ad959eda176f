import { type MouseEvent, memo } from "react";
import type { HostRow } from "../../model/views.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { SourceTime } from "../shared/SourceTime.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { HostTableMessages } from "./hostTableMessages.ts";

export interface HostTableRowProps {
	readonly row: HostRow;
	readonly isSelected: boolean;
	/** `null`: nobody listens, so names are plain text. */
	readonly onHostSelect: ((hostId: string, event: MouseEvent) => void) | null;
	readonly now: number | undefined;
	readonly locale: string | undefined;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostTableMessages;
	readonly format: CountFormat;
}

/** One host. Narrow tables show its secondary columns under its name instead. Renders a `<tr>`. */
export const HostTableRow = /* @__PURE__ */ memo(function HostTableRow(props: HostTableRowProps) {
	const { row, isSelected, onHostSelect, now, locale, vocabulary, messages, format } = props;
	const { host, status, failingRuleCount } = row;
	const version = host.agentVersion === null ? messages.notKnown : <SourceText text={host.agentVersion} />;
	const reported =
		host.lastReportedAt === null ? (
			messages.never
		) : (
			<SourceTime at={host.lastReportedAt} now={now} locale={locale} formatAgo={messages.ago} />
		);
	return (
		<tr {...part("host-table", "row")} data-status={status} data-selected={isSelected}>
			<th scope="row" data-column="name">
				{onHostSelect ? (
					<button
						type="button"
						className="hexcover-link hexcover-host-table-name"
						{...part("host-table", "host")}
						aria-current={isSelected || undefined}
						onClick={(event) => onHostSelect(host.id, event)}
					>
						<SourceText text={host.name} />
					</button>
				) : (
					<span className="hexcover-host-table-name" aria-current={isSelected || undefined}>
						<SourceText text={host.name} />
					</span>
				)}
				<span className="hexcover-host-table-folded hexcover-muted">
					{failingRuleCount > 0 && <>{messages.failingRules(failingRuleCount, format)} · </>}
					{host.agentVersion === null ? messages.agentNotKnown : version} ·{" "}
					{host.lastReportedAt === null ? messages.neverReported : reported}
				</span>
			</th>
			<td data-column="severity">
				<span className="hexcover-host-table-status" data-status={status}>
					<StatusIcon status={status} />
					{vocabulary.hostStatus[status]}
				</span>
			</td>
			<td data-column="failingRuleCount" data-empty={failingRuleCount === 0}>
				{format(failingRuleCount)}
			</td>
			<td data-column="agentVersion">{version}</td>
			<td data-column="lastReportedAt">{reported}</td>
		</tr>
	);
});
