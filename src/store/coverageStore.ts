/** The types of the one stateful, asynchronous room. `createCoverageStore` makes it. */
import type { CoverageEngine } from "../engine/engine.ts";
import type {
	ActionReceipt,
	AdapterCapabilities,
	AdapterFault,
	CoverageAction,
	LoadProgress,
} from "../model/adapter.ts";
import type { CoverageFilter } from "../model/filter.ts";
import type { Issue } from "../model/issues.ts";
import type { HostChange } from "../model/selectChanges.ts";
import type { CoverageSnapshot } from "../model/snapshot.ts";

/**
 * `empty`: nothing asked yet · `loading`: first load under way · `ready` · `stale`: data on screen is older than two refresh
 * intervals or the last refresh failed · `failed`: there is nothing to show, see `fault`.
 */
export type CoveragePhase = "empty" | "loading" | "ready" | "stale" | "failed";

/** Why a value changed, told to every `onXChange`. */
export type ChangeReason = "pointer" | "keyboard" | "clear" | "url" | "api";

/** Told with a change. */
export interface ChangeDetails {
	readonly reason: ChangeReason;
	/** The DOM event behind it, if there was one. */
	readonly event?: unknown;
}

export type { HostChange } from "../model/selectChanges.ts";

/** Everything that a page shows, at one time. Never changed: the next state is a new object. */
export interface CoverageState {
	readonly phase: CoveragePhase;
	readonly snapshot: CoverageSnapshot | null;
	/** Answers about `snapshot`; `null` while there is none. */
	readonly engine: CoverageEngine | null;
	readonly filter: CoverageFilter;
	readonly issues: readonly Issue[];
	/** Of the last load, kept until the next one succeeds. */
	readonly fault: AdapterFault | null;
	readonly progress: LoadProgress | null;
	readonly isRefreshing: boolean;
	/** Epoch milliseconds; `null` while paused or not polling. */
	readonly nextRefreshAt: number | null;
	/** Hosts whose status the last refresh changed. */
	readonly changes: readonly HostChange[];
	/** Actions requested and not yet confirmed by a report. */
	readonly requests: readonly ActionRequest[];
	readonly capabilities: AdapterCapabilities;
}

/** An action that a user asked for. */
export interface ActionRequest {
	readonly id: string;
	readonly action: CoverageAction;
	readonly requestedAt: number;
	/** `requested`: accepted, waiting for the next report. Never shown as green. */
	readonly state: "sending" | "requested" | "refused";
	readonly message: string;
}

/** What everything on a page reads from and changes through. */
export interface CoverageStore {
	getState(): CoverageState;
	/** What server rendering and hydration see. */
	getServerState(): CoverageState;
	subscribe(listener: () => void): () => void;
	setFilter(filter: CoverageFilter, details?: ChangeDetails): void;
	/**
	 * Loads now, or joins the load under way. Resolves when it ended, however the source answered; rejects only where a callback of the
	 * host application threw, such as `isExcluded`.
	 */
	refresh(): Promise<void>;
	/** Through the adapter's `execute`; resolves with its receipt, a refusal included. */
	execute(action: CoverageAction): Promise<ActionReceipt>;
	/**
	 * Starts loading and polling, for one more user of the store. Returns the way to stop: the work ends, and a load under way is aborted,
	 * when the last user has stopped. May start again.
	 */
	start(): () => void;
}
