/** The most characters of a search that are looked at. */
export const SEARCH_LIMIT = 128;

/** Does every word of the query stand in one of the texts? Case does not matter; an empty query is found everywhere. */
export function isFound(query: string, texts: readonly string[]): boolean {
	const haystack = texts.join("\n").toLowerCase();
	return splitWords(query).every((word) => haystack.includes(word));
}

function splitWords(query: string): readonly string[] {
	return query
		.slice(0, SEARCH_LIMIT)
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== "");
}
