/**
 * The questions answered the slow and obvious way, host by host and rule by rule, from what the specification says of filters. Shares
 * nothing with the engine but the snapshot.
 */
import type { AttackCatalogue } from "../../src/model/catalogue.ts";
import type { CoverageFilter, RuleFacetName } from "../../src/model/filter.ts";
import type { CoverageSnapshot, Host, PolicyResult, Rule, RuleOutcome } from "../../src/model/snapshot.ts";
import type { HostFlag, HostStatus, PolicyStatus, TechniqueState } from "../../src/model/vocabulary.ts";

/** Statuses that hold whatever the rules say. */
const GATED: readonly HostStatus[] = ["excluded", "no-agent", "no-wp", "stale", "pending", "unknown"];
/** Of hosts whose last report says nothing of now. */
const DEAD: readonly HostStatus[] = ["excluded", "no-agent", "no-wp", "stale"];

const isAny = (wanted: readonly string[], values: readonly string[]) =>
	wanted.length === 0 || wanted.some((value) => values.includes(value));
const parentOf = (technique: string) => technique.split(".")[0] ?? technique;
const countBy = <T, K extends string>(items: readonly T[], keys: readonly K[], has: (item: T, key: K) => boolean) =>
	Object.fromEntries(keys.map((key) => [key, items.filter((item) => has(item, key)).length])) as Record<K, number>;

export function createReference(snapshot: CoverageSnapshot) {
	const { hosts, rules, policies, reports } = snapshot;
	const ruleAt = (row: number): Rule => rules[row] as Rule;
	const resultsOf = (host: Host): readonly PolicyResult[] => reports[host.report]?.policies ?? [];

	const namesARule = (filter: CoverageFilter) =>
		filter.rule.length + filter.tactic.length + filter.technique.length > 0;
	const isRuleInScope = (rule: Rule, filter: CoverageFilter) =>
		isAny(filter.rule, [rule.id]) &&
		isAny(filter.tactic, rule.tactics) &&
		isAny(filter.technique, [...rule.techniques, ...rule.techniques.map(parentOf)]);
	const isPolicyInScope = (row: number, filter: CoverageFilter) =>
		isAny(filter.policy, [policies[row]?.id ?? ""]) && isAny(filter.policyType, [policies[row]?.type ?? ""]);
	const outcomesOf = (result: PolicyResult, filter: CoverageFilter): readonly RuleOutcome[] =>
		isPolicyInScope(result.policy, filter)
			? result.rules.filter((outcome) => isRuleInScope(ruleAt(outcome.rule), filter))
			: [];
	const isResultInScope = (result: PolicyResult, filter: CoverageFilter) =>
		isPolicyInScope(result.policy, filter) && (!namesARule(filter) || outcomesOf(result, filter).length > 0);

	/** The table of policy statuses over the rules in scope. */
	const policyStatus = (result: PolicyResult, filter: CoverageFilter): PolicyStatus => {
		if (!namesARule(filter)) return result.status;
		const states = outcomesOf(result, filter).map((outcome) => outcome.result.state);
		const has = (...wanted: string[]) => states.some((state) => wanted.includes(state));
		const wasReported = result.basis === "rules" && !["pending", "not-reported"].includes(result.status);
		if (result.status === "error" && has("loaded", "error", "pending", "unknown")) return "error";
		if (has("error")) return has("loaded") ? "partially-loaded" : "fully-rejected";
		if (has("loaded")) return has("filtered") ? "partially-filtered" : "loaded";
		if (has("filtered") && wasReported) return "fully-filtered";
		if (has("pending")) return "pending";
		if (has("unknown")) return "not-reported";
		return has("filtered") ? "fully-filtered" : "disabled";
	};

	const statusOf = (host: Host, filter: CoverageFilter): HostStatus => {
		if (GATED.includes(host.status)) return host.status;
		const found = resultsOf(host)
			.filter((result) => isResultInScope(result, filter))
			.map((result) => policyStatus(result, filter));
		const applicable = found.filter((status) => !["fully-filtered", "disabled", "empty"].includes(status));
		const rejected = applicable.filter((status) => ["error", "fully-rejected"].includes(status));
		if (applicable.length > 0 && rejected.length === applicable.length) return "failed";
		if (rejected.length > 0 || applicable.includes("partially-loaded")) return "warning";
		return applicable.some((status) => ["loaded", "partially-filtered"].includes(status)) ? "covered" : "unprotected";
	};

	const isMatch = (host: Host, filter: CoverageFilter): boolean => {
		const keys = new Set(filter.tag.map((tag) => tag.split(":")[0]));
		return (
			isAny(filter.status, [statusOf(host, filter)]) &&
			isAny(filter.flag, host.flags) &&
			isAny(filter.version, [host.agentVersion ?? ""]) &&
			isAny(filter.host, [host.id]) &&
			[...keys].every((key) =>
				isAny(
					filter.tag.filter((tag) => tag.split(":")[0] === key),
					host.tags,
				),
			) &&
			[host.name, host.id, ...host.aliases].some((text) =>
				text.toLowerCase().includes(filter.text.trim().toLowerCase()),
			)
		);
	};
	const matching = (filter: CoverageFilter) => hosts.filter((host) => isMatch(host, filter));
	const live = (filter: CoverageFilter) =>
		matching(filter).filter((host) => host.report >= 0 && !DEAD.includes(host.status));

	/** Every state that rules for which `isWanted` are in on the host, a policy rejected as a whole being an error of its rules. */
	const statesOn = (
		host: Host,
		filter: CoverageFilter,
		isWanted: (rule: Rule, policyRow: number) => boolean,
	): readonly string[] =>
		resultsOf(host).flatMap((result) =>
			outcomesOf(result, filter)
				.filter((outcome) => isWanted(ruleAt(outcome.rule), result.policy))
				.map(({ result: { state } }) =>
					result.status === "error" && !["filtered", "disabled"].includes(state) ? "error" : state,
				),
		);

	/** What policies for which `isWanted` say of themselves, where nobody says what became of their rules. */
	const statementsOn = (host: Host, filter: CoverageFilter, isWanted: (policyRow: number) => boolean) =>
		resultsOf(host)
			.filter((result) => isWanted(result.policy) && isResultInScope(result, filter))
			.filter((result) => result.status === "error" || (result.basis === "statement" && !namesARule(filter)))
			.flatMap((result) => {
				if (["error", "fully-rejected"].includes(result.status)) return ["error"];
				if (result.status === "partially-loaded") return ["error", "loaded"];
				if (["loaded", "partially-filtered"].includes(result.status)) return ["loaded"];
				return ["pending", "not-reported"].includes(result.status) ? ["unknown"] : [];
			});

	const ruleFacet = (facet: RuleFacetName, value: string, filter: CoverageFilter) => {
		const others = { ...filter, [facet]: [] };
		const isOfPolicy = (row: number) =>
			facet === "policy" ? policies[row]?.id === value : policies[row]?.type === value;
		const isPolicyFacet = facet === "policy" || facet === "policyType";
		const states = live(others).map((host) =>
			isPolicyFacet
				? [...statesOn(host, others, (_, row) => isOfPolicy(row)), ...statementsOn(host, others, isOfPolicy)]
				: statesOn(host, others, (rule) => isRuleInScope(rule, { ...filter, ...NO_RULES, [facet]: [value] })),
		);
		const count = (...wanted: string[]) => states.filter((own) => own.some((state) => wanted.includes(state))).length;
		return {
			hostCount: count("loaded", "error", "pending", "unknown"),
			errorHostCount: count("error"),
			loadedHostCount: count("loaded"),
		};
	};

	const hostFacet = (filter: CoverageFilter, others: Partial<CoverageFilter>, own: Partial<CoverageFilter>) => {
		const found = matching({ ...filter, ...others, ...own });
		const statuses = found.map((host) => statusOf(host, { ...filter, ...others, ...own }));
		return {
			hostCount: found.length,
			errorHostCount: statuses.filter((status) => status === "warning" || status === "failed").length,
			loadedHostCount: statuses.filter((status) => status === "covered").length,
		};
	};

	const technique = (id: string, filter: CoverageFilter, catalogue: AttackCatalogue) => {
		const isTagged = (rule: Rule) => rule.techniques.some((own) => own === id || parentOf(own) === id);
		const inView = matching(filter).filter((host) => host.status !== "excluded");
		const states = live(filter).map((host) => statesOn(host, filter, isTagged));
		const count = (...wanted: string[]) => states.filter((own) => own.some((state) => wanted.includes(state))).length;
		const loadedHostCount = count("loaded");
		const errorHostCount = count("error");
		const onlyFiltered = states.filter((own) => own.length > 0 && own.every((state) => state === "filtered")).length;
		const applicableHostCount = inView.length - onlyFiltered;
		const names = inView.flatMap(({ platform, kind }) => [
			...(kind === "host" ? [] : ["Containers"]),
			...{ linux: ["Linux"], windows: ["Windows"], macos: ["macOS"], unknown: ["Linux", "Windows", "macOS"] }[platform],
		]);
		const known = catalogue.techniques.find((one) => one.id === id)?.platforms ?? null;
		const hasRules = states.some((own) => own.length > 0);
		const state = ((): TechniqueState => {
			if (loadedHostCount > 0) return loadedHostCount === applicableHostCount ? "covered" : "partial";
			if (errorHostCount > 0) return "broken";
			if (count("pending", "unknown") > 0) return "gap";
			if (count("disabled") > 0) return "off";
			if (hasRules) return "not-applicable";
			return known && !known.some((name) => names.includes(name)) ? "out-of-scope" : "gap";
		})();
		return { techniqueId: id, state, loadedHostCount, errorHostCount, applicableHostCount };
	};

	return {
		statusOf,
		isMatch,
		matching,
		ruleFacet,
		hostFacet,
		technique,
		summary(filter: CoverageFilter, statuses: readonly HostStatus[], flags: readonly HostFlag[]) {
			const found = matching(filter);
			return {
				matchedCount: found.length,
				byStatus: countBy(found, statuses, (host, status) => statusOf(host, filter) === status),
				byFlag: countBy(found, flags, (host, flag) => host.flags.includes(flag)),
			};
		},
		/** The worst of a policy's results on each live matching host. */
		policyCounts(id: string, filter: CoverageFilter, statuses: readonly PolicyStatus[]) {
			const worst = live(filter).flatMap((host) => {
				const own = resultsOf(host)
					.filter((result) => policies[result.policy]?.id === id && isResultInScope(result, filter))
					.map((result) => policyStatus(result, filter));
				return statuses.find((status) => own.includes(status)) ?? [];
			});
			return countBy(worst, statuses, (one, status) => one === status);
		},
		/** Rule id → hosts on which it is in error in the policy. */
		failingRules(id: string, filter: CoverageFilter): Readonly<Record<string, number>> {
			const counts = rules.map((rule) => [
				rule.id,
				live(filter).filter((host) =>
					resultsOf(host).some(
						(result) =>
							policies[result.policy]?.id === id &&
							outcomesOf(result, filter).some(
								(outcome) => ruleAt(outcome.rule) === rule && outcome.result.state === "error",
							),
					),
				).length,
			]);
			return Object.fromEntries(counts.filter(([, count]) => count !== 0));
		},
		/** Distinct rules of a state in scope on the host. */
		countRules(host: Host, filter: CoverageFilter, state: "error" | "loaded"): number {
			const found = resultsOf(host)
				.filter((result) => state === "error" || result.status !== "error")
				.flatMap((result) => outcomesOf(result, filter))
				.filter((outcome) => outcome.result.state === state);
			return new Set(found.map((outcome) => outcome.rule)).size;
		},
	};
}

const NO_RULES = { rule: [], tactic: [], technique: [], policy: [], policyType: [] };
