// @ts-check
// Makes src/testing/ruleFacts.generated.ts, the rules of the demo fleet, from public records (Apache-2.0; their addresses are in the file):
//   node scripts/generate-rule-facts.mjs POLICY.yaml AGENT_RULES.json LOAD_ERRORS.json [--out FILE]
// Facts only: ids, descriptions, categories, tags, constraints, platforms, policies and load errors; no rule expression.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The Agent versions whose load errors the demo shows: the records nearest to the versions of its oldest hosts. */
const RECORDED_VERSIONS = ["7.27.0", "7.30.1", "7.31.1", "7.32.4"];
const CATEGORIES = ["File Activity", "Process Activity", "Kernel Activity", "Network Activity"];
const POLICIES = ["threat-detection", "compliance", "best-practice"];

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(`generate-rule-facts: ${message}`);
	process.exit(1);
}

/** @param {string} text */
function unquote(text) {
	const quoted = /^(['"])(.*)\1$/.exec(text.trim());
	if (!quoted) return text.trim();
	return quoted[1] === "'" ? (quoted[2] ?? "").replaceAll("''", "'") : (quoted[2] ?? "");
}

/**
 * The rules of a policy file: its `rules` list, read line by line, since only plain scalars and lists of them are wanted.
 * @param {string} text
 * @returns {Record<string, string | string[]>[]}
 */
function readPolicyRules(text) {
	/** @type {Record<string, string | string[]>[]} */
	const rules = [];
	/** @type {Record<string, string | string[]>} */
	let rule = {};
	let key = "";
	for (const line of text.slice(text.indexOf("\nrules:\n")).split("\n")) {
		const start = /^ {2}- id: (.*)$/.exec(line);
		const field = /^ {4}(\w+): ?(.*)$/.exec(line);
		const more = /^ {6}(- )?(\S.*)$/.exec(line);
		if (start) {
			rule = { id: start[1] ?? "" };
			rules.push(rule);
		} else if (field) {
			key = field[1] ?? "";
			const value = field[2] ?? "";
			rule[key] = value === "" ? [] : /^[|>]-?$/.test(value) ? "" : value;
		} else if (more?.[2]) {
			const value = rule[key];
			if (Array.isArray(value)) value.push(more[2]);
			else rule[key] = `${value} ${more[2]}`.trim();
		}
	}
	// A quoted text may run over several lines, so the quotes come off at the end.
	return rules.map((read) =>
		Object.fromEntries(
			Object.entries(read).map(([name, value]) => [name, Array.isArray(value) ? value.map(unquote) : unquote(value)]),
		),
	);
}

/** Some descriptions are essays. @param {string} text */
const firstSentence = (text) => /^.*?\.(?= [A-Z])/.exec(text)?.[0] ?? text;

/** For the rules that the API record does not have: the event that the expression begins with. @param {string} expression */
function categoryOf(expression) {
	const event =
		/\b(dns|packet|connect|accept|bpf|load_module|signal|setuid|open|fim|exec)\b/.exec(expression)?.[1] ?? "exec";
	if (["dns", "packet", "connect", "accept"].includes(event)) return "Network Activity";
	if (["bpf", "load_module", "signal"].includes(event)) return "Kernel Activity";
	return event === "open" || event === "fim" ? "File Activity" : "Process Activity";
}

/** Text between back-ticks. @param {readonly string[]} lines */
const template = (lines) => `\`${lines.join("\n").replace(/[\\`]|\$\{/g, "\\$&")}\``;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [policyText, rulesText, errorsText] = positionals.map((file) => readFileSync(file, "utf8"));
if (policyText === undefined || rulesText === undefined || errorsText === undefined) {
	fail("usage: node scripts/generate-rule-facts.mjs POLICY.yaml AGENT_RULES.json LOAD_ERRORS.json [--out FILE]");
}
/** @type {Map<string, { description: string, category: string, enabled: boolean, filters: string[], product_tags: string[] }>} */
const known = new Map(
	JSON.parse(rulesText).data.map((/** @type {any} */ entry) => [entry.attributes.name, entry.attributes]),
);
const version = /^version: (.*)$/m.exec(policyText)?.[1] ?? fail("the policy has no version");

/**
 * @param {{ id: string, description: string, category: string, constraint: string, filter: string, tags: readonly string[], enabled: boolean }} facts
 */
function formatRule({ id, description, category, constraint, filter, tags, enabled }) {
	const policies = POLICIES.flatMap((policy, i) =>
		tags.includes(`policy:${policy}`) ? [`${i}${enabled ? "" : "!"}`] : [],
	);
	const platform = `${filter.includes("windows") ? "windows" : "linux"}${filter.includes("kernel.version") ? " kernel" : ""}`;
	const attack = tags.filter((tag) => !tag.startsWith("policy:")).join(" ");
	const cells = [
		id,
		description,
		String(CATEGORIES.indexOf(category)),
		policies.join(" "),
		constraint,
		platform,
		attack,
	];
	if (cells.some((cell) => /[|\n]/.test(cell)) || category === "" || policies.length === 0)
		fail(`cannot write ${cells.join("|")}`);
	return cells.join("|");
}

const rules = readPolicyRules(policyText).map((rule) => {
	const id = String(rule.id);
	const twin = known.get(id) ?? known.get(id.replace(/_v\d$/, ""));
	return {
		id,
		description: firstSentence(known.get(id)?.description ?? String(rule.description)),
		category: twin?.category ?? categoryOf(String(rule.expression)),
		constraint: String(rule.agent_version ?? ""),
		filter: String(rule.filters),
		tags: [rule.product_tags ?? []].flat(),
		enabled: true,
	};
});
for (const [id, { description, category, enabled, filters, product_tags }] of known) {
	// A rule that the policy switches off is not in the file that Agents get.
	if (!enabled)
		rules.push({ id, description, category, constraint: "", filter: String(filters), tags: product_tags, enabled });
}
rules.sort((a, b) => (a.id < b.id ? -1 : 1));

/** @type {Map<string, string[]>} */
const errors = new Map();
for (const recorded of RECORDED_VERSIONS) {
	for (const { ruleId, message } of JSON.parse(errorsText).byAgentVersion[recorded]) {
		const key = `${ruleId}|${message}`;
		errors.set(key, [...(errors.get(key) ?? []), recorded]);
	}
}

const out = values.out ?? fileURLToPath(new URL("../src/testing/ruleFacts.generated.ts", import.meta.url));
writeFileSync(
	out,
	`// Made by scripts/generate-rule-facts.mjs. Do not edit.
// Facts about the rules of Datadog's default policy ${version} (github.com/DataDog/security-agent-policies, runtime/default.policy; errors from its
// testdata/cws) and the rules that its API answers with (github.com/DataDog/datadog-api-client-typescript, cassettes), both Apache-2.0.

export const policyVersion = ${JSON.stringify(version)};
export const categories = ${JSON.stringify(CATEGORIES.join("|"))};
export const policies = ${JSON.stringify(POLICIES.join("|"))};
/** \`id|description|category|policies (! is off)|agent constraint|platform and kernel filter|tags\` */
export const rules = ${template(rules.map(formatRule))};
/** \`agent versions|rule id|message\`; the message is the rest of the line, and may have a bar in it. */
export const loadErrors = ${template([...errors].map(([key, versions]) => `${versions.join(",")}|${key}`))};
`,
);
console.log(`${out}: ${rules.length} rules, ${errors.size} load errors`);
