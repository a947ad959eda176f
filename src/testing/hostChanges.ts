/** What can happen to a host of the demo fleet between two loads. `at` is when it reports again, epoch milliseconds. */
import { matchPolicies } from "./createDemoReports.ts";
import { NEWEST_AGENT_VERSION } from "./demoGroups.ts";
import type { HostPlan } from "./planHosts.ts";

export type HostChange = (host: HostPlan, at: number) => HostPlan;

/** Does a request of that kind get to the host? A silent host gets nothing, one without remote configuration no policy. */
export function canReach(host: HostPlan, action: "redeploy" | "update-agent"): boolean {
	switch (host.scenario) {
		case "no-agent":
		case "silent":
			return false;
		case "protection-off":
		case "mute":
		case "rc-lost":
			return action === "update-agent";
		default:
			return true;
	}
}

/** The policy is loaded again, mended: nothing of it fails any more. `null`: all policies of the host. */
export function redeployPolicy(policyId: string | null): HostChange {
	return (host, at) => {
		const policyIds = policyId === null ? matchPolicies(host.group) : [policyId];
		return { ...host, loadedAt: at, redeployed: [...new Set([...host.redeployed, ...policyIds])].sort() };
	};
}

/** The newest agent: rules that the old one refused load, unless something else is wrong with them. */
export const updateAgent: HostChange = (host, at) => ({ ...host, agentVersion: NEWEST_AGENT_VERSION, loadedAt: at });

/** One of its rules fails. */
export const breakHost: HostChange = (host, at) => ({ ...host, scenario: "broken", redeployed: [], loadedAt: at });

/** Whatever was the matter, it is over. */
export const healHost: HostChange = (host, at) => ({
	...redeployPolicy(null)(host, at),
	scenario: "healthy",
	agentVersion: host.agentVersion ?? NEWEST_AGENT_VERSION,
});
