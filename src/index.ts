/** `hexcover`: components, provider and hooks. Client code only; pure functions come from `hexcover/model` and the other entries. */
"use client";
export { AttentionList, type AttentionListProps } from "./components/attention-list/AttentionList.tsx";
export { CoveragePage, type CoveragePageProps } from "./components/coverage-page/CoveragePage.tsx";
export type { CoverageSelection } from "./components/coverage-page/coverageSelection.ts";
export { CoverageSearch, type CoverageSearchProps } from "./components/coverage-search/CoverageSearch.tsx";
export {
	FreshnessIndicator,
	type FreshnessIndicatorProps,
} from "./components/freshness-indicator/FreshnessIndicator.tsx";
export type { Freshness } from "./components/freshness-indicator/freshness.ts";
export { HexCoverageMap, type HexCoverageMapProps } from "./components/hex-coverage-map/HexCoverageMap.tsx";
export type { RenderPopover } from "./components/hex-coverage-map/MapPanel.tsx";
export type { MapMode } from "./components/hex-coverage-map/MapToolbar.tsx";
export { HostDetails, type HostDetailsProps } from "./components/host-details/HostDetails.tsx";
export { HostTable, type HostTableProps } from "./components/host-table/HostTable.tsx";
export type { CoverageMessages } from "./components/messages.ts";
export { MitreFilterBar, type MitreFilterBarProps } from "./components/mitre-filter-bar/MitreFilterBar.tsx";
export { OutdatedVersions, type OutdatedVersionsProps } from "./components/outdated-versions/OutdatedVersions.tsx";
export { PolicyDetails, type PolicyDetailsProps } from "./components/policy-details/PolicyDetails.tsx";
export { PolicyStatusBadge, type PolicyStatusBadgeProps } from "./components/policy-status-badge/PolicyStatusBadge.tsx";
export { StatusCard, type StatusCardProps } from "./components/status-card/StatusCard.tsx";
export type { CoverageAction, CoverageAdapter } from "./model/adapter.ts";
export type { CoverageFilter, FacetName } from "./model/filter.ts";
export type * from "./model/snapshot.ts";
export type * from "./model/views.ts";
export type * from "./model/vocabulary.ts";
export type { ActionHandlers, MessageSections } from "./react/CoverageConfig.ts";
export { CoverageProvider, type CoverageProviderProps } from "./react/CoverageProvider.tsx";
export { useCoverage } from "./react/useCoverage.ts";
export { type CoverageFilterControl, useCoverageFilter } from "./react/useCoverageFilter.ts";
export type { FilterControlProps } from "./react/useFilterControl.ts";
export { useFilterInUrl } from "./react/useFilterInUrl.ts";
export { useHost } from "./react/useHost.ts";
export { usePolicy } from "./react/usePolicy.ts";
export type {
	ActionRequest,
	ChangeDetails,
	ChangeReason,
	CoveragePhase,
	CoverageState,
	CoverageStore,
} from "./store/coverageStore.ts";
