import { type ActionReceipt, AdapterError, type CoverageAction } from "../model/adapter.ts";
import type { CoverageInput } from "../model/input.ts";
import { matchPolicies } from "./createDemoReports.ts";
import { createRandom } from "./createRandom.ts";
import { breakHost, canReach, type HostChange, redeployPolicy, updateAgent } from "./hostChanges.ts";
import { type FleetPlan, type HostPlan, planHosts } from "./planHosts.ts";
import { renderFleet } from "./renderFleet.ts";

export interface LiveFleetOptions {
	readonly hostCount: number;
	readonly seed: number;
	readonly problemRatio: number;
	/** Share of the hosts that fail from one observation to the next. */
	readonly churnRatio: number;
	/** Epoch milliseconds. */
	now(): number;
}

/** A demo fleet that goes on living between observations. */
export interface LiveFleet {
	/** The fleet now, with all that was asked for since the last observation. O(hosts). */
	observe(): CoverageInput;
	/** Takes an action to the hosts that it can reach; the next observation shows it. */
	request(action: CoverageAction): ActionReceipt;
	/** The next observation shows the change on these hosts. @throws RangeError for an unknown id */
	change(hostIds: readonly string[], change: HostChange): void;
}

/** The fleet is born when first used. */
export function createLiveFleet({ hostCount, seed, problemRatio, churnRatio, now }: LiveFleetOptions): LiveFleet {
	const random = createRandom(seed + 1);
	let fleet: {
		readonly plan: FleetPlan;
		readonly hosts: HostPlan[];
		readonly rows: ReadonlyMap<string, number>;
	} | null = null;
	let awaited: { readonly row: number; readonly change: HostChange }[] = [];
	let churned: readonly { readonly row: number; readonly before: HostPlan }[] = [];
	let observedCount = 0;

	const getFleet = () => {
		if (fleet) return fleet;
		const plan = planHosts({ hostCount, seed, bornAt: now(), problemRatio });
		const rows = new Map(plan.hosts.map((host, row) => [host.id, row]));
		fleet = { plan, hosts: [...plan.hosts], rows };
		return fleet;
	};

	const pickHealthy = (hosts: readonly HostPlan[], count: number): typeof churned => {
		const picked = new Map<number, HostPlan>();
		for (let tries = 8 * count; tries > 0 && picked.size < count; tries -= 1) {
			const row = random.below(hosts.length);
			const host = hosts[row];
			if (host?.scenario === "healthy") picked.set(row, host);
		}
		return [...picked].map(([row, before]) => ({ row, before }));
	};

	return {
		observe() {
			const { plan, hosts } = getFleet();
			const at = now();
			const apply = (row: number, change: HostChange) => {
				const host = hosts[row];
				if (host) hosts[row] = change(host, at);
			};
			if (observedCount > 0) {
				for (const { row, before } of churned) {
					if (hosts[row]?.scenario === "broken") hosts[row] = { ...before, loadedAt: at };
				}
				churned = pickHealthy(hosts, Math.round(hosts.length * churnRatio));
				for (const { row } of churned) apply(row, breakHost);
			}
			// Last, so that what was asked for is what is seen.
			for (const { row, change } of awaited) apply(row, change);
			awaited = [];
			observedCount += 1;
			return renderFleet({ ...plan, hosts }, at, `${seed}.${observedCount}.${at}`);
		},
		request(action) {
			if (action.type !== "redeploy" && action.type !== "update-agent") {
				throw new AdapterError({ code: "unsupported", message: `the demo fleet cannot ${action.type}` });
			}
			const { hosts, rows } = getFleet();
			const policyId = action.type === "redeploy" ? action.policyId : null;
			const change = action.type === "redeploy" ? redeployPolicy(policyId) : updateAgent;
			const isMeant = (host: HostPlan) => policyId === null || matchPolicies(host.group).includes(policyId);
			const reached = [...new Set(action.hostIds)].flatMap((id) => {
				const row = rows.get(id);
				const host = row === undefined ? undefined : hosts[row];
				return row !== undefined && host && isMeant(host) && canReach(host, action.type) ? [row] : [];
			});
			for (const row of reached) awaited.push({ row, change });
			return { isAccepted: reached.length > 0, message: describeReach(reached.length, action.hostIds.length) };
		},
		change(hostIds, change) {
			const { rows } = getFleet();
			for (const id of hostIds) {
				const row = rows.get(id);
				if (row === undefined) throw new RangeError(`hexcover: the fleet has no host with the id "${id}"`);
				awaited.push({ row, change });
			}
		},
	};
}

function describeReach(reachedCount: number, askedCount: number): string {
	if (reachedCount === 0) return "None of the hosts can be reached.";
	const hosts = askedCount === 1 ? "host" : "hosts";
	if (reachedCount === askedCount) return `Requested for ${askedCount} ${hosts}.`;
	return `Requested for ${reachedCount} of ${askedCount} ${hosts}; the others cannot be reached.`;
}
