"use client";
import clsx from "clsx";
import { type ForwardedRef, useState } from "react";
import { useMessages } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useOptionalCoverage } from "../../react/useCoverage.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { Icon } from "../shared/Icon.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { DataIssues } from "./DataIssues.tsx";
import { FaultText } from "./FaultText.tsx";
import { FreshnessText } from "./FreshnessText.tsx";
import { type Freshness, selectFreshness } from "./freshness.ts";
import { defaultFreshnessIndicatorMessages, type FreshnessIndicatorMessages } from "./freshnessIndicatorMessages.ts";

export interface FreshnessIndicatorProps {
	/** @default the state of the provider's store */
	readonly freshness?: Freshness | undefined;
	/** @default the store's `refresh`; without either there is no button */
	readonly onRefresh?: ((details: ChangeDetails) => void) | undefined;
	/** Time to judge ages by, epoch milliseconds. @default the reader's clock, once mounted; servers show the date */
	readonly now?: number | undefined;
	readonly messages?: Partial<FreshnessIndicatorMessages> | undefined;
}

/**
 * How old the data on screen is, when it will be renewed, what went wrong and what is missing. Renders a `<div>`.
 */
export const FreshnessIndicator = /* @__PURE__ */ createComponent(
	"FreshnessIndicator",
	function FreshnessIndicator(
		{
			freshness: ownFreshness,
			onRefresh,
			now,
			messages: ownMessages,
			className,
			...rest
		}: RootProps<FreshnessIndicatorProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("freshnessIndicator", defaultFreshnessIndicatorMessages, ownMessages);
		const format = useCountFormat();
		const store = useOptionalStore();
		const state = useOptionalCoverage((whole) => whole);
		const freshness = ownFreshness ?? selectFreshness(state);
		const { phase, fault, isRefreshing, partialReason, issues } = freshness;
		const [wasAsked, setAsked] = useState(false);
		const refresh = onRefresh ?? (store && (() => void store.refresh()));
		const isBusy = isRefreshing || phase === "loading";
		const hasFailed = fault !== null && (phase === "stale" || phase === "failed");

		return (
			<div
				{...rest}
				{...part("freshness-indicator", "root")}
				ref={ref}
				className={clsx("hexcover-freshness-indicator", className)}
				data-phase={phase}
				data-refreshing={isRefreshing}
			>
				<FreshnessText freshness={freshness} now={now} messages={messages} format={format} />
				{/* One live region, always there: the failure in sight, the success that the reader asked for only spoken. */}
				<div role="status" {...part("freshness-indicator", "status")}>
					{hasFailed && <FaultText fault={fault} messages={messages} />}
					{wasAsked && !hasFailed && (
						<span className="hexcover-visually-hidden">{isBusy ? messages.refreshing : messages.refreshed}</span>
					)}
				</div>
				{partialReason !== null && (
					<p {...part("freshness-indicator", "partial")}>
						<Icon name="alert" />
						<span>
							{messages.partial} <bdi>{partialReason}</bdi>
						</span>
					</p>
				)}
				{refresh && (
					<button
						type="button"
						className="hexcover-button"
						{...part("freshness-indicator", "refresh")}
						aria-disabled={isBusy || undefined}
						onClick={(event) => {
							if (isBusy) return;
							setAsked(true);
							refresh(changeDetails(event));
						}}
					>
						<Icon name="refresh" />
						{isBusy ? messages.refreshing : hasFailed ? messages.retry : messages.refresh}
					</button>
				)}
				{issues.length > 0 && <DataIssues issues={issues} messages={messages} format={format} />}
			</div>
		);
	},
);
