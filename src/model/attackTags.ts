/**
 * ATT&CK out of rule tags as sources really write them: `tactic:TA0003-persistence`, `technique:T1547.006-…`, `subtechnique:T1564.011-…`,
 * `mitre_execution`, `T1059.004`, and with mistakes (`TA004-privilege-escalation`, `TA0001-execution`).
 */
import type { AttackCatalogue, AttackTactic, AttackTechnique } from "./catalogue.ts";

/** What tags say of ATT&CK, unjudged. Lists are distinct and in order of appearance. */
export interface ParsedAttackTags {
	/** Ids such as `T1547.006`. */
	readonly techniques: readonly string[];
	/** Hints: the id where the tag has a well-formed one, else the slug (`execution`). */
	readonly tactics: readonly string[];
	/** Id → title out of the slug: `T1547` → "Boot or logon autostart execution". */
	readonly names: ReadonlyMap<string, string>;
}

/** What tags come to under one catalogue. */
export interface ResolvedAttack {
	/** Current technique ids, revocations followed, in order of the tags. */
	readonly techniques: readonly string[];
	/** Tactic ids in matrix order: those of the techniques, or of the tactic tags where no technique is known. */
	readonly tactics: readonly string[];
	/** Current id → the id that the tag has, where a revocation was followed. */
	readonly revoked: Readonly<Record<string, string>>;
	/** Tags that contradict themselves or name nothing in the catalogue, and what was done about it. */
	readonly conflicts: readonly { readonly tag: string; readonly reason: string }[];
	/** `false`: no technique and no tactic was found. */
	readonly isMapped: boolean;
}

interface AttackTag {
	readonly tag: string;
	readonly kind: "technique" | "tactic";
	/** As written, in upper case; empty where there is none. */
	readonly writtenId: string;
	/** `null`: there is none, or it is malformed. */
	readonly id: string | null;
	readonly slug: string;
}

/** Longer tags are free text of somebody's, not ATT&CK. */
const TAG_LENGTH_LIMIT = 200;
const PREFIX = /^(tactic:|(?:sub-?)?technique:|mitre[_:-])?(.*)$/is;
const TECHNIQUE = /^(T\d{4}(?:\.\d{3})?)(?:[-_ ](.*))?$/is;
/** Seen in the field with three digits; only four make an id. */
const TACTIC = /^(TA\d{1,6})(?:[-_ ](.*))?$/is;
const TACTIC_ID_LENGTH = 6;

function parseAttackTag(tag: string): AttackTag | null {
	if (tag.length > TAG_LENGTH_LIMIT) return null;
	const [, prefix = "", body = ""] = PREFIX.exec(tag.trim()) ?? [];
	const technique = TECHNIQUE.exec(body);
	if (technique?.[1]) {
		const writtenId = technique[1].toUpperCase();
		return { tag, kind: "technique", writtenId, id: writtenId, slug: toSlug(technique[2] ?? "") };
	}
	const tactic = TACTIC.exec(body);
	if (tactic?.[1]) {
		const writtenId = tactic[1].toUpperCase();
		const id = writtenId.length === TACTIC_ID_LENGTH ? writtenId : null;
		return { tag, kind: "tactic", writtenId, id, slug: toSlug(tactic[2] ?? "") };
	}
	if (prefix === "") return null;
	const kind = /technique/i.test(prefix) ? "technique" : "tactic";
	return { tag, kind, writtenId: "", id: null, slug: toSlug(body) };
}

function readAttackTags(tags: readonly string[]): readonly AttackTag[] {
	return tags.flatMap((tag) => parseAttackTag(tag) ?? []);
}

/** What the tags say, without a catalogue. Never throws; tags that do not speak of ATT&CK are left out. */
export function parseAttackTags(tags: readonly string[]): ParsedAttackTags {
	const parsed = readAttackTags(tags);
	const names = new Map<string, string>();
	for (const { id, slug } of parsed) {
		if (id !== null && slug !== "" && !names.has(id)) names.set(id, toTitle(slug));
	}
	return {
		techniques: distinct(parsed.flatMap(({ kind, id }) => (kind === "technique" && id !== null ? [id] : []))),
		tactics: distinct(parsed.flatMap(({ kind, id, slug }) => (kind === "tactic" ? [id ?? slug] : [])).filter(Boolean)),
		names,
	};
}

/**
 * Techniques and tactics of a rule's tags. A technique decides: the tactics are all those the catalogue gives it, since tactic tags are
 * often of another ATT&CK version. Where no technique is known, a tactic tag counts by its id if that is valid, else by its slug.
 * Revocations are followed, in chains too. Without a catalogue, ids and slugs stand as the tags have them. O(tags).
 */
export function resolveAttack(tags: readonly string[], catalogue: AttackCatalogue | null): ResolvedAttack {
	if (!catalogue) {
		const { techniques, tactics } = parseAttackTags(tags);
		return { techniques, tactics, revoked: {}, conflicts: [], isMapped: techniques.length + tactics.length > 0 };
	}
	const lookup = lookupOf(catalogue);
	const parsed = readAttackTags(tags);
	const conflicts: { tag: string; reason: string }[] = [];
	const techniques = new Map<string, AttackTechnique>();
	const revoked = new Map<string, string>();
	const hints = new Set<AttackTactic>();
	for (const tag of parsed) {
		if (tag.kind === "tactic") {
			const { tactic, problem } = findTactic(tag, lookup);
			if (tactic) hints.add(tactic);
			if (problem) conflicts.push({ tag: tag.tag, reason: problem });
			continue;
		}
		const { technique, problem } = findTechnique(tag, lookup);
		if (problem) conflicts.push({ tag: tag.tag, reason: problem });
		if (!technique) continue;
		techniques.set(technique.id, technique);
		if (tag.id !== null && tag.id !== technique.id && !revoked.has(technique.id)) revoked.set(technique.id, tag.id);
	}
	const known = [...techniques.values()];
	const tactics = new Set(
		known.length > 0 ? known.flatMap((technique) => technique.tactics) : [...hints].map((tactic) => tactic.id),
	);
	return {
		techniques: [...techniques.keys()],
		tactics: catalogue.tactics.map((tactic) => tactic.id).filter((id) => tactics.has(id)),
		revoked: Object.fromEntries(revoked),
		conflicts,
		isMapped: techniques.size + tactics.size > 0,
	};
}

interface Found {
	/** What is wrong with the tag, and what was done about it. */
	readonly problem?: string | undefined;
}

function findTactic(
	{ writtenId, id, slug }: AttackTag,
	lookup: Lookup,
): Found & { readonly tactic?: AttackTactic | undefined } {
	const byId = id === null ? undefined : lookup.tacticById.get(id);
	const bySlug = lookup.tacticBySlug.get(slug);
	const tactic = byId ?? bySlug;
	if (!tactic) return { problem: `no tactic of ATT&CK ${lookup.version}; left out` };
	if (byId && bySlug && byId !== bySlug) {
		return { tactic, problem: `${byId.id} is ${byId.name}, not ${bySlug.name}; a technique decides, else the id` };
	}
	if (byId || writtenId === "") return { tactic };
	return { tactic, problem: `${writtenId} is no tactic; read as ${tactic.id} ${tactic.name}` };
}

function findTechnique(
	{ id, slug }: AttackTag,
	lookup: Lookup,
): Found & { readonly technique?: AttackTechnique | undefined } {
	if (id === null) return { problem: "no technique id; left out" };
	const technique = lookup.techniqueById.get(followRevocations(id, lookup));
	if (!technique) return { problem: `${id} is no technique of ATT&CK ${lookup.version}; left out` };
	const named = slug === "" || slug === toSlug(technique.name) ? [] : (lookup.techniquesBySlug.get(slug) ?? []);
	const [other] = named;
	// Old names of a technique live on as names of its sub-techniques, so family members do not contradict each other.
	if (!other || named.some((one) => isFamily(one.id, technique.id))) return { technique };
	return {
		technique,
		problem: `${technique.id} is ${technique.name}, not ${other.name} (${other.id}); the id stands`,
	};
}

/** Parent and child, or the same. */
function isFamily(a: string, b: string): boolean {
	return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** The first id of the chain that the catalogue has; a chain that leads nowhere, or in a circle, ends on an id that it has not. */
function followRevocations(id: string, { revokedBy, techniqueById }: Lookup): string {
	const seen = new Set<string>();
	let current = id;
	while (!techniqueById.has(current) && !seen.has(current) && Object.hasOwn(revokedBy, current)) {
		seen.add(current);
		current = revokedBy[current] ?? current;
	}
	return current;
}

interface Lookup {
	readonly version: string;
	readonly tacticById: ReadonlyMap<string, AttackTactic>;
	readonly tacticBySlug: ReadonlyMap<string, AttackTactic>;
	readonly techniqueById: ReadonlyMap<string, AttackTechnique>;
	readonly techniquesBySlug: ReadonlyMap<string, readonly AttackTechnique[]>;
	readonly revokedBy: Readonly<Record<string, string>>;
}

/** Hundreds of rules ask one catalogue, so its maps are made once. */
const lookups = new WeakMap<AttackCatalogue, Lookup>();

function lookupOf(catalogue: AttackCatalogue): Lookup {
	const known = lookups.get(catalogue);
	if (known) return known;
	const techniquesBySlug = new Map<string, AttackTechnique[]>();
	for (const technique of catalogue.techniques) {
		const slug = toSlug(technique.name);
		techniquesBySlug.set(slug, [...(techniquesBySlug.get(slug) ?? []), technique]);
	}
	const lookup = {
		version: catalogue.version,
		tacticById: new Map(catalogue.tactics.map((tactic) => [tactic.id, tactic])),
		tacticBySlug: new Map(catalogue.tactics.map((tactic) => [tactic.shortname, tactic])),
		techniqueById: new Map(catalogue.techniques.map((technique) => [technique.id, technique])),
		techniquesBySlug,
		revokedBy: catalogue.revokedBy,
	};
	lookups.set(catalogue, lookup);
	return lookup;
}

/** `Boot or Logon: Autostart` → `boot-or-logon-autostart`. */
function toSlug(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

function toTitle(slug: string): string {
	return slug.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());
}

function distinct(values: readonly string[]): readonly string[] {
	return [...new Set(values)];
}
