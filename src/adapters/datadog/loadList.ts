import type { GetJson } from "./createJsonClient.ts";
import type { ListSource, Page } from "./listSources.ts";
import { describeFault, type Shortfall } from "./shortfall.ts";
import { asId, field } from "./wireFields.ts";

export interface ListProgress {
	readonly loadedCount: number;
	/** `null` until the source has said it, or the list has ended. */
	readonly totalCount: number | null;
}

export interface ListLoader {
	readonly getJson: GetJson;
	readonly signal: AbortSignal;
	/** Pages at most, so that no source can keep a load going for ever. */
	readonly maxPages: number;
	readonly onProgress: (name: string, progress: ListProgress) => void;
	/** Takes the entries of each page as it comes, without those that an earlier page had. */
	readonly onItems: (items: readonly unknown[]) => void;
}

/**
 * Loads a list page by page. A page that fails ends the list: what came before it is kept, and what is missing is returned in words.
 * @throws AdapterError `aborted`; with `isEssential` also whatever the first page failed with.
 */
export async function loadList(source: ListSource, loader: ListLoader, isEssential = false): Promise<Shortfall[]> {
	const { name } = source;
	const seen = new Set<string>();
	let query = source.firstQuery;
	let loadedCount = 0;
	let totalCount: number | null = null;
	const warnings: Shortfall[] = [];
	const end = (reason?: string): Shortfall[] => {
		loader.onProgress(name, { loadedCount, totalCount: loadedCount });
		const counted = totalCount === null ? `${loadedCount} ${name} loaded` : `${loadedCount} of ${totalCount} ${name}`;
		if (reason !== undefined) {
			return [...warnings, { reason: `${reason}; ${counted}`, loadedCount, expectedCount: totalCount }];
		}
		if (totalCount === null || loadedCount >= totalCount) return warnings;
		return [...warnings, { reason: `${counted}: the list ended early`, loadedCount, expectedCount: totalCount }];
	};
	for (let number = 1; ; number += 1) {
		const pageCount = totalCount === null ? null : Math.max(number, Math.ceil(totalCount / source.pageSize));
		const place = `page ${number}${pageCount === null ? "" : ` of ${pageCount}`} of ${name}`;
		let page: Page;
		let isRepeated: boolean;
		try {
			page = source.readPage(await loader.getJson(source.path, query), query);
			const keys = page.items.map(keyOf);
			const fresh = page.items.filter((_, i) => !seen.has(keys[i] ?? ""));
			for (const key of keys) seen.add(key);
			isRepeated = fresh.length === 0 && page.items.length > 0;
			loader.onItems(fresh);
			loadedCount += fresh.length;
		} catch (error) {
			if (loader.signal.aborted || (number === 1 && isEssential)) throw error;
			return end(`${number === 1 ? name : place}: ${describeFault(error)}`);
		}
		totalCount = page.totalCount ?? totalCount;
		if (page.warning !== undefined) warnings.push({ reason: `${place}: ${page.warning}` });
		if (page.next === null) return end();
		if (isRepeated) return end(`${place} repeats earlier ones`);
		if (number >= loader.maxPages) return end(`${name}: stopped after ${number} pages`);
		loader.onProgress(name, { loadedCount, totalCount });
		query = page.next;
	}
}

/** What makes an entry the same on two pages: its id, else all of it. */
function keyOf(item: unknown): string {
	return asId(field(item, "id")) ?? JSON.stringify(item) ?? "";
}
