import { spawn } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Replay, startReplay } from "../../scripts/replay.mjs";
import { NEWEST_S, removeRecording, writeSmallRecording } from "./smallRecording.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const SCRIPT = resolve(import.meta.dirname, "../../scripts/replay.mjs");
const EVENTS = "/api/v2/logs/events";

let folder: string;
let replay: Replay;
beforeAll(async () => {
	folder = await writeSmallRecording();
});
afterAll(() => removeRecording(folder));
beforeEach(async () => {
	replay = await startReplay({ folder, now: () => NOW });
});
afterEach(() => replay.close());

interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly body: Readonly<Record<string, unknown>>;
}

async function get(path: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(replay.url + path, init);
	return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
}

interface WireEvent {
	readonly id: string;
	readonly attributes: {
		readonly host: string;
		readonly timestamp: string;
		readonly attributes: {
			readonly agent: { readonly rule_id: string };
			readonly policies?: readonly WireState[];
			readonly policy?: WireState;
		};
	};
}
interface WireState {
	readonly name: string;
	readonly status: string;
	readonly rules?: readonly { readonly id: string; readonly status: string; readonly message?: string }[];
}

async function events(search: string, host?: string): Promise<readonly WireEvent[]> {
	const query = new URLSearchParams({ "filter[query]": search, "page[limit]": "1000" });
	const found = (await get(`${EVENTS}?${query}`)).body.data as readonly WireEvent[];
	return host === undefined ? found : found.filter((event) => event.attributes.host === host);
}

const statuses = (event: WireEvent | undefined) =>
	event?.attributes.attributes.policies?.map(({ name, status, rules }) => [
		name,
		status,
		rules?.map((rule) => [rule.id, rule.status, rule.message]),
	]);

describe("paging over what is recorded", () => {
	it("pages hosts by start and count, and moves their times to one minute ago", async () => {
		const { body, headers } = await get("/api/v1/hosts?start=1&count=2");
		expect(body).toMatchObject({ total_matching: 4, total_returned: 2, host_list: [{ name: "b" }, { name: "c" }] });
		expect(body).toMatchObject({ host_list: [{ last_reported_time: NOW / 1000 - 120 }, {}] });
		expect(headers.get("x-replay")).toBe("recorded");
		expect((await get("/api/v1/hosts?start=4")).body.host_list).toEqual([]);
	});

	it("leaves out hosts last seen before from", async () => {
		const { body } = await get(`/api/v1/hosts?from=${NOW / 1000 - 3600}`);
		expect(body).toMatchObject({ total_matching: 3 });
	});

	it("keeps recorded times on request", async () => {
		const asRecorded = await startReplay({ folder, now: () => NOW, isAsRecorded: true });
		const response = await fetch(`${asRecorded.url}/api/v1/hosts`);
		expect(await response.json()).toMatchObject({ host_list: [{ last_reported_time: NEWEST_S }, {}, {}, {}] });
		await asRecorded.close();
	});

	it("pages agents and keeps the total that the source said", async () => {
		const first = await get("/api/v2/csm/onboarding/agents?page=0&size=2");
		expect(first.body).toMatchObject({
			data: [{ id: "agent-11" }, { id: "agent-12" }],
			meta: { total_filtered: 5, page_index: 0, page_size: 2 },
		});
		expect((await get("/api/v2/csm/onboarding/agents?page=1&size=2")).body.data).toHaveLength(1);
		expect((await get("/api/v2/csm/onboarding/agents?page=2&size=2")).body.data).toEqual([]);
	});

	it("answers 400 for paging that the API would refuse", async () => {
		for (const path of [
			"/api/v1/hosts?count=1001",
			"/api/v1/hosts?start=-1",
			"/api/v2/csm/onboarding/agents?size=101",
			`${EVENTS}?page[limit]=1001`,
			`${EVENTS}?page[limit]=0`,
			`${EVENTS}?page[cursor]=bm90IG9uZQ`,
			`${EVENTS}?filter[from]=yesterday`,
		]) {
			expect([path, (await get(path)).status]).toEqual([path, 400]);
		}
	});

	it("has single policies and rules, rules by policy, and 404 in the API's own shape", async () => {
		const base = "/api/v2/remote_config/products/cws";
		expect((await get(`${base}/policy/custom`)).body).toMatchObject({ data: { id: "custom" } });
		expect((await get(`${base}/agent_rules/def-curl`)).body).toMatchObject({ data: { id: "def-curl" } });
		expect((await get(`${base}/agent_rules?policy_id=custom`)).body.data).toHaveLength(1);
		expect((await get(`${base}/agent_rules`)).body.data).toHaveLength(4);
		for (const path of [`${base}/policy/nope`, "/api/v1/metrics", "/api/v2/csm/onboarding/serverless/agents"]) {
			expect(await get(path)).toMatchObject({ status: 404, body: { errors: [{ title: "Not Found" }] } });
		}
	});
});

describe("derived reports", () => {
	it("has each host report what is for it: loaded, or in error as its nearest version says, windows rules left out", async () => {
		const unknownField = "rule compilation error: field `exec.x` not found";
		expect(statuses((await events("rule_id:ruleset_loaded", "a"))[0])).toEqual([
			[
				"managed",
				"partially_loaded",
				[
					["shell", "error", unknownField],
					["curl", "loaded", undefined],
				],
			],
		]);
		expect(statuses((await events("rule_id:ruleset_loaded", "b"))[0])).toEqual([
			[
				"managed",
				"partially_loaded",
				[
					["shell", "error", unknownField],
					["curl", "loaded", undefined],
				],
			],
			["custom", "fully_rejected", [["shell", "error", unknownField]]],
		]);
		expect(statuses((await events("rule_id:ruleset_loaded", "c"))[0])?.[0]?.[1]).toBe("fully_rejected");
		expect(statuses((await events("rule_id:ruleset_loaded", "d"))[0])?.[0]?.[1]).toBe("loaded");
	});

	it("says in a header that they are derived", async () => {
		expect((await get(EVENTS)).headers.get("x-replay")).toBe("derived");
	});

	it("has a heartbeat for each policy, without rules, after the report", async () => {
		const [heartbeat, ...others] = await events("@agent.rule_id:heartbeat", "b");
		expect(others).toHaveLength(1);
		expect(heartbeat?.attributes.attributes.policy).toEqual({
			name: "managed",
			version: "1",
			source: "remote-config",
			status: "partially_loaded",
		});
		const [ruleset] = await events("rule_id:ruleset_loaded", "b");
		expect(heartbeat?.attributes.timestamp).toBe(new Date(NOW - 120_000).toISOString());
		expect(Date.parse(ruleset?.attributes.timestamp ?? "")).toBeLessThan(NOW - 120_000);
	});

	it("pages newest first by cursor, within the time window, each entry once", async () => {
		const ids: string[] = [];
		const times: string[] = [];
		let cursor: string | undefined;
		do {
			const query = new URLSearchParams({
				"page[limit]": "2",
				"filter[from]": new Date(NOW - 3_600_000).toISOString(),
			});
			if (cursor !== undefined) query.set("page[cursor]", cursor);
			const { body } = await get(`${EVENTS}?${query}`);
			const data = body.data as readonly WireEvent[];
			ids.push(...data.map((event) => event.id));
			times.push(...data.map((event) => event.attributes.timestamp));
			cursor = (body.meta as { page?: { after: string } }).page?.after;
			expect(
				new URL(`${(body.links as { next?: string } | undefined)?.next ?? "x:"}`).searchParams.get("page[cursor]"),
			).toBe(cursor ?? null);
		} while (cursor !== undefined);
		// Three hosts within the hour: a report each, and a heartbeat for each of their four policies.
		expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
		expect(times).toEqual([...times].sort().reverse());
	});

	it("understands the searches that reports are found by, and refuses others", async () => {
		expect(await events("service:runtime-security-agent @agent.rule_id:(ruleset_loaded OR heartbeat)")).toHaveLength(9);
		expect(await events('host:"a" rule_id:heartbeat')).toHaveLength(1);
		expect(await events("service:other")).toEqual([]);
		for (const search of ["-service:x", "source:x", "free text", "rule_id:"]) {
			expect((await get(`${EVENTS}?${new URLSearchParams({ "filter[query]": search })}`)).status).toBe(400);
		}
	});

	it("has every host report anew without errors once rules are fixed, until that is taken back", async () => {
		replay.fixRules();
		const reports = await events("rule_id:ruleset_loaded", "c");
		expect(reports).toHaveLength(2);
		expect(statuses(reports[0])?.[0]?.[1]).toBe("loaded");
		expect(statuses(reports[1])?.[0]?.[1]).toBe("fully_rejected");
		const newest = await events("rule_id:ruleset_loaded", "a");
		expect(Date.parse(newest[0]?.attributes.timestamp ?? "")).toBeLessThan(NOW);
		replay.unfixRules();
		expect(await events("rule_id:ruleset_loaded", "c")).toHaveLength(1);
	});
});

describe("faults to order", () => {
	it("strikes one path and page, as often as asked", async () => {
		replay.setFault({ path: "/api/v1/hosts", page: 2, status: 429, retryAfter: 7, times: 1 });
		expect((await get("/api/v1/hosts?count=2")).status).toBe(200);
		const struck = await get("/api/v1/hosts?count=2&start=2");
		expect([struck.status, struck.headers.get("retry-after")]).toEqual([429, "7"]);
		expect((await get("/api/v1/hosts?count=2&start=2")).status).toBe(200);
	});

	it("tells searches of one path apart, and can be taken back", async () => {
		const takeBack = replay.setFault({ path: EVENTS, search: "rule_id:heartbeat", status: 503 });
		const query = (ruleId: string) => `${EVENTS}?${new URLSearchParams({ "filter[query]": `rule_id:${ruleId}` })}`;
		expect((await get(query("heartbeat"))).status).toBe(503);
		expect((await get(query("ruleset_loaded"))).status).toBe(200);
		takeBack();
		expect((await get(query("heartbeat"))).status).toBe(200);
	});

	it("sends HTML, half an answer, and half an answer on a connection that breaks", async () => {
		replay.setFault({ path: "/api/v1/hosts", body: "html", times: 1 });
		expect(await (await fetch(`${replay.url}/api/v1/hosts`)).text()).toMatch(/^<!doctype html>/);
		replay.setFault({ path: "/api/v1/hosts", body: "cut", times: 1 });
		await expect(get("/api/v1/hosts")).rejects.toThrow(SyntaxError);
		replay.setFault({ path: "/api/v1/hosts", body: "broken", times: 1 });
		const response = await fetch(`${replay.url}/api/v1/hosts`);
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow();
	});

	it("delays an answer, and closes without waiting for it", async () => {
		replay.setFault({ path: "/api/v1/hosts", delayMs: 60_000 });
		const pending = fetch(`${replay.url}/api/v1/hosts`).catch(() => "closed");
		await expect.poll(() => replay.requests.length).toBe(1);
		await replay.close();
		expect(await pending).toBe("closed");
	});
});

describe("who may read it", () => {
	it("lets pages on loopback read, and no others", async () => {
		for (const origin of ["http://localhost:6006", "http://127.0.0.1:5173", "http://[::1]:80"]) {
			expect(await allowedOrigin(origin)).toBe(origin);
		}
		for (const origin of ["https://evil.example", "http://localhost.evil.example", "null"]) {
			expect(await allowedOrigin(origin)).toBeUndefined();
		}
	});

	it("answers preflights, and refuses to change anything", async () => {
		const preflight = await raw("OPTIONS", "/api/v1/hosts", {
			origin: "http://localhost:6006",
			"access-control-request-headers": "x-team",
		});
		expect(preflight).toMatchObject({ status: 204, headers: { "access-control-allow-headers": "x-team" } });
		for (const method of ["POST", "PUT", "PATCH", "DELETE"])
			expect((await raw(method, "/api/v1/hosts")).status).toBe(405);
	});

	it("refuses a name that only points at loopback", async () => {
		expect((await raw("GET", "/api/v1/hosts", { host: "evil.example" })).status).toBe(403);
	});

	it("lists its paths at the root", async () => {
		expect((await get("/")).body.paths).toContain(EVENTS);
	});
});

/** Requests with headers that fetch does not let through. */
function raw(method: string, path: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((done, fail) => {
		const request = httpRequest(replay.url + path, { method, headers }, (response) => {
			response.resume();
			response.on("end", () => done({ status: response.statusCode, headers: response.headers }));
		});
		request.on("error", fail).end();
	});
}

async function allowedOrigin(origin: string): Promise<unknown> {
	return (await raw("GET", "/api/v1/hosts", { origin })).headers["access-control-allow-origin"];
}

describe("npm run replay", () => {
	async function run(...args: string[]) {
		const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ["pipe", "pipe", "pipe"] });
		let output = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
		const exit = once(child, "exit").then(([code]) => code as number);
		return { child, exit, output: () => output };
	}

	it("says where it listens, serves, and can be told that rules are fixed", async () => {
		const { child, exit, output } = await run(folder, "--port", "0");
		await expect.poll(output).toMatch(/^replay: http:\/\/127\.0\.0\.1:\d+ serves .*derived.*\n$/);
		const url = output().split(" ")[1] ?? "";
		const countReports = async () => {
			const response = await fetch(`${url}${EVENTS}?filter[query]=rule_id:ruleset_loaded&page[limit]=100`);
			return ((await response.json()) as { data: unknown[] }).data.length;
		};
		expect(await countReports()).toBe(4);
		child.stdin.write("fix\n");
		await expect.poll(countReports).toBe(8);
		child.kill();
		await exit;
	});

	it.each([
		["no folder", [], /which folder/],
		["a missing folder", ["/nowhere/at/all"], /^replay: no folder \/nowhere\/at\/all\n$/],
		["an unknown option", ["x", "--colour"], /unknown option --colour/],
		["a port that is none", ["x", "--port", "many"], /--port takes a number/],
	])("ends with one clear line for %s", async (_, args, line) => {
		const { exit, output } = await run(...args);
		expect(await exit).toBe(1);
		expect(output()).toMatch(line);
		expect(output().trim().split("\n")).toHaveLength(1);
	});

	it("ends with one clear line for a port in use", async () => {
		const server = createServer().listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as { port: number };
		const { exit, output } = await run(folder, "--port", String(port));
		expect(await exit).toBe(1);
		expect(output()).toBe(`replay: port ${port} is in use; take another with --port\n`);
		server.close();
	});

	it("ends with one clear line for a folder that is no recording", async () => {
		const empty = await writeSmallRecording({ "hosts.json": undefined });
		const broken = await writeSmallRecording({ "wp-policies.json": '{"data":[' });
		await expect(startReplay({ folder: empty })).rejects.toThrow("has no hosts.json");
		await expect(startReplay({ folder: broken })).rejects.toThrow("wp-policies.json is not JSON");
		await Promise.all([empty, broken].map(removeRecording));
	});

	it("explains itself, and says which answers are derived", async () => {
		const { exit, output } = await run("--help");
		expect(await exit).toBe(0);
		expect(output()).toMatch(/NOT recorded\. They are derived/);
	});
});
