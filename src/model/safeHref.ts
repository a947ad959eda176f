/**
 * The href if it is http, https or relative, else `undefined`. For every link whose address came from data or from a host application.
 * Control characters and spaces that browsers skip are refused outright, so `java\nscript:` has no way in; so are protocol-relative
 * addresses (`//elsewhere`), which look relative and are not.
 */
export function safeHref(href: string | null | undefined): string | undefined {
	if (typeof href !== "string") return undefined;
	const text = href.trim();
	if (text === "" || text.length > 2048) return undefined;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
	if (/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/.test(text)) return undefined;
	if (/^https?:\/\/[^/\\]/i.test(text)) return text;
	if (/^[/\\]{2}/.test(text)) return undefined;
	// A colon before the first slash, question mark or hash would be a scheme.
	return /^[^/?#\\]*:/.test(text) ? undefined : text;
}
