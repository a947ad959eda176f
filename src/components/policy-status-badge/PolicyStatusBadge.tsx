"use client";
import clsx from "clsx";
import type { ForwardedRef } from "react";
import type { RuleCounts } from "../../model/snapshot.ts";
import type { PolicyStatus } from "../../model/vocabulary.ts";
import { defaultPolicyStatusNames, type VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { useMessages } from "../../react/CoverageConfig.ts";
import { part, type RootProps } from "../shared/contract.ts";
import { createComponent } from "../shared/createComponent.ts";
import { useCountFormat } from "../shared/useCountFormat.ts";
import { defaultPolicyStatusBadgeMessages, type PolicyStatusBadgeMessages } from "./policyStatusBadgeMessages.ts";

export interface PolicyStatusBadgeProps {
	readonly status: PolicyStatus;
	/** Rules by state; they make the detail beside the name ("2 of 24 rules failed"). Without them only the name is shown. */
	readonly counts?: RuleCounts | undefined;
	/** Reason of a policy-level failure, verbatim and untrusted; shown for status `error`, cut to the width there is. */
	readonly error?: string | null | undefined;
	readonly messages?: Partial<PolicyStatusBadgeMessages> | undefined;
}

/** Only the names that a badge shows: the whole vocabulary would more than double its bytes. */
const NAMES: Pick<VocabularyMessages, "policyStatus"> = { policyStatus: defaultPolicyStatusNames };

const CROSS = "M3.5 3.5l5 5M8.5 3.5l-5 5";
const CHECK = "M2.6 6.4l2.3 2.3 4.5-5";

/** No two statuses that mean something different share a shape, so colour is never alone. */
const SHAPES: Readonly<Record<PolicyStatus, string>> = {
	error: CROSS,
	"fully-rejected": CROSS,
	"partially-loaded": "M6 2.2v4.6M6 9.6v.1",
	"not-reported": "M4.2 4.3a1.9 1.9 0 1 1 2.7 1.8C6.3 6.4 6 6.8 6 7.3M6 9.6v.1",
	pending: "M2.6 6h.1M6 6h.1M9.3 6h.1",
	"fully-filtered": "M2.6 6h6.8",
	"partially-filtered": CHECK,
	loaded: CHECK,
	disabled: "M4.2 3.2v5.6M7.8 3.2v5.6",
	empty: "M6 2.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z",
};

/** What a policy came to: on one host, or the worst over many. Renders a `<span>`. */
export const PolicyStatusBadge = /* @__PURE__ */ createComponent(
	"PolicyStatusBadge",
	function PolicyStatusBadge(
		{
			status,
			counts,
			error,
			messages: ownMessages,
			className,
			...rest
		}: RootProps<PolicyStatusBadgeProps, HTMLSpanElement>,
		ref: ForwardedRef<HTMLSpanElement>,
	) {
		const messages = useMessages("policyStatusBadge", defaultPolicyStatusBadgeMessages, ownMessages);
		const { policyStatus: names } = useMessages("vocabulary", NAMES, undefined);
		const format = useCountFormat();
		const detail = describeDetail(status, counts, error, messages, format);
		return (
			<span
				{...rest}
				{...part("policy-status-badge", "root")}
				ref={ref}
				data-status={status}
				className={clsx("hexcover-policy-status-badge", className)}
			>
				<span className="hexcover-policy-status-badge-label" {...part("policy-status-badge", "label")}>
					<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
						<path d={SHAPES[status]} />
					</svg>
					{names[status]}
				</span>{" "}
				{detail !== "" && (
					<bdi
						className="hexcover-policy-status-badge-detail"
						{...part("policy-status-badge", "detail")}
						title={detail}
					>
						{detail}
					</bdi>
				)}
			</span>
		);
	},
);

function describeDetail(
	status: PolicyStatus,
	counts: RuleCounts | undefined,
	error: string | null | undefined,
	messages: PolicyStatusBadgeMessages,
	format: (count: number) => string,
): string {
	if (status === "error" && error) return error;
	if (!counts) return "";
	if (counts.error > 0) {
		const applicable = counts.loaded + counts.error + counts.pending + counts.unknown;
		return messages.rulesFailed(counts.error, applicable, format);
	}
	const isFiltered = status === "partially-filtered" || status === "fully-filtered";
	return isFiltered ? messages.rulesNotApplicable(counts.filtered, format) : "";
}
