"use client";
import { useMemo } from "react";
import { describeMap } from "../../model/describe.ts";
import { displayText } from "../../model/displayText.ts";
import type { SceneView } from "../../model/views.ts";
import { HOST_STATUSES, HOST_STATUSES_BY_SEVERITY, type HostStatus } from "../../model/vocabulary.ts";
import { useCoverageConfig, useVocabulary } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

/** The map in a sentence or two: how many hosts, in how many groups, and how the matching ones are. Empty while there is no scene. */
export function useMapSummary(scene: SceneView | undefined, messages: HexCoverageMapMessages): string {
	const summary = useView(undefined, (engine, filter) => engine.summary(filter));
	const vocabulary = useVocabulary();
	const { locale } = useCoverageConfig();
	const format = useCountFormat();
	return useMemo(() => {
		if (!scene) return "";
		const { hostCount, matchedCount, groups } = scene;
		const first = messages.summary({ hostCount, matchedCount, groupCount: groups.length }, format);
		if (matchedCount === 0) return first;
		const counts = countMatches(scene);
		const byStatus = HOST_STATUSES_BY_SEVERITY.flatMap((status) => {
			const count = counts.get(status) ?? 0;
			return count > 0 ? [messages.summaryStatus(count, vocabulary.hostStatus[status], format)] : [];
		});
		const second = summary ? describeMap(summary, { vocabulary, locale }) : byStatus.join(", ");
		return displayText(`${first} ${second}.`);
	}, [scene, summary, messages, vocabulary, locale, format]);
}

function countMatches({ statusCodes, matches, hostCount }: SceneView): ReadonlyMap<HostStatus, number> {
	const counts = new Map<HostStatus, number>();
	for (let row = 0; row < hostCount; row++) {
		const status = HOST_STATUSES[statusCodes[row] ?? 0];
		if (status && matches[row] === 1) counts.set(status, (counts.get(status) ?? 0) + 1);
	}
	return counts;
}
