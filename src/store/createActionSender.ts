import { AdapterError, type CoverageAdapter } from "../model/adapter.ts";
import type { ActionRequest, CoverageStore } from "./coverageStore.ts";
import type { ClockPort } from "./ports.ts";
import { toFault } from "./toFault.ts";

type ChangeRequests = (change: (requests: readonly ActionRequest[]) => readonly ActionRequest[]) => void;

/** The store's `execute`: sends an action through the adapter, and keeps the list of what was requested up to date. */
export function createActionSender(
	adapter: CoverageAdapter,
	clock: ClockPort,
	changeRequests: ChangeRequests,
): CoverageStore["execute"] {
	let sentCount = 0;
	return async (action) => {
		const requestedAt = clock.now();
		const id = `${requestedAt}-${++sentCount}`;
		const update = (parts: Partial<ActionRequest>) =>
			changeRequests((requests) => requests.map((known) => (known.id === id ? { ...known, ...parts } : known)));
		changeRequests((requests) => [...requests, { id, action, requestedAt, state: "sending", message: "" }]);
		try {
			if (!adapter.execute || !adapter.capabilities.actions.includes(action.type)) {
				throw new AdapterError({ code: "unsupported", message: `the source cannot ${action.type}` });
			}
			// Never aborted: what a user asked for is not taken back because a page was left.
			const { signal } = new AbortController();
			const receipt = await adapter.execute(action, { signal, idempotencyKey: id });
			update({ state: receipt.isAccepted ? "requested" : "refused", message: receipt.message ?? "" });
			return receipt;
		} catch (error) {
			const { message } = toFault(error);
			update({ state: "refused", message });
			return { isAccepted: false, message };
		}
	};
}
