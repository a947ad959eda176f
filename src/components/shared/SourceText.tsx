import { Fragment } from "react";
import { displayText } from "../../model/displayText.ts";

/** Longer texts lose their middle; both ends stay, since names that differ usually differ at an end. */
const SHOWN_CHARACTERS = 160;

export interface SourceTextProps {
	readonly text: string;
	readonly className?: string | undefined;
}

/**
 * A short text from the source, which nobody vouches for: isolated from the direction of the text around it, invisible characters made
 * visible, cut in the middle beyond 160 characters with the whole of it in `title`, and broken rather after punctuation than inside a
 * word. Renders a `<bdi>`.
 */
export function SourceText({ text, className }: SourceTextProps) {
	const shown = displayText(text);
	const isCut = shown.length > SHOWN_CHARACTERS;
	const half = SHOWN_CHARACTERS / 2;
	const pieces = (isCut ? displayText(`${shown.slice(0, half)}…${shown.slice(-half)}`) : shown).split(
		/(?<=[._:/-])(?=[^._:/-])/,
	);
	return (
		<bdi className={className} title={isCut ? shown : undefined}>
			{pieces.map((piece, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
				<Fragment key={i}>
					{i > 0 && <wbr />}
					{piece}
				</Fragment>
			))}
		</bdi>
	);
}
