import { type IssueLog, quote } from "./issueLog.ts";
import type { IssueCode } from "./issues.ts";

/** Longer texts are cut; ids never are, since cutting could make two of them one. */
const TEXT_LIMIT = 16_384;

/** Clocks differ by seconds everywhere; only more than this is worth an issue. */
const CLOCK_TOLERANCE_MS = 5000;

/**
 * A place in untrusted input, read field by field. Wrong types become issues and are left out; `null` and `undefined` are silently absent,
 * since sources write both for "not said". Only own properties are seen. The way to the place is put together when a fault asks for it, and
 * most places have none.
 */
export class InputNode {
	constructor(
		readonly value: unknown,
		private readonly log: IssueLog,
		private readonly now: number,
		private readonly parent: InputNode | null = null,
		private readonly step: string | number = "",
	) {}

	/** Property names and array positions from the root of the input. */
	get path(): readonly (string | number)[] {
		return this.parent ? [...this.parent.path, this.step] : [];
	}

	/** Reports a fault of this place, or of one of its fields. */
	fault(code: IssueCode, message: string, key?: string | number): undefined {
		this.log.add(code, key === undefined ? this.path : [...this.path, key], message);
		return undefined;
	}

	/** An own property; `undefined` where there is none, for anything but an object, and where reading it fails. */
	field(key: string): unknown {
		const { value } = this;
		if (typeof value !== "object" || value === null) return undefined;
		try {
			return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
		} catch {
			return this.fault("wrong-type", "cannot be read; ignored", key);
		}
	}

	child(key: string | number, value: unknown): InputNode {
		return new InputNode(value, this.log, this.now, this, key);
	}

	/** Is the field there at all? */
	has(key: string): boolean {
		return (this.field(key) ?? null) !== null;
	}

	text(key: string): string | undefined {
		return this.toText(this.field(key), key);
	}

	/** A non-empty string, or a whole number written out: sources use both for ids and versions. */
	id(key: string): string | undefined {
		const value = this.field(key);
		if (typeof value === "string") return value === "" ? undefined : value;
		if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
		return this.wrongType("an id", value, key);
	}

	bool(key: string): boolean | undefined {
		const value = this.field(key);
		return typeof value === "boolean" ? value : this.wrongType("true or false", value, key);
	}

	/** A finite number. */
	number(key: string): number | undefined {
		const value = this.field(key);
		return typeof value === "number" && Number.isFinite(value) ? value : this.wrongType("a finite number", value, key);
	}

	/** Epoch milliseconds, 1970 to `now`; later times are clamped to now and are an issue. */
	time(key: string): number | undefined {
		const value = this.field(key);
		if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
			return this.wrongType("a time in epoch milliseconds", value, key);
		}
		const aheadMs = value - this.now;
		if (aheadMs > CLOCK_TOLERANCE_MS) {
			this.fault("clock-skew", `time is ${Math.round(aheadMs / 1000)} s in the future; taken as now`, key);
		}
		return Math.min(value, this.now);
	}

	oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
		const value = this.field(key) ?? undefined;
		if (value === undefined || (allowed as readonly unknown[]).includes(value)) return value as T | undefined;
		return this.fault("unknown-value", `${quote(value)} is none of ${allowed.join(", ")}; ignored`, key);
	}

	list(key: string): readonly InputNode[] {
		const value = this.field(key);
		if (!Array.isArray(value)) return this.wrongType("an array", value, key) ?? [];
		const list = this.child(key, value);
		return value.map((entry: unknown, i) => list.child(i, entry));
	}

	/** Distinct strings that are not empty, in order. */
	texts(key: string): readonly string[] {
		return this.child(key, this.field(key)).asTexts();
	}

	/** The same of the place itself. */
	asTexts(): readonly string[] {
		const { value } = this;
		if (!Array.isArray(value)) return this.wrongType("an array", value) ?? [];
		const texts = new Set<string>();
		value.forEach((entry: unknown, i) => {
			const text = this.toText(entry, i);
			if (text) texts.add(text);
		});
		return [...texts];
	}

	private toText(value: unknown, key: string | number): string | undefined {
		if (typeof value !== "string") return this.wrongType("text", value, key);
		if (value.length <= TEXT_LIMIT) return value;
		this.fault("too-long", `text of ${value.length} characters; cut to ${TEXT_LIMIT}`, key);
		return value.slice(0, TEXT_LIMIT);
	}

	private wrongType(expected: string, value: unknown, key?: string | number): undefined {
		if (value === undefined || value === null) return undefined;
		return this.fault("wrong-type", `expected ${expected}, got ${quote(value)}; ignored`, key);
	}
}
