"use client";
import { useCallback } from "react";
import type { CursorCell } from "../../map/coverageMap.ts";
import { describeHost } from "../../model/describe.ts";
import { displayText } from "../../model/displayText.ts";
import type { CoverageFilter } from "../../model/filter.ts";
import type { GroupBy, SceneView } from "../../model/views.ts";
import { HOST_STATUSES } from "../../model/vocabulary.ts";
import { useCoverageConfig, useVocabulary } from "../../react/CoverageConfig.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useEngine } from "../shared/useEngine.ts";
import { groupName } from "./groupName.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

/**
 * What a screen reader is told of a cell: the sentence that every view tells of the host, and its place. Without a provider, name and status stand for the
 * sentence.
 */
export function useCellTexts(
	scene: SceneView | undefined,
	filter: CoverageFilter,
	groupBy: GroupBy,
	messages: HexCoverageMapMessages,
): (cell: CursorCell) => string {
	const engine = useEngine();
	const vocabulary = useVocabulary();
	const { locale } = useCoverageConfig();
	const format = useCountFormat();
	return useCallback(
		({ row, rankInGroup, groupHostCount }) => {
			if (!scene) return "";
			const host = engine?.host(scene.hostId(row), filter);
			const status = HOST_STATUSES[scene.statusCodes[row] ?? 0] ?? "unknown";
			const key = scene.groups[scene.groupOf[row] ?? 0]?.key ?? "";
			return messages.cell({
				host: displayText(
					host
						? describeHost(host, { vocabulary, locale })
						: messages.hostStatus(scene.hostName(row), vocabulary.hostStatus[status]),
				),
				group: scene.groups.length > 1 ? displayText(groupName(key, groupBy, vocabulary, messages.noValue)) : "",
				rank: format(rankInGroup),
				groupHostCount: format(groupHostCount),
				isMatch: scene.matches[row] === 1,
			});
		},
		[engine, filter, scene, groupBy, messages, vocabulary, locale, format],
	);
}
