// @ts-check
// Makes src/attack/enterprise<major>.generated.ts from a catalogue in JSON, and the revocations of earlier versions:
//   npm run attack:generate -- CATALOGUE.json [REVOCATIONS.json …] [--out FILE]
// The catalogue has `version`, `notice`, `tactics[]{id, shortname, name}` in matrix order and
// `techniques[]{id, name, tactics[] (short names), platforms[] | null}`. Any of the files may have `revokedBy`, old id → successor.
// The same input gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * @typedef {{ id: string, shortname: string, name: string }} Tactic
 * @typedef {{ id: string, name: string, tactics: string[], platforms: string[] | null }} Technique
 * @typedef {{ version: string, notice: string, tactics: Tactic[], techniques: Technique[] }} Catalogue
 */

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(`generate-attack: ${message}`);
	process.exit(1);
}

/** By code unit, so that the order does not depend on a locale. @param {string} a @param {string} b */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Text between back-ticks. @param {readonly string[]} lines */
const template = (lines) => `\`${lines.join("\n").replace(/[\\`]|\$\{/g, "\\$&")}\``;

/** @param {string} text */
function cell(text) {
	return /[|\n\r]/.test(text) ? fail(`"${text}" has a character that separates columns or rows`) : text;
}

/** Positions in `list`, one digit in base 36 each. @param {readonly string[]} values @param {readonly string[]} list */
function digits(values, list) {
	return values
		.map((value) => list.indexOf(value))
		.sort((a, b) => a - b)
		.map((position) =>
			position < 0 || position > 35 ? fail(`${values.join()} is not in ${list.join()}`) : position.toString(36),
		)
		.join("");
}

/** Old id → successor over all files. @param {readonly { revokedBy?: Record<string, string> }[]} files @param {ReadonlySet<string>} active */
function mergeRevocations(files, active) {
	/** @type {Map<string, string>} */
	const merged = new Map();
	for (const [from, to] of files.flatMap((file) => Object.entries(file.revokedBy ?? {}))) {
		if (active.has(from)) fail(`${from} is revoked and active`);
		if (merged.has(from) && merged.get(from) !== to) fail(`${from} has two successors, ${merged.get(from)} and ${to}`);
		merged.set(from, to);
	}
	for (const from of merged.keys()) {
		let id = from;
		for (let step = 0; merged.has(id); step += 1) {
			if (step > merged.size) fail(`the successors of ${from} run in a circle`);
			id = merged.get(id) ?? id;
		}
		if (!active.has(id)) fail(`${from} ends at ${id}, which is not active`);
	}
	return merged;
}

/** @param {Catalogue} catalogue @param {ReadonlyMap<string, string>} revokedBy */
function formatModule(catalogue, revokedBy) {
	const tactics = catalogue.tactics.map((tactic) => tactic.shortname);
	const platforms = [...new Set(catalogue.techniques.flatMap((technique) => technique.platforms ?? []))].sort(
		compareText,
	);
	const techniques = [...catalogue.techniques].sort((a, b) => compareText(a.id, b.id));
	return `// Made by scripts/generate-attack.mjs from ATT&CK Enterprise ${catalogue.version}. Do not edit: run \`npm run attack:generate\`.
// ${catalogue.notice}
import type { CompactCatalogue } from "./expandCatalogue.ts";

export const compact: CompactCatalogue = {
	version: ${JSON.stringify(catalogue.version)},
	notice: ${JSON.stringify(catalogue.notice)},
	tactics: ${template(catalogue.tactics.map(({ id, shortname, name }) => [id, shortname, name].map(cell).join("|")))},
	platforms: ${template([platforms.map(cell).join("|")])},
	techniques: ${template(
		techniques.map((technique) =>
			[
				cell(technique.id),
				cell(technique.name),
				digits(technique.tactics, tactics),
				...(technique.platforms === null ? [] : [digits(technique.platforms, platforms)]),
			].join("|"),
		),
	)},
	revokedBy: ${template([...revokedBy].sort(([a], [b]) => compareText(a, b)).map(([from, to]) => `${cell(from)}|${cell(to)}`))},
};
`;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [catalogueFile, ...revocationFiles] = positionals;
if (catalogueFile === undefined)
	fail("usage: npm run attack:generate -- CATALOGUE.json [REVOCATIONS.json …] [--out FILE]");
const [catalogue, ...others] = [catalogueFile, ...revocationFiles].map((file) =>
	JSON.parse(readFileSync(file, "utf8")),
);
const active = new Set(catalogue.techniques.map((/** @type {Technique} */ technique) => technique.id));
const major = catalogue.version.split(".")[0];
const out = values.out ?? fileURLToPath(new URL(`../src/attack/enterprise${major}.generated.ts`, import.meta.url));
writeFileSync(out, formatModule(catalogue, mergeRevocations([catalogue, ...others], active)));
console.log(
	`${out}: ATT&CK ${catalogue.version}, ${catalogue.tactics.length} tactics, ${active.size} techniques and sub-techniques`,
);
