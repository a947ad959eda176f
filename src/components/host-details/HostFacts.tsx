import type { MouseEvent } from "react";
import { type CoverageFilter, toggleFacet } from "../../model/filter.ts";
import type { Host } from "../../model/snapshot.ts";
import { CappedList } from "../shared/CappedList.tsx";
import { part } from "../shared/contract.ts";
import { SourceText } from "../shared/SourceText.tsx";
import { SourceTime } from "../shared/SourceTime.tsx";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostFactsProps {
	readonly host: Host;
	readonly now: number | undefined;
	readonly locale: string | undefined;
	readonly filter: CoverageFilter;
	/** `null`: nobody listens, so tags are plain text. */
	readonly onFilterChange: ((next: CoverageFilter, event: MouseEvent) => void) | null;
	readonly messages: HostDetailsMessages;
}

const TAGS_SHOWN = 16;

/** What is known of the host beside its policies. Renders a `<dl>`. */
export function HostFacts({ host, now, locale, filter, onFilterChange, messages }: HostFactsProps) {
	const time = (at: number | null) =>
		at === null ? messages.never : <SourceTime at={at} now={now} locale={locale} formatAgo={messages.ago} />;
	return (
		<dl className="hexcover-facts" {...part("host-details", "facts")}>
			<div>
				<dt>{messages.agentVersion}</dt>
				<dd>{host.agentVersion === null ? messages.notKnown : <SourceText text={host.agentVersion} />}</dd>
			</div>
			<div>
				<dt>{messages.platform}</dt>
				<dd>{messages.platformName[host.platform]}</dd>
			</div>
			<div>
				<dt>{messages.kind}</dt>
				<dd>{messages.kindName[host.kind]}</dd>
			</div>
			<div>
				<dt>{messages.lastReport}</dt>
				<dd>{time(host.lastReportedAt)}</dd>
			</div>
			<div>
				<dt>{messages.lastSeen}</dt>
				<dd>{host.lastSeenAt === null ? messages.notKnown : time(host.lastSeenAt)}</dd>
			</div>
			{host.aliases.length > 0 && (
				<div data-wide="true">
					<dt>{messages.aliases}</dt>
					<dd>
						<CappedList items={host.aliases} limit={4} messages={messages} keyOf={(alias) => alias}>
							{(alias) => <SourceText text={alias} />}
						</CappedList>
					</dd>
				</div>
			)}
			{host.tags.length > 0 && (
				<div data-wide="true">
					<dt>{messages.tags}</dt>
					<dd>
						<CappedList
							items={host.tags}
							limit={TAGS_SHOWN}
							label={messages.tags}
							className="hexcover-tags"
							messages={messages}
							keyOf={(tag) => tag}
						>
							{(tag) =>
								onFilterChange ? (
									<button
										type="button"
										className="hexcover-tag"
										{...part("host-details", "tag")}
										aria-pressed={filter.tag.includes(tag)}
										onClick={(event) => onFilterChange(toggleFacet(filter, "tag", tag), event)}
									>
										<SourceText text={tag} />
									</button>
								) : (
									<span className="hexcover-tag">
										<SourceText text={tag} />
									</span>
								)
							}
						</CappedList>
					</dd>
				</div>
			)}
		</dl>
	);
}
