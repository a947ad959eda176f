import { displayText } from "../../model/displayText.ts";

/** `displayText` for texts of several lines: line ends and tabs keep their meaning, for a caret that points at a column. */
export function displayLines(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.split(/([\n\t])/)
		.map((piece) => (piece === "\n" || piece === "\t" ? piece : displayText(piece)))
		.join("");
}
