/** What the demo fleet was told to do: the managed policies with their real rules, and a few custom ones. */
import type { PolicyInput, RuleInput } from "../model/input.ts";
import type { RuleMode } from "../model/vocabulary.ts";
import { readRuleFacts } from "./readRuleFacts.ts";
import { policyVersion } from "./ruleFacts.generated.ts";

const DAY_MS = 86_400_000;

export const THREAT_DETECTION = "threat-detection.policy";
export const BEST_PRACTICE = "best-practice.policy";
/** The version of the managed policies before the current one, on hosts that have not taken the update. */
export const PREVIOUS_POLICY_VERSION = "1.59.0-rc13";

/** A rule that does not compile anywhere, and the API's own words for it. */
export const BROKEN_RULE = {
	id: "my_agent_rule",
	message: "rule `my_agent_rule` error: rule syntax error: bool expected: 1:1: exec.file.name\n^",
} as const;

interface DemoPolicy extends PolicyInput {
	readonly type: string;
	readonly version: string;
	readonly enabled: boolean;
	readonly hostTagsLists?: readonly (readonly string[])[] | undefined;
	/** Age of the last change. */
	readonly updatedDaysAgo: number;
	/** Real rules that a custom policy takes over from the managed ones. */
	readonly borrows?: readonly string[] | undefined;
	readonly mode?: RuleMode | undefined;
}

const managed = { version: policyVersion, enabled: true, managed: true, updatedDaysAgo: 12 } as const;
const custom = { type: "custom", enabled: true, managed: false } as const;

export const DEMO_POLICIES: readonly DemoPolicy[] = [
	{ ...managed, id: THREAT_DETECTION, name: "Threat-detection Policy", type: "threat-detection" },
	{ ...managed, id: "compliance.policy", name: "Compliance Policy", type: "compliance" },
	{ ...managed, id: BEST_PRACTICE, name: "Best-practice Policy", type: "best-practice" },
	{
		...custom,
		id: "k2p-vault-7qa",
		name: "Payments hardening",
		description: "Card vault access, and the shells and keys that lead to it.",
		version: "4",
		pinned: true,
		hostTagsLists: [["team:payments", "env:prod"]],
		updatedDaysAgo: 41,
		borrows: [
			"interactive_shell_in_container",
			"interactive_shell_in_container_v2",
			"kernel_module_load",
			"kernel_module_load_v2",
			"ssh_authorized_keys_open_v2",
		],
	},
	{
		...custom,
		id: "x9d-block-3mc",
		name: "Cryptominer response",
		description: "Kills miners in production.",
		version: "2",
		hostTagsLists: [["env:prod"]],
		updatedDaysAgo: 23,
		borrows: ["cryptominer_args", "cryptominer_envs"],
		mode: "blocking",
	},
	{
		...custom,
		id: "t5h-trial-8ze",
		name: "Search experiments",
		description: "Rules on trial before they go to production.",
		version: "7",
		hostTagsLists: [["team:search", "env:staging"]],
		updatedDaysAgo: 1,
		borrows: ["net_util_exfiltration", "net_util_exfiltration_v2"],
	},
	{
		...custom,
		id: "w4r-house-6ud",
		name: "Warehouse exports",
		version: "3",
		hostTagsLists: [["team:data", "region:us-east-1"]],
		updatedDaysAgo: 64,
	},
	{
		...custom,
		id: "m1f-gate-0kj",
		name: "Mainframe gateway",
		description: "For gateways that were taken down in spring: no host has the tag any more.",
		version: "1",
		hostTagsLists: [["role:mainframe-gateway"], ["mainframe"]],
		updatedDaysAgo: 210,
	},
	{
		...custom,
		id: "o8l-fim-5yt",
		name: "Legacy file integrity",
		description: "Replaced by the Compliance Policy.",
		version: "11",
		enabled: false,
		hostTagsLists: [["env:prod"], ["env:staging"]],
		updatedDaysAgo: 96,
		borrows: ["pci_11_5_critical_binaries_open_v2", "ssl_certificate_tampering_open_v2"],
	},
];

/** Rules of the demo's own, beside the real ones. */
const CUSTOM_RULES: readonly RuleInput[] = [
	{
		id: BROKEN_RULE.id,
		description: "My agent rule",
		category: "Process Activity",
		tags: ["tactic:TA0002-execution", "technique:T1059.004-unix-shell"],
		policies: [{ policyId: "t5h-trial-8ze" }],
		platforms: ["linux"],
		expression: "exec.file.name",
	},
	{
		id: "card_vault_read",
		description: "A process other than the payment service read the card vault",
		category: "File Activity",
		tags: ["tactic:TA0009-collection", "technique:T1005-data-from-local-system"],
		policies: [{ policyId: "k2p-vault-7qa" }],
		platforms: ["linux"],
		expression: 'open.file.path =~ "/srv/card-vault/**" && process.file.name != "payments-api"',
	},
	{
		id: "warehouse_bulk_export",
		description: "An export tool was started by hand on a warehouse node",
		category: "Process Activity",
		// The tag speaks of ATT&CK and has no id, as home-made tags do.
		tags: ["technique:bulk-export"],
		policies: [{ policyId: "w4r-house-6ud" }],
		platforms: ["linux"],
		expression: 'exec.file.name in ["unload", "pg_dump"] && exec.tty_name != ""',
	},
	{
		id: "mainframe_gateway_shell",
		description: "A shell was started on a mainframe gateway",
		category: "Process Activity",
		tags: ["tactic:TA0002-execution", "technique:T1059-command-and-scripting-interpreter"],
		policies: [{ policyId: "m1f-gate-0kj" }],
		platforms: ["linux"],
		expression: 'exec.file.name in ["sh", "bash"]',
	},
];

/** The policies as a source lists them at the time `bornAt`, epoch milliseconds. */
export function createDemoPolicies(bornAt: number, rules: readonly RuleInput[]): readonly PolicyInput[] {
	return DEMO_POLICIES.map(({ updatedDaysAgo, borrows: _borrows, mode: _mode, ...policy }) => ({
		...policy,
		updatedAt: bornAt - updatedDaysAgo * DAY_MS,
		ruleCount: rules.filter((rule) => rule.policies?.some(({ policyId }) => policyId === policy.id)).length,
	}));
}

/** Every rule with its memberships, kernel-bound ones told apart. */
export function createDemoRules(): {
	readonly rules: readonly RuleInput[];
	readonly kernelBoundIds: ReadonlySet<string>;
} {
	const facts = readRuleFacts();
	const rules = facts.map(({ isKernelBound: _isKernelBound, platform, agentConstraint, policies, ...fact }) => {
		const borrowed = DEMO_POLICIES.filter((policy) => policy.borrows?.includes(fact.id));
		return {
			...fact,
			policies: [...policies, ...borrowed.map(({ id, mode = "monitoring" }) => ({ policyId: id, mode }))],
			platforms: [platform],
			...(agentConstraint === null ? {} : { agentConstraint }),
		};
	});
	return {
		rules: [...rules, ...CUSTOM_RULES],
		kernelBoundIds: new Set(facts.flatMap((fact) => (fact.isKernelBound ? [fact.id] : []))),
	};
}
