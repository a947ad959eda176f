/**
 * Agent versions and the constraints that rules put on them, as the Agent itself reads them: pre-release and build parts are left out
 * before comparing, so `7.62.0-devel+git.319` satisfies `>= 7.62`.
 */

export type AgentVersion = readonly [major: number, minor: number, patch: number];

/** The first dotted number in the text (`Wazuh v4.8.0` has one); `null` where there is none. */
export function parseAgentVersion(text: string | null | undefined): AgentVersion | null {
	const match = /(?:^|[^\d.])v?(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?/.exec((text ?? "").slice(0, 256));
	return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : null;
}

/** Negative: `a` is older. */
export function compareAgentVersions(a: AgentVersion, b: AgentVersion): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

type Operator = "<" | "<=" | ">" | ">=" | "=" | "!=" | "~" | "^";
interface Comparison {
	readonly operator: Operator;
	readonly version: AgentVersion;
	/** How many numbers were written: `7.x` is 1, `7.46` is 2. */
	readonly precision: number;
}
/** OR of ANDs. */
type Constraint = readonly (readonly Comparison[])[];

const COMPARISON =
	/^(<=|>=|==|!=|<|>|=|~>?|\^)?\s*v?(\d{1,9})(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(?:[-+][\w.+-]*)?$/;
const parsed = new Map<string, Constraint | null>();

/** Spellings in the wild: `>= 7.46`, `>=7.65 <7.70`, `>= 7.1, < 7.3`, `~7.x`, `< 7.71 || >= 7.73`. */
function parseConstraint(text: string): Constraint | null {
	const known = parsed.get(text);
	if (known !== undefined) return known;
	const constraint = text.length > 256 ? null : parseAlternatives(text);
	if (parsed.size > 1000) parsed.clear();
	parsed.set(text, constraint);
	return constraint;
}

function parseAlternatives(text: string): Constraint | null {
	const alternatives: Comparison[][] = [];
	for (const alternative of text.split("||")) {
		// Blanks may stand between operator and version as well as between comparisons.
		const tokens = alternative
			.replace(/([<>=!~^])\s+/g, "$1")
			.split(/[\s,]+/)
			.filter((token) => token !== "");
		const comparisons = tokens.map(parseComparison);
		if (comparisons.length === 0 || comparisons.some((comparison) => comparison === null)) return null;
		alternatives.push(comparisons.filter((comparison) => comparison !== null));
	}
	return alternatives;
}

function parseComparison(token: string): Comparison | null {
	const match = COMPARISON.exec(token);
	if (!match) return null;
	const numbers = [match[2], match[3], match[4]].map((part) =>
		part === undefined || /[xX*]/.test(part) ? null : Number(part),
	);
	const precision = numbers.indexOf(null) === -1 ? 3 : numbers.indexOf(null);
	const written = match[1] ?? "=";
	const operator = (written === "==" ? "=" : written.startsWith("~") ? "~" : written) as Operator;
	return { operator, precision, version: [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0] };
}

/** The first version after all those that `7`, `7.46` or `7.46.1` stand for. */
function upperEdge(version: AgentVersion, precision: number): AgentVersion {
	if (precision <= 1) return [version[0] + 1, 0, 0];
	return precision === 2 ? [version[0], version[1] + 1, 0] : [version[0], version[1], version[2] + 1];
}

function holds(version: AgentVersion, { operator, version: bound, precision }: Comparison): boolean {
	const atLeast = compareAgentVersions(version, bound) >= 0;
	const pastEdge = compareAgentVersions(version, upperEdge(bound, precision)) >= 0;
	switch (operator) {
		case ">=":
			return atLeast;
		case "<":
			return !atLeast;
		case ">":
			// `> 7.46` means after 7.46.0, as the Agent's library reads it; only a wildcard widens it.
			return precision >= 2 ? compareAgentVersions(version, bound) > 0 : pastEdge;
		case "<=":
			return precision >= 2 ? compareAgentVersions(version, bound) <= 0 : !pastEdge;
		case "=":
			return atLeast && !pastEdge;
		case "!=":
			return !atLeast || pastEdge;
		case "~":
			return atLeast && compareAgentVersions(version, upperEdge(bound, Math.min(precision, 2))) < 0;
		case "^":
			return atLeast && compareAgentVersions(version, upperEdge(bound, 1)) < 0;
	}
}

const satisfiesParsed = (version: AgentVersion, constraint: Constraint): boolean =>
	constraint.some((comparisons) => comparisons.every((comparison) => holds(version, comparison)));

/** `null` where the constraint cannot be read: neither yes nor no. */
export function satisfiesConstraint(version: AgentVersion, constraint: string): boolean | null {
	const read = parseConstraint(constraint);
	return read && satisfiesParsed(version, read);
}

/**
 * Would some newer agent satisfy what this one does not? `false` for a constraint that is only an upper bound: such a rule is
 * superseded, not lost.
 */
export function isLostToVersion(version: AgentVersion, constraint: string): boolean {
	const read = parseConstraint(constraint);
	if (!read || satisfiesParsed(version, read)) return false;
	// A satisfiable range begins at, or just after, one of the versions written in it.
	return read
		.flat()
		.some(({ version: bound, precision }) =>
			[bound, upperEdge(bound, precision), upperEdge(bound, 3)].some(
				(candidate) => compareAgentVersions(candidate, version) > 0 && satisfiesParsed(candidate, read),
			),
		);
}
