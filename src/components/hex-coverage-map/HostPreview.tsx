"use client";
import type { MouseEvent } from "react";
import type { CoverageFilter } from "../../model/filter.ts";
import type { HostView, SceneView } from "../../model/views.ts";
import { HOST_STATUSES, type HostStatus } from "../../model/vocabulary.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";
import { useView } from "../../react/useCoverage.ts";
import { PolicyStatusBadge } from "../policy-status-badge/PolicyStatusBadge.tsx";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import { SourceText } from "../shared/SourceText.tsx";
import { StatusIcon } from "../shared/StatusIcon.tsx";
import { useCountFormat } from "../shared/useCountFormat.ts";
import type { HexCoverageMapMessages } from "./hexCoverageMapMessages.ts";

export interface HostPreviewProps {
	readonly hostId: string;
	readonly scene: SceneView;
	readonly filter: CoverageFilter;
	readonly onShowDetails: (event: MouseEvent) => void;
	readonly onClose: () => void;
	readonly messages: HexCoverageMapMessages;
}

const MAX_POLICIES = 5;

/** What a popover says of a host: name, status and what it means, flags, policies worst first, and the way to all the rest. */
export function HostPreview({ hostId, scene, filter, onShowDetails, onClose, messages }: HostPreviewProps) {
	const view = useView(undefined, (engine) => engine.host(hostId, filter)) ?? null;
	const { hostStatus: names, hostStatusHint: hints, hostFlag: flags } = useVocabulary();
	const row = scene.rowOf(hostId);
	const status: HostStatus | null = view?.status ?? HOST_STATUSES[scene.statusCodes[row] ?? -1] ?? null;
	const name = view?.host.name ?? (row >= 0 ? scene.hostName(row) : hostId);
	return (
		<>
			<div {...part("hex-coverage-map", "preview-header")}>
				{status && <StatusIcon status={status} />}
				<strong>
					<SourceText text={name} />
				</strong>
				<button type="button" {...part("hex-coverage-map", "close")} aria-label={messages.close} onClick={onClose}>
					<Icon name="close" />
				</button>
			</div>
			{status && row >= 0 ? (
				<>
					<p {...part("hex-coverage-map", "preview-status")} data-status={status}>
						<b>{names[status]}</b> {hints[status]} {scene.matches[row] !== 1 && messages.dimmed}
					</p>
					{view && view.host.flags.length > 0 && (
						// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
						<ul {...part("hex-coverage-map", "preview-flags")} role="list">
							{view.host.flags.map((flag) => (
								<li key={flag}>{flags[flag]}</li>
							))}
						</ul>
					)}
					{view && <HostPolicies view={view} messages={messages} />}
					<button
						type="button"
						className="hexcover-button"
						data-emphasis="primary"
						{...part("hex-coverage-map", "show-details")}
						onClick={onShowDetails}
					>
						{messages.showDetails}
					</button>
				</>
			) : (
				<p {...part("hex-coverage-map", "preview-status")}>{messages.gone}</p>
			)}
		</>
	);
}

function HostPolicies({ view, messages }: { readonly view: HostView; readonly messages: HexCoverageMapMessages }) {
	const format = useCountFormat();
	const { policies } = view;
	if (policies.length === 0) return <p className="hexcover-muted">{messages.noPolicies}</p>;
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul {...part("hex-coverage-map", "preview-policies")} role="list" aria-label={messages.policies}>
			{policies.slice(0, MAX_POLICIES).map(({ policy, result }) => (
				<li key={`${policy.id} ${result.source}`}>
					<SourceText text={policy.name} />
					<PolicyStatusBadge status={result.status} counts={result.counts} error={result.error} />
				</li>
			))}
			{policies.length > MAX_POLICIES && <li>{messages.morePolicies(policies.length - MAX_POLICIES, format)}</li>}
		</ul>
	);
}
