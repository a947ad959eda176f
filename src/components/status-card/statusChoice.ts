/** What the rows of the card stand for, as filters. */
import { type CoverageFilter, createFilter, EMPTY_FILTER } from "../../model/filter.ts";
import type { SummaryView } from "../../model/views.ts";
import type { HostFlag, HostStatus } from "../../model/vocabulary.ts";

export type StatusCardRowName = "warning" | "no-wp" | "info" | "no-agent";

/** A choice in the card: hosts of these statuses, or with this flag. */
export interface StatusChoice {
	readonly status: readonly HostStatus[];
	readonly flag: readonly HostFlag[];
}

const NONE: readonly never[] = [];

export const ROW_CHOICES: Readonly<Record<StatusCardRowName, StatusChoice>> = {
	warning: { status: ["warning", "failed"], flag: NONE },
	"no-wp": { status: ["no-wp"], flag: NONE },
	info: { status: NONE, flag: ["outdated-agent"] },
	"no-agent": { status: ["no-agent"], flag: NONE },
};

/** Statuses without a row: they stand below the rows, so that all counts add up to the total. */
export const REST_STATUSES = [
	"covered",
	"unprotected",
	"unknown",
	"stale",
	"pending",
	"excluded",
] as const satisfies readonly HostStatus[];

export function countHosts(summary: SummaryView, { status, flag }: StatusChoice): number {
	const counts = [...status.map((name) => summary.byStatus[name]), ...flag.map((name) => summary.byFlag[name])];
	return counts.reduce((sum, count) => sum + count, 0);
}

const haveSameValues = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((value) => b.includes(value));

export function isChosen(filter: CoverageFilter, choice: StatusChoice): boolean {
	return haveSameValues(filter.status, choice.status) && haveSameValues(filter.flag, choice.flag);
}

/**
 * The filter with this choice in place of the card's others, or with none if it was the one. One at a time, so that the count beside
 * a choice is the number of hosts that it leaves.
 */
export function toggleChoice(filter: CoverageFilter, choice: StatusChoice): CoverageFilter {
	const { status, flag } = isChosen(filter, choice) ? EMPTY_FILTER : choice;
	return createFilter({ ...filter, status, flag });
}

/** The filter that the card counts under: like a facet, it leaves out its own choices. The same object where there are none. */
export function withoutChoice(filter: CoverageFilter): CoverageFilter {
	return isChosen(filter, EMPTY_FILTER) ? filter : createFilter({ ...filter, status: NONE, flag: NONE });
}
