/**
 * Faults to order, for tests. A fault is `{ path, page?, search?, times?, delayMs?, status?, retryAfter?, headers?, body? }`:
 * `path` the exact path, `page` (from 1) and `search` (a part of the decoded query) narrow it, `times` is how often it strikes (else always).
 * `body`: `"html"` an HTML page, `"cut"` half of the JSON, `"broken"` half of the JSON and then a closed connection.
 */
export function createFaults() {
	const faults = new Set();
	return {
		/** Returns the way to take the fault back. */
		set(fault) {
			const entry = { ...fault, leftCount: fault.times ?? Number.POSITIVE_INFINITY };
			faults.add(entry);
			return () => faults.delete(entry);
		},
		clear: () => faults.clear(),
		/** The fault that strikes this request, if any; counts as a strike. */
		take(url, page) {
			const search = decodeURIComponent(url.search.replaceAll("+", " "));
			for (const fault of faults) {
				if (fault.leftCount <= 0 || fault.path !== url.pathname) continue;
				if (fault.page !== undefined && fault.page !== page) continue;
				if (fault.search !== undefined && !search.includes(fault.search)) continue;
				fault.leftCount -= 1;
				return fault;
			}
			return null;
		},
	};
}
