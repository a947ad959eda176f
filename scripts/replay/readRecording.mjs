import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A fault of use, told in one line. */
export class ReplayError extends Error {
	name = "ReplayError";
}

const FILES = {
	hosts: "hosts.json",
	agents: "csm-agents.json",
	serverlessAgents: "csm-serverless-agents.json",
	coverageCloudAccounts: "csm-coverage-cloud-accounts.json",
	coverageHosts: "csm-coverage-hosts-and-containers.json",
	coverageServerless: "csm-coverage-serverless.json",
	policies: "wp-policies.json",
	policy: "wp-policy.json",
	rules: "wp-agent-rules.json",
	rule: "wp-agent-rule.json",
	ruleErrors: "rule-load-errors-by-agent-version.json",
};

/** The recorded answers of a folder by what they are; `null` where there is no such file. Only `hosts.json` must be there. */
export async function readRecording(folder) {
	const found = await stat(folder).catch(() => null);
	if (!found?.isDirectory()) throw new ReplayError(`no folder ${folder}`);
	const entries = Object.entries(FILES).map(async ([key, file]) => [key, await readJson(join(folder, file))]);
	const recording = Object.fromEntries(await Promise.all(entries));
	if (!Array.isArray(recording.hosts?.host_list)) {
		throw new ReplayError(
			`${folder} has no hosts.json with a host_list: is it a folder of recorded Datadog responses?`,
		);
	}
	return recording;
}

async function readJson(path) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return null;
		throw new ReplayError(`cannot read ${path}: ${error.code}`);
	}
	try {
		return JSON.parse(text);
	} catch {
		throw new ReplayError(`${path} is not JSON`);
	}
}
