/**
 * Do a host's tags match a policy's lists? Any list, all tags of it. Tags may lack a colon, and compare ignoring case: sources fold the
 * case of some tags and not of others. `null` lists match every host, an empty array of lists matches none.
 */
export function createTagMatcher(lists: readonly (readonly string[])[] | null): (tags: ReadonlySet<string>) => boolean {
	if (lists === null) return () => true;
	const folded = lists.map((list) => list.map(foldTag)).filter((list) => list.length > 0);
	return (tags) => folded.some((list) => list.every((tag) => tags.has(tag)));
}

export function foldTag(tag: string): string {
	return tag.trim().toLowerCase();
}
