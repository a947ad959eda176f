import type { HostReportInput, ReportInput } from "../../model/input.ts";
import { parseReportEvent, type ReportEvent } from "./parseReportEvent.ts";

/** The reports that still say something of one host, by the name under which its agent sent them. */
export interface HostReports {
	readonly hostname: string;
	readonly agentVersion: string | undefined;
	/** Epoch milliseconds; `undefined` where no event has a time. */
	readonly lastReportedAt: number | undefined;
	readonly arrivals: readonly HostReportInput[];
}

export interface ReportCollector {
	/** Takes one log entry. Entries may come in any order. */
	add(entry: unknown): void;
	hosts(): readonly HostReports[];
	/** The distinct outcomes that the arrivals refer to. */
	reports(): readonly ReportInput[];
	/** Report events without host or content. */
	readonly unreadableCount: number;
	/** Has every rule-set outcome a filtered rule in it? `false` when there is none. */
	reportsFiltered(): boolean;
}

interface Arrival {
	readonly at: number;
	readonly reportId: string;
}

interface HostState {
	readonly hostname: string;
	newestAt: number;
	agentVersion: string | undefined;
	rulesets: Arrival[];
	readonly heartbeats: Map<string, Arrival>;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Boils log entries down while they stream in: equal outcomes are kept once, and of each host only its newest rule-set report (it names all
 * policies, so an older one is history) and the newest heartbeat of each policy since then. Memory: distinct outcomes, plus hosts × policies.
 */
export function createReportCollector(): ReportCollector {
	const idByContent = new Map<string, string>();
	const reportById = new Map<string, ReportInput>();
	const hosts = new Map<string, HostState>();
	let unreadableCount = 0;

	const intern = (event: ReportEvent): string => {
		const content = JSON.stringify(event.policies);
		const known = idByContent.get(content);
		if (known !== undefined) return known;
		const id = `r${idByContent.size + 1}`;
		idByContent.set(content, id);
		reportById.set(id, { id, policies: event.policies });
		return id;
	};
	const stateOf = (hostname: string): HostState => {
		const key = hostname.toLowerCase();
		const known = hosts.get(key);
		if (known) return known;
		const state: HostState = {
			hostname,
			newestAt: NEVER,
			agentVersion: undefined,
			rulesets: [],
			heartbeats: new Map(),
		};
		hosts.set(key, state);
		return state;
	};
	const arrivalsOf = (state: HostState): readonly HostReportInput[] => {
		const rulesetAt = state.rulesets[0]?.at ?? NEVER;
		return [
			...state.rulesets.map((arrival) => toInput(arrival, "ruleset")),
			...[...state.heartbeats.values()]
				.filter((arrival) => arrival.at >= rulesetAt)
				.map((arrival) => toInput(arrival, "heartbeat")),
		];
	};

	return {
		add(entry) {
			const event = parseReportEvent(entry);
			if (event === "unreadable") unreadableCount += 1;
			if (typeof event === "string") return;
			const state = stateOf(event.hostname);
			const arrival = { at: event.observedAt ?? NEVER, reportId: intern(event) };
			if (arrival.at >= state.newestAt) {
				state.newestAt = arrival.at;
				state.agentVersion = event.agentVersion ?? state.agentVersion;
			}
			state.agentVersion ??= event.agentVersion;
			if (event.kind === "ruleset") addRuleset(state, arrival);
			else addHeartbeat(state, event, arrival);
		},
		hosts: () =>
			[...hosts.values()].map((state) => ({
				hostname: state.hostname,
				agentVersion: state.agentVersion,
				lastReportedAt: state.newestAt === NEVER ? undefined : state.newestAt,
				arrivals: arrivalsOf(state),
			})),
		reports() {
			const used = new Set([...hosts.values()].flatMap((state) => arrivalsOf(state).map((arrival) => arrival.report)));
			return [...reportById.values()].filter((report) => used.has(report.id ?? ""));
		},
		get unreadableCount() {
			return unreadableCount;
		},
		reportsFiltered() {
			const ids = new Set([...hosts.values()].flatMap((state) => state.rulesets.map((arrival) => arrival.reportId)));
			return ids.size > 0 && [...ids].every((id) => hasFilteredRule(reportById.get(id)));
		},
	};
}

/** Two reports of the same instant both stay: which of them is right is for the snapshot to weigh. */
function addRuleset(state: HostState, arrival: Arrival): void {
	const newestAt = state.rulesets[0]?.at;
	if (newestAt === undefined || arrival.at > newestAt) state.rulesets = [arrival];
	else if (arrival.at === newestAt && state.rulesets.every((known) => known.reportId !== arrival.reportId)) {
		state.rulesets.push(arrival);
	}
}

function addHeartbeat(state: HostState, event: ReportEvent, arrival: Arrival): void {
	const [policy] = event.policies;
	const key = `${policy?.name}\u0000${policy?.source}`;
	const known = state.heartbeats.get(key);
	if (!known || arrival.at > known.at) state.heartbeats.set(key, arrival);
}

function toInput({ at, reportId }: Arrival, kind: "ruleset" | "heartbeat"): HostReportInput {
	return { kind, report: reportId, observedAt: at === NEVER ? undefined : at };
}

function hasFilteredRule(report: ReportInput | undefined): boolean {
	return report?.policies.some((policy) => policy.rules?.some((rule) => rule.result.state === "filtered")) ?? false;
}
