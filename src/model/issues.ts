/** Faults in data. They are returned, never thrown, and every one names the place it was found. */

export const ISSUE_CODES = [
	"wrong-type",
	"missing-id",
	"duplicate-id",
	"duplicate-alias",
	"unknown-reference",
	"unknown-value",
	"too-long",
	"clock-skew",
	"conflicting-report",
	"duplicate-report",
	"unmapped-rule",
	"tactic-conflict",
	"version-unknown",
	"partial",
	"invalid-response",
] as const;
/** The kinds of faults that data can have. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** A fault in the data, returned and never thrown. */
export interface Issue {
	readonly code: IssueCode;
	/** Where: property names and array positions from the root of the input, such as `["hosts", 3, "tags"]`. */
	readonly path: readonly (string | number)[];
	/** One sentence in English: what was expected, what came, what was done about it. Untrusted parts are quoted and cut to 80 characters. */
	readonly message: string;
	/** How many faults of this code and shape this entry stands for (the path is the first one's). @default 1 */
	readonly count: number;
}

/** `hosts[3].tags: expected an array, got a number; ignored (and 4 more)`. */
export function formatIssue(issue: Issue): string {
	const path = issue.path
		.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
		.join("");
	const more = issue.count > 1 ? ` (and ${issue.count - 1} more)` : "";
	return `${path || "input"}: ${issue.message}${more}`;
}
