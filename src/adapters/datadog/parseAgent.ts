import { asId, asIs, asText, entriesOf, field } from "./wireFields.ts";

/** One agent of `GET /api/v2/csm/onboarding/agents` or of its serverless sister. The list has no times at all. */
export interface AgentRecord {
	readonly hostId: string | undefined;
	/** The agent's own id: all there is where the agent has no host. */
	readonly agentId: string | undefined;
	readonly hostname: string | undefined;
	readonly agentVersion: unknown;
	/** `is_cws_enabled`: `true`, `false`, or as it came. */
	readonly isProtected: unknown;
	/** Is remote configuration on, for the agent and for workload protection? `undefined`: not said. */
	readonly isRemoteConfigured: boolean | undefined;
	readonly isServerless: boolean;
	readonly isInCluster: boolean;
	readonly platform: unknown;
	readonly tags: readonly string[];
}

/** One entry of `data[]`; `isServerless`: of the serverless list. */
export function parseAgent(entry: unknown, isServerless: boolean): AgentRecord {
	const of = (key: string) => field(entry, "attributes", key);
	// Sources write `[""]` for "none".
	const clusters = entriesOf(of("cluster_name")).flatMap((name) => asText(name) ?? []);
	const task = asText(of("ecs_fargate_task_arn"));
	const switches = [of("is_remote_configuration_enabled"), of("is_cws_remote_configuration_enabled")];
	return {
		hostId: asId(of("host_id")),
		agentId: asId(field(entry, "id")),
		hostname: asText(of("hostname")) ?? task,
		agentVersion: asIs(of("agent_version")),
		isProtected: asIs(of("is_cws_enabled")),
		isRemoteConfigured: switches.includes(false) ? false : switches.includes(true) ? true : undefined,
		isServerless: isServerless || task !== undefined || asText(of("aws_fargate")) !== undefined,
		isInCluster: clusters.length > 0,
		platform: of("os"),
		tags: [
			...entriesOf(of("envs")).flatMap((name) => (asText(name) ? [`env:${name}`] : [])),
			...clusters.map((name) => `cluster_name:${name}`),
		],
	};
}
