"use client";
import clsx from "clsx";
import { type ForwardedRef, type MouseEvent, type ReactNode, useId, useMemo } from "react";
import { formatRatio } from "../../model/format.ts";
import type { SummaryView } from "../../model/views.ts";
import { useCoverageConfig, useMessages } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { OtherStatuses } from "./OtherStatuses.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { StatusCardRows } from "./StatusCardRows.tsx";
import { defaultStatusCardMessages, type StatusCardMessages } from "./statusCardMessages.ts";
import { type StatusChoice, toggleChoice, withoutChoice } from "./statusChoice.ts";
import { useStatusNames } from "./useStatusNames.ts";

export interface StatusCardProps extends FilterControlProps {
	/** Counts under the filter less its facets `status` and `flag`. @default asked of the provider's engine; none: a skeleton */
	readonly summary?: SummaryView | undefined;
	/** What WARNING reveals: usually an `<AttentionList>`. A slot, so that the card alone stays small. */
	readonly attention?: ReactNode;
	/** What INFO reveals: usually `<OutdatedVersions>`. */
	readonly versions?: ReactNode;
	/** Level of the card's heading; its sections are one below. @default 2 */
	readonly headingLevel?: 2 | 3 | 4 | undefined;
	readonly messages?: Partial<StatusCardMessages> | undefined;
}

type CardState = "loading" | "failed" | "empty" | "complete" | "incomplete";

/**
 * How many hosts are covered, what keeps the others from it, and the next step for each reason. Choosing a row filters by status or
 * flag, one choice at a time; the card's own counts leave that choice out. Renders a `<section>`.
 */
export const StatusCard = /* @__PURE__ */ createComponent(
	"StatusCard",
	function StatusCard(
		{
			summary: ownSummary,
			attention,
			versions,
			headingLevel = 2,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<StatusCardProps>,
		ref: ForwardedRef<HTMLElement>,
	) {
		const messages = useMessages("statusCard", defaultStatusCardMessages, ownMessages);
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const baseFilter = useMemo(() => withoutChoice(filter), [filter]);
		const summary = useView(ownSummary, (engine) => engine.summary(baseFilter));
		const hasFailed = useHasFailed();
		const { locale } = useCoverageConfig();
		const id = useId();
		const state = cardState(summary, hasFailed);
		const Title = `h${headingLevel}` as "h2";
		const Subtitle = `h${headingLevel + 1}` as "h3";
		const lists = {
			filter,
			messages,
			names: useStatusNames(),
			format: useCountFormat(),
			onToggle: (choice: StatusChoice, event: MouseEvent) =>
				setFilter(toggleChoice(filter, choice), changeDetails(event)),
		};

		return (
			<section
				{...rest}
				{...part("status-card", "root")}
				ref={ref}
				className={clsx("hexcover-status-card hexcover-card", className)}
				aria-labelledby={id}
				aria-busy={state === "loading"}
				data-state={state}
			>
				<Title id={id}>{messages.titles[state]}</Title>
				{summary ? (
					<>
						<p {...part("status-card", "headline")}>
							{state === "empty" ? (
								emptyNote(summary, messages)
							) : (
								<>
									<strong>{formatRatio(summary.coverageRatio, locale)}</strong>{" "}
									{messages.fraction(summary.coveredCount, summary.inScopeCount, lists.format)}
								</>
							)}
						</p>
						{summary.partialReason !== null && (
							<p {...part("status-card", "partial")}>
								{messages.partial} <bdi>{summary.partialReason}</bdi>
							</p>
						)}
						{summary.matchedCount > 0 && (
							<>
								<StatusBar summary={summary} />
								<Subtitle id={`${id}improve`}>{messages.improveTitle}</Subtitle>
								<StatusCardRows
									{...lists}
									summary={summary}
									baseFilter={baseFilter}
									attention={attention}
									versions={versions}
									labelledBy={`${id}improve`}
								/>
								<Subtitle id={`${id}rest`}>{messages.restTitle}</Subtitle>
								<OtherStatuses {...lists} summary={summary} labelledBy={`${id}rest`} />
								<p {...part("status-card", "total")}>{messages.total(summary.matchedCount, lists.format)}</p>
							</>
						)}
					</>
				) : hasFailed ? (
					<p>{messages.failed}</p>
				) : (
					<p className="hexcover-skeleton">{messages.loading}</p>
				)}
			</section>
		);
	},
);

function cardState(summary: SummaryView | undefined, hasFailed: boolean): CardState {
	if (!summary) return hasFailed ? "failed" : "loading";
	if (summary.inScopeCount === 0) return "empty";
	const isComplete = summary.coveredCount === summary.inScopeCount && summary.partialReason === null;
	return isComplete ? "complete" : "incomplete";
}

function emptyNote(summary: SummaryView, messages: StatusCardMessages): string {
	if (summary.hostCount === 0) return messages.noHosts;
	return summary.matchedCount === 0 ? messages.noMatch : messages.allExcluded;
}
