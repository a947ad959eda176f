/** Every string of the library in one type, for translations: `const de: CoverageMessages = {…}`. */
import type { VocabularyMessages } from "../model/vocabularyMessages.ts";
import type { AttentionListMessages } from "./attention-list/attentionListMessages.ts";
import type { CoveragePageMessages } from "./coverage-page/coveragePageMessages.ts";
import type { CoverageSearchMessages } from "./coverage-search/coverageSearchMessages.ts";
import type { FreshnessIndicatorMessages } from "./freshness-indicator/freshnessIndicatorMessages.ts";
import type { HexCoverageMapMessages } from "./hex-coverage-map/hexCoverageMapMessages.ts";
import type { HostDetailsMessages } from "./host-details/hostDetailsMessages.ts";
import type { HostTableMessages } from "./host-table/hostTableMessages.ts";
import type { MitreFilterBarMessages } from "./mitre-filter-bar/mitreFilterBarMessages.ts";
import type { OutdatedVersionsMessages } from "./outdated-versions/outdatedVersionsMessages.ts";
import type { PolicyDetailsMessages } from "./policy-details/policyDetailsMessages.ts";
import type { PolicyStatusBadgeMessages } from "./policy-status-badge/policyStatusBadgeMessages.ts";
import type { FilterChipsMessages } from "./shared/filterChipsMessages.ts";
import type { StatusCardMessages } from "./status-card/statusCardMessages.ts";

/** Sections by component, each partial: what is left out stays English. `vocabulary` names statuses everywhere. */
export type CoverageMessages = {
	readonly vocabulary?: Partial<VocabularyMessages> | undefined;
	readonly attentionList?: Partial<AttentionListMessages> | undefined;
	readonly coveragePage?: Partial<CoveragePageMessages> | undefined;
	readonly coverageSearch?: Partial<CoverageSearchMessages> | undefined;
	/** Names of the facets, beside chosen values. */
	readonly filterChips?: Partial<FilterChipsMessages> | undefined;
	readonly freshnessIndicator?: Partial<FreshnessIndicatorMessages> | undefined;
	readonly hexCoverageMap?: Partial<HexCoverageMapMessages> | undefined;
	readonly hostDetails?: Partial<HostDetailsMessages> | undefined;
	readonly hostTable?: Partial<HostTableMessages> | undefined;
	readonly mitreFilterBar?: Partial<MitreFilterBarMessages> | undefined;
	readonly outdatedVersions?: Partial<OutdatedVersionsMessages> | undefined;
	readonly policyDetails?: Partial<PolicyDetailsMessages> | undefined;
	readonly policyStatusBadge?: Partial<PolicyStatusBadgeMessages> | undefined;
	readonly statusCard?: Partial<StatusCardMessages> | undefined;
};
