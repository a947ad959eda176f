import { type ResolvedHosts, selectHostRow } from "./hostRows.ts";
import { strongestMode } from "./readRules.ts";
import { isResultInScope, type RuleScope } from "./selectScope.ts";
import type { HostPolicyView, HostRuleView, HostView } from "./views.ts";
import { RULE_STATES, type RuleMode } from "./vocabulary.ts";

/** Everything known of one host. O(rules of its report). */
export function selectHost(hosts: ResolvedHosts, scope: RuleScope, hostId: string): HostView | null {
	const { snapshot } = hosts.index;
	const row = selectHostRow(hosts, hosts.index.rowById.get(hostId) ?? -1);
	if (!row) return null;
	const report = snapshot.reports[row.host.report];
	const modes = new Map<number, RuleMode>();
	for (const result of report?.policies ?? []) {
		for (const { rule, result: outcome, mode } of result.rules) {
			// A policy that is switched off configures nothing.
			const own = outcome.state === "disabled" ? "disabled" : mode;
			modes.set(rule, strongestMode(modes.get(rule), own));
		}
	}
	const isDegraded = row.host.flags.includes("enforcement-degraded");
	const effectiveMode = (rule: number, configured: RuleMode): RuleMode => {
		const mode = modes.get(rule) ?? configured;
		return mode === "blocking" && isDegraded ? "monitoring" : mode;
	};
	const policies = (report?.policies ?? []).flatMap((result): HostPolicyView[] => {
		const policy = snapshot.policies[result.policy];
		if (!policy) return [];
		const rules = result.rules
			.flatMap((outcome): HostRuleView[] => {
				const rule = snapshot.rules[outcome.rule];
				return rule
					? [
							{
								rule,
								result: outcome.result,
								mode: outcome.mode,
								effectiveMode: effectiveMode(outcome.rule, outcome.mode),
							},
						]
					: [];
			})
			.sort((a, b) => RULE_STATES.indexOf(a.result.state) - RULE_STATES.indexOf(b.result.state));
		return [{ policy, result, isInScope: isResultInScope(result, scope), rules }];
	});
	return Object.freeze({ ...row, policies });
}
