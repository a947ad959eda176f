import { RULE_STATES, type RuleResult } from "./vocabulary.ts";

/**
 * One result out of two for one rule, by the order of `RULE_STATES`: a failure is never hidden, and of several constrained definitions the
 * accepted one stands.
 */
export function worseResult(a: RuleResult, b: RuleResult): RuleResult {
	return RULE_STATES.indexOf(a.state) <= RULE_STATES.indexOf(b.state) ? a : b;
}
