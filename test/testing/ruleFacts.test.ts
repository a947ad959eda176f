import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLoadErrors, readRuleFacts } from "../../src/testing/readRuleFacts.ts";

const recorded = "../shared/data/datadog";
const facts = readRuleFacts();

test("there are 320 rules, each in a policy, with a category, a platform and a description", () => {
	expect(facts).toHaveLength(320);
	for (const fact of facts) {
		expect(fact.policies.length, fact.id).toBeGreaterThan(0);
		expect(["File Activity", "Process Activity", "Kernel Activity", "Network Activity"], fact.id).toContain(
			fact.category,
		);
		expect(["linux", "windows"], fact.id).toContain(fact.platform);
		expect(fact.description, fact.id).not.toBe("");
	}
});

test("superseded twins have constraints that exclude each other", () => {
	const constraintOf = (id: string) => facts.find((fact) => fact.id === id)?.agentConstraint;
	expect(constraintOf("base64_decode")).toBe("< 7.71");
	expect(constraintOf("base64_decode_v2")).toBe(">= 7.71");
});

test("tags are as the source wrote them, its mistakes included", () => {
	expect(facts.find((fact) => fact.id === "perl_shell")?.tags).toEqual([
		"tactic:TA0001-execution",
		"technique:T1059-command-and-scripting-interpreter",
		"policy:threat-detection",
	]);
});

test("a message keeps the bars in it", () => {
	expect(readLoadErrors("7.27.0").get("omigod")).toContain('"!" | "not" | "-"');
	expect(readLoadErrors("7.27.0").size).toBe(19);
	expect(readLoadErrors("7.77.0").size).toBe(0);
});

test("the facts are what the generator makes of the records, byte for byte", ({ skip }) => {
	skip(!existsSync(recorded), `there is no ${recorded}, which the facts were made from`);
	const folder = mkdtempSync(join(tmpdir(), "rule-facts-"));
	try {
		const out = join(folder, "facts.ts");
		const files = ["default.policy.yaml", "wp-agent-rules.json", "rule-load-errors-by-agent-version.json"];
		execFileSync(process.execPath, [
			"scripts/generate-rule-facts.mjs",
			...files.map((file) => `${recorded}/${file}`),
			"--out",
			out,
		]);
		expect(readFileSync(out, "utf8")).toBe(readFileSync("src/testing/ruleFacts.generated.ts", "utf8"));
	} finally {
		rmSync(folder, { recursive: true });
	}
});
