import fc from "fast-check";
import { type CoverageFilter, createFilter } from "../../src/model/filter.ts";
import type {
	CoverageInput,
	HostInput,
	PolicyInput,
	PolicyReportInput,
	RuleInput,
	RuleReportInput,
} from "../../src/model/input.ts";
import { HOST_FLAGS, HOST_STATUSES, RULE_MODES, type RuleResult } from "../../src/model/vocabulary.ts";
import { HOUR, MINUTE, NOW } from "../model/sampleInput.ts";

/** Few values, so that hosts, rules and filters meet. */
const POLICIES = ["p1", "p2", "p3"];
const RULES = ["r1", "r2", "r3", "r4", "r5"];
const VERSIONS = ["7.45.0", "7.70.0", "7.71.2"];
const TAGS = ["env:prod", "env:dev", "team:a", "team:b", "control"];
const TECHNIQUES = ["T1059", "T1059.004", "T1547.006", "T1685", "T1190", "T1059.001"];
const TACTICS = ["TA0001", "TA0002", "TA0003", "TA0112"];

const some = <T>(values: readonly T[], maxLength = values.length) => fc.subarray([...values], { maxLength });

const result: fc.Arbitrary<RuleResult> = fc.oneof(
	{ arbitrary: fc.constant<RuleResult>({ state: "loaded" }), weight: 6 },
	{
		arbitrary: fc
			.constantFrom("syntax error", "field `x` not found")
			.map((message): RuleResult => ({ state: "error", kind: "syntax", message })),
		weight: 2,
	},
	{ arbitrary: fc.constant<RuleResult>({ state: "filtered", reason: "platform" }), weight: 3 },
	{ arbitrary: fc.constantFrom<RuleResult>({ state: "disabled" }, { state: "unknown" }), weight: 1 },
);
const ruleReport: fc.Arbitrary<RuleReportInput> = fc.record({ ruleId: fc.constantFrom(...RULES, "own"), result });
const policyReport: fc.Arbitrary<PolicyReportInput> = fc.record({
	policyId: fc.constantFrom(...POLICIES, "unlisted"),
	source: fc.constantFrom("remote-config", "file"),
	status: fc.constantFrom(undefined, undefined, "loaded", "partially-loaded", "fully-rejected", "fully-filtered"),
	error: fc.constantFrom(undefined, undefined, undefined, undefined, "cannot be parsed"),
	rules: fc.array(ruleReport, { maxLength: 5 }),
});
const reportedAt = fc.constantFrom(NOW - MINUTE, NOW - MINUTE, NOW - MINUTE, NOW - HOUR);
const host = (id: string): fc.Arbitrary<HostInput> =>
	fc.record({
		id: fc.constant(id),
		name: fc.constantFrom("web", "db", "Web-2"),
		kind: fc.constantFrom("host", "container-host", "serverless"),
		agent: fc.constantFrom("present", "present", "present", "absent", "unknown"),
		protection: fc.constantFrom("on", "on", "on", "on", "off", "unknown"),
		excluded: fc.constantFrom(false, false, false, false, false, true),
		agentVersion: fc.constantFrom(...VERSIONS, undefined),
		platform: fc.constantFrom("linux", "linux", "windows", "unknown"),
		tags: some(TAGS),
		lastSeenAt: reportedAt,
		protectedSince: fc.constantFrom(undefined, NOW - MINUTE, NOW - HOUR),
		remoteConfig: fc.constantFrom("connected", "disconnected", "unknown"),
		reports: fc.array(
			fc.record({
				observedAt: reportedAt,
				kind: fc.constantFrom("ruleset", "ruleset", "ruleset", "heartbeat"),
				report: fc.record({ policies: fc.array(policyReport, { maxLength: 3 }) }),
			}),
			{ maxLength: 2 },
		),
	});
const policy = (id: string): fc.Arbitrary<PolicyInput> =>
	fc.record({
		id: fc.constant(id),
		type: fc.constantFrom("threats", "baseline"),
		enabled: fc.constantFrom(true, true, true, false),
		hostTagsLists: fc.constantFrom(undefined, [["env:prod"]], [["env:dev", "team:a"], ["control"]], []),
		updatedAt: fc.constantFrom(undefined, NOW - MINUTE, NOW - HOUR),
	});
const rule = (id: string): fc.Arbitrary<RuleInput> =>
	fc.record({
		id: fc.constant(id),
		tags: some(TECHNIQUES, 2).map((ids) => ids.map((technique) => `technique:${technique}`)),
		policies: some(POLICIES).chain((ids) =>
			fc.tuple(...ids.map((policyId) => fc.constantFrom(...RULE_MODES).map((mode) => ({ policyId, mode })))),
		),
		agentConstraint: fc.constantFrom(undefined, ">= 7.71", "< 7.60"),
		platforms: fc.constantFrom(undefined, ["linux"], ["windows"]),
	});

/** Up to ten hosts with any status, three policies, five rules. */
export const fleets: fc.Arbitrary<CoverageInput> = fc
	.record({
		reportsFiltered: fc.boolean(),
		inventoryComplete: fc.boolean(),
		policies: fc.tuple(...POLICIES.map(policy)),
		rules: fc.tuple(...RULES.map(rule)),
		hosts: fc
			.integer({ min: 0, max: 10 })
			.chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => host(`h${i}`)))),
	})
	.map((input): CoverageInput => input);

const rarely = <T>(values: readonly T[], maxLength = 3) =>
	fc.oneof({ arbitrary: fc.constant<T[]>([]), weight: 3 }, { arbitrary: some(values, maxLength), weight: 1 });

/** Filters with few facets set, and now and then values that nothing has. */
export const filters: fc.Arbitrary<CoverageFilter> = fc
	.record({
		text: fc.constantFrom("", "", "", "", "web", " H1 ", "nothing"),
		status: rarely(HOST_STATUSES, 5),
		flag: rarely(HOST_FLAGS, 4),
		version: rarely([...VERSIONS, "9.9.9"]),
		tag: rarely([...TAGS, "env:none"]),
		host: rarely(["h0", "h1", "h2", "gone"]),
		policy: rarely([...POLICIES, "unlisted", "gone"]),
		policyType: rarely(["threats", "baseline"], 1),
		rule: rarely([...RULES, "own", "gone"]),
		tactic: rarely(TACTICS),
		technique: rarely([...TECHNIQUES, "T9999"]),
	})
	.map(createFilter);
