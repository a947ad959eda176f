"use client";
import { useId, useState } from "react";
import { clampText } from "./clampText.ts";
import { displayLines } from "./displayLines.ts";
import { ShowMoreButton } from "./ShowMoreButton.tsx";
import type { ShowMoreMessages } from "./showMoreMessages.ts";
import { useCountFormat } from "./useCountFormat.ts";

export interface LongTextProps {
	readonly text: string;
	/** `code` keeps white space and lines as they are, for messages of an agent. @default "name" */
	readonly kind?: "name" | "code" | undefined;
	readonly messages: ShowMoreMessages;
}

const LIMITS = {
	name: { lines: 2, characters: 160 },
	code: { lines: 8, characters: 480 },
} as const;

/** Text from the source of any length: its beginning, and a button for the rest. Renders a `<bdi>` or a `<pre>`, and the button after it. */
export function LongText({ text, kind = "name", messages }: LongTextProps) {
	const format = useCountFormat();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const limit = LIMITS[kind];
	const start = clampText(text, limit.lines, limit.characters);
	const shown = isOpen ? text : start.isCut ? `${start.text}…` : text;
	return (
		<>
			{kind === "code" ? (
				<pre id={id} className="hexcover-message" dir="ltr">
					<code>{displayLines(shown)}</code>
				</pre>
			) : (
				<bdi id={id}>{displayLines(shown)}</bdi>
			)}
			{start.isCut && (
				<ShowMoreButton
					isOpen={isOpen}
					controls={id}
					showAll={messages.showAllText(text.length, format)}
					showLess={messages.showLess}
					onToggle={() => setOpen(!isOpen)}
				/>
			)}
		</>
	);
}
