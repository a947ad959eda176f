import { createLocalEngine } from "../../src/engine/createLocalEngine.ts";
import type { AttackCatalogue } from "../../src/model/catalogue.ts";
import { createSnapshot, type SnapshotOptions } from "../../src/model/createSnapshot.ts";
import { EMPTY_FILTER } from "../../src/model/filter.ts";
import type {
	CoverageInput,
	HostInput,
	HostReportInput,
	PolicyReportInput,
	RuleReportInput,
} from "../../src/model/input.ts";
import type { RuleErrorKind } from "../../src/model/vocabulary.ts";

export const NOW = Date.UTC(2026, 10, 24, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const loaded = (ruleId: string): RuleReportInput => ({ ruleId, result: { state: "loaded" } });
export const failed = (ruleId: string, message = "syntax error", kind: RuleErrorKind = "syntax"): RuleReportInput => ({
	ruleId,
	result: { state: "error", kind, message },
});
export const filtered = (ruleId: string, constraint?: string): RuleReportInput => ({
	ruleId,
	result:
		constraint === undefined
			? { state: "filtered", reason: "platform" }
			: { state: "filtered", reason: "agent-version", constraint },
});

/** What the agent says of policy `p`, or another. */
export const policyReport = (
	rules: readonly RuleReportInput[],
	parts: Partial<PolicyReportInput> = {},
): PolicyReportInput => ({ policyId: "p", ...parts, rules });

export const arrival = (policies: readonly PolicyReportInput[], ageMs = MINUTE): HostReportInput => ({
	observedAt: NOW - ageMs,
	report: { policies },
});

export const heartbeat = (parts: Partial<PolicyReportInput>, ageMs = MINUTE): HostReportInput => ({
	observedAt: NOW - ageMs,
	kind: "heartbeat",
	report: { policies: [{ policyId: "p", ...parts }] },
});

/** A Linux host with an agent of version 7.70.0 and protection on. */
export const host = (id: string, parts: Partial<HostInput> = {}): HostInput => ({
	id,
	agent: "present",
	protection: "on",
	agentVersion: "7.70.0",
	platform: "linux",
	lastSeenAt: NOW - MINUTE,
	...parts,
});

/** A host that just reported rules of policy `p`. */
export const reporting = (id: string, rules: readonly RuleReportInput[], parts: Partial<HostInput> = {}): HostInput =>
	host(id, { reports: [arrival([policyReport(rules)])], ...parts });

/** Takes the snapshot now, and answers the questions that tests ask of one host. */
export function take(input: CoverageInput, options: Partial<SnapshotOptions> = {}) {
	const { snapshot, issues } = createSnapshot(input, { now: NOW, ...options });
	const engine = createLocalEngine(snapshot, { catalogue: options.catalogue });
	const hostOf = (id: string) => {
		const found = snapshot.hosts.find((candidate) => candidate.id === id);
		if (!found) throw new Error(`no host ${id}`);
		return found;
	};
	return {
		snapshot,
		issues,
		engine,
		codes: issues.map((issue) => issue.code),
		hostOf,
		statusOf: (id: string) => hostOf(id).status,
		flagsOf: (id: string) => hostOf(id).flags,
		/** What a policy came to on the host, from each source. */
		policiesOf: (id: string) => engine.host(id, EMPTY_FILTER)?.policies ?? [],
		/** Rule id → state, for one policy of the host. */
		rulesOf: (id: string, policyId = "p") =>
			Object.fromEntries(
				(engine.host(id, EMPTY_FILTER)?.policies ?? [])
					.filter((view) => view.policy.id === policyId)
					.flatMap((view) => view.rules.map(({ rule, result }) => [rule.id, result.state])),
			),
	};
}

/** A few rows of ATT&CK 19.0. */
export const CATALOGUE: AttackCatalogue = {
	version: "19.0",
	notice: "© 2025 The MITRE Corporation.",
	tactics: [
		{ id: "TA0001", shortname: "initial-access", name: "Initial Access" },
		{ id: "TA0002", shortname: "execution", name: "Execution" },
		{ id: "TA0003", shortname: "persistence", name: "Persistence" },
		{ id: "TA0004", shortname: "privilege-escalation", name: "Privilege Escalation" },
		{ id: "TA0005", shortname: "stealth", name: "Stealth" },
		{ id: "TA0112", shortname: "defense-impairment", name: "Defense Impairment" },
	],
	techniques: [
		{ id: "T1053", name: "Scheduled Task/Job", tactics: ["TA0002", "TA0003"], platforms: ["Linux", "Windows"] },
		{ id: "T1059", name: "Command and Scripting Interpreter", tactics: ["TA0002"], platforms: ["Linux", "Windows"] },
		{ id: "T1059.001", name: "PowerShell", tactics: ["TA0002"], platforms: ["Windows"] },
		{ id: "T1059.004", name: "Unix Shell", tactics: ["TA0002"], platforms: ["Linux", "macOS"] },
		{ id: "T1190", name: "Exploit Public-Facing Application", tactics: ["TA0001"], platforms: ["Linux", "Containers"] },
		{ id: "T1546", name: "Event Triggered Execution", tactics: ["TA0003", "TA0004"], platforms: ["Linux"] },
		{ id: "T1547", name: "Boot or Logon Autostart Execution", tactics: ["TA0003", "TA0004"], platforms: ["Linux"] },
		{ id: "T1547.001", name: "Registry Run Keys", tactics: ["TA0003", "TA0004"], platforms: ["Windows"] },
		{ id: "T1547.006", name: "Kernel Modules and Extensions", tactics: ["TA0003", "TA0004"], platforms: ["Linux"] },
		{ id: "T1553", name: "Subvert Trust Controls", tactics: ["TA0112"], platforms: null },
		{ id: "T1684", name: "Social Engineering", tactics: ["TA0005"], platforms: ["Windows"] },
		{ id: "T1684.001", name: "Impersonation", tactics: ["TA0005"], platforms: ["Windows"] },
		{ id: "T1685", name: "Disable or Modify Tools", tactics: ["TA0112"], platforms: ["Linux", "Windows"] },
		{ id: "T1685.005", name: "Clear Windows Event Logs", tactics: ["TA0112"], platforms: ["Windows"] },
	],
	revokedBy: { "T1562.001": "T1685", "T1070.001": "T1685.005", T1089: "T1562.001", T9998: "T9999", T9999: "T9998" },
};
