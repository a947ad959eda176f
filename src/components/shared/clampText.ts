export interface ClampedText {
	readonly text: string;
	readonly isCut: boolean;
}

/** The beginning of a text: at most so many lines and UTF-16 units, never half of a surrogate pair. O(length of the beginning). */
export function clampText(text: string, maxLines: number, maxCharacters: number): ClampedText {
	let end = Math.min(text.length, maxCharacters);
	let position = -1;
	for (let line = 0; line < maxLines; line++) {
		position = text.indexOf("\n", position + 1);
		if (position === -1 || position >= end) break;
		if (line === maxLines - 1) end = position;
	}
	if (end >= text.length) return { text, isCut: false };
	const last = text.charCodeAt(end - 1);
	const isHalf = last >= 0xd800 && last <= 0xdbff;
	return { text: text.slice(0, isHalf ? end - 1 : end), isCut: true };
}
