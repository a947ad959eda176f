"use client";
import clsx from "clsx";
import { type ForwardedRef, type MouseEvent, useCallback, useId, useRef, useState } from "react";
import { EMPTY_FILTER, isFilterEmpty } from "../../model/filter.ts";
import type { HostPage, HostPageRequest, HostSortKey } from "../../model/views.ts";
import { useCoverageConfig, useMessages, useVocabulary } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useOptionalCoverage, useView } from "../../react/useCoverage.ts";
import { type FilterControlProps, useFilterControl } from "../../react/useFilterControl.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import { HostTableHead } from "./HostTableHead.tsx";
import { HostTablePager } from "./HostTablePager.tsx";
import { HostTableRow } from "./HostTableRow.tsx";
import { HostTableSkeleton } from "./HostTableSkeleton.tsx";
import { defaultHostTableMessages, type HostTableMessages } from "./hostTableMessages.ts";
import { type HostTableState, sortBy, toRequest, underFilter } from "./hostTableState.ts";

export interface HostTableProps extends FilterControlProps {
	/** The rows to show. Then `onRequestChange` asks for other ones. @default asked of the provider's engine; none: a skeleton */
	readonly page?: HostPage | undefined;
	/** Told when the reader sorts or pages. */
	readonly onRequestChange?: ((request: HostPageRequest, details: ChangeDetails) => void) | undefined;
	/** @default by severity, worst first */
	readonly defaultSort?: { readonly sortBy: HostSortKey; readonly isDescending?: boolean | undefined } | undefined;
	/** Rows of a page, 1 to 1,000. @default 100 */
	readonly pageSize?: number | undefined;
	readonly selectedHostId?: string | null | undefined;
	/** Asked for the details of a host. Without it, names are plain text. */
	readonly onHostSelect?: ((hostId: string, details: ChangeDetails) => void) | undefined;
	/** The "now" that ages are told by, epoch milliseconds. @default when the provider's snapshot was taken; none: dates instead of ages */
	readonly now?: number | undefined;
	readonly messages?: Partial<HostTableMessages> | undefined;
}

/**
 * The matching hosts as a table: what the map shows, for reading, sorting and screen readers. One page at a time, so a fleet of any size
 * costs the same. Renders a `<div>` with a `<table>`.
 */
export const HostTable = /* @__PURE__ */ createComponent(
	"HostTable",
	function HostTable(
		{
			page: ownPage,
			onRequestChange,
			defaultSort,
			pageSize = 100,
			selectedHostId = null,
			onHostSelect,
			now: ownNow,
			messages: ownMessages,
			filter: ownFilter,
			defaultFilter,
			onFilterChange,
			className,
			...rest
		}: RootProps<HostTableProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("hostTable", defaultHostTableMessages, ownMessages);
		const vocabulary = useVocabulary();
		const format = useCountFormat();
		const { locale } = useCoverageConfig();
		const [filter, setFilter] = useFilterControl({ filter: ownFilter, defaultFilter, onFilterChange });
		const [known, setState] = useState<HostTableState>({
			sortBy: defaultSort?.sortBy ?? "severity",
			isDescending: defaultSort?.isDescending ?? false,
			filter,
			trail: [],
		});
		const state = underFilter(known, filter);
		const limit = Math.min(1000, Math.max(1, Math.trunc(pageSize)));
		const page = useView(ownPage, (engine) => engine.hosts(filter, toRequest(state, limit)));
		const takenAt = useOptionalCoverage((store) => store.snapshot?.takenAt);
		const hasFailed = useHasFailed();
		const canFilter = useOptionalStore() !== null || onFilterChange !== undefined;
		const caption = useRef<HTMLTableCaptionElement>(null);
		const captionId = useId();
		const selectHost = useCallback(
			(hostId: string, event: MouseEvent) => onHostSelect?.(hostId, changeDetails(event)),
			[onHostSelect],
		);
		const go = (next: HostTableState, event: MouseEvent) => {
			setState(next);
			onRequestChange?.(toRequest(next, limit), changeDetails(event));
			// The next page begins at its beginning; a caption in sight stays where it is.
			caption.current?.scrollIntoView({ block: "nearest" });
		};
		const phase = page ? (page.totalCount > 0 ? "ready" : "empty") : hasFailed ? "failed" : "loading";
		const first = page?.offset === undefined ? (state.trail.length === 0 ? 1 : null) : page.offset + 1;
		const nextCursor = page?.nextCursor ?? null;
		const canGoBack = state.trail.length > 0 && first !== 1;

		return (
			<div
				{...rest}
				{...part("host-table", "root")}
				ref={ref}
				className={clsx("hexcover-host-table", className)}
				aria-busy={phase === "loading" || undefined}
				data-phase={phase}
			>
				<table aria-labelledby={captionId}>
					<caption ref={caption}>
						<span id={captionId}>{messages.caption}</span>{" "}
						<span role="status" className="hexcover-muted" {...part("host-table", "range")}>
							{phase === "loading" && messages.loading}
							{phase === "ready" && page && messages.range(first, page.rows.length, page.totalCount, format)}
						</span>
					</caption>
					<HostTableHead state={state} onSort={(key, event) => go(sortBy(state, key), event)} messages={messages} />
					{phase === "loading" && <HostTableSkeleton />}
					{phase === "ready" && page && (
						<tbody>
							{page.rows.map((row) => (
								<HostTableRow
									key={row.host.id}
									row={row}
									isSelected={row.host.id === selectedHostId}
									onHostSelect={onHostSelect ? selectHost : null}
									now={ownNow ?? takenAt}
									locale={locale}
									vocabulary={vocabulary}
									messages={messages}
									format={format}
								/>
							))}
						</tbody>
					)}
				</table>
				{phase === "failed" && <p className="hexcover-host-table-note">{messages.failed}</p>}
				{phase === "empty" && (
					<p className="hexcover-host-table-note">
						{isFilterEmpty(filter) ? messages.empty : messages.noMatch}{" "}
						{!isFilterEmpty(filter) && canFilter && (
							<button
								type="button"
								className="hexcover-button"
								onClick={(event) => setFilter(EMPTY_FILTER, { reason: "clear", event })}
							>
								{messages.clearFilter}
							</button>
						)}
					</p>
				)}
				{(canGoBack || nextCursor !== null) && (
					<HostTablePager
						canGoBack={canGoBack}
						canGoOn={nextCursor !== null}
						onPrevious={(event) => go({ ...state, trail: state.trail.slice(0, -1) }, event)}
						onNext={(event) => nextCursor !== null && go({ ...state, trail: [...state.trail, nextCursor] }, event)}
						messages={messages}
					/>
				)}
			</div>
		);
	},
);
