"use client";
import { useMemo } from "react";
import { describeMap } from "../../model/describe.ts";
import { displayText } from "../../model/displayText.ts";
import type { SceneView, SummaryView } from "../../model/views.ts";
import { HOST_STATUSES_BY_SEVERITY } from "../../model/vocabulary.ts";
import { useCoverageConfig, useVocabulary } from "../../react/CoverageConfig.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { countStatuses } from "./countStatuses.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

/**
 * The map in a sentence or two: how many hosts, in how many groups, and how the matching ones are, by the summary or, without one, by what is
 * drawn. Empty while there is no scene.
 */
export function useMapSummary(
	scene: SceneView | undefined,
	summary: SummaryView | null,
	messages: HexCoverageMapMessages,
): string {
	const vocabulary = useVocabulary();
	const { locale } = useCoverageConfig();
	const format = useCountFormat();
	return useMemo(() => {
		if (!scene) return "";
		const { hostCount, matchedCount, groups } = scene;
		const first = messages.summary({ hostCount, matchedCount, groupCount: groups.length }, format);
		if (matchedCount === 0) return first;
		if (summary) return displayText(`${first} ${describeMap(summary, { vocabulary, locale })}.`);
		const counts = countStatuses(scene, "matching");
		const byStatus = HOST_STATUSES_BY_SEVERITY.flatMap((status) => {
			const count = counts.get(status) ?? 0;
			return count > 0 ? [messages.summaryStatus(count, vocabulary.hostStatus[status], format)] : [];
		});
		return displayText(`${first} ${byStatus.join(", ")}.`);
	}, [scene, summary, messages, vocabulary, locale, format]);
}
