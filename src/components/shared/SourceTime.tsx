import { formatAge, formatDateTime } from "../../model/format.ts";

export interface SourceTimeProps {
	/** Epoch milliseconds. */
	readonly at: number;
	/** The "now" that the data was judged by, epoch milliseconds; `undefined`: no age is known, the date is shown. */
	readonly now: number | undefined;
	readonly locale: string | undefined;
	/** `5 minutes` → `5 minutes ago`. */
	readonly formatAgo: (age: string) => string;
}

/** A time as its age, the date in `title`. Renders a `<time>`. */
export function SourceTime({ at, now, locale, formatAgo }: SourceTimeProps) {
	const date = formatDateTime(at, locale);
	return (
		<time dateTime={new Date(at).toISOString()} title={date}>
			{now === undefined ? date : formatAgo(formatAge(now - at, locale))}
		</time>
	);
}
