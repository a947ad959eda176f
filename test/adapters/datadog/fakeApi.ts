/** An injected fetch over plain functions, one a path; everything that no route answers is a 404. */
export type FakeRoute = (query: URLSearchParams, init: RequestInit) => unknown;

export interface FakeApi {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	/** `/api/v1/hosts?start=0&…`, decoded, in order. */
	readonly calls: string[];
}

export const BASE_URL = "https://proxy.example/datadog";

/** A route returns a body, a `Response`, or throws as fetch does. */
export function createFakeApi(routes: Readonly<Record<string, FakeRoute>>): FakeApi {
	const calls: string[] = [];
	return {
		calls,
		async fetch(url, init) {
			const [path = "", search = ""] = url.slice(BASE_URL.length).split("?");
			calls.push(decodeURIComponent(url.slice(BASE_URL.length).replaceAll("+", " ")));
			const answer = await (routes[path] ?? (() => new Response("", { status: 404 })))(
				new URLSearchParams(search),
				init,
			);
			return answer instanceof Response ? answer : new Response(JSON.stringify(answer));
		},
	};
}

export const PATH = {
	hosts: "/api/v1/hosts",
	agents: "/api/v2/csm/onboarding/agents",
	serverless: "/api/v2/csm/onboarding/serverless/agents",
	policies: "/api/v2/remote_config/products/cws/policy",
	rules: "/api/v2/remote_config/products/cws/agent_rules",
	events: "/api/v2/logs/events",
} as const;

/** Pages hosts as the API does. */
export function hostsRoute(hosts: readonly unknown[]): FakeRoute {
	return (query) => {
		const start = Number(query.get("start"));
		const page = hosts.slice(start, start + Number(query.get("count")));
		return { host_list: page, total_matching: hosts.length, total_returned: page.length, exact_total_matching: true };
	};
}

/** Pages agents as the API does; `total` may promise more than there are. */
export function agentsRoute(agents: readonly unknown[], total = agents.length): FakeRoute {
	return (query) => {
		const [page, size] = [Number(query.get("page")), Number(query.get("size"))];
		const data = agents.slice(page * size, (page + 1) * size);
		return { data, meta: { total_filtered: total, page_index: page, page_size: size } };
	};
}

/** Pages log entries with cursors, heartbeats and rule-set reports apart, as the search asks for them. */
export function eventsRoute(logs: readonly { attributes: { tags: readonly string[] } }[]): FakeRoute {
	return (query) => {
		const ruleId = query.get("filter[query]")?.split("@agent.rule_id:")[1];
		const found = logs.filter((log) => log.attributes.tags.includes(`rule_id:${ruleId}`));
		const start = Number(query.get("page[cursor]") ?? 0);
		const end = start + Number(query.get("page[limit]"));
		const data = found.slice(start, end);
		return { data, meta: { status: "done", ...(end < found.length ? { page: { after: String(end) } } : {}) } };
	};
}
