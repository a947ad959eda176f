import type { FacetName } from "../../model/filter.ts";

export interface FilterChipsMessages {
	readonly facets: Readonly<Record<FacetName, string>>;
	/** Accessible name of the list. */
	readonly label: string;
	/** Accessible name of the button in a chip. */
	readonly remove: (facet: string, value: string) => string;
}

export const defaultFilterChipsMessages: FilterChipsMessages = {
	facets: {
		status: "Status",
		flag: "Flag",
		version: "Agent version",
		tag: "Tag",
		host: "Host",
		policy: "Policy",
		policyType: "Policy type",
		rule: "Rule",
		tactic: "Tactic",
		technique: "Technique",
	},
	label: "Chosen filters",
	remove: (facet, value) => `Remove ${facet}: ${value}`,
};
