"use client";
import type { MouseEvent } from "react";
import type { SceneView } from "../../model/views.ts";
import { useOptionalCoverage } from "../../react/useCoverage.ts";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { useHasFailed } from "../shared/useHasFailed.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

export interface MapNoticeProps {
	readonly scene: SceneView | undefined;
	/** `null`: the filter is not the map's to clear. */
	readonly onClearFilter: ((event: MouseEvent) => void) | null;
	readonly messages: HexCoverageMapMessages;
}

/** Says in words what an empty, faint or incomplete map would leave to guess. Renders nothing, or `<p>`s in a `<div>`. */
export function MapNotice({ scene, onClearFilter, messages }: MapNoticeProps) {
	const hasFailed = useHasFailed();
	const partialReason = useOptionalCoverage((state) => state.snapshot?.partial?.reason);
	const format = useCountFormat();
	const kind = noticeKind(scene, hasFailed);
	if (kind === "none" && partialReason === undefined) return null;
	return (
		<div {...part("hex-coverage-map", "notice")} data-kind={kind}>
			{kind === "loading" && <p>{messages.loading}</p>}
			{kind === "failed" && <p>{messages.failed}</p>}
			{kind === "empty" && <p>{messages.noHosts}</p>}
			{scene && (kind === "no-match" || kind === "some-match") && (
				<p>
					{kind === "no-match"
						? messages.noMatch(scene.hostCount, format)
						: messages.someMatch(scene.matchedCount, scene.hostCount, format)}{" "}
					{onClearFilter && (
						<button type="button" className="hexcover-button" data-emphasis="quiet" onClick={onClearFilter}>
							{messages.clearFilter}
						</button>
					)}
				</p>
			)}
			{scene && partialReason !== undefined && (
				<p {...part("hex-coverage-map", "partial")}>
					{messages.partial} <SourceText text={partialReason} />
				</p>
			)}
		</div>
	);
}

function noticeKind(scene: SceneView | undefined, hasFailed: boolean) {
	if (!scene) return hasFailed ? "failed" : "loading";
	if (scene.hostCount === 0) return "empty";
	if (scene.matchedCount === 0) return "no-match";
	return scene.matchedCount < scene.hostCount ? "some-match" : "none";
}
