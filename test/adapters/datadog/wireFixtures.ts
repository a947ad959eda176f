/** Small hand-written values in the documented wire shape. */

export interface WireRule {
	readonly id: string;
	readonly status: string;
	readonly message?: string;
	readonly filter_type?: string;
	readonly agent_version?: string;
	readonly product_tags?: readonly string[];
	readonly tags?: Readonly<Record<string, string>>;
}

export interface WirePolicy {
	readonly name: string;
	readonly version?: string;
	readonly source?: string;
	readonly status?: string;
	readonly message?: string;
	readonly rules?: readonly WireRule[];
}

let logCount = 0;

function wireLog(host: string, at: number, ruleId: string, content: object) {
	logCount += 1;
	const timestamp = new Date(at).toISOString();
	return {
		id: `log-${logCount}`,
		type: "log",
		attributes: {
			host,
			service: "runtime-security-agent",
			timestamp,
			tags: [`host:${host}`, `rule_id:${ruleId}`],
			attributes: { agent: { rule_id: ruleId, version: "7.70.1" }, date: timestamp, ...content },
		},
	};
}

export function wireRuleset(host: string, at: number, policies: readonly WirePolicy[]) {
	return wireLog(host, at, "ruleset_loaded", { policies });
}

export function wireHeartbeat(host: string, at: number, policy: WirePolicy) {
	return wireLog(host, at, "heartbeat", { policy });
}

export function wireHost(id: number, name: string, more: object = {}) {
	return {
		aliases: [name],
		apps: ["agent"],
		host_name: name,
		id,
		last_reported_time: 1_800_000_000,
		meta: { agent_version: "7.70.1", host_id: id, platform: "linux" },
		name,
		sources: ["agent"],
		tags_by_source: { Datadog: [`host:${name}`] },
		up: true,
		...more,
	};
}

export function wireAgent(hostId: number | undefined, hostname: string, more: object = {}) {
	return {
		id: `agent-${hostId}-${hostname}`,
		type: "datadog_agent",
		attributes: {
			agent_version: "7.70.1",
			cluster_name: [""],
			envs: null,
			host_id: hostId,
			hostname,
			is_cws_enabled: true,
			is_cws_remote_configuration_enabled: true,
			is_remote_configuration_enabled: true,
			os: "GNU/Linux",
			...more,
		},
	};
}
