"use client";
import { type RefObject, useEffect } from "react";

/** Focuses the field when the key is pressed anywhere on the page but in a field, and without a modifier. `null`: never. */
export function useSearchShortcut(key: string | null, input: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		if (key === null) return;
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
			if (isField(event.target)) return;
			event.preventDefault();
			input.current?.focus();
			input.current?.select();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [key, input]);
}

function isField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches("input, textarea, select, [role='textbox']"))
	);
}
