import type { AttackCatalogue, AttackTactic, AttackTechnique } from "../model/catalogue.ts";

/** A catalogue as it is shipped: one row a line, columns split by `|`. A third of the bytes of the objects, and nothing to parse at start. */
export interface CompactCatalogue {
	readonly version: string;
	readonly notice: string;
	/** `id|short name|name`, in matrix order. */
	readonly tactics: string;
	/** Names, on one line. */
	readonly platforms: string;
	/** `id|name|tactics|platforms`: positions in the lists above, a digit in base 36 each. No fourth column: platforms not known. */
	readonly techniques: string;
	/** `old id|successor`. */
	readonly revokedBy: string;
}

/** The catalogue behind a compact one; each list is made when first read, and once. O(techniques) then. */
export function expandCatalogue(compact: CompactCatalogue): AttackCatalogue {
	let tactics: readonly AttackTactic[] | undefined;
	let techniques: readonly AttackTechnique[] | undefined;
	let revokedBy: AttackCatalogue["revokedBy"] | undefined;
	return {
		version: compact.version,
		notice: compact.notice,
		get tactics() {
			tactics ??= readTactics(compact);
			return tactics;
		},
		get techniques() {
			techniques ??= readTechniques(compact);
			return techniques;
		},
		get revokedBy() {
			revokedBy ??= Object.freeze(
				Object.fromEntries(rows(compact.revokedBy).map(([from = "", to = ""]) => [from, to])),
			);
			return revokedBy;
		},
	};
}

function rows(table: string): readonly (readonly string[])[] {
	return table === "" ? [] : table.split("\n").map((line) => line.split("|"));
}

function readTactics(compact: CompactCatalogue): readonly AttackTactic[] {
	return Object.freeze(
		rows(compact.tactics).map(([id = "", shortname = "", name = ""]) => Object.freeze({ id, shortname, name })),
	);
}

function readTechniques(compact: CompactCatalogue): readonly AttackTechnique[] {
	const tacticIds = readTactics(compact).map((tactic) => tactic.id);
	const platformNames = compact.platforms.split("|");
	const pick = (digits: string, list: readonly string[]) =>
		Object.freeze([...digits].flatMap((digit) => list[Number.parseInt(digit, 36)] ?? []));
	return Object.freeze(
		rows(compact.techniques).map(([id = "", name = "", tactics = "", platforms]) =>
			Object.freeze({
				id,
				name,
				tactics: pick(tactics, tacticIds),
				platforms: platforms === undefined ? null : pick(platforms, platformNames),
			}),
		),
	);
}
