import type { AttackCatalogue } from "../model/catalogue.ts";
import { createIndex } from "../model/createIndex.ts";
import { areFiltersEqual, type CoverageFilter, EMPTY_FILTER } from "../model/filter.ts";
import { type ResolvedHosts, selectHostOrder, selectHostPage } from "../model/hostRows.ts";
import { createRuleDimensions } from "../model/ruleDimensions.ts";
import { selectFacets } from "../model/selectFacets.ts";
import { selectHost } from "../model/selectHost.ts";
import { selectMatches } from "../model/selectMatches.ts";
import { selectPolicies } from "../model/selectPolicies.ts";
import { selectPolicy } from "../model/selectPolicy.ts";
import { selectReportStats } from "../model/selectReportStats.ts";
import { type SceneGroups, selectScene, selectSceneGroups } from "../model/selectScene.ts";
import { type RuleScope, selectScope } from "../model/selectScope.ts";
import { selectStatuses } from "../model/selectStatuses.ts";
import { selectSummary } from "../model/selectSummary.ts";
import { selectTechniques } from "../model/selectTechniques.ts";
import type { CoverageSnapshot } from "../model/snapshot.ts";
import type { GroupBy } from "../model/views.ts";
import type { CoverageEngine } from "./engine.ts";

/** Filters whose answers are kept: a facet asks about its neighbours, and users go back and forth. */
const REMEMBERED_FILTERS = 24;

/** Answers the questions at once, from columns over a snapshot in this very thread. */
export function createLocalEngine(
	snapshot: CoverageSnapshot,
	{ catalogue = null }: { readonly catalogue?: AttackCatalogue | null | undefined } = {},
): CoverageEngine {
	const index = createIndex(snapshot);
	const dimensions = createRuleDimensions(snapshot, catalogue);
	const memories: FilterMemory[] = [];
	/** The same under every filter. */
	const groupings = new Map<GroupBy, SceneGroups>();

	/** Everything answered under a filter; equal filters share it, so that equal questions get the same reference. */
	const recall = (filter: CoverageFilter): FilterMemory => {
		const position = memories.findIndex((memory) => areFiltersEqual(memory.filter, filter));
		const [memory = { filter, answers: new Map() }] = position === -1 ? [] : memories.splice(position, 1);
		memories.push(memory);
		if (memories.length > REMEMBERED_FILTERS) memories.shift();
		return memory;
	};
	const remember = <T>(filter: CoverageFilter, question: string, answer: () => T): T => {
		const { answers } = recall(filter);
		// One question, one type: the key names both.
		if (answers.has(question)) return answers.get(question) as T;
		const given = answer();
		// The neighbours that it asked may have pushed the filter out.
		recall(filter).answers.set(question, given);
		return given;
	};

	const scopeOf = (filter: CoverageFilter): RuleScope =>
		remember(ruleFacetsOf(filter), "scope", () => selectScope(index, filter));
	const statusesOf = (filter: CoverageFilter) =>
		remember(ruleFacetsOf(filter), "statuses", () => {
			const stats = selectReportStats(index, scopeOf(filter));
			return { stats, statusCodes: selectStatuses(index, stats) };
		});
	const resolve = (filter: CoverageFilter): ResolvedHosts =>
		remember(filter, "hosts", () => {
			const { stats, statusCodes } = statusesOf(filter);
			return { index, stats, statusCodes, matches: selectMatches(index, filter, statusCodes) };
		});

	const engine: CoverageEngine = {
		version: snapshot.version,
		summary: (filter) =>
			remember(filter, "summary", () => {
				const { statusCodes, matches } = resolve(filter);
				return selectSummary(index, statusCodes, matches);
			}),
		facets: (filter) => remember(filter, "facets", () => selectFacets(index, filter, dimensions, resolve)),
		policies: (filter) =>
			remember(filter, "policies", () => selectPolicies(index, resolve(filter).matches, scopeOf(filter))),
		techniques: (filter) =>
			remember(filter, "techniques", () =>
				selectTechniques(index, resolve(filter).matches, scopeOf(filter), dimensions.technique, catalogue),
			),
		hosts: (filter, page = {}) => {
			const { sortBy = "severity", isDescending = false, cursor = null, limit = 100 } = page;
			return remember(filter, `hosts ${sortBy} ${isDescending} ${limit} ${cursor}`, () => {
				const hosts = resolve(filter);
				const order = remember(filter, `order ${sortBy} ${isDescending}`, () =>
					selectHostOrder(hosts, sortBy, isDescending),
				);
				return selectHostPage(hosts, order, page);
			});
		},
		host: (hostId, filter) =>
			remember(filter, `host ${hostId}`, () => selectHost(resolve(filter), scopeOf(filter), hostId)),
		policy: (policyId, filter) =>
			remember(filter, `policy ${policyId}`, () => {
				const find = (under: CoverageFilter) => engine.policies(under).find(({ policy }) => policy.id === policyId);
				// The page of a policy that the filter leaves out shows it all the same.
				const seen = find(filter) ? filter : { ...filter, policy: [], policyType: [] };
				const summary = find(seen);
				return summary ? selectPolicy(resolve(seen), scopeOf(seen), summary, dimensions.rule) : null;
			}),
		scene: (filter, groupBy) =>
			remember(filter, `scene ${groupBy}`, () => {
				const { statusCodes, matches } = resolve(filter);
				const groups = groupings.get(groupBy) ?? selectSceneGroups(index, groupBy);
				groupings.set(groupBy, groups);
				return selectScene(index, groups, statusCodes, matches, engine.summary(filter).matchedCount);
			}),
	};
	return engine;
}

interface FilterMemory {
	readonly filter: CoverageFilter;
	readonly answers: Map<string, unknown>;
}

/** Statuses depend on these alone, so typing a host name never derives them again. */
function ruleFacetsOf({ policy, policyType, rule, tactic, technique }: CoverageFilter): CoverageFilter {
	return { ...EMPTY_FILTER, policy, policyType, rule, tactic, technique };
}
