import { AdapterError, type AdapterFault, type CoverageAdapter, type LoadOptions } from "../../src/model/adapter.ts";
import type { CoverageInput } from "../../src/model/input.ts";
import type { ClockPort, VisibilityPort } from "../../src/store/ports.ts";

/** A clock that only moves when told, and fires what is due on the way. */
export function createManualClock(
	start: number,
): ClockPort & { advance(ms: number): void; readonly timerCount: number } {
	let now = start;
	let timers: { at: number; callback: () => void }[] = [];
	return {
		now: () => now,
		random: () => 0.5,
		delay(callback, delayMs) {
			const timer = { at: now + delayMs, callback };
			timers.push(timer);
			return () => {
				timers = timers.filter((other) => other !== timer);
			};
		},
		advance(ms) {
			now += ms;
			for (const timer of timers.filter((one) => one.at <= now)) {
				timers = timers.filter((other) => other !== timer);
				timer.callback();
			}
		},
		get timerCount() {
			return timers.length;
		},
	};
}

export function createManualVisibility(): VisibilityPort & {
	set(isHidden: boolean): void;
	readonly listenerCount: number;
} {
	let hidden = false;
	const listeners = new Set<() => void>();
	return {
		isHidden: () => hidden,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		set(isHidden) {
			hidden = isHidden;
			for (const listener of listeners) listener();
		},
		get listenerCount() {
			return listeners.size;
		},
	};
}

export interface PendingLoad extends LoadOptions {
	answer(input: CoverageInput): Promise<void>;
	fail(fault: AdapterFault): Promise<void>;
	throwRaw(error: unknown): Promise<void>;
}

/** An adapter whose loads wait until the test answers them. */
export function createManualAdapter(
	parts: Partial<CoverageAdapter> = {},
): CoverageAdapter & { readonly loads: PendingLoad[] } {
	const loads: PendingLoad[] = [];
	const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
	return {
		capabilities: { source: "test", reportsFiltered: false, live: false, actions: ["redeploy"] },
		...parts,
		loads,
		load: (options) =>
			new Promise((resolve, reject) => {
				loads.push({
					...options,
					answer: (input) => {
						resolve(input);
						return settle();
					},
					fail: (fault) => {
						reject(new AdapterError(fault));
						return settle();
					},
					throwRaw: (error) => {
						reject(error);
						return settle();
					},
				});
			}),
	};
}

export const NOW = Date.UTC(2026, 10, 24, 12);

/** Hosts that each reported one rule, loaded or in error, at a time. */
export function createInput(hosts: Readonly<Record<string, "loaded" | "error">>, observedAt = NOW): CoverageInput {
	return {
		source: "test",
		policies: [{ id: "p", name: "Policy P" }],
		rules: [{ id: "r", policies: [{ policyId: "p" }] }],
		hosts: Object.entries(hosts).map(([id, state]) => ({
			id,
			agent: "present" as const,
			protection: "on" as const,
			agentVersion: "7.70.0",
			reports: [
				{
					observedAt,
					report: {
						policies: [
							{
								policyId: "p",
								rules: [
									{
										ruleId: "r",
										result: state === "error" ? { state, kind: "syntax" as const, message: "syntax error" } : { state },
									},
								],
							},
						],
					},
				},
			],
		})),
	};
}
