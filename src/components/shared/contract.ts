/** What every component promises: root props pass through, state is in `data-*`, every string comes from `messages`. */
import type { HTMLAttributes } from "react";

/** Names of components in `data-scope`. CSS and tests may rely on them. */
export type Scope =
	| "attention-list"
	| "coverage-page"
	| "coverage-search"
	| "freshness-indicator"
	| "hex-coverage-map"
	| "host-details"
	| "host-table"
	| "mitre-filter-bar"
	| "outdated-versions"
	| "policy-details"
	| "policy-status-badge"
	| "status-card";

/** Root props of a component that renders `E`: its own, and everything else that the element takes. */
export type RootProps<Own, E extends HTMLElement = HTMLElement> = Own & Omit<HTMLAttributes<E>, keyof Own | "children">;

/** The attributes that name a part: `<div {...part("status-card", "value")}>`. */
export function part(scope: Scope, name: string): { "data-scope": Scope; "data-part": string } {
	return { "data-scope": scope, "data-part": name };
}
