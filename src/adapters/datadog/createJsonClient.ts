import { AdapterError } from "../../model/adapter.ts";
import { faultOfStatus } from "./faultOfStatus.ts";

/** Query parameters in the order in which they are sent. */
export type Query = Readonly<Record<string, string>>;
export type GetJson = (path: string, query: Query) => Promise<unknown>;

export interface JsonClientOptions {
	readonly baseUrl: string;
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	readonly headers: Readonly<Record<string, string>>;
	/** Per request, the body included. */
	readonly timeoutMs: number;
	readonly now: () => number;
}

/**
 * GET requests that answer with parsed JSON or reject with an `AdapterError`. The abort signal and the timeout hold from the request to the
 * last byte of the body, and hold as well for a `fetch` that ignores its signal.
 */
export function createJsonClient(options: JsonClientOptions, signal: AbortSignal): GetJson {
	const base = options.baseUrl.replace(/\/+$/, "");
	return async (path, query) => {
		const what = `GET ${path}`;
		const search = new URLSearchParams(query).toString();
		const request = new AbortController();
		let isTimedOut = false;
		const interruption = () =>
			isTimedOut
				? new AdapterError({ code: "timeout", message: `${what}: no whole answer within ${options.timeoutMs} ms` })
				: new AdapterError({ code: "aborted", message: `${what}: aborted` });
		if (signal.aborted) throw interruption();

		const exchange = async (): Promise<unknown> => {
			let response: Response;
			try {
				const url = `${base}${path}${search === "" ? "" : `?${search}`}`;
				const headers = { accept: "application/json", ...options.headers };
				response = await options.fetch(url, { method: "GET", headers, signal: request.signal });
			} catch {
				throw new AdapterError({ code: "unavailable", message: `${what}: no connection` });
			}
			if (!response.ok) {
				// Nobody reads the body; left open it would hold its connection.
				response.body?.cancel().catch(() => {});
				throw new AdapterError(faultOfStatus(what, response.status, response.headers, options.now()));
			}
			return parseBody(what, response);
		};

		const interrupted = new Promise<never>((_, reject) => {
			request.signal.addEventListener("abort", () => reject(interruption()), { once: true });
		});
		const onAbort = () => request.abort();
		signal.addEventListener("abort", onAbort, { once: true });
		const timer = setTimeout(() => {
			isTimedOut = true;
			request.abort();
		}, options.timeoutMs);
		try {
			return await Promise.race([interrupted, exchange()]);
		} finally {
			clearTimeout(timer);
			signal.removeEventListener("abort", onAbort);
		}
	};
}

async function parseBody(what: string, response: Response): Promise<unknown> {
	const invalid = (message: string) =>
		new AdapterError({ code: "invalid-response", message: `${what}: ${message}`, status: response.status });
	let text: string;
	try {
		text = await response.text();
	} catch {
		throw invalid("the answer broke off");
	}
	try {
		return JSON.parse(text);
	} catch {
		throw invalid(/^\s*</.test(text) ? "HTML came instead of JSON" : "the answer is not whole JSON");
	}
}
