/** The port to a data source. One small object; everything it returns is untrusted. */
import type { CoverageInput } from "./input.ts";

/** A source of a fleet. `load` is all that it must have. */
export interface CoverageAdapter {
	readonly capabilities: AdapterCapabilities;
	/** The whole fleet. Rejects with an `AdapterError`; anything else that it throws counts as `unavailable`. */
	load(options: LoadOptions): Promise<CoverageInput>;
	/** Tells when a load would bring something new. Returns the way to stop. */
	subscribe?(onChange: () => void): () => void;
	/** Asks the source to do something. The receipt says "requested", never "done": the confirmation is the next report. */
	execute?(
		action: CoverageAction,
		options: { readonly signal: AbortSignal; readonly idempotencyKey: string },
	): Promise<ActionReceipt>;
	/** Takes decorations off policy ids (`…#9.4`), so that reports and policies join. */
	normalizePolicyId?(id: string): string;
}

/** What a source can do and say; known before the first load. */
export interface AdapterCapabilities {
	/** Name of the source, for display and exports. */
	readonly source: string;
	/** Do agents of this source report filtered rules? */
	readonly reportsFiltered: boolean;
	/** Does `subscribe` tell of changes? */
	readonly live: boolean;
	/** The actions that `execute` takes. */
	readonly actions: readonly CoverageAction["type"][];
}

/** What a load is asked with. */
export interface LoadOptions {
	readonly signal: AbortSignal;
	/** `totalCount` is `null` until the source has said it. */
	readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
	/** The version that the caller has; an adapter that can tell that nothing changed may reject with `not-modified`. */
	readonly ifVersion?: string | undefined;
}

/** Entries read so far, of all lists together. */
export interface LoadProgress {
	readonly loadedCount: number;
	readonly totalCount: number | null;
}

/** What a user can ask for. Host applications answer with a link, a callback, or leave it to the adapter. */
export type CoverageAction =
	| {
			readonly type: "inspect-hosts";
			readonly reason: "no-wp" | "no-agent" | "outdated-agent";
			readonly hostIds: readonly string[];
	  }
	| { readonly type: "inspect-host"; readonly hostId: string }
	| { readonly type: "edit-policy"; readonly policyId: string }
	| { readonly type: "edit-rule"; readonly ruleId: string; readonly policyId: string | null }
	| { readonly type: "redeploy"; readonly policyId: string | null; readonly hostIds: readonly string[] }
	| { readonly type: "update-agent"; readonly hostIds: readonly string[] };

/** What a source says to an action: whether it took it on, not whether it is done. */
export interface ActionReceipt {
	readonly isAccepted: boolean;
	/** For people, where the source gave a reason. */
	readonly message?: string | undefined;
}

/** Everything that can go wrong between a source and the store. `message` is for those who can mend it; people are told by `code`. */
export type AdapterFault =
	| {
			readonly code:
				| "aborted"
				| "unauthorized"
				| "forbidden"
				| "not-found"
				| "timeout"
				| "unavailable"
				| "stale-cursor"
				| "too-large"
				| "unsupported"
				| "not-modified";
			readonly message: string;
	  }
	| { readonly code: "invalid-response"; readonly message: string; readonly status?: number | undefined }
	| { readonly code: "rate-limited"; readonly message: string; readonly retryAfterMs: number | null };

/** The one error that adapters throw. */
export class AdapterError extends Error {
	override readonly name = "AdapterError";
	constructor(readonly fault: AdapterFault) {
		super(`hexcover: ${fault.message}`);
	}
}
