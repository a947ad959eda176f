import type { LoadOptions } from "../../model/adapter.ts";
import type { ListProgress } from "./loadList.ts";

/** One progress over several lists: entries read so far, and how many there are once every list has said it. */
export function createLoadProgress(
	names: readonly string[],
	onProgress: LoadOptions["onProgress"],
): (name: string, progress: ListProgress) => void {
	const byName = new Map<string, ListProgress>(names.map((name) => [name, { loadedCount: 0, totalCount: null }]));
	return (name, progress) => {
		byName.set(name, progress);
		let loadedCount = 0;
		let totalCount: number | null = 0;
		for (const list of byName.values()) {
			loadedCount += list.loadedCount;
			totalCount = totalCount === null || list.totalCount === null ? null : totalCount + list.totalCount;
		}
		onProgress?.({ loadedCount, totalCount });
	};
}
