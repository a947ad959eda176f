import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enterprise19 } from "../../src/attack/enterprise19.ts";
import { parseAttackTags, resolveAttack } from "../../src/model/attackTags.ts";
import type { AttackCatalogue } from "../../src/model/catalogue.ts";

describe("parseAttackTags", () => {
	test.each([
		["technique:T1547-boot-or-logon-autostart-execution", "T1547", "Boot or logon autostart execution"],
		["technique:T1547.006-kernel-modules-and-extensions", "T1547.006", "Kernel modules and extensions"],
		["subtechnique:T1564.011-ignore-process-interrupts", "T1564.011", "Ignore process interrupts"],
		["technique:T1059", "T1059", undefined],
		["T1059.004", "T1059.004", undefined],
		["  t1059.004 ", "T1059.004", undefined],
	])("reads the technique of %j", (tag, id, name) => {
		const parsed = parseAttackTags([tag]);
		expect(parsed.techniques).toEqual([id]);
		expect(parsed.tactics).toEqual([]);
		expect(parsed.names.get(id)).toBe(name);
	});

	test.each([
		["tactic:TA0003-persistence", "TA0003"],
		["tactic:TA0003", "TA0003"],
		["TA0003-persistence", "TA0003"],
		["TA004-privilege-escalation", "privilege-escalation"],
		["tactic:execution", "execution"],
		["mitre_execution", "execution"],
		["mitre_defense_evasion", "defense-evasion"],
	])("reads the tactic hint of %j", (tag, hint) => {
		const parsed = parseAttackTags([tag]);
		expect(parsed.tactics).toEqual([hint]);
		expect(parsed.techniques).toEqual([]);
	});

	test.each(["policy:threat-detection", "security:attack", "t3.large", "T10595", "", "TA", "technique:", "__proto__"])(
		"finds nothing in %j",
		(tag) => {
			expect(parseAttackTags([tag])).toEqual({ techniques: [], tactics: [], names: new Map() });
		},
	);

	test("lists what several tags say once, the first title standing", () => {
		const parsed = parseAttackTags(["T1059-one", "technique:T1059-two", "tactic:TA0002-execution", "TA0002"]);
		expect(parsed.techniques).toEqual(["T1059"]);
		expect(parsed.tactics).toEqual(["TA0002"]);
		expect(parsed.names.get("T1059")).toBe("One");
	});
});

describe("resolveAttack", () => {
	test("takes the tactics from the technique, all of them, whatever the tactic tag says", () => {
		const resolved = resolveAttack(
			["tactic:TA0003-persistence", "technique:T1053-scheduled-task-or-job"],
			enterprise19,
		);
		expect(resolved.techniques).toEqual(["T1053"]);
		expect(resolved.tactics).toEqual(["TA0002", "TA0003", "TA0004"]);
		expect(resolved.conflicts).toEqual([]);
		expect(resolved.isMapped).toBe(true);
	});

	test("moves a Defense Evasion rule to the tactic that its technique has now, and keeps the revoked id", () => {
		const resolved = resolveAttack(["tactic:TA0005-defense-evasion", "technique:T1562-impair-defenses"], enterprise19);
		expect(resolved.techniques).toEqual(["T1685"]);
		expect(resolved.tactics).toEqual(["TA0112"]);
		expect(resolved.revoked).toEqual({ T1685: "T1562" });
		expect(resolved.conflicts).toEqual([]);
	});

	test("perl_shell and php_shell: the id says Initial Access, the name Execution, the technique decides", () => {
		const tags = [
			"tactic:TA0001-execution",
			"technique:T1059-command-and-scripting-interpreter",
			"policy:threat-detection",
		];
		const resolved = resolveAttack(tags, enterprise19);
		expect(resolved.tactics).toEqual(["TA0002"]);
		expect(resolved.conflicts).toEqual([
			{ tag: "tactic:TA0001-execution", reason: expect.stringContaining("TA0001 is Initial Access, not Execution") },
		]);
	});

	test("without a technique a valid tactic id wins over the name beside it, and the conflict is reported", () => {
		const resolved = resolveAttack(["tactic:TA0001-execution"], enterprise19);
		expect(resolved.tactics).toEqual(["TA0001"]);
		expect(resolved.conflicts).toHaveLength(1);
	});

	test("without a technique a malformed tactic id gives way to the name, and is reported", () => {
		const resolved = resolveAttack(["TA004-privilege-escalation"], enterprise19);
		expect(resolved.tactics).toEqual(["TA0004"]);
		expect(resolved.conflicts[0]?.reason).toContain("TA004 is no tactic; read as TA0004 Privilege Escalation");
	});

	test("reads Falco's spelling without complaint", () => {
		expect(resolveAttack(["mitre_execution", "T1059.004"], enterprise19)).toEqual({
			techniques: ["T1059.004"],
			tactics: ["TA0002"],
			revoked: {},
			conflicts: [],
			isMapped: true,
		});
		expect(resolveAttack(["mitre_lateral_movement"], enterprise19).tactics).toEqual(["TA0008"]);
	});

	test("does not guess which of its two successors a retired tactic name means", () => {
		const resolved = resolveAttack(["mitre_defense_evasion"], enterprise19);
		expect(resolved.isMapped).toBe(false);
		expect(resolved.conflicts).toEqual([
			{ tag: "mitre_defense_evasion", reason: "no tactic of ATT&CK 19.0; left out" },
		]);
	});

	test("leaves out a technique that the catalogue does not have, says so, and lets the tactic tag count", () => {
		const resolved = resolveAttack(["technique:T9999-teleport", "tactic:TA0040-impact"], enterprise19);
		expect(resolved.techniques).toEqual([]);
		expect(resolved.tactics).toEqual(["TA0040"]);
		expect(resolved.conflicts).toEqual([
			{ tag: "technique:T9999-teleport", reason: "T9999 is no technique of ATT&CK 19.0; left out" },
		]);
	});

	test("reports an id whose name is that of another technique; the id stands", () => {
		const resolved = resolveAttack(["subtechnique:T1564.003-bind-mounts"], enterprise19);
		expect(resolved.techniques).toEqual(["T1564.003"]);
		expect(resolved.conflicts[0]?.reason).toContain("T1564.003 is Hidden Window, not Bind Mounts (T1564.013)");
	});

	test("takes an old name of a technique for no conflict", () => {
		expect(resolveAttack(["technique:T1053-scheduled-task"], enterprise19).conflicts).toEqual([]);
		expect(resolveAttack(["technique:T1562.001-disable-or-modify-tools"], enterprise19).conflicts).toEqual([]);
	});

	test("keeps ids and hints as they are when there is no catalogue", () => {
		expect(resolveAttack(["mitre_execution", "tactic:TA0001-execution", "technique:T1562-x"], null)).toEqual({
			techniques: ["T1562"],
			tactics: ["execution", "TA0001"],
			revoked: {},
			conflicts: [],
			isMapped: true,
		});
	});

	test("says that tags without ATT&CK are not mapped", () => {
		for (const catalogue of [enterprise19, null]) {
			const resolved = resolveAttack(["policy:threat-detection"], catalogue);
			expect(resolved.isMapped).toBe(false);
			expect(resolved.conflicts).toEqual([]);
		}
	});

	test("follows chains of revocations and comes to an end in circles", () => {
		const catalogue: AttackCatalogue = {
			version: "test",
			notice: "",
			tactics: [{ id: "TA0001", shortname: "one", name: "One" }],
			techniques: [{ id: "T0003", name: "Three", tactics: ["TA0001"], platforms: null }],
			revokedBy: { T0001: "T0002", T0002: "T0003", T0008: "T0009", T0009: "T0008" },
		};
		expect(resolveAttack(["T0001"], catalogue)).toMatchObject({ techniques: ["T0003"], revoked: { T0003: "T0001" } });
		expect(resolveAttack(["T0008"], catalogue)).toMatchObject({ techniques: [], isMapped: false });
	});

	test("never throws and never invents: whatever the tags, all that comes out is in the catalogue", () => {
		const techniqueIds = new Set(enterprise19.techniques.map((technique) => technique.id));
		const tacticIds = new Set(enterprise19.tactics.map((tactic) => tactic.id));
		const part = fc.constantFrom(
			"tactic:",
			"technique:",
			"mitre_",
			"T1059",
			"TA0005",
			"TA004",
			"T1562.001",
			"-",
			".",
			"__proto__",
			"constructor",
			"x",
		);
		const tag = fc.oneof(
			fc.string(),
			fc.array(part, { maxLength: 5 }).map((parts) => parts.join("")),
		);
		fc.assert(
			fc.property(fc.array(tag, { maxLength: 6 }), (tags) => {
				const resolved = resolveAttack(tags, enterprise19);
				expect(resolved.techniques.every((id) => techniqueIds.has(id))).toBe(true);
				expect(resolved.tactics.every((id) => tacticIds.has(id))).toBe(true);
				expect(resolved.conflicts.every((conflict) => tags.includes(conflict.tag))).toBe(true);
				expect(resolved.isMapped).toBe(resolved.techniques.length + resolved.tactics.length > 0);
			}),
		);
	});
});
