import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { enterprise19 } from "../../src/attack/enterprise19.ts";

const recorded = "../shared/data/attack";
const techniqueById = new Map(enterprise19.techniques.map((technique) => [technique.id, technique]));

test("has the 15 tactics, 222 techniques and 475 sub-techniques that MITRE counts", () => {
	const [parents, children] = [false, true].map((isSub) =>
		enterprise19.techniques.filter((technique) => technique.id.includes(".") === isSub),
	);
	expect(enterprise19.version).toBe("19.0");
	expect(enterprise19.tactics).toHaveLength(15);
	expect(parents).toHaveLength(222);
	expect(children).toHaveLength(475);
});

test("lists tactics in matrix order, with Stealth and Defense Impairment in the place of Defense Evasion", () => {
	expect(enterprise19.tactics.map((tactic) => tactic.shortname)).toEqual([
		"reconnaissance",
		"resource-development",
		"initial-access",
		"execution",
		"persistence",
		"privilege-escalation",
		"stealth",
		"defense-impairment",
		"credential-access",
		"discovery",
		"lateral-movement",
		"collection",
		"command-and-control",
		"exfiltration",
		"impact",
	]);
	expect(enterprise19.tactics.find((tactic) => tactic.id === "TA0005")?.name).toBe("Stealth");
});

test("gives a technique its name, all its tactics in matrix order and its platforms", () => {
	expect(techniqueById.get("T1059.004")).toEqual({
		id: "T1059.004",
		name: "Unix Shell",
		tactics: ["TA0002"],
		platforms: ["ESXi", "Linux", "Network Devices", "macOS"],
	});
	expect(techniqueById.get("T1053")?.tactics).toEqual(["TA0002", "TA0003", "TA0004"]);
});

test("says that the platforms of the 23 ids new in this version are not known", () => {
	expect(enterprise19.techniques.filter((technique) => technique.platforms === null)).toHaveLength(23);
});

test("names a tactic of its own for every technique", () => {
	const tacticIds = enterprise19.tactics.map((tactic) => tactic.id);
	for (const technique of enterprise19.techniques) {
		expect(technique.tactics.length, technique.id).toBeGreaterThan(0);
		expect(tacticIds, technique.id).toEqual(expect.arrayContaining([...technique.tactics]));
	}
});

test("leads every revoked id of this and earlier versions to an active one", () => {
	const { revokedBy } = enterprise19;
	expect(Object.keys(revokedBy)).toHaveLength(149);
	for (const from of Object.keys(revokedBy)) {
		let id = from;
		while (Object.hasOwn(revokedBy, id)) id = revokedBy[id] ?? "";
		expect(techniqueById.has(id), from).toBe(true);
	}
});

test("carries MITRE's notice", () => {
	expect(enterprise19.notice).toMatch(/^© \d{4} The MITRE Corporation\. .*permission/);
});

test("makes each list once and cannot be changed", () => {
	expect(enterprise19.techniques).toBe(enterprise19.techniques);
	for (const part of [
		enterprise19.tactics,
		enterprise19.techniques,
		enterprise19.techniques[0],
		enterprise19.revokedBy,
	])
		expect(Object.isFrozen(part)).toBe(true);
});

test("is what the generator makes of the recorded catalogue, byte for byte", ({ skip }) => {
	skip(!existsSync(recorded), `there is no ${recorded}, which the catalogue was made from`);
	const folder = mkdtempSync(join(tmpdir(), "attack-"));
	try {
		const out = join(folder, "catalogue.ts");
		const inputs = ["enterprise-19.0", "enterprise-18.1", "revoked-18.1-to-19.0"].map(
			(name) => `${recorded}/${name}.json`,
		);
		execFileSync(process.execPath, ["scripts/generate-attack.mjs", ...inputs, "--out", out]);
		expect(readFileSync(out, "utf8")).toBe(readFileSync("src/attack/enterprise19.generated.ts", "utf8"));
	} finally {
		rmSync(folder, { recursive: true });
	}
});
