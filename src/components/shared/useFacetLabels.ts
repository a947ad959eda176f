"use client";
import type { AttackCatalogue } from "../../model/catalogue.ts";
import type { FacetName } from "../../model/filter.ts";
import type { FacetsView } from "../../model/views.ts";
import { HOST_FLAGS, HOST_STATUSES, type HostFlag, type HostStatus } from "../../model/vocabulary.ts";
import { useVocabulary } from "../../react/CoverageConfig.ts";

/** Names a facet's value for people: in the words of the vocabulary, the catalogue or the facets, else as it is. O(values of the facet). */
export function useFacetLabels(
	facets: FacetsView | undefined,
	catalogue: AttackCatalogue | null,
): (facet: FacetName, value: string) => string {
	const vocabulary = useVocabulary();
	return (facet, value) => {
		switch (facet) {
			case "status":
				return isHostStatus(value) ? vocabulary.hostStatus[value] : value;
			case "flag":
				return isHostFlag(value) ? vocabulary.hostFlag[value] : value;
			default: {
				const known =
					facet === "tactic" ? catalogue?.tactics : facet === "technique" ? catalogue?.techniques : undefined;
				const label =
					known?.find(({ id }) => id === value)?.name ?? facets?.[facet].find((other) => other.value === value)?.label;
				if (label === undefined || label === value) return value;
				// Sub-techniques of different techniques share names.
				return facet === "technique" ? `${value} ${label}` : label;
			}
		}
	};
}

const isHostStatus = (value: string): value is HostStatus => (HOST_STATUSES as readonly string[]).includes(value);
const isHostFlag = (value: string): value is HostFlag => (HOST_FLAGS as readonly string[]).includes(value);
