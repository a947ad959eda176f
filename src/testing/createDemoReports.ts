/** What the agents of the demo fleet report, each distinct outcome once. */
import {
	type AgentVersion,
	compareAgentVersions,
	parseAgentVersion,
	satisfiesConstraint,
} from "../model/agentVersion.ts";
import { countRules, derivePolicyStatus } from "../model/derivePolicyStatus.ts";
import type { PolicyReportInput, ReportInput, RuleInput, RuleReportInput } from "../model/input.ts";
import { createTagMatcher, foldTag } from "../model/matchHostTags.ts";
import type { RuleResult } from "../model/vocabulary.ts";
import { type DemoGroup, NEWEST_AGENT_VERSION, OLD_AGENT_VERSIONS } from "./demoGroups.ts";
import {
	BEST_PRACTICE,
	BROKEN_RULE,
	createDemoRules,
	DEMO_POLICIES,
	PREVIOUS_POLICY_VERSION,
	THREAT_DETECTION,
} from "./demoPolicies.ts";
import type { HostPlan, Scenario } from "./planHosts.ts";
import { readLoadErrors } from "./readRuleFacts.ts";

export interface DemoReports {
	/** Ids of what the host reports: the outcome of its rules, and the heartbeat that follows it. */
	idsOf(host: HostPlan): ReportIds;
	/** All reports asked for so far. */
	list(): readonly ReportInput[];
}

export interface ReportIds {
	readonly rulesetId: string;
	readonly heartbeatId: string;
}

/** Agents before this one leave the rules that do not apply out of their reports. */
const FILTERED_REPORTED_FROM: AgentVersion = [7, 70, 0];
const NEWEST: AgentVersion = parseAgentVersion(NEWEST_AGENT_VERSION) ?? [7, 77, 0];

const LOADED: RuleResult = { state: "loaded" };
const EVENTS_OFF: RuleResult = { state: "error", kind: "event-type-disabled", message: "event type not enabled" };
const UNKNOWN_FIELD: RuleResult = {
	state: "error",
	kind: "unknown-field",
	message: "rule compilation error: field `ptrace.request` not found",
};
const UNREADABLE_POLICY = "yaml: line 212: could not find expected ':'";

/** The scenarios that change what is reported; all others report what a healthy host does. */
const REPORT_SCENARIOS: ReadonlySet<Scenario> = new Set([
	"events-off",
	"conflict",
	"rejected",
	"one-policy-only",
	"broken",
	"drifted",
	"duplicate",
	"misstated",
]);

interface Target {
	readonly platform: string;
	readonly version: AgentVersion;
	readonly loadErrors: ReadonlyMap<string, string>;
	readonly scenario: Scenario;
	readonly policyIds: readonly string[];
	readonly redeployed: ReadonlySet<string>;
}

/** Costs rules × distinct outcomes; a host that reports what another does costs one look-up. */
export function createDemoReports(hasBrokenRule: boolean): DemoReports {
	const { rules, kernelBoundIds } = createDemoRules();
	const membersOf = new Map(DEMO_POLICIES.map(({ id }) => [id, rules.filter((rule) => isActiveMember(rule, id))]));
	const byKey = new Map<string, ReportIds>();
	const reports: ReportInput[] = [];

	const resultOf = (rule: RuleInput, policyId: string, target: Target): RuleResult => {
		if (rule.platforms?.includes(target.platform) === false) {
			return { state: "filtered", reason: "platform", constraint: rule.platforms.map((os) => `os == "${os}"`).join() };
		}
		const isRepaired = target.redeployed.has(policyId);
		const message = rule.id === BROKEN_RULE.id && hasBrokenRule ? BROKEN_RULE.message : target.loadErrors.get(rule.id);
		if (message !== undefined && !isRepaired) return toError(message);
		if (kernelBoundIds.has(rule.id)) return { state: "filtered", reason: "selector" };
		if (rule.agentConstraint !== undefined && satisfiesConstraint(target.version, rule.agentConstraint) === false) {
			return { state: "filtered", reason: "agent-version", constraint: rule.agentConstraint };
		}
		const isSilenced = target.scenario === "events-off" && rule.category === "Network Activity";
		return isSilenced && !isRepaired ? EVENTS_OFF : LOADED;
	};

	const readRules = (policyId: string, target: Target): readonly RuleReportInput[] => {
		const members = membersOf.get(policyId) ?? [];
		const results = members.map((rule) => ({ ruleId: rule.id, result: resultOf(rule, policyId, target) }));
		if (policyId !== THREAT_DETECTION || target.redeployed.has(policyId)) return results;
		// Rules that old agents still have and the current policy does not.
		for (const [ruleId, message] of target.loadErrors) {
			if (!rules.some((rule) => rule.id === ruleId)) results.push({ ruleId, result: toError(message) });
		}
		if (target.scenario === "conflict") results.push({ ruleId: "ptrace_injection", result: EVENTS_OFF });
		if (target.scenario === "broken") {
			const loaded = results.filter(({ result }) => result.state === "loaded");
			const victim = loaded.find(({ ruleId }) => ruleId === "ptrace_injection") ?? loaded[0];
			return results.map((entry) => (entry === victim ? { ...entry, result: UNKNOWN_FIELD } : entry));
		}
		return results;
	};

	const reportPolicy = (policyId: string, target: Target): readonly PolicyReportInput[] => {
		const { name, version } = DEMO_POLICIES.find(({ id }) => id === policyId) ?? {};
		const isRepaired = target.redeployed.has(policyId);
		const { scenario } = target;
		const head = { policyId, name, version, source: "remote-config" };
		if (!isRepaired && scenario === "one-policy-only" && policyId !== BEST_PRACTICE) return [];
		if (!isRepaired && scenario === "rejected")
			return [{ ...head, status: "error", error: UNREADABLE_POLICY, rules: [] }];
		const isComplete = compareAgentVersions(target.version, FILTERED_REPORTED_FROM) >= 0;
		const all = readRules(policyId, target);
		const reported = isComplete ? all : all.filter(({ result }) => result.state !== "filtered");
		if (reported.length === 0) return [];
		const report = { ...head, status: derivePolicyStatus(countRules(reported)), rules: reported };
		if (isRepaired || policyId !== THREAT_DETECTION) return [report];
		if (scenario === "drifted") return [{ ...report, version: PREVIOUS_POLICY_VERSION }];
		if (scenario === "duplicate") return [report, { ...report, version: PREVIOUS_POLICY_VERSION, source: "file" }];
		return scenario === "misstated" ? [{ ...report, status: "partially-loaded" }] : [report];
	};

	const add = (target: Target): ReportIds => {
		const policies = target.policyIds.flatMap((policyId) => reportPolicy(policyId, target));
		const ids = { rulesetId: `ruleset-${reports.length / 2 + 1}`, heartbeatId: `heartbeat-${reports.length / 2 + 1}` };
		reports.push(
			{ id: ids.rulesetId, policies },
			{ id: ids.heartbeatId, policies: policies.map(({ rules: _rules, ...policy }) => policy) },
		);
		return ids;
	};

	return {
		idsOf({ group, agentVersion, scenario, redeployed }) {
			const policyIds = matchPolicies(group);
			const told = REPORT_SCENARIOS.has(scenario) ? scenario : "healthy";
			const key = `${group.platform}|${agentVersion}|${told}|${policyIds.join()}|${redeployed.join()}`;
			const known = byKey.get(key);
			if (known) return known;
			const recorded = OLD_AGENT_VERSIONS.find((old) => old.agentVersion === agentVersion)?.recordedVersion;
			const ids = add({
				platform: group.platform,
				version: parseAgentVersion(agentVersion) ?? NEWEST,
				loadErrors: recorded === undefined ? new Map() : readLoadErrors(recorded),
				scenario: told,
				policyIds,
				redeployed: new Set(redeployed),
			});
			byKey.set(key, ids);
			return ids;
		},
		list: () => reports,
	};
}

/** Every host asks, and there are some twenty groups. */
const deployedTo = new WeakMap<DemoGroup, readonly string[]>();

/** Policies that are deployed to the hosts of a group. */
export function matchPolicies(group: DemoGroup): readonly string[] {
	const known = deployedTo.get(group);
	if (known) return known;
	const tags = new Set(group.tags.map(foldTag));
	const policyIds = DEMO_POLICIES.filter(
		({ enabled, hostTagsLists }) => enabled && createTagMatcher(hostTagsLists ?? null)(tags),
	).map(({ id }) => id);
	deployedTo.set(group, policyIds);
	return policyIds;
}

function isActiveMember(rule: RuleInput, policyId: string): boolean {
	return rule.policies?.some((one) => one.policyId === policyId && one.mode !== "disabled") ?? false;
}

function toError(message: string): RuleResult {
	const kind = message.includes("syntax error") ? "syntax" : message.includes("not found") ? "unknown-field" : "other";
	return { state: "error", kind, message };
}
