import { hostCountText } from "../shared/hostCountText.ts";
import type { CountFormat } from "../shared/useCountFormat.ts";

export interface AttentionListMessages {
	readonly title: string;
	readonly loading: string;
	readonly failed: string;
	readonly none: string;
	/** Above the list. */
	readonly intro: (policyCount: number, format: CountFormat) => string;
	/** `fails on 12 of 180 hosts`. */
	readonly failsOn: (failingHostCount: number, hostCount: number, format: CountFormat) => string;
	/** A chosen policy that fails no more. */
	readonly failsNoMore: string;
	readonly editPolicy: string;
	readonly viewErrors: string;
	/** Accessible name of the button with `viewErrors`. */
	readonly viewErrorsOf: (policyName: string) => string;
	readonly showAll: (policyCount: number, format: CountFormat) => string;
	readonly clear: string;
}

export const defaultAttentionListMessages: AttentionListMessages = {
	title: "Security coverage needs attention",
	loading: "Loading policies…",
	failed: "The policies could not be loaded.",
	none: "No policy fails on the hosts in view.",
	intro: (count, format) =>
		count === 1
			? "1 policy has rules in error. Choose it to see its hosts on the map."
			: `${format(count)} policies have rules in error. Choose some to see their hosts on the map.`,
	failsOn: (failing, all, format) => `fails on ${format(failing)} of ${hostCountText(all, format)}`,
	failsNoMore: "no longer fails",
	editPolicy: "Edit policy",
	viewErrors: "View rule errors",
	viewErrorsOf: (name) => `View rule errors of ${name}`,
	showAll: (count, format) => `Show all ${format(count)}`,
	clear: "Clear choice",
};
