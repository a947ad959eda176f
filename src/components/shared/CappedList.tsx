"use client";
import clsx from "clsx";
import { type ReactNode, useId, useState } from "react";
import { ShowMoreButton } from "./ShowMoreButton.tsx";
import type { ShowMoreMessages } from "./showMoreMessages.ts";
import { useCountFormat } from "./useCountFormat.ts";

export interface CappedListProps<T> {
	readonly items: readonly T[];
	/** How many are shown before the reader asks for all. */
	readonly limit: number;
	readonly className?: string | undefined;
	/** Accessible name of the list. */
	readonly label?: string | undefined;
	readonly messages: ShowMoreMessages;
	readonly keyOf: (item: T) => string;
	readonly children: (item: T) => ReactNode;
}

/** A list that shows its first items, and a button for the rest. Renders a `<ul>`, and the button after it. */
export function CappedList<T>({ items, limit, className, label, messages, keyOf, children }: CappedListProps<T>) {
	const format = useCountFormat();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const shown = isOpen ? items : items.slice(0, limit);
	return (
		<>
			{/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none */}
			<ul role="list" id={id} aria-label={label} className={clsx("hexcover-list", className)}>
				{shown.map((item) => (
					<li key={keyOf(item)}>{children(item)}</li>
				))}
			</ul>
			{items.length > limit && (
				<ShowMoreButton
					isOpen={isOpen}
					controls={id}
					showAll={messages.showAll(items.length, format)}
					showLess={messages.showLess}
					onToggle={() => setOpen(!isOpen)}
				/>
			)}
		</>
	);
}
