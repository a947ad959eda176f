import type { CountFormat } from "../shared/useCountFormat.ts";

/** The status names themselves are in the section `vocabulary`. */
export interface PolicyStatusBadgeMessages {
	/** Beside Partially Loaded and Fully Rejected. `applicableCount` leaves out filtered and disabled rules. */
	readonly rulesFailed: (failedCount: number, applicableCount: number, format: CountFormat) => string;
	/** Beside statuses with filtered rules. */
	readonly rulesNotApplicable: (count: number, format: CountFormat) => string;
}

export const defaultPolicyStatusBadgeMessages: PolicyStatusBadgeMessages = {
	rulesFailed: (failed, applicable, format) =>
		`${format(failed)} of ${format(applicable)} ${applicable === 1 ? "rule" : "rules"} failed`,
	rulesNotApplicable: (count, format) => `${format(count)} not applicable`,
};
