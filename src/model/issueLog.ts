import { displayText } from "./displayText.ts";
import type { Issue, IssueCode } from "./issues.ts";

/** Faults of one code at one kind of place that are listed one by one; those past it are counted in the last entry. */
const LISTED_PER_SHAPE = 25;

/** Collects issues; a million like faults cost no more than a few. */
export interface IssueLog {
	/** Places that differ only in array positions are one kind of place. */
	add(code: IssueCode, path: readonly (string | number)[], message: string): void;
	/** In order of first occurrence. */
	list(): readonly Issue[];
}

type OpenIssue = { -readonly [K in keyof Issue]: Issue[K] };

export function createIssueLog(): IssueLog {
	const issues: OpenIssue[] = [];
	const byShape = new Map<string, { seenCount: number; last: OpenIssue }>();
	return {
		add(code, path, message) {
			const shape = `${code}|${path.map((step) => (typeof step === "number" ? "#" : step)).join(".")}`;
			const known = byShape.get(shape);
			if (known && known.seenCount >= LISTED_PER_SHAPE) {
				known.last.count += 1;
				return;
			}
			const issue = { code, path: [...path], message, count: 1 };
			issues.push(issue);
			byShape.set(shape, { seenCount: (known?.seenCount ?? 0) + 1, last: issue });
		},
		list: () => Object.freeze(issues.map((issue) => Object.freeze(issue))),
	};
}

/** A value as it may stand in an issue: cut, quoted, on one line. */
export function quote(value: unknown): string {
	if (typeof value === "string") {
		return displayText(JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value));
	}
	if (value === undefined) return "nothing";
	return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
