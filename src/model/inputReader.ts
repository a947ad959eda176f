/**
 * Reads unknown values field by field. Wrong types become issues and are left out; `null` and `undefined` are silently absent, since
 * sources write both for "not said". Only own properties are read.
 */
import { type IssueLog, quote } from "./issueLog.ts";

export type Path = readonly (string | number)[];

/** Longer texts are cut; ids never are, since cutting could make two of them one. */
const TEXT_LIMIT = 16_384;

export interface InputReader {
	/** An own property; `undefined` for everything else, inherited ones and non-objects included. */
	field(object: unknown, key: string): unknown;
	text(value: unknown, path: Path): string | undefined;
	/** A non-empty string, or a whole number written out: sources use both for ids. */
	id(value: unknown, path: Path): string | undefined;
	bool(value: unknown, path: Path): boolean | undefined;
	/** A finite number. */
	number(value: unknown, path: Path): number | undefined;
	/** Epoch milliseconds, 1970 to `now`; later times are clamped to now and are an issue. */
	time(value: unknown, path: Path): number | undefined;
	oneOf<T extends string>(value: unknown, allowed: readonly T[], path: Path): T | undefined;
	list(value: unknown, path: Path): readonly unknown[];
	/** Distinct strings, in order. */
	texts(value: unknown, path: Path): readonly string[];
	object(value: unknown, path: Path): object | undefined;
}

/** Clocks differ by seconds everywhere; only more than this is worth an issue. */
const CLOCK_TOLERANCE_MS = 5000;

export function createInputReader(log: IssueLog, now: number): InputReader {
	const wrongType = (expected: string, value: unknown, path: Path): undefined => {
		if (value !== undefined && value !== null)
			log.add("wrong-type", path, `expected ${expected}, got ${quote(value)}; ignored`);
		return undefined;
	};
	const text: InputReader["text"] = (value, path) => {
		if (typeof value !== "string") return wrongType("text", value, path);
		if (value.length <= TEXT_LIMIT) return value;
		log.add("too-long", path, `text of ${value.length} characters; cut to ${TEXT_LIMIT}`);
		return value.slice(0, TEXT_LIMIT);
	};
	const list: InputReader["list"] = (value, path) =>
		Array.isArray(value) ? value : (wrongType("an array", value, path) ?? []);
	return {
		field: (object, key) =>
			typeof object === "object" && object !== null && Object.hasOwn(object, key)
				? (object as Record<string, unknown>)[key]
				: undefined,
		text,
		id(value, path) {
			if (typeof value === "string" && value !== "") return value;
			if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
			return wrongType("an id", value === "" ? undefined : value, path);
		},
		bool: (value, path) => (typeof value === "boolean" ? value : wrongType("true or false", value, path)),
		number: (value, path) =>
			typeof value === "number" && Number.isFinite(value) ? value : wrongType("a finite number", value, path),
		time(value, path) {
			if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
				return wrongType("a time in epoch milliseconds", value, path);
			}
			if (value <= now) return value;
			if (value - now > CLOCK_TOLERANCE_MS) {
				log.add("clock-skew", path, `time is ${Math.round((value - now) / 1000)} s in the future; taken as now`);
			}
			return now;
		},
		oneOf<T extends string>(value: unknown, allowed: readonly T[], path: Path) {
			const found = allowed.find((candidate) => candidate === value);
			if (found === undefined && value !== undefined && value !== null) {
				log.add("unknown-value", path, `${quote(value)} is none of ${allowed.join(", ")}; ignored`);
			}
			return found;
		},
		list,
		texts(value, path) {
			const values = new Set<string>();
			list(value, path).forEach((entry, i) => {
				const read = text(entry, [...path, i]);
				if (read !== undefined && read !== "") values.add(read);
			});
			return [...values];
		},
		object: (value, path) =>
			typeof value === "object" && value !== null && !Array.isArray(value)
				? value
				: wrongType("an object", value, path),
	};
}
