/**
 * The text with everything invisible or reordering made visible: control characters, zero-width and bidirectional marks become escapes
 * such as `\u202e`, so that no name can pretend to be another. Joiners stay (Persian and emoji need them). Lone surrogates become U+FFFD.
 */
export function displayText(text: string): string {
	return text
		.replace(
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
			/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
			(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
		)
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
