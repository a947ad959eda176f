/** Numbers and times for people. `locale` is a BCP 47 tag; `undefined` takes the runtime's. */

/** Formats cost a hundred times what using them does. */
const formats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale ?? ""}|${options.style ?? ""}|${options.unit ?? ""}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(locale, options);
	formats.set(key, format);
	return format;
}

/** `12,480`. */
export function formatCount(count: number, locale?: string): string {
	return numberFormat(locale, {}).format(count);
}

/**
 * `97.3%`, at most one decimal, and rounded towards the worse: 0.99999 is never shown as 100%, nor a trace as 0%. `null` is an empty set,
 * shown as a dash.
 */
export function formatRatio(ratio: number | null, locale?: string): string {
	if (ratio === null) return "–";
	// A quotient such as 0.29 is a hair less than 290 thousandths.
	const perMille = Math.floor(ratio * 1000 + 1e-9);
	const shown = ratio > 0 && ratio < 1 ? Math.min(999, Math.max(1, perMille)) : perMille;
	return numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(shown / 1000);
}

const UNITS = [
	["day", 86_400_000],
	["hour", 3_600_000],
	["minute", 60_000],
	["second", 1000],
] as const;

/** `5 minutes`: the largest whole unit of a span in milliseconds; negative spans count as none. */
export function formatAge(ageMs: number, locale?: string): string {
	const age = Math.max(0, ageMs);
	const [unit, size] = UNITS.find(([, size]) => age >= size) ?? UNITS[3];
	return numberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Math.floor(age / size));
}

/** Date and time in UTC, to the minute: the same on server and client. */
export function formatDateTime(atMs: number, locale?: string): string {
	const key = locale ?? "";
	let format = dateFormats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
		dateFormats.set(key, format);
	}
	return `${format.format(atMs)} UTC`;
}
