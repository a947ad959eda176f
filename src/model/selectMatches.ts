import type { CoverageIndex } from "./createIndex.ts";
import { statusCode } from "./createIndex.ts";
import type { CoverageFilter } from "./filter.ts";
import { HOST_FLAGS } from "./vocabulary.ts";

/** 1 a host that matches the host facets and the text, within the statuses given; 0 one that is dimmed. O(hosts). */
export function selectMatches(index: CoverageIndex, filter: CoverageFilter, statusCodes: Uint8Array): Uint8Array {
	const matches = new Uint8Array(index.hostCount).fill(1);
	const keep = (isKept: (row: number) => boolean) => {
		for (let row = 0; row < matches.length; row++) if (matches[row] === 1 && !isKept(row)) matches[row] = 0;
	};
	if (filter.status.length > 0) {
		const wanted = new Set(filter.status.map(statusCode));
		keep((row) => wanted.has(statusCodes[row] ?? -1));
	}
	if (filter.flag.length > 0) {
		const wanted = filter.flag.reduce((bits, flag) => bits | (1 << HOST_FLAGS.indexOf(flag)), 0);
		keep((row) => ((index.flags[row] ?? 0) & wanted) !== 0);
	}
	if (filter.version.length > 0) {
		const wanted = new Set(filter.version);
		const codes = new Set(index.versions.values.flatMap((value, code) => (wanted.has(value) ? [code] : [])));
		keep((row) => codes.has(index.versions.codes[row] ?? -1));
	}
	for (const tags of groupTags(filter.tag).values()) {
		const wanted = new Uint8Array(index.hostCount);
		for (const tag of tags) for (const row of index.tagRows.get(tag) ?? []) wanted[row] = 1;
		keep((row) => wanted[row] === 1);
	}
	if (filter.host.length > 0) {
		const wanted = new Set(filter.host.map((id) => index.rowById.get(id)));
		keep((row) => wanted.has(row));
	}
	const text = filter.text.trim().toLowerCase();
	if (text !== "") keep((row) => index.searchTexts[row]?.includes(text) ?? false);
	return matches;
}

/** Tags by key; a tag without a colon is a key of its own. */
function groupTags(tags: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const byKey = new Map<string, string[]>();
	for (const tag of tags) {
		const key = tagKey(tag);
		const group = byKey.get(key);
		if (group) group.push(tag);
		else byKey.set(key, [tag]);
	}
	return byKey;
}

export function tagKey(tag: string): string {
	const colon = tag.indexOf(":");
	return colon === -1 ? tag : tag.slice(0, colon);
}
