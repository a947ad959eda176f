/** A recording of four hosts, written by hand in the shape of the real files, for tests that need no real data. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const host = (id: number, name: string, version: string, age: number, tags: readonly string[] = []) => ({
	aliases: [name],
	apps: ["agent"],
	host_name: name,
	id,
	last_reported_time: 1_700_000_000 - age,
	meta: { agent_version: version, host_id: id, platform: "linux" },
	name,
	sources: ["agent"],
	tags_by_source: { Datadog: tags },
});

const policy = (id: string, attributes: object) => ({
	id,
	type: "policy",
	attributes: { name: `Policy ${id}`, enabled: true, datadogManaged: false, policyVersion: "1", ...attributes },
});

const rule = (name: string, os: string, lists: object) => ({
	id: `def-${name}`,
	type: "agent_rule",
	attributes: { name, expression: `exec.file.name == "${name}"`, enabled: true, filters: [`os == "${os}"`], ...lists },
});

const agent = (id: number, name: string) => ({
	id: `agent-${id}`,
	type: "datadog_agent",
	attributes: { agent_version: "7.50.0", host_id: id, hostname: name, is_cws_enabled: false, os: "GNU/Linux" },
});

const FILES: Readonly<Record<string, unknown>> = {
	"hosts.json": {
		exact_total_matching: true,
		total_matching: 4,
		total_returned: 4,
		host_list: [
			host(1, "a", "7.50.0", 0),
			host(2, "b", "7.50.3", 60, ["env:prod", "canary"]),
			host(3, "c", "7.60.1", 120),
			host(4, "d", "7.90.0", 7200),
		],
	},
	"csm-agents.json": {
		data: [agent(11, "x"), agent(12, "y"), agent(13, "z")],
		meta: { total_filtered: 5, page_index: 0, page_size: 10 },
	},
	"wp-policies.json": {
		data: [
			policy("managed", { datadogManaged: true }),
			policy("custom", { hostTagsLists: [["env:staging"], ["env:prod", "canary"]] }),
			policy("off", { datadogManaged: true, enabled: false }),
		],
	},
	"wp-agent-rules.json": {
		data: [
			rule("shell", "linux", { monitoring: ["managed", "custom", "off"] }),
			rule("curl", "linux", { blocking: ["managed"] }),
			rule("registry", "windows", { monitoring: ["managed"] }),
			rule("quiet", "linux", { disabled: ["managed"], enabled: false }),
		],
	},
	"rule-load-errors-by-agent-version.json": {
		byAgentVersion: {
			"7.50.1": [{ ruleId: "shell", status: "error", message: "rule compilation error: field `exec.x` not found" }],
			"7.60.0": [
				{ ruleId: "shell", status: "error", message: "syntax error: 1:1" },
				{ ruleId: "curl", status: "error", message: "syntax error: 1:2" },
			],
			"7.80.0": [],
		},
	},
};

/** The newest `last_reported_time`, in seconds. */
export const NEWEST_S = 1_700_000_000;

export async function writeSmallRecording(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "replay-"));
	for (const [file, content] of Object.entries({ ...FILES, ...changes })) {
		if (content !== undefined) {
			await writeFile(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
		}
	}
	return folder;
}

export function removeRecording(folder: string): Promise<void> {
	return rm(folder, { recursive: true, force: true });
}
