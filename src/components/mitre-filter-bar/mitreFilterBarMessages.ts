import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

export interface StepMessages {
	/** On the button. */
	readonly label: string;
	/** Where nothing is chosen. */
	readonly any: string;
	/** Placeholder and accessible name of the search field. */
	readonly search: string;
	readonly none: string;
	/** Spoken when the search changes. */
	readonly found: (count: number, format: CountFormat) => string;
}

export interface MitreFilterBarMessages {
	readonly title: string;
	readonly tactic: StepMessages;
	readonly technique: StepMessages;
	readonly policyType: StepMessages;
	/** On the button where several are chosen. */
	readonly chosen: (count: number, format: CountFormat) => string;
	readonly covered: (hostCount: number, format: CountFormat) => string;
	readonly inError: (hostCount: number, format: CountFormat) => string;
	readonly loading: string;
	readonly failed: string;
	readonly clear: string;
	/** Names of policy types; others are shown as the source writes them. */
	readonly policyTypes: Readonly<Record<string, string>>;
}

const found = (singular: string, plural: string) => (count: number, format: CountFormat) =>
	`${format(count)} ${count === 1 ? singular : plural}`;

export const defaultMitreFilterBarMessages: MitreFilterBarMessages = {
	title: "Filter by tactics, techniques, and policy types",
	tactic: {
		label: "Tactics",
		any: "All",
		search: "Search tactics",
		none: "No tactic fits.",
		found: found("tactic", "tactics"),
	},
	technique: {
		label: "Techniques",
		any: "All",
		search: "Search techniques by name or id",
		none: "No technique fits.",
		found: found("technique", "techniques"),
	},
	policyType: {
		label: "Policy types",
		any: "All",
		search: "Search policy types",
		none: "No policy type fits.",
		found: found("policy type", "policy types"),
	},
	chosen: (count, format) => `${format(count)} chosen`,
	covered: (count, format) => `${hostCountText(count, format)} covered`,
	inError: (count, format) => `${format(count)} in error`,
	loading: "Loading…",
	failed: "Could not be loaded.",
	clear: "Clear",
	policyTypes: {},
};
