import { useId, useState } from "react";
import { formatIssue, type Issue } from "../../model/issues.ts";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { FreshnessIndicatorMessages } from "./freshnessIndicatorMessages.ts";

export interface DataIssuesProps {
	readonly issues: readonly Issue[];
	readonly messages: FreshnessIndicatorMessages;
	readonly format: CountFormat;
}

/** A bad source can have a fault for each host; beyond this many lines nobody reads on. */
const SHOWN_ISSUES = 100;

/** The number of faults in the data, and on demand which. Renders a `<button>` and a region. */
export function DataIssues({ issues, messages, format }: DataIssuesProps) {
	const [isOpen, setOpen] = useState(false);
	const id = useId();
	const shown = issues.slice(0, SHOWN_ISSUES);
	const count = sumCounts(issues);
	const moreCount = count - sumCounts(shown);
	return (
		<>
			<button
				type="button"
				className="hexcover-button"
				{...part("freshness-indicator", "issues-toggle")}
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => setOpen(!isOpen)}
			>
				{messages.issueCount(count, format)}
				<Icon name="chevron" />
			</button>
			<section
				id={id}
				hidden={!isOpen}
				aria-label={messages.issues}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				tabIndex={0}
				{...part("freshness-indicator", "issues")}
			>
				{isOpen && (
					// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
					<ul role="list" className="hexcover-list">
						{shown.map((issue, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: nothing else of an issue is unique, and its line has no state
							<li key={i} data-code={issue.code}>
								<bdi>{formatIssue(issue)}</bdi>
							</li>
						))}
						{moreCount > 0 && <li>{messages.moreIssues(moreCount, format)}</li>}
					</ul>
				)}
			</section>
		</>
	);
}

function sumCounts(issues: readonly Issue[]): number {
	return issues.reduce((sum, { count }) => sum + count, 0);
}
