import type { HostStatus, PolicyStatus } from "./vocabulary.ts";

/** The status that the policies decide: those in scope, by what they came to within it. */
export function deriveRuleStatus(policies: readonly PolicyStatus[]): HostStatus {
	let hasError = false;
	let hasLoaded = false;
	let isAwaited = false;
	for (const status of policies) {
		const meaning = MEANINGS[status];
		hasError ||= meaning === "rejected" || meaning === "mixed";
		hasLoaded ||= meaning === "loaded" || meaning === "mixed";
		isAwaited ||= meaning === "awaited";
	}
	// A policy that was not heard of yet may still hold, so not every applicable one is rejected.
	if (hasError) return hasLoaded || isAwaited ? "warning" : "failed";
	return hasLoaded ? "covered" : "unprotected";
}

/** `none`: the policy does not apply, so it says nothing of the host. */
const MEANINGS: Readonly<Record<PolicyStatus, "rejected" | "mixed" | "loaded" | "awaited" | "none">> = {
	error: "rejected",
	"fully-rejected": "rejected",
	"partially-loaded": "mixed",
	"not-reported": "awaited",
	pending: "awaited",
	"fully-filtered": "none",
	"partially-filtered": "loaded",
	loaded: "loaded",
	disabled: "none",
	empty: "none",
};
