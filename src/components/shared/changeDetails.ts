import type { ChangeDetails } from "../../store/coverageStore.ts";

/** Why a click happened: `detail` is 0 where a key or an assistive technology made it. */
export function changeDetails(event: { readonly detail: number }): ChangeDetails {
	return { reason: event.detail === 0 ? "keyboard" : "pointer", event };
}
