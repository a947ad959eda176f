/** The parts of the demo fleet: who runs what, where, on which machines. */
import type { HostKind, Platform } from "../model/vocabulary.ts";
import { mixBits } from "./createRandom.ts";

export const NEWEST_AGENT_VERSION = "7.77.0";

/** Agents that most hosts of a group do not have: upgrades begun, upgrades forgotten. */
export const STRAY_AGENT_VERSIONS = [
	NEWEST_AGENT_VERSION,
	NEWEST_AGENT_VERSION,
	"7.71.0",
	"7.71.0",
	"7.69.0",
	"7.65.0",
	"7.45.0",
	"7.62.0-devel+git.319.c819811",
] as const;

/** The oldest agents, in the proportions of a recorded fleet, and the record that tells what they refuse to load. */
export const OLD_AGENT_VERSIONS = [
	{ agentVersion: "7.27.0", recordedVersion: "7.27.0", share: 10 },
	{ agentVersion: "7.30.0", recordedVersion: "7.30.1", share: 6 },
	{ agentVersion: "7.31.0", recordedVersion: "7.31.1", share: 5 },
	{ agentVersion: "7.32.2", recordedVersion: "7.32.4", share: 10 },
	{ agentVersion: "7.32.4", recordedVersion: "7.32.4", share: 10 },
] as const;

export interface DemoGroup {
	readonly service: string;
	readonly tags: readonly string[];
	readonly kind: HostKind;
	readonly platform: Platform;
	/** Of most of its hosts. */
	readonly agentVersion: string;
	/** Relative size. */
	readonly weight: number;
	nameOf(position: number, bits: number): string;
}

type NameOf = DemoGroup["nameOf"];

const hex = (bits: number, length: number) => bits.toString(16).padStart(length, "0");
/** Four digits that look random; the first 65,536 differ from each other. */
const suffix = (position: number) =>
	position < 65_536 ? hex((Math.imul(position, 40_503) + 0x4d2a) & 0xffff, 4) : hex(mixBits(position), 8);
const number = (position: number, length: number) => String(position + 1).padStart(length, "0");

/** `payments-api-7f9c-03`: eight to a replica set. */
const replica =
	(prefix: string): NameOf =>
	(position) =>
		`${prefix}-${suffix(Math.floor(position / 8) + 251 * prefix.length)}-${number(position % 8, 2)}`;
/** `ip-10-24-8-117`; 64,516 to a network, in an order that jumps about as real leases do. */
const address =
	(network: number): NameOf =>
	(position) => {
		const lease = (position * 7919) % 64_516;
		return `ip-10-${network + Math.floor(position / 64_516)}-${Math.floor(lease / 254) + 1}-${(lease % 254) + 1}`;
	};
/** `gke-prod-eu-pool-1-4d2a`. */
const pool =
	(prefix: string): NameOf =>
	(position) =>
		`${prefix}-${1 + (position % 2)}-${suffix(position)}`;
const counted =
	(prefix: string): NameOf =>
	(position) =>
		`${prefix}-${number(position, 3)}`;

function group(
	weight: number,
	place: `${string} ${string} ${string} ${string}`,
	agentVersion: string,
	nameOf: NameOf,
	more: Partial<Pick<DemoGroup, "kind" | "platform">> & {
		readonly cluster?: string;
		readonly bareTags?: readonly string[];
	} = {},
): DemoGroup {
	const [team = "", service = "", env = "", region = ""] = place.split(" ");
	const { kind = "host", platform = "linux", cluster, bareTags = [] } = more;
	const tags = [`env:${env}`, `team:${team}`, `service:${service}`, `region:${region}`];
	if (cluster) tags.push(`cluster:${cluster}`);
	return { service, tags: [...tags, ...bareTags], kind, platform, agentVersion, weight, nameOf };
}

const container = (cluster: string) => ({ kind: "container-host", cluster }) as const;

/** In the order in which the fleet lists them. `place` is team, service, environment, region. */
export const DEMO_GROUPS: readonly DemoGroup[] = [
	group(8, "payments payments-api prod eu-west-1", "7.77.0", replica("payments-api"), container("prod-eu-1")),
	group(4, "payments ledger prod us-east-1", "7.69.0", address(24)),
	group(2, "payments payments-api staging eu-west-1", "7.77.0", replica("payments-api-stg"), container("staging-eu-1")),
	group(7, "checkout checkout-web prod eu-west-1", "7.77.0", replica("checkout-web"), container("prod-eu-1")),
	group(6, "checkout checkout-web prod us-east-1", "7.71.0", replica("checkout-us"), container("prod-us-1")),
	group(3, "checkout checkout-tasks prod us-east-1", "7.77.0", (_, bits) => `ecs-checkout-task-${hex(bits, 8)}`, {
		kind: "serverless",
	}),
	group(6, "search search-api prod eu-west-1", "7.77.0", replica("search-api"), container("prod-eu-1")),
	group(1.2, "search indexer staging eu-west-1", "7.71.0", replica("search-indexer-stg"), container("staging-eu-1")),
	group(4, "data warehouse prod us-east-1", "7.71.0", address(40)),
	group(5, "data streams prod eu-west-1", "7.77.0", address(72)),
	group(9, "platform gke-nodes prod eu-west-1", "7.77.0", pool("gke-prod-eu-pool"), container("prod-eu-1")),
	group(8, "platform gke-nodes prod us-east-1", "7.77.0", pool("gke-prod-us-pool"), container("prod-us-1")),
	group(5, "platform eks-nodes prod ap-southeast-1", "7.69.0", pool("eks-prod-ap-pool"), container("prod-ap-1")),
	group(3, "platform gke-nodes staging eu-west-1", "7.77.0", pool("gke-stg-eu-pool"), container("staging-eu-1")),
	group(4, "platform ci-runners dev us-east-1", "7.77.0", counted("ci-runner")),
	group(4, "identity auth prod eu-west-1", "7.77.0", replica("auth"), container("prod-eu-1")),
	group(2, "ml training prod us-east-1", "7.71.0", address(96)),
	group(4, "edge pops prod ap-southeast-1", "7.65.0", counted("edge-sin")),
	group(3, "corp-it file-services prod eu-central-1", "7.71.0", counted("WIN-SQL"), { platform: "windows" }),
	group(2, "corp-it remote-desktop prod eu-central-1", "7.77.0", counted("corp-rds"), { platform: "windows" }),
	group(3, "billing billing-batch prod eu-central-1", "7.45.0", address(130), { bareTags: ["pcf-vms", "control"] }),
	group(3, "sandbox sandboxes dev us-east-1", "7.77.0", address(160)),
];
