/** Seconds from a host's rule-set report to its last sign of life, when it sent heartbeats. */
const RULESET_AGE_S = 240;
/** Seconds after its last sign of life that a host reports again with its rules repaired; less than the minute that the newest host is old. */
const FIXED_AFTER_S = 30;

/**
 * The log entries that the recorded hosts would have sent, newest first, each `{ at, entry }` with `at` in recorded epoch seconds. Per host:
 * a `ruleset_loaded` event, then one `heartbeat` a policy; with `isFixed` a second `ruleset_loaded` event in which no rule is in error.
 */
export function deriveReportEvents({ hosts, policies, rules, ruleErrors }, isFixed) {
	const errorsByVersion = ruleErrors?.byAgentVersion ?? {};
	const seenHosts = hosts.host_list.filter((host) => typeof host.last_reported_time === "number");
	const events = seenHosts.flatMap((host) => {
		const version = host.meta?.agent_version ?? "";
		const nearest = findNearestVersion(version, Object.keys(errorsByVersion));
		const messages = new Map((errorsByVersion[nearest] ?? []).map((error) => [error.ruleId, error]));
		const own = (policies?.data ?? []).filter((policy) => isForHost(policy.attributes, host));
		const report = (errors) =>
			own
				.map((policy) => createPolicyState(policy, rulesOf(policy.id, rules, host.meta?.platform), errors))
				.filter((state) => state.rules.length > 0);
		const before = report(messages);
		const seen = host.last_reported_time;
		const log = (at, ruleId, number, content) => ({ at, entry: createLog(host, ruleId, number, content) });
		return [
			...(isFixed ? [log(seen + FIXED_AFTER_S, "ruleset_loaded", 2, { policies: report(new Map()) })] : []),
			...before.map(({ rules: _, ...policy }, i) => log(seen, "heartbeat", i + 1, { policy })),
			log(seen - RULESET_AGE_S, "ruleset_loaded", 1, { policies: before }),
		];
	});
	return events.sort((a, b) => b.at - a.at || (a.entry.id < b.entry.id ? -1 : 1));
}

function createLog(host, ruleId, number, content) {
	const version = host.meta?.agent_version ?? "";
	return {
		id: `${host.id}-${ruleId}-${number}`,
		type: "log",
		attributes: {
			host: host.host_name ?? host.name,
			service: "runtime-security-agent",
			status: "info",
			tags: [`host:${host.name}`, "source:runtime-security-agent", `rule_id:${ruleId}`, `agent_version:${version}`],
			attributes: {
				agent: { rule_id: ruleId, version, os: host.meta?.platform },
				service: "runtime-security-agent",
				...content,
			},
		},
	};
}

/** As the Agent does it: loaded rules, then those in error; its old versions leave filtered rules out. */
function createPolicyState({ id, attributes }, rules, errors) {
	const states = rules.map(({ attributes: rule }) => {
		const error = errors.get(rule.name);
		return {
			id: rule.name,
			version: attributes.policyVersion,
			expression: rule.expression,
			status: error?.status ?? "loaded",
			...(error ? { message: error.message } : {}),
			product_tags: rule.product_tags,
		};
	});
	const errorCount = states.filter((state) => state.status !== "loaded").length;
	const status = errorCount === 0 ? "loaded" : errorCount < states.length ? "partially_loaded" : "fully_rejected";
	return { name: id, version: attributes.policyVersion, source: "remote-config", status, rules: states };
}

/** Rules that the policy monitors or blocks with, on that platform. */
function rulesOf(policyId, rules, platform) {
	return (rules?.data ?? []).filter(({ attributes }) => {
		const isMember = [...(attributes.monitoring ?? []), ...(attributes.blocking ?? [])].includes(policyId);
		const filters = attributes.filters ?? [];
		return isMember && (filters.length === 0 || filters.some((filter) => filter.includes(`"${platform}"`)));
	});
}

/** Managed policies are for every host, others for hosts with all tags of one list. */
function isForHost(policy, host) {
	if (!policy.enabled) return false;
	const lists = policy.hostTagsLists ?? (policy.hostTags ? [policy.hostTags] : []);
	if (lists.length === 0) return policy.datadogManaged === true;
	const tags = new Set(Object.values(host.tags_by_source ?? {}).flat());
	return lists.some((list) => list.length > 0 && list.every((tag) => tags.has(tag)));
}

/** The same minor version with the nearest patch, else the nearest of all. */
export function findNearestVersion(version, known) {
	const wanted = numbersOf(version);
	const distance = (candidate) => {
		const [major, minor, patch] = numbersOf(candidate);
		return Math.abs((major - wanted[0]) * 1e8 + (minor - wanted[1]) * 1e4) + Math.abs(patch - wanted[2]);
	};
	return [...known].sort((a, b) => distance(a) - distance(b))[0];
}

function numbersOf(version) {
	const [, ...numbers] = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
	return [0, 1, 2].map((i) => Number(numbers[i] ?? 0));
}
