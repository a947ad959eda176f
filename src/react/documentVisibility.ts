"use client";
import type { VisibilityPort } from "../store/ports.ts";

/** The Page Visibility of the document; on a server nobody looks. */
export const documentVisibility: VisibilityPort = {
	isHidden: () => typeof document === "undefined" || document.visibilityState === "hidden",
	subscribe(onChange) {
		document.addEventListener("visibilitychange", onChange);
		// A laptop that wakes up, or a network that comes back, is overdue too.
		window.addEventListener("online", onChange);
		return () => {
			document.removeEventListener("visibilitychange", onChange);
			window.removeEventListener("online", onChange);
		};
	},
};
