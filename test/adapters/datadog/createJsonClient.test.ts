import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createJsonClient, type JsonClientOptions } from "../../../src/adapters/datadog/createJsonClient.ts";

const NOW = Date.UTC(2026, 10, 24, 12);

function get(fetch: JsonClientOptions["fetch"], signal = new AbortController().signal, baseUrl = "/datadog/") {
	const client = createJsonClient(
		{ baseUrl, fetch, headers: { "x-team": "a" }, timeoutMs: 5000, now: () => NOW },
		signal,
	);
	return client("/api/v1/hosts", { "page[limit]": "5", q: "a b" });
}

/** A fetch that ends only by its signal, as a real one does. */
const never = (_: string, init: RequestInit) =>
	new Promise<Response>((_, reject) => {
		init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
	});

describe("createJsonClient", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		// A timer that outlived its request would keep a process from ending.
		expect(vi.getTimerCount()).toBe(0);
		vi.useRealTimers();
	});

	it("asks below the base URL, with the host application's headers", async () => {
		const fetch = vi.fn(async () => new Response('{"a":1}'));
		expect(await get(fetch)).toEqual({ a: 1 });
		expect(fetch).toHaveBeenCalledWith(
			"/datadog/api/v1/hosts?page%5Blimit%5D=5&q=a+b",
			expect.objectContaining({ method: "GET", headers: { accept: "application/json", "x-team": "a" } }),
		);
	});

	it.each([
		[401, "unauthorized"],
		[403, "forbidden"],
		[404, "not-found"],
		[408, "timeout"],
		[413, "too-large"],
		[400, "invalid-response"],
		[500, "unavailable"],
		[502, "unavailable"],
		[503, "unavailable"],
	])("takes HTTP %i for %s, whatever the body is", async (status, code) => {
		const loading = get(async () => new Response("<h1>no</h1>", { status }));
		await expect(loading).rejects.toMatchObject({ name: "AdapterError", fault: { code } });
		await expect(loading).rejects.toThrow(`GET /api/v1/hosts: `);
		await expect(loading).rejects.toThrow(`HTTP ${status}`);
	});

	it.each([
		["seconds", { "retry-after": "7" }, 7000],
		["a date", { "retry-after": new Date(NOW + 90_000).toUTCString() }, 90_000],
		["a date in the past", { "retry-after": new Date(NOW - 90_000).toUTCString() }, 0],
		["Datadog's own header", { "x-ratelimit-reset": "12" }, 12_000],
		["nothing", {}, null],
		["nonsense", { "retry-after": "soon" }, null],
		["a negative number", { "retry-after": "-5" }, null],
	])("reads how long to wait after a 429 from %s", async (_, headers, retryAfterMs) => {
		const loading = get(async () => new Response("", { status: 429, headers: headers as Record<string, string> }));
		await expect(loading).rejects.toMatchObject({ fault: { code: "rate-limited", retryAfterMs } });
	});

	it.each([
		["an HTML page", "<!doctype html><title>Sign in</title>", "HTML came instead of JSON"],
		["a JSON answer cut short", '{"host_list":[{"id":1},{"i', "not whole JSON"],
		["an empty answer", "", "not whole JSON"],
	])("refuses %s", async (_, body, words) => {
		const loading = get(async () => new Response(body));
		await expect(loading).rejects.toMatchObject({ fault: { code: "invalid-response", status: 200 } });
		await expect(loading).rejects.toThrow(words);
	});

	it("refuses an answer whose connection broke off", async () => {
		const body = new ReadableStream({
			start(controller) {
				controller.error(new TypeError("terminated"));
			},
		});
		await expect(get(async () => new Response(body))).rejects.toMatchObject({ fault: { code: "invalid-response" } });
	});

	it("takes a failed connection for unavailable", async () => {
		const loading = get(async () => {
			throw new TypeError("Failed to fetch");
		});
		await expect(loading).rejects.toMatchObject({ fault: { code: "unavailable" } });
	});

	it.each([
		["a fetch that heeds its signal", never],
		["a fetch that ignores it", () => new Promise<Response>(() => {})],
		["a body that never ends", async () => new Response(new ReadableStream())],
	])("times out on %s", async (_, fetch) => {
		const loading = get(fetch);
		const outcome = expect(loading).rejects.toMatchObject({ fault: { code: "timeout" } });
		await vi.advanceTimersByTimeAsync(5000);
		await outcome;
	});

	it("rejects with aborted at once, before and during the request", async () => {
		const controller = new AbortController();
		const loading = get(never, controller.signal);
		controller.abort();
		await expect(loading).rejects.toMatchObject({ fault: { code: "aborted" } });
		const fetch = vi.fn();
		await expect(get(fetch, controller.signal)).rejects.toMatchObject({ fault: { code: "aborted" } });
		expect(fetch).not.toHaveBeenCalled();
	});
});
