"use client";
import clsx from "clsx";
import { type ForwardedRef, useRef, useState } from "react";
import type { GroupBy } from "../../model/views.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import { useCoverage } from "../../react/useCoverage.ts";
import { useFilterInUrl } from "../../react/useFilterInUrl.ts";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { AttentionList } from "../attention-list/AttentionList.tsx";
import { CoverageSearch } from "../coverage-search/CoverageSearch.tsx";
import { FreshnessIndicator } from "../freshness-indicator/FreshnessIndicator.tsx";
import { HexCoverageMap } from "../hex-coverage-map/HexCoverageMap.tsx";
import { HostDetails } from "../host-details/HostDetails.tsx";
import { HostTable } from "../host-table/HostTable.tsx";
import { MitreFilterBar } from "../mitre-filter-bar/MitreFilterBar.tsx";
import { OutdatedVersions } from "../outdated-versions/OutdatedVersions.tsx";
import { PolicyDetails } from "../policy-details/PolicyDetails.tsx";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useKeptFocus } from "../shared/useKeptFocus.ts";
import { StatusCard } from "../status-card/StatusCard.tsx";
import { type CoveragePageMessages, defaultCoveragePageMessages } from "./coveragePageMessages.ts";
import { type CoverageSelection, openSelection, type SelectionTrail } from "./coverageSelection.ts";
import { DetailsPane } from "./DetailsPane.tsx";

export interface CoveragePageProps {
	/** What the map is grouped by at first. @default "tag:env" */
	readonly defaultGroupBy?: GroupBy | undefined;
	/** Dimensions that users may group by. @default version, platform, status and the tags env, team, cluster, region */
	readonly groupOptions?: readonly GroupBy[] | undefined;
	/** What the details pane shows at first. */
	readonly defaultSelection?: CoverageSelection | undefined;
	readonly onSelectionChange?: ((selection: CoverageSelection | null, details: ChangeDetails) => void) | undefined;
	/** Keeps the filter in the query string, each parameter with this prefix; for pages without a router. @default not kept */
	readonly urlPrefix?: string | undefined;
	/** Level of the page's heading; filters, cards and details are one below, their sections two. @default 1 */
	readonly headingLevel?: 1 | 2 | undefined;
	readonly messages?: Partial<CoveragePageMessages> | undefined;
}

/**
 * The whole page: search and ATT&CK filters, the cards, the map with its table twin, and the details of a host or policy beside it.
 * Needs a `CoverageProvider` above it. Fills its container's height where that has one. Renders a `<div>`.
 */
export const CoveragePage = /* @__PURE__ */ createComponent(
	"CoveragePage",
	function CoveragePage(
		{
			defaultGroupBy = "tag:env",
			groupOptions,
			defaultSelection,
			onSelectionChange,
			urlPrefix,
			headingLevel = 1,
			messages: ownMessages,
			className,
			...rest
		}: RootProps<CoveragePageProps, HTMLDivElement>,
		ref: ForwardedRef<HTMLDivElement>,
	) {
		const messages = useMessages("coveragePage", defaultCoveragePageMessages, ownMessages);
		const phase = useCoverage((state) => state.phase);
		const [trail, setTrail] = useState<SelectionTrail>(defaultSelection ? [defaultSelection] : []);
		const body = useRef<HTMLDivElement>(null);
		useFilterInUrl(urlPrefix ?? null);
		useKeptFocus(body, null);
		const selection = trail.at(-1) ?? null;
		const selectedHostId = selection?.kind === "host" ? selection.hostId : null;

		const show = (next: SelectionTrail, details: ChangeDetails) => {
			setTrail(next);
			onSelectionChange?.(next.at(-1) ?? null, details);
		};
		const openHost = (hostId: string | null, details: ChangeDetails) =>
			show(hostId === null ? [] : openSelection(trail, { kind: "host", hostId }), details);
		const openPolicy = (policyId: string, details: ChangeDetails) =>
			show(openSelection(trail, { kind: "policy", policyId }), details);

		const Title = `h${headingLevel}` as const;
		const cardLevel = headingLevel === 1 ? 2 : 3;
		const sectionLevel = headingLevel === 1 ? 3 : 4;
		return (
			<div
				{...rest}
				{...part("coverage-page", "root")}
				ref={ref}
				className={clsx("hexcover-coverage-page", className)}
				data-phase={phase}
				data-has-details={selection ? "true" : "false"}
			>
				<div {...part("coverage-page", "header")}>
					<Title {...part("coverage-page", "title")}>{messages.title}</Title>
					<FreshnessIndicator />
				</div>
				<section {...part("coverage-page", "filters")} aria-label={messages.filters}>
					<CoverageSearch onHostSelect={openHost} shortcutKey="/" />
					<MitreFilterBar hasChips={false} headingLevel={cardLevel} />
				</section>
				<div ref={body} {...part("coverage-page", "body")}>
					<div {...part("coverage-page", "cards")}>
						<StatusCard
							headingLevel={cardLevel}
							attention={<AttentionList headingLevel={sectionLevel} onPolicySelect={openPolicy} />}
							versions={<OutdatedVersions />}
						/>
					</div>
					<section {...part("coverage-page", "map")} aria-label={messages.map}>
						<HexCoverageMap
							defaultGroupBy={defaultGroupBy}
							groupOptions={groupOptions}
							selectedHostId={selectedHostId}
							onSelectedHostChange={openHost}
							table={<HostTable selectedHostId={selectedHostId} onHostSelect={openHost} />}
						/>
					</section>
					{selection && (
						<DetailsPane
							subject={selection.kind === "host" ? selection.hostId : selection.policyId}
							kind={messages.kindName[selection.kind]}
							messages={messages}
							onBack={trail.length > 1 ? (details) => show(trail.slice(0, -1), details) : null}
							onClose={(details) => show([], details)}
						>
							{selection.kind === "host" ? (
								<HostDetails hostId={selection.hostId} headingLevel={cardLevel} onPolicySelect={openPolicy} />
							) : (
								<PolicyDetails policyId={selection.policyId} headingLevel={cardLevel} onHostSelect={openHost} />
							)}
						</DetailsPane>
					)}
				</div>
			</div>
		);
	},
);
