/** Decides what every host of the demo fleet is and what is wrong with it; `renderFleet` writes it down as input. */
import { createRandom, mixBits, type Random } from "./createRandom.ts";
import { DEMO_GROUPS, type DemoGroup, OLD_AGENT_VERSIONS, STRAY_AGENT_VERSIONS } from "./demoGroups.ts";

/** What is the matter with a host. One word each, so that a host has one story. */
export type Scenario =
	| "healthy"
	// No report, or none that counts.
	| "excluded"
	| "no-agent"
	| "protection-off"
	| "silent"
	| "starting"
	| "mute"
	// Reports with failures.
	| "old-agent"
	| "events-off"
	| "conflict"
	| "rejected"
	| "one-policy-only"
	| "broken"
	// Covered, and yet worth a look.
	| "rc-lost"
	| "drifted"
	| "duplicate"
	| "misstated"
	| "unversioned"
	| "uninventoried";

export interface HostPlan {
	readonly id: string;
	readonly name: string;
	readonly group: DemoGroup;
	readonly scenario: Scenario;
	/** `null`: the source does not know. */
	readonly agentVersion: string | null;
	/** When its policies were last loaded, epoch milliseconds. */
	readonly loadedAt: number;
	/** Its place in the rhythm of heartbeats, 0 to 10 minutes. */
	readonly phaseMs: number;
	/** Policies that were deployed anew since, by id, so that their failures are gone. */
	readonly redeployed: readonly string[];
}

export interface FleetPlan {
	readonly seed: number;
	/** When the fleet began to be watched, epoch milliseconds. */
	readonly bornAt: number;
	readonly hosts: readonly HostPlan[];
	/** Is there a custom rule that compiles on no host? */
	readonly hasBrokenRule: boolean;
}

export interface FleetPlanOptions {
	readonly hostCount: number;
	readonly seed: number;
	readonly bornAt: number;
	/** Share of the hosts that are not covered, about. */
	readonly problemRatio: number;
}

interface Share {
	readonly scenario: Scenario;
	/** Hosts in a thousand at the usual problem ratio. */
	readonly perThousand: number;
	/** Longest row of neighbours that have it together, as failures of a node pool do. */
	readonly rowLength: number;
	suits?(group: DemoGroup): boolean;
}

export const USUAL_PROBLEM_RATIO = 0.1;
/** In fleets of at least this many hosts every scenario occurs. */
const COMPLETE_FROM_HOST_COUNT = 200;
const HEARTBEAT_PERIOD_MS = 600_000;
const DAY_MS = 86_400_000;

const isLinuxHost = (group: DemoGroup) => group.platform === "linux" && group.kind !== "serverless";

const SHARES: readonly Share[] = [
	{ scenario: "old-agent", perThousand: 24, rowLength: 10, suits: isLinuxHost },
	{ scenario: "protection-off", perThousand: 13, rowLength: 6 },
	{ scenario: "no-agent", perThousand: 12, rowLength: 8, suits: (group) => group.kind !== "serverless" },
	{ scenario: "events-off", perThousand: 11, rowLength: 5, suits: isLinuxHost },
	{ scenario: "silent", perThousand: 9, rowLength: 9 },
	{ scenario: "excluded", perThousand: 5, rowLength: 3 },
	{ scenario: "rejected", perThousand: 4, rowLength: 2, suits: isLinuxHost },
	{ scenario: "starting", perThousand: 3, rowLength: 3 },
	{ scenario: "mute", perThousand: 3, rowLength: 2 },
	{ scenario: "one-policy-only", perThousand: 3, rowLength: 3, suits: (group) => group.platform === "windows" },
	{ scenario: "conflict", perThousand: 2, rowLength: 1, suits: isLinuxHost },
	{ scenario: "rc-lost", perThousand: 8, rowLength: 4, suits: (group) => isLinuxHost(group) && isProduction(group) },
	{ scenario: "drifted", perThousand: 6, rowLength: 4, suits: isLinuxHost },
	{ scenario: "uninventoried", perThousand: 4, rowLength: 2 },
	{ scenario: "unversioned", perThousand: 3, rowLength: 1, suits: isLinuxHost },
	{ scenario: "duplicate", perThousand: 2, rowLength: 2, suits: isLinuxHost },
	{ scenario: "misstated", perThousand: 2, rowLength: 1, suits: isLinuxHost },
];

function isProduction(group: DemoGroup): boolean {
	return group.tags.includes("env:prod");
}

/** O(hosts). */
export function planHosts({ hostCount, seed, bornAt, problemRatio }: FleetPlanOptions): FleetPlan {
	const random = createRandom(seed);
	const groups = assignGroups(hostCount);
	const scenarios = assignScenarios(groups, problemRatio, random);
	const positions = new Map<DemoGroup, number>();
	const prefix = mixBits(seed).toString(16).padStart(8, "0");
	const hosts = groups.map((group, i): HostPlan => {
		const position = positions.get(group) ?? 0;
		positions.set(group, position + 1);
		const scenario = scenarios[i] ?? "healthy";
		const bits = mixBits(mixBits(seed) ^ i);
		return {
			id: `i-0${prefix}${bits.toString(16).padStart(8, "0")}`,
			name: group.nameOf(position, bits),
			group,
			scenario,
			agentVersion: pickAgentVersion(group, scenario, random),
			loadedAt: bornAt - loadedAgo(scenario, random),
			phaseMs: random.below(HEARTBEAT_PERIOD_MS),
			redeployed: [],
		};
	});
	return { seed, bornAt, hosts, hasBrokenRule: problemRatio > 0 };
}

function assignGroups(hostCount: number): readonly DemoGroup[] {
	const total = DEMO_GROUPS.reduce((sum, group) => sum + group.weight, 0);
	const groups: DemoGroup[] = [];
	let weight = 0;
	for (const group of DEMO_GROUPS) {
		weight += group.weight;
		const end = Math.round((hostCount * weight) / total);
		while (groups.length < end) groups.push(group);
	}
	return groups;
}

/** Rows of neighbours at random places; where there is none left, the next free ones. */
function assignScenarios(groups: readonly DemoGroup[], problemRatio: number, random: Random): readonly Scenario[] {
	const hostCount = groups.length;
	const scenarios = new Array<Scenario>(hostCount).fill("healthy");
	for (const { scenario, perThousand, rowLength, suits } of SHARES) {
		const wanted = Math.round((hostCount * perThousand * problemRatio) / (USUAL_PROBLEM_RATIO * 1000));
		let left = problemRatio > 0 && hostCount >= COMPLETE_FROM_HOST_COUNT ? Math.max(1, wanted) : wanted;
		const place = (from: number, length: number) => {
			for (let i = from; i < Math.min(from + length, hostCount) && left > 0; i += 1) {
				const group = groups[i];
				if (!group || scenarios[i] !== "healthy" || suits?.(group) === false) continue;
				scenarios[i] = scenario;
				left -= 1;
			}
		};
		for (let tries = 8 * left; tries > 0 && left > 0; tries -= 1) {
			place(random.below(hostCount), 1 + random.below(rowLength));
		}
		if (left > 0) place(0, hostCount);
	}
	return scenarios;
}

function pickAgentVersion(group: DemoGroup, scenario: Scenario, random: Random): string | null {
	const isStray = random.next() < 0.12;
	const draw = random.next();
	if (scenario === "unversioned" || scenario === "no-agent") return null;
	if (scenario === "old-agent") {
		const total = OLD_AGENT_VERSIONS.reduce((sum, old) => sum + old.share, 0);
		let rest = draw * total;
		for (const { agentVersion, share } of OLD_AGENT_VERSIONS) {
			rest -= share;
			if (rest < 0) return agentVersion;
		}
	}
	const stray = STRAY_AGENT_VERSIONS[Math.floor(draw * STRAY_AGENT_VERSIONS.length)];
	return isStray && stray && group.kind !== "serverless" ? stray : group.agentVersion;
}

/** Most hosts loaded their policies in the last three days, one in ten since its last heartbeat. Silent ones were heard 35 minutes to 9 hours ago. */
function loadedAgo(scenario: Scenario, random: Random): number {
	const isFresh = random.next() < 0.1;
	const draw = random.next();
	if (scenario === "silent") return Math.round(35 * 60_000 + draw * draw * 9 * 3_600_000);
	return Math.round(draw * (isFresh ? 60_000 : 3 * DAY_MS));
}

/** When the host last gave a sign of life in the rhythm of heartbeats, up to `now`. */
export function lastHeartbeatAt(host: HostPlan, now: number): number {
	return now - ((now + host.phaseMs) % HEARTBEAT_PERIOD_MS);
}
