/** How each list of the API is paged. */
import { AdapterError } from "../../model/adapter.ts";
import type { Query } from "./createJsonClient.ts";
import { asCount, asText, entriesOf, field } from "./wireFields.ts";

export interface Page {
	readonly items: readonly unknown[];
	/** How many there are in all; `null`: the source does not say, or only roughly. */
	readonly totalCount: number | null;
	/** The query of the next page; `null`: this was the last. A short page is not the last one, only an empty one is. */
	readonly next: Query | null;
	/** Why the source itself calls the page incomplete. */
	readonly warning?: string | undefined;
}

export interface ListSource {
	/** What the entries are, for people: `hosts`. */
	readonly name: string;
	readonly path: string;
	readonly firstQuery: Query;
	readonly pageSize: number;
	/** @throws AdapterError `invalid-response` */
	readPage(body: unknown, query: Query): Page;
}

/** `GET /api/v1/hosts`: `start` and `count`, at most 1,000 a page; `from` in seconds. */
export function hostsSource(path: string, pageSize: number, fromMs: number): ListSource {
	const firstQuery: Query = {
		include_hosts_metadata: "true",
		from: String(Math.floor(fromMs / 1000)),
		start: "0",
		count: String(pageSize),
	};
	return {
		name: "hosts",
		path,
		firstQuery,
		pageSize,
		readPage(body, query) {
			const items = listIn(body, "host_list", path);
			const end = Number(query.start) + items.length;
			const isExact = field(body, "exact_total_matching") !== false;
			const totalCount = isExact ? asCount(field(body, "total_matching")) : null;
			const isLast = items.length === 0 || (totalCount !== null && end >= totalCount);
			return { items, totalCount, next: isLast ? null : { ...query, start: String(end) } };
		},
	};
}

/** The CSM agent lists: `page` from 0 and `size`, at most 100; `meta.total_filtered`. */
export function agentsSource(name: string, path: string, pageSize: number): ListSource {
	return {
		name,
		path,
		firstQuery: { page: "0", size: String(pageSize) },
		pageSize,
		readPage(body, query) {
			const items = listIn(body, "data", path);
			const totalCount = asCount(field(body, "meta", "total_filtered"));
			const page = Number(query.page);
			const isLast = items.length === 0 || (totalCount !== null && page * pageSize + items.length >= totalCount);
			return { items, totalCount, next: isLast ? null : { ...query, page: String(page + 1) } };
		},
	};
}

/** Policies and rules: one answer with everything. */
export function wholeSource(name: string, path: string): ListSource {
	return {
		name,
		path,
		firstQuery: {},
		pageSize: Number.POSITIVE_INFINITY,
		readPage(body) {
			const items = listIn(body, "data", path);
			return { items, totalCount: items.length, next: null };
		},
	};
}

/** `GET /api/v2/logs/events`, newest first: at most 1,000 a page, a cursor in `meta.page.after` or in `links.next`, no total. */
export function eventsSource(name: string, path: string, search: string, fromMs: number, pageSize: number): ListSource {
	return {
		name,
		path,
		firstQuery: {
			"filter[query]": search,
			"filter[from]": new Date(fromMs).toISOString(),
			sort: "-timestamp",
			"page[limit]": String(pageSize),
		},
		pageSize,
		readPage(body, query) {
			const after = asText(field(body, "meta", "page", "after")) ?? cursorIn(field(body, "links", "next"));
			const items = listIn(body, "data", path);
			const isTimedOut = field(body, "meta", "status") === "timeout";
			const warnings = entriesOf(field(body, "meta", "warnings")).flatMap(
				(warning) => asText(field(warning, "title"))?.slice(0, 120) ?? [],
			);
			return {
				items,
				totalCount: null,
				next: after === undefined ? null : { ...query, "page[cursor]": after },
				warning: isTimedOut ? "the search timed out" : warnings.join(", ") || undefined,
			};
		},
	};
}

function listIn(body: unknown, key: string, path: string): readonly unknown[] {
	const list = field(body, key);
	if (Array.isArray(list)) return list;
	throw new AdapterError({ code: "invalid-response", message: `GET ${path}: the answer has no list "${key}"` });
}

function cursorIn(url: unknown): string | undefined {
	const search = asText(url)?.split("?", 2)[1];
	return asText(new URLSearchParams(search ?? "").get("page[cursor]"));
}
