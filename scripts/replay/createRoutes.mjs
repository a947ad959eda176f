import { deriveReportEvents } from "./deriveReportEvents.mjs";
import { parseLogSearch } from "./parseLogSearch.mjs";

const HOSTS = "/api/v1/hosts";
const CSM = "/api/v2/csm/onboarding";
const CWS = "/api/v2/remote_config/products/cws";
const EVENTS = "/api/v2/logs/events";
/** The newest host was last seen so many seconds ago. */
const NEWEST_AGE_S = 60;

/**
 * `answer(url)` → `{ status, body, page, isDerived }`: what the API answers to a GET, from what was recorded. `page` counts from 1.
 * `fixRules` and `unfixRules` switch the derived reports.
 */
export function createRoutes(recording, { now, isAsRecorded }) {
	const newest = recording.hosts.host_list.reduce((time, host) => Math.max(time, host.last_reported_time ?? 0), 0);
	const offsetSeconds = () => (isAsRecorded ? 0 : Math.floor(now() / 1000) - NEWEST_AGE_S - newest);
	let events = deriveReportEvents(recording, false);

	const routes = new Map([
		[HOSTS, (query) => answerHosts(recording.hosts, query, offsetSeconds())],
		[`${CSM}/agents`, (query) => answerAgents(recording.agents, query)],
		[`${CSM}/serverless/agents`, (query) => answerAgents(recording.serverlessAgents, query)],
		[`${CSM}/coverage_analysis/cloud_accounts`, () => answerWhole(recording.coverageCloudAccounts)],
		[`${CSM}/coverage_analysis/hosts_and_containers`, () => answerWhole(recording.coverageHosts)],
		[`${CSM}/coverage_analysis/serverless`, () => answerWhole(recording.coverageServerless)],
		[`${CWS}/policy`, () => answerWhole(recording.policies)],
		[`${CWS}/agent_rules`, (query) => answerRules(recording.rules, query)],
		[EVENTS, (query, url) => answerEvents(events, query, url, offsetSeconds())],
	]);
	return {
		paths: [...routes.keys()],
		answer(url) {
			const route = routes.get(url.pathname);
			if (route) return route(url.searchParams, url);
			const [, kind, id] =
				/^\/api\/v2\/remote_config\/products\/cws\/(policy|agent_rules)\/([^/]+)$/.exec(url.pathname) ?? [];
			if (kind === "policy") return answerOne([recording.policy, recording.policies], id);
			if (kind === "agent_rules") return answerOne([recording.rule, recording.rules], id);
			return notFound();
		},
		fixRules() {
			events = deriveReportEvents(recording, true);
		},
		unfixRules() {
			events = deriveReportEvents(recording, false);
		},
	};
}

const ok = (body, page = 1, isDerived = false) => ({ status: 200, body, page, isDerived });
const notFound = () => ({ status: 404, body: { errors: [{ title: "Not Found" }] }, page: 1, isDerived: false });
const badRequest = (title) => ({ status: 400, body: { errors: [{ title }] }, page: 1, isDerived: false });
const answerWhole = (body) => (body === null ? notFound() : ok(body));

function answerHosts({ host_list, ...rest }, query, offsetSeconds) {
	const start = readCount(query, "start", 0, Number.MAX_SAFE_INTEGER);
	const count = readCount(query, "count", 100, 1000);
	const from = Number(query.get("from") ?? 0);
	if (start === null || count === null) return badRequest("start and count are whole numbers, count at most 1000");
	const move = (time) => (typeof time === "number" ? time + offsetSeconds : time);
	const moved = host_list
		.map((host) => ({ ...host, last_reported_time: move(host.last_reported_time) }))
		.filter((host) => (host.last_reported_time ?? from) >= from);
	const hosts = moved.slice(start, start + count);
	const body = { ...rest, total_matching: moved.length, total_returned: hosts.length, host_list: hosts };
	return ok(body, Math.floor(start / Math.max(1, count)) + 1);
}

/** The recorded pages are one list; the total stays what the source said, even where fewer entries were recorded. */
function answerAgents(recorded, query) {
	if (recorded === null) return notFound();
	const page = readCount(query, "page", 0, 1_000_000);
	const size = readCount(query, "size", 10, 100);
	if (page === null || size === null) return badRequest("page and size are whole numbers, size at most 100");
	const data = recorded.data.slice(page * size, (page + 1) * size);
	return ok({ data, meta: { ...recorded.meta, page_index: page, page_size: size } }, page + 1);
}

function answerRules(recorded, query) {
	const policyId = query.get("policy_id");
	if (recorded === null || policyId === null) return answerWhole(recorded);
	const isMember = ({ attributes: { monitoring = [], blocking = [], disabled = [] } }) =>
		[...monitoring, ...blocking, ...disabled].includes(policyId);
	return ok({ ...recorded, data: recorded.data.filter(isMember) });
}

function answerOne(recordings, id) {
	const all = recordings.flatMap((recording) => recording?.data ?? []);
	const found = all.find((entry) => entry.id === decodeURIComponent(id));
	return found ? ok({ data: found }) : notFound();
}

function answerEvents(events, query, url, offsetSeconds) {
	const limit = readCount(query, "page[limit]", 10, 1000);
	const start = Number(Buffer.from(query.get("page[cursor]") ?? "", "base64url").toString() || 0);
	const matches = parseLogSearch(query.get("filter[query]") ?? "");
	const from = readTime(query.get("filter[from]"), Number.NEGATIVE_INFINITY);
	const to = readTime(query.get("filter[to]"), Number.POSITIVE_INFINITY);
	if (limit === null || limit === 0 || !Number.isSafeInteger(start))
		return badRequest("page[limit] is 1 to 1000, page[cursor] one of ours");
	if (matches === null)
		return badRequest("the replay knows service:, host:, rule_id: and @agent.rule_id: in filter[query]");
	if (from === null || to === null)
		return badRequest("the replay knows ISO dates and epoch milliseconds in filter[from] and filter[to]");
	const found = events
		.map(({ at, entry }) => ({ time: (at + offsetSeconds) * 1000, entry }))
		.filter(({ time, entry }) => time >= from && time <= to && matches(entry.attributes));
	if (query.get("sort") === "timestamp") found.reverse();
	const data = found.slice(start, start + limit).map(({ time, entry }) => {
		const timestamp = new Date(time).toISOString();
		const attributes = { ...entry.attributes.attributes, date: timestamp };
		return { ...entry, attributes: { ...entry.attributes, timestamp, attributes } };
	});
	const end = start + data.length;
	const body = { data, meta: { elapsed: 1, status: "done" } };
	if (end < found.length) {
		const after = Buffer.from(String(end)).toString("base64url");
		const next = new URL(url);
		next.searchParams.set("page[cursor]", after);
		body.meta.page = { after };
		body.links = { next: next.href };
	}
	return ok(body, Math.floor(start / limit) + 1, true);
}

function readCount(query, key, fallback, most) {
	const text = query.get(key);
	if (text === null) return fallback;
	return /^\d{1,15}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function readTime(text, fallback) {
	if (text === null) return fallback;
	const time = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
	return Number.isNaN(time) ? null : time;
}
