import type { CoverageAction } from "../../model/adapter.ts";

/** Words about actions that were asked for and that no report has answered yet. */
export interface ActionRequestMessages {
	readonly actionName: Readonly<Record<CoverageAction["type"], string>>;
	/** `action` is from `actionName`. */
	readonly requestSending: (action: string) => string;
	/** `age` is `null` in the very first moment. */
	readonly requestWaiting: (action: string, age: string | null) => string;
	/** The reason follows it. */
	readonly requestRefused: (action: string) => string;
}

export const defaultActionRequestMessages: ActionRequestMessages = {
	actionName: {
		"inspect-hosts": "Inspection",
		"inspect-host": "Inspection",
		"edit-policy": "Policy edit",
		"edit-rule": "Rule edit",
		redeploy: "Redeploy",
		"update-agent": "Agent update",
	},
	requestSending: (action) => `${action}: sending the request…`,
	requestWaiting: (action, age) =>
		`${action} requested${age === null ? "" : ` ${age} ago`}, waiting for the next report.`,
	requestRefused: (action) => `${action} was refused.`,
};
