import type { CoverageSnapshot, Host } from "./snapshot.ts";
import { HOST_FLAGS, HOST_STATUSES, type HostStatus } from "./vocabulary.ts";

/** In `gates`: the rules in scope decide. */
export const BY_RULES = 255;

/** Columns over a snapshot: one entry a host, in the order of `snapshot.hosts`. Built once, never changed. */
export interface CoverageIndex {
	readonly snapshot: CoverageSnapshot;
	readonly hostCount: number;
	/** Position in `HOST_STATUSES` where the status holds whatever the rules say, else `BY_RULES`. */
	readonly gates: Uint8Array;
	/** 1 where the host's report speaks of now: not excluded, stale, unprotected by choice or without agent. */
	readonly isLive: Uint8Array;
	/** Row in `snapshot.reports`, -1 for none. */
	readonly reports: Int32Array;
	/** Bit i is `HOST_FLAGS[i]`. */
	readonly flags: Uint16Array;
	readonly versions: Dictionary;
	/** Rows of the hosts with a tag, ascending. */
	readonly tagRows: ReadonlyMap<string, Uint32Array>;
	/** Lower-case name, id and aliases, parted by line breaks. */
	readonly searchTexts: readonly string[];
	readonly rowById: ReadonlyMap<string, number>;
	readonly policyRowById: ReadonlyMap<string, number>;
	readonly ruleRowById: ReadonlyMap<string, number>;
}

/** Texts as small numbers. */
export interface Dictionary {
	readonly values: readonly string[];
	/** Position in `values`, one entry a host. */
	readonly codes: Uint32Array;
}

const GATE_STATUSES: ReadonlySet<HostStatus> = new Set([
	"excluded",
	"no-agent",
	"no-wp",
	"stale",
	"pending",
	"unknown",
]);
const DEAD_STATUSES: ReadonlySet<HostStatus> = new Set(["excluded", "no-agent", "no-wp", "stale"]);

export const statusCode = (status: HostStatus): number => HOST_STATUSES.indexOf(status);

/** O(hosts × tags of a host). */
export function createIndex(snapshot: CoverageSnapshot): CoverageIndex {
	const { hosts } = snapshot;
	const hostCount = hosts.length;
	const gates = new Uint8Array(hostCount);
	const isLive = new Uint8Array(hostCount);
	const reports = new Int32Array(hostCount);
	const flags = new Uint16Array(hostCount);
	const tagRows = new Map<string, number[]>();
	hosts.forEach((host, row) => {
		gates[row] = GATE_STATUSES.has(host.status) ? statusCode(host.status) : BY_RULES;
		isLive[row] = DEAD_STATUSES.has(host.status) || host.report < 0 ? 0 : 1;
		reports[row] = host.report;
		flags[row] = host.flags.reduce((bits, flag) => bits | (1 << HOST_FLAGS.indexOf(flag)), 0);
		for (const tag of host.tags) {
			const rows = tagRows.get(tag);
			if (rows) rows.push(row);
			else tagRows.set(tag, [row]);
		}
	});
	return {
		snapshot,
		hostCount,
		gates,
		isLive,
		reports,
		flags,
		versions: createDictionary(hosts, (host) => host.agentVersion ?? ""),
		tagRows: new Map([...tagRows].map(([tag, rows]) => [tag, Uint32Array.from(rows)])),
		searchTexts: hosts.map((host) => [host.name, host.id, ...host.aliases].join("\n").toLowerCase()),
		rowById: new Map(hosts.map((host, row) => [host.id, row])),
		policyRowById: new Map(snapshot.policies.map((policy, row) => [policy.id, row])),
		ruleRowById: new Map(snapshot.rules.map((rule, row) => [rule.id, row])),
	};
}

export function createDictionary(hosts: readonly Host[], textOf: (host: Host) => string): Dictionary {
	const values: string[] = [];
	const codeOf = new Map<string, number>();
	const codes = new Uint32Array(hosts.length);
	hosts.forEach((host, row) => {
		const value = textOf(host);
		let code = codeOf.get(value);
		if (code === undefined) {
			code = values.push(value) - 1;
			codeOf.set(value, code);
		}
		codes[row] = code;
	});
	return { values, codes };
}
