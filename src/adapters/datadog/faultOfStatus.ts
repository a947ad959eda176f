import type { AdapterFault } from "../../model/adapter.ts";

/** The fault that an HTTP status other than success stands for. The body is not looked at: proxies answer with anything. */
export function faultOfStatus(what: string, status: number, headers: Headers, nowMs: number): AdapterFault {
	const message = (words: string) => `${what}: ${words} (HTTP ${status})`;
	if (status === 429) {
		return { code: "rate-limited", message: message("rate limited"), retryAfterMs: parseRetryAfter(headers, nowMs) };
	}
	if (status === 401) return { code: "unauthorized", message: message("not signed in") };
	if (status === 403) return { code: "forbidden", message: message("not allowed") };
	if (status === 404) return { code: "not-found", message: message("not found") };
	if (status === 408) return { code: "timeout", message: message("the source timed out") };
	if (status === 413) return { code: "too-large", message: message("too large") };
	if (status >= 500) return { code: "unavailable", message: message("the source failed") };
	return { code: "invalid-response", message: message("unexpected answer"), status };
}

/** `Retry-After` is seconds or a date; Datadog's own header counts seconds. `null` where neither says anything. */
function parseRetryAfter(headers: Headers, nowMs: number): number | null {
	const value = (headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? "").trim();
	if (/^\d{1,9}(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
	// Engines make dates of almost any number; a real one names its month.
	const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
