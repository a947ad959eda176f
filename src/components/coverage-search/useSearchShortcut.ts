"use client";
import { type RefObject, useEffect } from "react";

/** Focuses the field when the key is pressed anywhere on the page but in a field, and without a modifier. `null`: never. */
export function useSearchShortcut(key: string | null, input: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		if (key === null) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
			// The field itself, where the event comes out of a host application's web component.
			if (isField(event.composedPath()[0])) return;
			event.preventDefault();
			input.current?.focus();
			input.current?.select();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [key, input]);
}

function isField(target: EventTarget | undefined): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches("input, textarea, select, [role='textbox']"))
	);
}
