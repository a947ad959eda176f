/** Reads fields of untrusted answers. Only own properties are seen, so `__proto__` and the like are plain absences. */

/** The own property at the end of a path of keys; `undefined` where any step is missing. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
	let current = value;
	for (const key of keys) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
		current = (current as Record<string, unknown>)[key];
	}
	return current;
}

/** A string that is not empty: sources write `""` for "none". */
export function asText(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value : undefined;
}

/** An id as text; sources write ids as numbers and as strings. */
export function asId(value: unknown): string | undefined {
	return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : asText(value);
}

export function asCount(value: unknown): number | null {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A time as epoch milliseconds: a number is taken as that, text as a date. */
export function asTime(value: unknown): number | undefined {
	const time = typeof value === "string" ? Date.parse(value) : value;
	return typeof time === "number" && Number.isFinite(time) ? time : undefined;
}

/** The entries of a list. Something else where a list belongs is one entry, so that it is judged, not lost. */
export function entriesOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

/**
 * Hands a value on as it came. What an adapter returns is untrusted by contract, and `createSnapshot` checks every field and says
 * where a wrong type stands; dropping it here would hide the fault.
 */
export function asIs<T>(value: unknown): T | undefined {
	return value === null ? undefined : (value as T | undefined);
}
