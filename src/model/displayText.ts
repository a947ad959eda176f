/**
 * The text with everything invisible or reordering made visible: control characters, line separators, zero-width and bidirectional marks,
 * fillers and lone surrogates become escapes such as `\u202e`, so that no name can pretend to be another. Joiners and variation selectors
 * stay, since Persian and emoji need them.
 */
export function displayText(text: string): string {
	return text.replace(
		/(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu,
		(character) => {
			const code = character.codePointAt(0)?.toString(16) ?? "";
			return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
		},
	);
}
