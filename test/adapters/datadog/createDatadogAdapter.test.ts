import { describe, expect, it, vi } from "vitest";
import { createDatadogAdapter, type DatadogAdapterOptions } from "../../../src/adapters/datadog/index.ts";
import { agentsRoute, BASE_URL, createFakeApi, eventsRoute, type FakeRoute, hostsRoute, PATH } from "./fakeApi.ts";
import { wireAgent, wireHeartbeat, wireHost, wireRuleset } from "./wireFixtures.ts";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const hosts = [1, 2, 3, 4, 5].map((id) => wireHost(id, `web-${id}`));
const agents = [wireAgent(1, "web-1"), wireAgent(6, "db-1", { is_cws_enabled: false })];
const policy = { name: "p1", version: "2", source: "remote-config", status: "loaded" };
const logs = [
	wireHeartbeat("web-1", NOW, policy),
	wireRuleset("web-1", NOW - MINUTE, [{ ...policy, rules: [{ id: "r1", status: "loaded" }] }]),
	wireRuleset("web-2", NOW - MINUTE, [{ ...policy, rules: [{ id: "r1", status: "loaded" }] }]),
];
const policies = { data: [{ id: "p1", attributes: { name: "Policy one", datadogManaged: true, enabled: true } }] };
const rules = { data: [{ id: "x1", attributes: { name: "r1", monitoring: ["p1"], enabled: true } }] };

const routes: Readonly<Record<string, FakeRoute>> = {
	[PATH.hosts]: hostsRoute(hosts),
	[PATH.agents]: agentsRoute(agents),
	[PATH.serverless]: agentsRoute([]),
	[PATH.policies]: () => policies,
	[PATH.rules]: () => rules,
	[PATH.events]: eventsRoute(logs),
};

function setUp(changes: Readonly<Record<string, FakeRoute>> = {}, options: Partial<DatadogAdapterOptions> = {}) {
	const api = createFakeApi({ ...routes, ...changes });
	const adapter = createDatadogAdapter({ baseUrl: BASE_URL, fetch: api.fetch, now: () => NOW, ...options });
	const controller = new AbortController();
	return { ...api, adapter, controller, load: () => adapter.load({ signal: controller.signal }) };
}

/** Fails from the given call on (1 is the first) with the answer, and works before that. */
function failingFrom(call: number, route: FakeRoute | undefined, answer: () => unknown): FakeRoute {
	let count = 0;
	return (query, init) => {
		count += 1;
		return count < call ? route?.(query, init) : answer();
	};
}

const status =
	(code: number, headers: Record<string, string> = {}) =>
	() =>
		new Response("", { status: code, headers });

describe("createDatadogAdapter", () => {
	it("joins hosts, agents, policies, rules and reports into one input", async () => {
		const { load, calls } = setUp();
		const input = await load();
		expect(input.partial).toBeUndefined();
		expect(input).toMatchObject({ source: "datadog", observedAt: NOW, reportsFiltered: false });
		expect(input.hosts?.map((host) => [host.id, host.protection])).toEqual([
			["1", "on"],
			["2", "on"],
			["3", "unknown"],
			["4", "unknown"],
			["5", "unknown"],
			["6", "off"],
		]);
		expect(input.policies).toMatchObject([{ id: "p1", name: "Policy one" }]);
		expect(input.rules).toMatchObject([{ id: "r1", policies: [{ policyId: "p1", mode: "monitoring" }] }]);
		expect(input.hosts?.[0]?.reports?.map(({ kind, report }) => [kind, report])).toEqual([
			["ruleset", expect.any(String)],
			["heartbeat", expect.any(String)],
		]);
		expect(input.hosts?.[0]?.reports?.[0]?.report).toBe(input.hosts?.[1]?.reports?.[0]?.report);
		expect(input.reports).toHaveLength(2);
		expect(calls).toHaveLength(7);
	});

	it("asks for metadata, for the time windows, and newest first", async () => {
		const { load, calls } = setUp({}, { hostsWindowMs: 60 * MINUTE, reportsWindowMs: 2 * MINUTE });
		await load();
		const query = "service:runtime-security-agent @agent.rule_id";
		expect(calls).toEqual([
			`/api/v1/hosts?include_hosts_metadata=true&from=${(NOW - 60 * MINUTE) / 1000}&start=0&count=1000`,
			"/api/v2/csm/onboarding/agents?page=0&size=100",
			"/api/v2/csm/onboarding/serverless/agents?page=0&size=100",
			"/api/v2/remote_config/products/cws/policy",
			"/api/v2/remote_config/products/cws/agent_rules",
			`/api/v2/logs/events?filter[query]=${query}:ruleset_loaded&filter[from]=${new Date(NOW - 2 * MINUTE).toISOString()}&sort=-timestamp&page[limit]=100`,
			`/api/v2/logs/events?filter[query]=${query}:heartbeat&filter[from]=${new Date(NOW - 30 * MINUTE).toISOString()}&sort=-timestamp&page[limit]=1000`,
		]);
	});

	it("takes other paths and searches, and leaves serverless agents out when told", async () => {
		const paths = { hosts: "/h", serverlessAgents: null };
		const { load, calls } = setUp({ "/h": hostsRoute(hosts) }, { paths, searches: { heartbeats: "source:mine" } });
		await load();
		expect(calls.some((call) => call.startsWith("/h?"))).toBe(true);
		expect(calls.some((call) => call.includes("serverless"))).toBe(false);
		expect(calls.some((call) => call.includes("filter[query]=source:mine&"))).toBe(true);
	});

	it("reads every page of every list", async () => {
		const { load, calls } = setUp({}, { pageSize: 2 });
		const input = await load();
		expect(input.partial).toBeUndefined();
		expect(input.hosts).toHaveLength(6);
		expect(calls.filter((call) => call.startsWith(PATH.hosts))).toHaveLength(3);
		const { load: loadSingly, calls: singly } = setUp({}, { pageSize: 1 });
		expect((await loadSingly()).hosts?.filter((host) => host.reports?.length)).toHaveLength(2);
		expect(singly.filter((call) => call.includes("ruleset_loaded"))).toHaveLength(2);
		expect(singly.filter((call) => call.startsWith(PATH.agents))).toHaveLength(2);
	});

	it("does not take a short page for the last one", async () => {
		const lazy: FakeRoute = (query) => {
			const start = Number(query.get("start"));
			return { host_list: hosts.slice(start, start + 1), total_matching: 5 };
		};
		expect((await setUp({ [PATH.hosts]: lazy }).load()).hosts).toHaveLength(6);
		const untold: FakeRoute = (query) => ({ host_list: hosts.slice(Number(query.get("start"))).slice(0, 2) });
		const input = await setUp({ [PATH.hosts]: untold }).load();
		expect([input.hosts?.length, input.partial]).toEqual([6, undefined]);
	});

	it("follows the cursor of links.next where meta has none", async () => {
		const linked: FakeRoute = (query) =>
			query.get("page[cursor]") === "c2"
				? { data: [logs[2]] }
				: { data: [logs[1]], links: { next: `https://api.example${PATH.events}?page%5Bcursor%5D=c2` } };
		const input = await setUp({ [PATH.events]: linked }).load();
		expect(input.hosts?.filter((host) => host.reports?.length)).toHaveLength(2);
	});

	it("counts what it has read, and knows the total once every list has said its own", async () => {
		const { adapter, controller } = setUp({}, { pageSize: 2 });
		const onProgress = vi.fn();
		await adapter.load({ signal: controller.signal, onProgress });
		const steps = onProgress.mock.calls.map(
			([progress]) => progress as { loadedCount: number; totalCount: number | null },
		);
		expect(steps[0]?.totalCount).toBeNull();
		expect(steps.at(-1)).toEqual({ loadedCount: 12, totalCount: 12 });
		const counts = steps.map((step) => step.loadedCount);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
	});

	it("passes normalizePolicyId on, and claims nothing that it cannot do", () => {
		const normalizePolicyId = (id: string) => id.split("#")[0] ?? id;
		expect(setUp({}, { normalizePolicyId }).adapter.normalizePolicyId).toBe(normalizePolicyId);
		const { adapter } = setUp();
		expect(adapter.normalizePolicyId).toBeUndefined();
		expect(adapter.capabilities).toEqual({ source: "datadog", reportsFiltered: false, live: false, actions: [] });
	});

	describe("when something fails", () => {
		it.each([
			[401, "unauthorized"],
			[403, "forbidden"],
			[404, "not-found"],
			[500, "unavailable"],
		])("fails as a whole when the first page of hosts answers %i", async (code, fault) => {
			const { load } = setUp({ [PATH.hosts]: status(code) });
			await expect(load()).rejects.toMatchObject({ name: "AdapterError", fault: { code: fault } });
		});

		it("says how long to wait when the first page of hosts is rate limited", async () => {
			const { load } = setUp({ [PATH.hosts]: status(429, { "retry-after": "7" }) });
			await expect(load()).rejects.toMatchObject({ fault: { code: "rate-limited", retryAfterMs: 7000 } });
		});

		it.each([
			["HTML", () => new Response("<html></html>")],
			["a cut answer", () => new Response('{"host_list":[{"id"')],
			["an answer without a list", () => ({ errors: ["no"] })],
			["a list that is none", () => ({ host_list: { "0": 1 } })],
			["null", () => null],
		])("fails as a whole when the first page of hosts is %s", async (_, answer) => {
			const { load } = setUp({ [PATH.hosts]: answer });
			await expect(load()).rejects.toMatchObject({ fault: { code: "invalid-response" } });
		});

		it("ends the other requests when it fails as a whole", async () => {
			let isEnded = false;
			const slow: FakeRoute = (_, init) =>
				new Promise((_, reject) => {
					init.signal?.addEventListener("abort", () => {
						isEnded = true;
						reject(new DOMException("aborted", "AbortError"));
					});
				});
			await expect(setUp({ [PATH.hosts]: status(500), [PATH.agents]: slow }).load()).rejects.toThrow();
			expect(isEnded).toBe(true);
		});

		it("keeps the hosts before a page that fails, and says which page and how many", async () => {
			const route = failingFrom(3, routes[PATH.hosts], status(429, { "retry-after": "7" }));
			const input = await setUp({ [PATH.hosts]: route }, { pageSize: 2 }).load();
			expect(input.hosts?.map((host) => host.id)).toEqual(["1", "2", "3", "4", "6"]);
			expect(input.partial).toEqual({
				reason: "page 3 of 3 of hosts: rate limited (HTTP 429), retry after 7 s; 4 of 5 hosts",
				expectedCount: 5,
				loadedCount: 4,
			});
		});

		it.each([
			[PATH.agents, "agents: not allowed (HTTP 403); 0 agents loaded"],
			[PATH.policies, "policies: not allowed (HTTP 403); 0 policies loaded"],
			[PATH.rules, "rules: not allowed (HTTP 403); 0 rules loaded"],
			[PATH.serverless, "serverless agents: not allowed (HTTP 403); 0 serverless agents loaded"],
		])("is partial without %s, and says so", async (path, reason) => {
			const input = await setUp({ [path]: status(403) }).load();
			expect(input.partial?.reason).toBe(reason);
			expect(input.hosts?.length).toBeGreaterThanOrEqual(5);
		});

		it("is partial without reports, and says so for both kinds", async () => {
			const input = await setUp({ [PATH.events]: () => new Response("<html>") }).load();
			expect(input.partial?.reason).toBe(
				"rule-set reports: HTML came instead of JSON; 0 rule-set reports loaded; " +
					"heartbeats: HTML came instead of JSON; 0 heartbeats loaded",
			);
			expect(input.hosts).toHaveLength(6);
		});

		it("says 10 of 24 agents where the pages end before the total", async () => {
			const ten = Array.from({ length: 10 }, (_, i) => wireAgent(100 + i, `n-${i}`));
			const input = await setUp({ [PATH.agents]: agentsRoute(ten, 24) }).load();
			expect(input.hosts).toHaveLength(15);
			expect(input.partial).toEqual({
				reason: "10 of 24 agents: the list ended early",
				expectedCount: 24,
				loadedCount: 10,
			});
		});

		it("stops at a page that repeats, with and without ids to tell it by", async () => {
			const same: FakeRoute = () => ({ data: agents, meta: { total_filtered: 400 } });
			const input = await setUp({ [PATH.agents]: same }).load();
			expect(input.hosts).toHaveLength(6);
			expect(input.partial?.reason).toBe("page 2 of 4 of agents repeats earlier ones; 2 of 400 agents");
			const nameless: FakeRoute = () => ({ data: [{ attributes: { hostname: "n" } }], meta: { total_filtered: 400 } });
			const again = setUp({ [PATH.agents]: nameless });
			expect((await again.load()).hosts).toHaveLength(6);
			expect(again.calls.filter((call) => call.startsWith(PATH.agents))).toHaveLength(2);
			const sameCursor: FakeRoute = () => ({ data: [logs[1]], meta: { page: { after: "x" } } });
			const events = setUp({ [PATH.events]: sameCursor });
			expect((await events.load()).partial?.reason).toContain("page 2 of rule-set reports repeats earlier ones");
		});

		it("stops after so many pages of a list that never ends, and says so", async () => {
			let count = 0;
			const endless: FakeRoute = () => {
				count += 1;
				return { data: [], meta: { page: { after: String(count) } } };
			};
			const input = await setUp({ [PATH.events]: endless }, { maxPages: 5 }).load();
			expect(input.partial?.reason).toContain("rule-set reports: stopped after 5 pages");
			expect(count).toBe(10);
		});

		it("passes on that the search itself was incomplete", async () => {
			const timedOut: FakeRoute = () => ({ data: [], meta: { status: "timeout" } });
			const input = await setUp({ [PATH.events]: timedOut }).load();
			expect(input.partial?.reason).toContain("page 1 of rule-set reports: the search timed out");
			const warned: FakeRoute = () => ({ data: [], meta: { warnings: [{ title: "index x is gone" }, null] } });
			expect((await setUp({ [PATH.events]: warned }).load()).partial?.reason).toContain("index x is gone");
		});

		it("says so when reports cannot be read, or fit several hosts", async () => {
			const cut = { ...wireRuleset("web-1", NOW, []), attributes: { host: "web-1", tags: ["rule_id:ruleset_loaded"] } };
			const twins = hostsRoute([wireHost(1, "web-1"), wireHost(2, "web-1")]);
			const input = await setUp({ [PATH.events]: eventsRoute([cut, ...logs]), [PATH.hosts]: twins }).load();
			expect(input.partial?.reason).toBe(
				"reports without a host name or without content: 1; " +
					'reports that fit several hosts, given to none: "web-1"',
			);
		});

		it("keeps a machine that only an old report speaks of while the host list is incomplete", async () => {
			const old = eventsRoute([wireRuleset("far-1", NOW - 300 * MINUTE, [])]);
			const ids = async (changes: Readonly<Record<string, FakeRoute>>) =>
				(await setUp({ [PATH.events]: old, ...changes }).load()).hosts?.map((host) => host.id);
			expect(await ids({})).not.toContain("far-1");
			expect(await ids({ [PATH.agents]: status(500) })).toContain("far-1");
		});

		it("times out one list without losing the others", async () => {
			const input = await setUp({ [PATH.rules]: () => new Promise(() => {}) }, { timeoutMs: 20 }).load();
			expect(input.partial?.reason).toBe("rules: no whole answer within 20 ms; 0 rules loaded");
		});

		it("rejects with aborted when it is, also in the middle of a later list", async () => {
			const { load, controller, calls } = setUp({ [PATH.rules]: () => new Promise(() => {}) });
			const loading = load();
			await vi.waitUntil(() => calls.length === 7);
			controller.abort();
			await expect(loading).rejects.toMatchObject({ fault: { code: "aborted" } });
			await expect(load()).rejects.toMatchObject({ fault: { code: "aborted" } });
			expect(calls).toHaveLength(7);
		});

		it("survives lists full of anything", async () => {
			const junk = [null, 0, "x", [], {}, { id: {}, attributes: 7, meta: [] }, JSON.parse('{"__proto__":{"id":1}}')];
			const list = () => ({ data: junk, meta: { total_filtered: "many" } });
			const changes = { [PATH.hosts]: () => ({ host_list: junk, total_matching: 7 }), [PATH.policies]: list };
			const input = await setUp({ ...changes, [PATH.rules]: list, [PATH.events]: list, [PATH.agents]: list }).load();
			expect(input.policies).toHaveLength(7);
			expect(input.rules).toHaveLength(7);
			expect(input.hosts?.length).toBeGreaterThanOrEqual(7);
			expect(Object.hasOwn(Object.prototype, "id")).toBe(false);
		});

		it("is not brought down by an answer nested thousands deep", async () => {
			const deep = new Response(`{"data":[${"[".repeat(200_000)}${"]".repeat(200_000)}]}`);
			const input = await setUp({ [PATH.rules]: () => deep }).load();
			expect(input.hosts).toHaveLength(6);
			expect(input.partial?.reason).toContain("rules: ");
		});
	});
});
