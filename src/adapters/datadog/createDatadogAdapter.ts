import { type AdapterCapabilities, AdapterError, type CoverageAdapter, type LoadOptions } from "../../model/adapter.ts";
import type { CoverageInput, PolicyInput, RuleInput } from "../../model/input.ts";
import { createJsonClient } from "./createJsonClient.ts";
import { createLoadProgress } from "./createLoadProgress.ts";
import { createReportCollector } from "./createReportCollector.ts";
import { joinFleet } from "./joinFleet.ts";
import { agentsSource, eventsSource, hostsSource, type ListSource, wholeSource } from "./listSources.ts";
import { loadList } from "./loadList.ts";
import { type AgentRecord, parseAgent } from "./parseAgent.ts";
import { type HostRecord, parseHost } from "./parseHost.ts";
import { parsePolicy } from "./parsePolicy.ts";
import { parseRule } from "./parseRule.ts";
import { type Shortfall, toPartial } from "./shortfall.ts";

/** Where each list is, below the base URL. The defaults are Datadog's own paths; the US1-FED site has others for policies and rules. */
export interface DatadogPaths {
	/** @default "/api/v1/hosts" */
	readonly hosts: string;
	/** @default "/api/v2/csm/onboarding/agents" */
	readonly agents: string;
	/** `null`: not loaded. @default "/api/v2/csm/onboarding/serverless/agents" */
	readonly serverlessAgents: string | null;
	/** @default "/api/v2/remote_config/products/cws/policy" */
	readonly policies: string;
	/** @default "/api/v2/remote_config/products/cws/agent_rules" */
	readonly rules: string;
	/** @default "/api/v2/logs/events" */
	readonly events: string;
}

/** Where the API is, and how much of it is read. */
export interface DatadogAdapterOptions {
	/**
	 * Where Datadog's API is reached: your application's own proxy, which adds the keys. Absolute or relative to the page (`/datadog`).
	 * Keys do not belong into a browser.
	 */
	readonly baseUrl: string;
	/** @default the global fetch */
	readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
	/** Sent with every request, for your proxy. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** Entries a page at most, 1 to 1,000; lists with a lower limit keep theirs. @default each list's own limit; 100 for rule-set reports, which are large */
	readonly pageSize?: number | undefined;
	/** Pages of one list at most; what is beyond is said to be missing. @default 1000 */
	readonly maxPages?: number | undefined;
	/** Longest wait for one answer. @default 30_000 */
	readonly timeoutMs?: number | undefined;
	/** Machines seen within this time make up the fleet. @default 10_800_000 (3 hours, as Datadog's own host list) */
	readonly hostsWindowMs?: number | undefined;
	/** How far back rule-set reports are looked for: agents send one when they start and when policies change. @default 604_800_000 (7 days) */
	readonly reportsWindowMs?: number | undefined;
	/** How far back heartbeats are looked for, one every 10 minutes for each policy of each host. @default 1_800_000 (30 minutes) */
	readonly heartbeatsWindowMs?: number | undefined;
	readonly paths?: Partial<DatadogPaths> | undefined;
	/** Log searches that find the two kinds of report. @default by the service `runtime-security-agent` and `@agent.rule_id` */
	readonly searches?: { readonly rulesets?: string | undefined; readonly heartbeats?: string | undefined } | undefined;
	/** Takes decorations off policy ids, so that reports and policies join. */
	readonly normalizePolicyId?: ((id: string) => string) | undefined;
	/** The clock, epoch milliseconds. @default Date.now */
	readonly now?: (() => number) | undefined;
}

const HOSTS_WINDOW_MS = 10_800_000;
const REPORTS_WINDOW_MS = 604_800_000;
const HEARTBEATS_WINDOW_MS = 1_800_000;

const PATHS: DatadogPaths = {
	hosts: "/api/v1/hosts",
	agents: "/api/v2/csm/onboarding/agents",
	serverlessAgents: "/api/v2/csm/onboarding/serverless/agents",
	policies: "/api/v2/remote_config/products/cws/policy",
	rules: "/api/v2/remote_config/products/cws/agent_rules",
	events: "/api/v2/logs/events",
};

/** The adapter itself promises nothing: whether agents report filtered rules is said with each load, in `CoverageInput.reportsFiltered`. */
const CAPABILITIES: AdapterCapabilities = { source: "datadog", reportsFiltered: false, live: false, actions: [] };

/**
 * Loads a fleet from Datadog: hosts, CSM agents, policies and agent rules, and what the agents last said they loaded, over HTTP and in parallel.
 *
 * A load fails with an `AdapterError` when the first page of hosts does. Everything else that fails (a later page, another list) leaves the
 * input partial, with the reason in words. `reportsFiltered` is true when every rule-set report has a filtered rule: agents before mid-2025
 * leave them out, and one such agent is enough for silence to prove nothing. Machines that only a report speaks of are kept if they reported within
 * `hostsWindowMs`, or always while a list is incomplete.
 *
 * Cost: the rule-set report of one host is some 100 KB on the wire; parsed pages are boiled down at once, so memory grows with hosts × policies.
 */
export function createDatadogAdapter(options: DatadogAdapterOptions): CoverageAdapter {
	const { normalizePolicyId } = options;
	return {
		capabilities: CAPABILITIES,
		load: (loadOptions) => loadFleet(options, loadOptions),
		...(normalizePolicyId ? { normalizePolicyId } : {}),
	};
}

async function loadFleet(options: DatadogAdapterOptions, { signal, onProgress }: LoadOptions): Promise<CoverageInput> {
	// Ends the other requests as soon as the load has failed.
	const work = new AbortController();
	const abort = () => work.abort();
	if (signal.aborted) abort();
	signal.addEventListener("abort", abort, { once: true });
	try {
		return await loadLists(options, work.signal, onProgress);
	} catch (error) {
		if (signal.aborted) throw new AdapterError({ code: "aborted", message: "the load was aborted" });
		throw error;
	} finally {
		signal.removeEventListener("abort", abort);
		abort();
	}
}

async function loadLists(
	options: DatadogAdapterOptions,
	signal: AbortSignal,
	onProgress: LoadOptions["onProgress"],
): Promise<CoverageInput> {
	const now = options.now ?? Date.now;
	const startedAt = now();
	const sources = createSources(options, startedAt);
	const getJson = createJsonClient(
		{
			baseUrl: options.baseUrl,
			fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
			headers: options.headers ?? {},
			timeoutMs: options.timeoutMs ?? 30_000,
			now,
		},
		signal,
	);
	const progress = createLoadProgress(
		Object.values(sources).flatMap((source) => source?.name ?? []),
		onProgress,
	);
	const load = async (source: ListSource | null, onItem: (item: unknown) => void, isEssential = false) => {
		if (source === null) return [];
		const onItems = (items: readonly unknown[]) => {
			for (const item of items) onItem(item);
		};
		const loader = { getJson, signal, maxPages: options.maxPages ?? 1000, onProgress: progress, onItems };
		return loadList(source, loader, isEssential);
	};

	const hosts: HostRecord[] = [];
	const agents: AgentRecord[] = [];
	const policies: PolicyInput[] = [];
	const rules: RuleInput[] = [];
	const collector = createReportCollector();
	const shortfalls = await Promise.all([
		load(sources.hosts, (item) => hosts.push(parseHost(item)), true),
		load(sources.agents, (item) => agents.push(parseAgent(item, false))),
		load(sources.serverlessAgents, (item) => agents.push(parseAgent(item, true))),
		load(sources.policies, (item) => policies.push(parsePolicy(item))),
		load(sources.rules, (item) => rules.push(parseRule(item))),
		load(sources.rulesets, collector.add),
		load(sources.heartbeats, collector.add),
	]);
	const isListWhole = shortfalls.slice(0, 3).every((missing) => missing.length === 0);
	const fleet = joinFleet(
		{ hosts, agents, reports: collector.hosts() },
		{
			unlistedSince: isListWhole ? startedAt - (options.hostsWindowMs ?? HOSTS_WINDOW_MS) : Number.NEGATIVE_INFINITY,
			reportingSince: startedAt - (options.heartbeatsWindowMs ?? HEARTBEATS_WINDOW_MS),
		},
	);
	return {
		source: CAPABILITIES.source,
		observedAt: startedAt,
		partial: toPartial([...shortfalls.flat(), ...reportShortfalls(collector.unreadableCount, fleet.ambiguousNames)]),
		reportsFiltered: collector.reportsFiltered(),
		hosts: fleet.hosts,
		policies,
		rules,
		reports: collector.reports(),
	};
}

function createSources(options: DatadogAdapterOptions, startedAt: number) {
	const paths = { ...PATHS, ...options.paths };
	const sizeUpTo = (limit: number) => Math.min(Math.max(1, Math.floor(options.pageSize ?? limit)), limit);
	const since = (windowMs: number) => startedAt - windowMs;
	const search = (ruleId: string) => `service:runtime-security-agent @agent.rule_id:${ruleId}`;
	const { serverlessAgents } = paths;
	return {
		hosts: hostsSource(paths.hosts, sizeUpTo(1000), since(options.hostsWindowMs ?? HOSTS_WINDOW_MS)),
		agents: agentsSource("agents", paths.agents, sizeUpTo(100)),
		serverlessAgents:
			serverlessAgents === null ? null : agentsSource("serverless agents", serverlessAgents, sizeUpTo(100)),
		policies: wholeSource("policies", paths.policies),
		rules: wholeSource("rules", paths.rules),
		rulesets: eventsSource(
			"rule-set reports",
			paths.events,
			options.searches?.rulesets ?? search("ruleset_loaded"),
			since(options.reportsWindowMs ?? REPORTS_WINDOW_MS),
			sizeUpTo(100),
		),
		heartbeats: eventsSource(
			"heartbeats",
			paths.events,
			options.searches?.heartbeats ?? search("heartbeat"),
			since(options.heartbeatsWindowMs ?? HEARTBEATS_WINDOW_MS),
			sizeUpTo(1000),
		),
	};
}

function reportShortfalls(unreadableCount: number, ambiguousNames: readonly string[]): readonly Shortfall[] {
	const shortfalls: Shortfall[] = [];
	if (unreadableCount > 0) {
		shortfalls.push({ reason: `reports without a host name or without content: ${unreadableCount}` });
	}
	if (ambiguousNames.length > 0) {
		const names = ambiguousNames.slice(0, 3).map((name) => JSON.stringify(name.slice(0, 80)));
		const more = ambiguousNames.length > names.length ? `, … (${ambiguousNames.length} names)` : "";
		shortfalls.push({ reason: `reports that fit several hosts, given to none: ${names.join(", ")}${more}` });
	}
	return shortfalls;
}
