import type { CoverageIndex } from "./createIndex.ts";
import { isResultInScope, outcomesInScope, type RuleScope } from "./selectScope.ts";

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

/** Hosts per value: on how many a rule of it is in play, in error, loaded, filtered, off. One entry a value. */
export interface Tally {
	/** Loaded, in error, pending or unknown on the host. */
	readonly present: Uint32Array;
	readonly error: Uint32Array;
	readonly loaded: Uint32Array;
	readonly filtered: Uint32Array;
	readonly disabled: Uint32Array;
}

const ERROR = 1;
const LOADED = 2;
const OPEN = 4;
const FILTERED = 8;
const DISABLED = 16;

const BIT = {
	error: ERROR,
	loaded: LOADED,
	pending: OPEN,
	unknown: OPEN,
	filtered: FILTERED,
	disabled: DISABLED,
} as const;

/**
 * Hosts per value of some dimension of rules. `valuesOf` gives the values of a rule in a policy, as positions below `valueCount`.
 * O(reports × rules × values of a rule); a host counts once per value and state, however many rules speak for it.
 */
export function selectRuleTally(
	index: CoverageIndex,
	hostCounts: Uint32Array,
	scope: RuleScope,
	valueCount: number,
	valuesOf: (ruleRow: number, policyRow: number) => readonly number[],
): Tally {
	const tally = {
		present: new Uint32Array(valueCount),
		error: new Uint32Array(valueCount),
		loaded: new Uint32Array(valueCount),
		filtered: new Uint32Array(valueCount),
		disabled: new Uint32Array(valueCount),
	};
	const bits = new Uint8Array(valueCount);
	index.snapshot.reports.forEach((report, row) => {
		const count = hostCounts[row] ?? 0;
		if (count === 0) return;
		bits.fill(0);
		for (const result of report.policies) {
			const mark = (rule: number, bit: number) => {
				for (const value of valuesOf(rule, result.policy)) bits[value] = (bits[value] ?? 0) | bit;
			};
			const members = index.snapshot.policies[result.policy]?.rules ?? [];
			if (!isResultInScope(result, scope, members)) continue;
			// A policy rejected as a whole is an error of every rule that it would have brought.
			if (result.status === "error") {
				for (const rule of members) if (!scope.rules || scope.rules[rule] === 1) mark(rule, ERROR);
				if (members.length === 0) mark(-1, ERROR);
				continue;
			}
			if (result.basis === "statement" && result.rules.length === 0) {
				for (const rule of members.length > 0 ? members : [-1]) mark(rule, OPEN);
				continue;
			}
			for (const { rule, result: outcome } of outcomesInScope(result, scope)) mark(rule, BIT[outcome.state]);
		}
		for (let value = 0; value < valueCount; value++) {
			const seen = bits[value] ?? 0;
			if (seen === 0) continue;
			if (seen & (ERROR | LOADED | OPEN)) tally.present[value] = (tally.present[value] ?? 0) + count;
			if (seen & ERROR) tally.error[value] = (tally.error[value] ?? 0) + count;
			if (seen & LOADED) tally.loaded[value] = (tally.loaded[value] ?? 0) + count;
			if (seen === FILTERED) tally.filtered[value] = (tally.filtered[value] ?? 0) + count;
			if (seen === DISABLED) tally.disabled[value] = (tally.disabled[value] ?? 0) + count;
		}
	});
	return tally;
}
