import { formatAge, formatDateTime } from "../../model/format.ts";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";
import { part } from "../shared/contract.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";
import { useNow } from "../shared/useNow.ts";
import type { Freshness } from "./freshness.ts";
import type { FreshnessIndicatorMessages } from "./freshnessIndicatorMessages.ts";

export interface FreshnessTextProps {
	readonly freshness: Freshness;
	readonly now: number | undefined;
	readonly messages: FreshnessIndicatorMessages;
	readonly format: CountFormat;
}

const MINUTE_MS = 60_000;

/** The age of the data and the time to the next refresh, or how far the first load is. Renders a `<p>`. */
export function FreshnessText({ freshness, now: givenNow, messages, format }: FreshnessTextProps) {
	const { locale } = useCoverageConfig();
	const { phase, observedAt, nextRefreshAt, progress } = freshness;
	const now = useNow(givenNow, [observedAt, nextRefreshAt]);

	if (observedAt === null) {
		return (
			<p {...part("freshness-indicator", "text")}>
				{phase === "empty" && messages.empty}
				{phase === "loading" &&
					(progress ? messages.progress(progress.loadedCount, progress.totalCount, format) : messages.loading)}
				{phase === "loading" && progress?.totalCount != null && (
					<progress value={progress.loadedCount} max={Math.max(1, progress.totalCount)} aria-label={messages.loading} />
				)}
			</p>
		);
	}

	const dateTime = formatDateTime(observedAt, locale);
	const ageMs = now === null ? null : now - observedAt;
	const delayMs = now === null || nextRefreshAt === null ? null : nextRefreshAt - now;
	return (
		<p {...part("freshness-indicator", "text")}>
			{phase === "stale" && <strong {...part("freshness-indicator", "stale")}>{messages.stale}</strong>}
			<time dateTime={new Date(observedAt).toISOString()} title={dateTime}>
				{ageMs === null
					? messages.updatedAt(dateTime)
					: ageMs < MINUTE_MS
						? messages.updatedNow
						: messages.updatedAgo(formatAge(ageMs, locale))}
			</time>
			{delayMs !== null && delayMs > 0 && (
				<span {...part("freshness-indicator", "next")}>
					{delayMs < MINUTE_MS ? messages.nextRefreshSoon : messages.nextRefreshIn(formatAge(delayMs, locale))}
				</span>
			)}
		</p>
	);
}
