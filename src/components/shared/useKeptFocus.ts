"use client";
import { type RefObject, useEffect } from "react";

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex]";

/**
 * Keeps the focus where its owner goes away with the data: what is nearest to the place gets it, of what is left in the element. Else it would fall to the
 * document, and a keyboard user would start again at the top. `subject` changes when the element itself does.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, subject: unknown): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is a new element
	useEffect(() => {
		const element = root.current;
		if (!element) return;
		/** What has the focus, and all that it is in: known only as long as it is in the page. */
		let path: readonly HTMLElement[] = [];
		const follow = () => {
			path = pathTo(document.activeElement, element);
		};
		const observer = new MutationObserver(() => {
			const { activeElement } = document;
			const isLost = activeElement === null || activeElement === document.body;
			if (path[0] === undefined || path[0].isConnected || !isLost) return;
			for (const place of path) {
				const target =
					place.isConnected && (place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE));
				if (target) return target.focus({ preventScroll: true });
			}
		});
		follow();
		element.addEventListener("focusin", follow);
		observer.observe(element, { childList: true, subtree: true });
		return () => {
			observer.disconnect();
			element.removeEventListener("focusin", follow);
		};
	}, [root, subject]);
}

/** From the inside out, both ends included; empty for what is outside. */
function pathTo(target: Element | null, root: HTMLElement): HTMLElement[] {
	const path: HTMLElement[] = [];
	if (!root.contains(target)) return path;
	for (let at = target; at; at = at === root ? null : at.parentElement) if (at instanceof HTMLElement) path.push(at);
	return path;
}
