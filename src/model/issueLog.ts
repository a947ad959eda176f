import type { Issue, IssueCode } from "./issues.ts";

/** Faults of one code at one kind of place that are listed one by one; those past it are counted in the last entry. */
const LISTED_PER_SHAPE = 25;

/** Collects issues; a million like faults cost no more than a few. */
export interface IssueLog {
	add(code: IssueCode, path: readonly (string | number)[], message: string): void;
	/** In order of first occurrence. */
	list(): readonly Issue[];
}

export function createIssueLog(): IssueLog {
	const issues: { code: IssueCode; path: readonly (string | number)[]; message: string; count: number }[] = [];
	const byShape = new Map<string, { seen: number; last: number }>();
	return {
		add(code, path, message) {
			const shape = `${code}|${path.map((step) => (typeof step === "number" ? "#" : step)).join(".")}`;
			const entry = byShape.get(shape) ?? { seen: 0, last: -1 };
			byShape.set(shape, entry);
			entry.seen += 1;
			const last = issues[entry.last];
			if (entry.seen > LISTED_PER_SHAPE && last) {
				last.count += 1;
				return;
			}
			entry.last = issues.push({ code, path: [...path], message, count: 1 }) - 1;
		},
		list: () => Object.freeze(issues.map((issue) => Object.freeze(issue))),
	};
}

/** A value as it may stand in an issue: cut, quoted, on one line. */
export function quote(value: unknown): string {
	if (typeof value !== "string") return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
	const line = value.length > 80 ? `${value.slice(0, 79)}…` : value;
	return JSON.stringify(line);
}
