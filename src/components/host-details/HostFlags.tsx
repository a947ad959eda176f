import type { Host } from "../../model/snapshot.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";
import { part } from "../shared/contract.ts";
import { TechniqueList } from "../shared/TechniqueList.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { HostDetailsMessages } from "./hostDetailsMessages.ts";

export interface HostFlagsProps {
	readonly host: Host;
	readonly vocabulary: VocabularyMessages;
	readonly messages: HostDetailsMessages;
	readonly format: CountFormat;
}

/** The flags of a host, each with what it means. Renders a `<ul>`. */
export function HostFlags({ host, vocabulary, messages, format }: HostFlagsProps) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
		<ul role="list" className="hexcover-list hexcover-host-details-flags">
			{host.flags.map((flag) => (
				<li key={flag} {...part("host-details", "flag")} data-flag={flag}>
					<strong>{vocabulary.hostFlag[flag]}</strong>
					<p className="hexcover-muted">
						{messages.flagHint[flag]}{" "}
						{flag === "rules-lost-to-version" && host.rulesLost && messages.rulesLost(host.rulesLost.ruleCount, format)}
					</p>
					{flag === "rules-lost-to-version" && host.rulesLost && host.rulesLost.techniques.length > 0 && (
						<TechniqueList techniques={host.rulesLost.techniques} label={messages.techniquesLost} messages={messages} />
					)}
				</li>
			))}
		</ul>
	);
}
