"use client";
import { useEffect } from "react";
import { FILTER_PARAMETERS, formatFilter, parseFilter } from "../model/filterUrl.ts";
import { useCoverageStore } from "./CoverageContext.ts";

/**
 * Keeps the filter in the page's query string, for pages without a router: reads it when mounted and on "back", replaces it on every
 * change. Parameters of the page's own stay. With a router, use `parseFilter` and `formatFilter` and the provider's `onFilterChange`.
 *
 * @param prefix Put before every parameter name; `null` does nothing. @default ""
 * @throws outside a `CoverageProvider`.
 */
export function useFilterInUrl(prefix: string | null = ""): void {
	const store = useCoverageStore();
	useEffect(() => {
		if (prefix === null) return;
		const read = () => {
			const { filter } = parseFilter(new URLSearchParams(window.location.search), { prefix });
			store.setFilter(filter, { reason: "url" });
		};
		const ours = new Set(FILTER_PARAMETERS.map((name) => prefix + name));
		const write = () => {
			const before = new URLSearchParams(window.location.search);
			const after = new URLSearchParams([...before].filter(([name]) => !ours.has(name)));
			for (const [name, value] of formatFilter(store.getState().filter, { prefix })) after.append(name, value);
			if (after.toString() === before.toString()) return;
			const url = new URL(window.location.href);
			url.search = after.toString();
			window.history.replaceState(window.history.state, "", url);
		};
		// An address that says nothing leaves the page's own first filter alone.
		if ([...new URLSearchParams(window.location.search).keys()].some((name) => ours.has(name))) read();
		else write();
		const unsubscribe = store.subscribe(write);
		window.addEventListener("popstate", read);
		return () => {
			unsubscribe();
			window.removeEventListener("popstate", read);
		};
	}, [store, prefix]);
}
