import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createFaults } from "./createFaults.mjs";
import { createRoutes } from "./createRoutes.mjs";
import { ReplayError, readRecording } from "./readRecording.mjs";

const LOOPBACK = "127.0.0.1";
const LOOPBACK_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Starts the server on loopback: `startReplay({ folder, port?, now?, isAsRecorded? })` → `{ url, paths, setFault, clearFaults, fixRules,
 * unfixRules, requests, close }`. `port` 0, the default here, is a free one; `now` gives epoch milliseconds. Throws a `ReplayError` for a folder
 * that is none and for a port in use.
 */
export async function startReplay({ folder, port = 0, now = Date.now, isAsRecorded = false }) {
	const routes = createRoutes(await readRecording(folder), { now, isAsRecorded });
	const faults = createFaults();
	const stop = new AbortController();
	const requests = [];
	const server = createServer((request, response) => {
		requests.push(`${request.method} ${request.url}`);
		handle(request, response, routes, faults, stop.signal).catch(() => response.destroy());
	});
	await listen(server, port);
	return {
		url: `http://${LOOPBACK}:${server.address().port}`,
		paths: routes.paths,
		setFault: faults.set,
		clearFaults: faults.clear,
		fixRules: routes.fixRules,
		unfixRules: routes.unfixRules,
		/** Every request so far: `GET /api/v1/hosts?start=0`. */
		requests,
		async close() {
			stop.abort();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}

function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => {
			reject(error.code === "EADDRINUSE" ? new ReplayError(`port ${port} is in use; take another with --port`) : error);
		});
		server.listen(port, LOOPBACK, resolve);
	});
}

async function handle(request, response, routes, faults, signal) {
	const url = new URL(request.url, `http://${LOOPBACK}`);
	for (const [name, value] of Object.entries(corsHeaders(request))) response.setHeader(name, value);
	// A page elsewhere that points its own name at loopback comes with that name.
	if (!LOOPBACK_NAMES.has(hostnameOf(`http://${request.headers.host}`))) {
		return send(response, { status: 403, body: { errors: [{ title: "Loopback only" }] } });
	}
	if (request.method === "OPTIONS") return response.writeHead(204).end();
	if (request.method !== "GET" && request.method !== "HEAD") {
		return send(response, { status: 405, body: { errors: [{ title: "Read only" }] } });
	}
	if (url.pathname === "/") return send(response, { status: 200, body: { paths: routes.paths } });
	// Absolute links in answers lead back here, under the name that the client used.
	url.host = request.headers.host;
	const answer = routes.answer(url);
	const fault = faults.take(url, answer.page);
	if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { signal });
	return send(response, answer, fault);
}

function send(response, { status, body, isDerived }, fault = null) {
	const headers = { ...fault?.headers };
	if (fault?.retryAfter !== undefined) headers["retry-after"] = String(fault.retryAfter);
	if (fault?.body === "html") {
		headers["content-type"] = "text/html; charset=utf-8";
		return response.writeHead(fault.status ?? 200, headers).end("<!doctype html><title>Sign in</title>");
	}
	headers["content-type"] = "application/json";
	if (isDerived !== undefined) headers["x-replay"] = isDerived ? "derived" : "recorded";
	const isRefused = fault?.status !== undefined && fault.status >= 400;
	const text = JSON.stringify(isRefused ? { errors: [{ title: "Ordered fault" }] } : body);
	const half = text.slice(0, Math.floor(text.length / 2));
	if (fault?.body === "broken") {
		headers["content-length"] = String(Buffer.byteLength(text));
		response.writeHead(fault.status ?? status, headers);
		return response.write(half, () => response.destroy());
	}
	return response.writeHead(fault?.status ?? status, headers).end(fault?.body === "cut" ? half : text);
}

/** Pages on loopback may read the answers, others not. */
function corsHeaders(request) {
	const { origin } = request.headers;
	if (origin === undefined || !LOOPBACK_NAMES.has(hostnameOf(origin))) return { vary: "Origin" };
	return {
		vary: "Origin",
		"access-control-allow-origin": origin,
		"access-control-allow-methods": "GET, HEAD, OPTIONS",
		"access-control-allow-headers": request.headers["access-control-request-headers"] ?? "accept",
		"access-control-expose-headers": "retry-after, x-ratelimit-reset, x-replay",
	};
}

function hostnameOf(origin) {
	try {
		return new URL(origin).hostname;
	} catch {
		return "";
	}
}
