/** The Agent's own table of policy states, and the table of our specification. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivePolicyStatus } from "../../src/model/derivePolicyStatus.ts";
import type { PolicyReportInput } from "../../src/model/input.ts";
import type { RuleCounts } from "../../src/model/snapshot.ts";
import { POLICY_STATUSES, type PolicyStatus, type RuleResult } from "../../src/model/vocabulary.ts";
import { missingRecording, readRecorded } from "../replay/recordedData.ts";
import { failed, filtered, host, loaded, take } from "./sampleInput.ts";

interface WirePolicy {
	readonly name: string;
	readonly source: string;
	readonly status: string;
	readonly message?: string;
	readonly rules?: readonly WireRule[];
}

interface WireRule {
	readonly id: string;
	readonly status: string;
	readonly message?: string;
	readonly agent_version?: string;
}

/** `status` of the policy is what is asked for, so it is not looked at. */
function readWire(policy: WirePolicy): PolicyReportInput {
	return {
		name: policy.name,
		source: policy.source,
		error: policy.message,
		rules: policy.rules?.map((rule) => ({ ruleId: rule.id, result: readResult(rule) })),
	};
}

function readResult({ status, message = "", agent_version }: WireRule): RuleResult {
	if (status === "loaded") return { state: "loaded" };
	if (status === "filtered") return { state: "filtered", reason: "agent-version", constraint: agent_version };
	return { state: "error", kind: "other", message };
}

function countStates(rules: readonly { readonly result: RuleResult }[]): RuleCounts {
	const count = (state: RuleResult["state"]) => rules.filter((rule) => rule.result.state === state).length;
	return {
		loaded: count("loaded"),
		error: count("error"),
		filtered: count("filtered"),
		disabled: count("disabled"),
		pending: count("pending"),
		unknown: count("unknown"),
	};
}

if (missingRecording !== null) console.log(missingRecording);

describe.skipIf(missingRecording !== null)("the Agent's vectors", () => {
	const { cases } =
		missingRecording === null
			? readRecorded<{ cases: readonly { name: string; expected: readonly WirePolicy[] }[] }>(
					"policy-state-vectors.json",
				)
			: { cases: [] };

	test.each(cases)("$name", ({ expected }) => {
		const reports = expected.map(readWire);
		const words = expected.map((policy) => policy.status.replaceAll("_", "-"));
		expect(
			reports.map((report) => derivePolicyStatus(countStates(report.rules ?? []), report.error !== undefined)),
		).toEqual(words);

		const { policiesOf, flagsOf } = take({
			hosts: [host("a", { reports: [{ report: { policies: reports } }] })],
		});
		const statuses = new Map(policiesOf("a").map((view) => [view.policy.name, view.result.status]));
		expect(expected.map((policy) => statuses.get(policy.name))).toEqual(words);
		expect(flagsOf("a")).not.toContain("status-mismatch");
	});

	test.each(cases)("$name, with the Agent's own word beside it: the two agree", ({ expected }) => {
		const reports = expected.map((policy) => ({
			...readWire(policy),
			status: policy.status.replaceAll("_", "-"),
		}));
		const { policiesOf, flagsOf } = take({ hosts: [host("a", { reports: [{ report: { policies: reports } }] })] });
		expect(flagsOf("a")).not.toContain("status-mismatch");
		expect(policiesOf("a").map((view) => view.result.statedStatus)).toEqual(expected.map(() => null));
	});
});

/** The table as the specification writes it, row by row; `null` where a row does not say. */
const TABLE: readonly {
	readonly status: PolicyStatus;
	readonly isMet: (count: { E: number; L: number; F: number }, hasPolicyError: boolean) => boolean;
}[] = [
	{ status: "error", isMet: (_, hasPolicyError) => hasPolicyError },
	{ status: "loaded", isMet: ({ E, F, L }) => E === 0 && F === 0 && L > 0 },
	{ status: "partially-filtered", isMet: ({ E, F, L }) => E === 0 && F > 0 && L > 0 },
	{ status: "partially-loaded", isMet: ({ E, L }) => E > 0 && L > 0 },
	{ status: "fully-rejected", isMet: ({ E, L }) => E > 0 && L === 0 },
	{ status: "fully-filtered", isMet: ({ E, F, L }) => E === 0 && L === 0 && F > 0 },
];

const ruleStates = fc.array(fc.constantFrom("loaded", "error", "filtered", "disabled"), { maxLength: 12 });

describe("the table of the specification", () => {
	test("holds for every mix of loaded, error, filtered and disabled rules; disabled ones are ignored", () => {
		fc.assert(
			fc.property(ruleStates, fc.boolean(), (states, hasPolicyError) => {
				const count = (state: string) => states.filter((other) => other === state).length;
				const counts = { E: count("error"), L: count("loaded"), F: count("filtered") };
				const rows = TABLE.filter((row) => row.isMet(counts, hasPolicyError));
				const expected = rows[0]?.status ?? (count("disabled") > 0 ? "disabled" : "empty");
				const derived = derivePolicyStatus(
					{
						loaded: counts.L,
						error: counts.E,
						filtered: counts.F,
						disabled: count("disabled"),
						pending: 0,
						unknown: 0,
					},
					hasPolicyError,
				);
				expect(derived).toBe(expected);
			}),
			{ numRuns: 500 },
		);
	});

	test("holds for what hosts report, in any order of the rules", () => {
		const rule = { loaded, error: failed, filtered, disabled: (ruleId: string) => ({ ruleId, result: DISABLED }) };
		fc.assert(
			fc.property(ruleStates, fc.option(fc.string({ minLength: 1 }), { nil: undefined }), (states, error) => {
				const rules = states.map((state, i) => rule[state as keyof typeof rule](`r${i}`));
				const reported = [rules, [...rules].reverse()].map((order) =>
					take({ hosts: [host("a", { reports: [{ report: { policies: [{ name: "P", error, rules: order }] } }] })] })
						.policiesOf("a")
						.map((view) => [view.result.status, view.result.counts]),
				);
				const expected = [derivePolicyStatus(countStates(rules), error !== undefined), countStates(rules)];
				expect(reported).toEqual([[expected], [expected]]);
			}),
			{ numRuns: 100 },
		);
	});

	test.each([
		[{ pending: 1, unknown: 1 }, "pending"],
		[{ unknown: 1 }, "not-reported"],
		[{ disabled: 2 }, "disabled"],
		[{}, "empty"],
	] as const)("where nothing was loaded, failed or filtered: %o → %s", (counts, expected) => {
		const none: RuleCounts = { loaded: 0, error: 0, filtered: 0, disabled: 0, pending: 0, unknown: 0 };
		expect(derivePolicyStatus({ ...none, ...counts })).toBe(expected);
	});

	test.each(POLICY_STATUSES)("a source that states %s and other rules has both kept, and a flag", (status) => {
		const { policiesOf, flagsOf } = take({
			hosts: [
				host("a", {
					reports: [{ report: { policies: [{ name: "P", status, rules: [loaded("r"), filtered("s")] }] } }],
				}),
			],
		});
		const derived = status === "error" ? "error" : "partially-filtered";
		const isMismatch = status !== derived;
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: derived, statedStatus: isMismatch ? status : null });
		expect(flagsOf("a").includes("status-mismatch")).toBe(isMismatch);
	});

	test("a word of the source's own proves nothing, and is kept", () => {
		const { policiesOf, flagsOf } = take({
			hosts: [
				host("a", { reports: [{ report: { policies: [{ name: "P", status: "green", rules: [loaded("r")] }] } }] }),
			],
		});
		expect(policiesOf("a")[0]?.result).toMatchObject({ status: "loaded", statedStatus: "green" });
		expect(flagsOf("a")).toEqual(["status-mismatch"]);
	});
});

const DISABLED: RuleResult = { state: "disabled" };
