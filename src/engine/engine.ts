/** What answers the questions. Components ask through the store and cannot tell a local engine from a remote one. */
import type { CoverageFilter } from "../model/filter.ts";
import type {
	FacetsView,
	GroupBy,
	HostPage,
	HostPageRequest,
	HostView,
	PolicySummary,
	PolicyView,
	SceneView,
	SummaryView,
	TechniqueSummary,
} from "../model/views.ts";

/** Answers the questions that components ask, about one version of the fleet. Every answer is a plain value that is never changed. */
export interface CoverageEngine {
	/** Version of the snapshot that all answers speak of. */
	readonly version: string;
	/** The same question with the same filter object returns the same reference. */
	summary(filter: CoverageFilter): SummaryView;
	facets(filter: CoverageFilter): FacetsView;
	/** Failing first, then by host count. */
	policies(filter: CoverageFilter): readonly PolicySummary[];
	/** In matrix order of their ids; sub-techniques follow their parent. */
	techniques(filter: CoverageFilter): readonly TechniqueSummary[];
	hosts(filter: CoverageFilter, page?: HostPageRequest): HostPage;
	/** `null`: no such host in this version. */
	host(hostId: string, filter: CoverageFilter): HostView | null;
	policy(policyId: string, filter: CoverageFilter): PolicyView | null;
	scene(filter: CoverageFilter, groupBy: GroupBy): SceneView;
}
