import type { Platform } from "../../model/vocabulary.ts";

/** `os == "linux"`, `os in ["linux", "windows"]`. */
const OS_TEST = /(?<![\w.])os\s*(?:==\s*"([^"]*)"|in\s*\[([^\]]*)\])/g;
const NEGATION = /!(?!=)|\bnot\b/;

/**
 * The platforms that a rule's `filters[]` allow: alternatives, each an expression of the Agent's rule language. `undefined` (any platform)
 * unless every alternative names an operating system. Never narrower than the expression, since a rule wrongly taken for not applicable
 * would hide a gap.
 */
export function parsePlatforms(filters: readonly unknown[]): readonly (Platform | string)[] | undefined {
	const platforms = new Set<string>();
	for (const filter of filters) {
		if (typeof filter !== "string" || filter.length > 4096 || NEGATION.test(filter)) return undefined;
		for (const branch of filter.split(/\|\||\bor\b/)) {
			const names = namedIn(branch);
			if (names.length === 0) return undefined;
			for (const name of names) platforms.add(name === "darwin" ? "macos" : name);
		}
	}
	return platforms.size > 0 ? [...platforms] : undefined;
}

/** Is the filter about the operating system and nothing else? */
export function isOnlyPlatformFilter(filter: string): boolean {
	return (
		filter.length <= 4096 &&
		namedIn(filter).length > 0 &&
		filter.replace(OS_TEST, "").replace(/[\s()|]|\bor\b/g, "") === ""
	);
}

function namedIn(expression: string): readonly string[] {
	return [...expression.matchAll(OS_TEST)].flatMap(([, single, several]) =>
		single !== undefined ? [single] : [...(several ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? ""),
	);
}
