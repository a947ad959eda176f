"use client";
import { formatAge } from "../../model/format.ts";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";
import type { ActionRequest } from "../../store/coverageStore.ts";
import type { ActionRequestMessages } from "./actionRequestMessages.ts";
import { Icon } from "./Icon.tsx";
import { SourceText } from "./SourceText.tsx";
import { useNow } from "./useNow.ts";

export interface ActionRequestsProps {
	readonly requests: readonly ActionRequest[];
	readonly messages: ActionRequestMessages;
}

/** What was asked for and is not confirmed yet. A request is never shown as success. Renders a live region, empty without requests. */
export function ActionRequests({ requests, messages }: ActionRequestsProps) {
	return (
		<div role="status" className="hexcover-requests">
			{requests.map((request) => (
				<RequestLine key={request.id} request={request} messages={messages} />
			))}
		</div>
	);
}

function RequestLine({
	request,
	messages,
}: { readonly request: ActionRequest } & Pick<ActionRequestsProps, "messages">) {
	const { action, requestedAt, state, message } = request;
	const { locale } = useCoverageConfig();
	const now = useNow(undefined, [requestedAt]);
	const name = messages.actionName[action.type];
	return (
		<p className="hexcover-request" data-state={state}>
			<Icon name={state === "refused" ? "alert" : "clock"} />
			<span>
				{state === "sending" && messages.requestSending(name)}
				{state === "requested" &&
					messages.requestWaiting(name, now === null ? null : formatAge(now - requestedAt, locale))}
				{state === "refused" && messages.requestRefused(name)} {message !== "" && <SourceText text={message} />}
			</span>
		</p>
	);
}
