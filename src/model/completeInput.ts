import type { CoverageInput } from "./input.ts";

/** Lists of the input whose entries have ids of their own. */
const LISTS = ["hosts", "policies", "rules"] as const;

/**
 * A partial input with what only the one before it has: entries whose id did not come this time stay as they were, with the reports that
 * they referred to. Their ages are judged like all others, so hosts that stay away turn stale. An input that is whole is returned as it is,
 * since what it lacks is gone. Both are untrusted; what cannot be read is handed on for `createSnapshot` to report. O(entries of both).
 */
export function completeInput(input: CoverageInput, previous: CoverageInput): CoverageInput {
	if (input.partial === undefined || input.partial === null) return input;
	const completed: Record<string, unknown> = { ...input };
	for (const list of LISTS) {
		const current: unknown = input[list];
		const ids = new Set(entriesOf(current).map(idOf));
		const kept = entriesOf(previous[list]).filter((entry) => {
			const id = idOf(entry);
			return id !== undefined && !ids.has(id);
		});
		if (kept.length === 0) continue;
		// Report ids belong to one input, so kept hosts carry their reports inside.
		const own = list === "hosts" ? inlineReports(kept, previous.reports) : kept;
		completed[list] = [...entriesOf(current), ...own];
	}
	return completed;
}

function inlineReports(hosts: readonly unknown[], reports: unknown): readonly unknown[] {
	const byId = new Map(entriesOf(reports).map((report) => [idOf(report), report]));
	return hosts.map((host) => ({
		...(host as object),
		reports: entriesOf((host as { readonly reports?: unknown }).reports).map((arrival) => {
			const reference = (arrival as { readonly report?: unknown } | null)?.report;
			const report = typeof reference === "object" ? undefined : byId.get(toId(reference));
			return report === undefined ? arrival : { ...(arrival as object), report };
		}),
	}));
}

function entriesOf(list: unknown): readonly unknown[] {
	return Array.isArray(list) ? list : [];
}

function idOf(entry: unknown): string | undefined {
	return typeof entry === "object" && entry !== null && Object.hasOwn(entry, "id")
		? toId((entry as { readonly id: unknown }).id)
		: undefined;
}

/** Sources write ids as text and as whole numbers. */
function toId(value: unknown): string | undefined {
	return typeof value === "number" || (typeof value === "string" && value !== "") ? String(value) : undefined;
}
