/** Types of the replay server, for the tests that start it. */

export interface ReplayFault {
	/** The exact path that it strikes. */
	readonly path: string;
	/** Only that page, from 1. */
	readonly page?: number | undefined;
	/** Only where the decoded query has this in it. */
	readonly search?: string | undefined;
	/** How often it strikes. @default always */
	readonly times?: number | undefined;
	readonly delayMs?: number | undefined;
	readonly status?: number | undefined;
	readonly retryAfter?: number | string | undefined;
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** An HTML page; half of the JSON; half of the JSON and then a closed connection. */
	readonly body?: "html" | "cut" | "broken" | undefined;
}

export interface ReplayOptions {
	readonly folder: string;
	/** @default 0, a free one */
	readonly port?: number | undefined;
	/** Epoch milliseconds. @default Date.now */
	readonly now?: (() => number) | undefined;
	/** Keep the recorded times. @default false: the newest host was seen one minute ago */
	readonly isAsRecorded?: boolean | undefined;
}

export interface Replay {
	/** `http://127.0.0.1:PORT` */
	readonly url: string;
	readonly paths: readonly string[];
	/** Every request so far: `GET /api/v1/hosts?start=0`. */
	readonly requests: readonly string[];
	/** Returns the way to take it back. */
	setFault(fault: ReplayFault): () => void;
	clearFaults(): void;
	/** All hosts report anew, no rule in error, as after a redeploy. */
	fixRules(): void;
	unfixRules(): void;
	close(): Promise<void>;
}

export declare class ReplayError extends Error {}
export declare function startReplay(options: ReplayOptions): Promise<Replay>;
