import { Fragment } from "react";
import type { Policy } from "../../model/snapshot.ts";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { PolicyDetailsMessages } from "./policyDetailsMessages.ts";

export interface PolicyAudienceProps {
	readonly policy: Policy;
	readonly messages: PolicyDetailsMessages;
	readonly format: CountFormat;
}

/** Which hosts a policy is for: any of its lists of tags, all tags of a list. Renders a `<div>`. */
export function PolicyAudience({ policy, messages, format }: PolicyAudienceProps) {
	// A list without tags asks for nothing and is left out when hosts are matched.
	const lists = policy.hostTagsLists?.filter((list) => list.length > 0) ?? null;
	return (
		<div {...part("policy-details", "audience")}>
			{!policy.isListed && <p>{messages.audienceNotKnown}</p>}
			{policy.isListed && lists === null && <p>{messages.everyHost}</p>}
			{policy.isListed && lists?.length === 0 && <p>{messages.noHost}</p>}
			{lists && lists.length > 0 && (
				<p className="hexcover-policy-details-audience">
					{messages.hostsWith}{" "}
					{lists.map((list, i) => (
						<Fragment key={JSON.stringify(list)}>
							{i > 0 && <> {messages.or} </>}
							{list.length > 1 && lists.length > 1 && "("}
							{list.map((tag, j) => (
								<Fragment key={tag}>
									{j > 0 && <> {messages.and} </>}
									<span className="hexcover-tag">
										<SourceText text={tag} />
									</span>
								</Fragment>
							))}
							{list.length > 1 && lists.length > 1 && ")"}
						</Fragment>
					))}
				</p>
			)}
			{policy.isListed && policy.matchedHostCount > 0 && (
				<p className="hexcover-muted">{messages.matchedHosts(policy.matchedHostCount, format)}</p>
			)}
			{policy.isListed && policy.matchedHostCount === 0 && <p>{messages.matchesNothing}</p>}
		</div>
	);
}
