import { outcomesInScope, type RuleScope } from "./selectScope.ts";
import type { PolicyResult } from "./snapshot.ts";

export interface RuleMessages {
	/** Row of the rule. */
	readonly rule: number;
	/** Hosts on which it is in error. */
	readonly hostCount: number;
	/** Distinct messages, most hosts first. */
	readonly messages: readonly { readonly message: string; readonly hostCount: number }[];
}

/** Counts the hosts per failing rule and per message of it. A host counts once per rule, and once per message. */
export interface MessageTally {
	/** The results of one policy in one report that `hostCount` hosts share. */
	addReport(results: readonly PolicyResult[], scope: RuleScope, hostCount: number): void;
	/** Most hosts first. */
	list(): readonly RuleMessages[];
}

export function createMessageTally(): MessageTally {
	const byRule = new Map<number, { hostCount: number; messages: Map<string, number> }>();
	return {
		addReport(results, scope, hostCount) {
			const seen = new Map<number, Set<string>>();
			for (const result of results) {
				for (const { rule, result: outcome } of outcomesInScope(result, scope)) {
					if (outcome.state !== "error") continue;
					const messages = seen.get(rule);
					if (messages) messages.add(outcome.message);
					else seen.set(rule, new Set([outcome.message]));
				}
			}
			for (const [rule, messages] of seen) {
				const entry = byRule.get(rule) ?? { hostCount: 0, messages: new Map() };
				byRule.set(rule, entry);
				entry.hostCount += hostCount;
				for (const message of messages) entry.messages.set(message, (entry.messages.get(message) ?? 0) + hostCount);
			}
		},
		list: () =>
			[...byRule]
				.map(([rule, { hostCount, messages }]) => ({
					rule,
					hostCount,
					messages: [...messages]
						.map(([message, count]) => ({ message, hostCount: count }))
						.sort((a, b) => b.hostCount - a.hostCount),
				}))
				.sort((a, b) => b.hostCount - a.hostCount || a.rule - b.rule),
	};
}
