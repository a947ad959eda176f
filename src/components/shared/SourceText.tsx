import clsx from "clsx";
import { displayText } from "../../model/displayText.ts";

/** Longer texts lose their middle; both ends stay, since names that differ usually differ at an end. */
const SHOWN_CHARACTERS = 160;

export interface SourceTextProps {
	readonly text: string;
	readonly className?: string | undefined;
}

/**
 * A short text from the source, which nobody vouches for: isolated from the direction of the text around it, invisible characters made
 * visible, and cut in the middle beyond 160 characters with the whole of it in `title`. It breaks anywhere if it must, by CSS: a `<wbr>`
 * would put spaces into the name that screen readers are told. Renders a `<bdi>`.
 */
export function SourceText({ text, className }: SourceTextProps) {
	const whole = displayText(text);
	const isCut = whole.length > SHOWN_CHARACTERS;
	const half = SHOWN_CHARACTERS / 2;
	// Without the halves of surrogate pairs that the cut goes through.
	const start = whole.slice(0, half).replace(/[\ud800-\udbff]$/, "");
	const end = whole.slice(-half).replace(/^[\udc00-\udfff]/, "");
	const shown = isCut ? `${start}…${end}` : whole;
	return (
		<bdi className={clsx("hexcover-source-text", className)} title={isCut ? whole : undefined}>
			{shown}
		</bdi>
	);
}
