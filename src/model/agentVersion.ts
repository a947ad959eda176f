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
	/** The first and the first after the last of the versions written: `7.46` stands for all of 7.46.x, `*` for all there are. */
	readonly first: AgentVersion;
	readonly next: AgentVersion;
	/** How many numbers were written: `7.x` is 1, `7.46` is 2. */
	readonly precision: number;
}
/** OR of ANDs. */
type Constraint = readonly (readonly Comparison[])[];

const OPERATORS: Readonly<Record<string, Operator>> = {
	"": "=",
	"=": "=",
	"==": "=",
	"!=": "!=",
	"<": "<",
	"<=": "<=",
	"=<": "<=",
	">": ">",
	">=": ">=",
	"=>": ">=",
	"~": "~",
	"~>": "~",
	"^": "^",
};
const COMPARISON = /^([<>=!~^]{0,2})v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(?:[-+][\w.+-]*)?$/;
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
		// Blanks may stand between operator and version as well as between comparisons; `7.46 - 7.70` is a range.
		const tokens = alternative
			.replace(/(\S+)\s+-\s+(\S+)/g, ">=$1 <=$2")
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
	const operator = OPERATORS[match?.[1] ?? ""];
	if (!match || !operator) return null;
	const written = [match[2], match[3], match[4]];
	const wildcard = written.findIndex((part) => part === undefined || /[xX*]/.test(part));
	const precision = wildcard === -1 ? 3 : wildcard;
	const [major = 0, minor = 0, patch = 0] = written.slice(0, precision).map(Number);
	const first: AgentVersion = [major, minor, patch];
	return { operator, first, next: versionAfter(first, precision), precision };
}

/** The first version after all those that begin with the first `precision` numbers of this one. */
function versionAfter([major, minor, patch]: AgentVersion, precision: number): AgentVersion {
	if (precision <= 0) return [Number.POSITIVE_INFINITY, 0, 0];
	if (precision === 1) return [major + 1, 0, 0];
	return precision === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

/** As the Agent's library reads it (Masterminds/semver): `> 7.46` and `<= 7.46` mean all of 7.46.x, as `= 7.46` does. */
function holds(version: AgentVersion, comparison: Comparison): boolean {
	const { operator, first, next } = comparison;
	const isAfterFirst = compareAgentVersions(version, first) >= 0;
	const isBeforeNext = compareAgentVersions(version, next) < 0;
	switch (operator) {
		case ">=":
			return isAfterFirst;
		case "<":
			return !isAfterFirst;
		case ">":
			return !isBeforeNext;
		case "<=":
			return isBeforeNext;
		case "=":
			return isAfterFirst && isBeforeNext;
		case "!=":
			return !isAfterFirst || !isBeforeNext;
		case "~":
		case "^":
			return isAfterFirst && compareAgentVersions(version, endOfRange(comparison)) < 0;
	}
}

/** `~7.46.1` stays within 7.46, `~7` within 7; `^` stays within the first number that is not 0. */
function endOfRange({ operator, first, precision }: Comparison): AgentVersion {
	if (operator === "~") return versionAfter(first, Math.min(precision, 2));
	const significant = first.findIndex((number) => number > 0);
	return versionAfter(first, Math.min(precision, significant === -1 ? 3 : significant + 1));
}

const satisfiesParsed = (version: AgentVersion, constraint: Constraint): boolean =>
	constraint.some((comparisons) => comparisons.every((comparison) => holds(version, comparison)));

/** `null` where the constraint cannot be read: neither yes nor no. */
export function satisfiesConstraint(version: AgentVersion, constraint: string): boolean | null {
	const read = parseConstraint(constraint);
	return read && satisfiesParsed(version, read);
}

/**
 * Would newer agents satisfy what this one does not? `false` where the constraint has an upper bound: such a rule is superseded, not lost.
 * A range over a whole major version (`~7.x`, `^7.46`) bounds nothing from above in that sense.
 */
export function isLostToVersion(version: AgentVersion, constraint: string): boolean {
	const read = parseConstraint(constraint);
	if (!read || satisfiesParsed(version, read)) return false;
	return read.some((comparisons) => {
		if (comparisons.some(isUpperBound)) return false;
		// Without an upper bound, the alternative holds from the greatest of the versions written in it.
		const from = comparisons
			.map(({ operator, first, next }) => (operator === ">" || operator === "!=" ? next : first))
			.reduce((a, b) => (compareAgentVersions(a, b) >= 0 ? a : b));
		return compareAgentVersions(from, version) > 0;
	});
}

function isUpperBound({ operator, precision }: Comparison): boolean {
	if (operator === "~" || operator === "=") return precision > 1;
	return operator === "<" || operator === "<=";
}
