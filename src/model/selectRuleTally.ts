import type { CoverageIndex } from "./createIndex.ts";
import { isResultInScope, outcomesInScope, type RuleScope } from "./selectScope.ts";
import type { PolicyStatus } from "./vocabulary.ts";

/** Matching hosts with a live report, one count a report. The way from hosts to reports: everything after it costs reports, not hosts. */
export function countLiveHosts(index: CoverageIndex, matches: Uint8Array): Uint32Array {
	const counts = new Uint32Array(index.snapshot.reports.length);
	for (let row = 0; row < index.hostCount; row++) {
		if (matches[row] !== 1 || index.isLive[row] !== 1) continue;
		const report = index.reports[row] ?? -1;
		counts[report] = (counts[report] ?? 0) + 1;
	}
	return counts;
}

/**
 * Hosts per value of a dimension of rules, by what its rules came to on them. One entry a value. A host that has rules of the value is in
 * exactly one of: `error` or `loaded` or both, `open`, `disabled`, `filtered`; the first of these that any of the rules is.
 */
export interface Tally {
	/** In `error`, `loaded` or `open`. */
	readonly present: Uint32Array;
	readonly error: Uint32Array;
	readonly loaded: Uint32Array;
	/** Pending or unknown. */
	readonly open: Uint32Array;
	readonly disabled: Uint32Array;
	readonly filtered: Uint32Array;
}

const ERROR = 1;
const LOADED = 2;
const OPEN = 4;
const FILTERED = 8;
const DISABLED = 16;

const RULE_BITS = {
	error: ERROR,
	loaded: LOADED,
	pending: OPEN,
	unknown: OPEN,
	filtered: FILTERED,
	disabled: DISABLED,
} as const;

/** What a policy's own statement says of the policy, where nothing is known of its rules. */
const STATEMENT_BITS: Readonly<Record<PolicyStatus, number>> = {
	error: ERROR,
	"fully-rejected": ERROR,
	"partially-loaded": ERROR | LOADED,
	"partially-filtered": LOADED,
	loaded: LOADED,
	pending: OPEN,
	"not-reported": OPEN,
	"fully-filtered": FILTERED,
	disabled: DISABLED,
	empty: 0,
};

/** Stands for a policy as a whole where a rule is asked for. */
const NO_RULE = -1;

/**
 * Hosts per value of some dimension of rules. `valuesOf` gives the values of a rule in a policy, as positions below `valueCount`; it is
 * asked for `NO_RULE` too. O(reports × rules × values of a rule); a host counts once per value, however many rules speak for it.
 */
export function selectRuleTally(
	index: CoverageIndex,
	hostCounts: Uint32Array,
	scope: RuleScope,
	valueCount: number,
	valuesOf: (ruleRow: number, policyRow: number) => readonly number[],
): Tally {
	const createCounts = () => new Uint32Array(valueCount);
	const tally = {
		present: createCounts(),
		error: createCounts(),
		loaded: createCounts(),
		open: createCounts(),
		disabled: createCounts(),
		filtered: createCounts(),
	};
	const seen = new Uint8Array(valueCount);
	const add = (counts: Uint32Array, value: number, hostCount: number) => {
		counts[value] = (counts[value] ?? 0) + hostCount;
	};
	index.snapshot.reports.forEach((report, row) => {
		const hostCount = hostCounts[row] ?? 0;
		if (hostCount === 0) return;
		seen.fill(0);
		for (const result of report.policies) {
			const mark = (rule: number, bits: number) => {
				for (const value of valuesOf(rule, result.policy)) seen[value] = (seen[value] ?? 0) | bits;
			};
			if (!isResultInScope(result, scope)) continue;
			const isRejected = result.status === "error";
			if (isRejected || (result.basis === "statement" && !scope.rules)) mark(NO_RULE, STATEMENT_BITS[result.status]);
			for (const { rule, result: outcome } of outcomesInScope(result, scope)) {
				const bit = RULE_BITS[outcome.state];
				// A policy rejected as a whole is an error of every rule that it would have brought.
				mark(rule, isRejected && bit !== FILTERED && bit !== DISABLED ? ERROR : bit);
			}
		}
		for (let value = 0; value < valueCount; value++) {
			const bits = seen[value] ?? 0;
			if (bits === 0) continue;
			if (bits & (ERROR | LOADED | OPEN)) add(tally.present, value, hostCount);
			if (bits & ERROR) add(tally.error, value, hostCount);
			if (bits & LOADED) add(tally.loaded, value, hostCount);
			if (bits & (ERROR | LOADED)) continue;
			if (bits & OPEN) add(tally.open, value, hostCount);
			else if (bits & DISABLED) add(tally.disabled, value, hostCount);
			else add(tally.filtered, value, hostCount);
		}
	});
	return tally;
}
