"use client";
import { useMemo } from "react";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";
import { CappedList } from "./CappedList.tsx";
import { SourceText } from "./SourceText.tsx";
import type { ShowMoreMessages } from "./showMoreMessages.ts";

export interface TechniqueListProps {
	readonly techniques: readonly string[];
	readonly label: string;
	readonly messages: ShowMoreMessages;
}

/** ATT&CK technique ids, with their names where a catalogue knows them. Renders a `<ul>`. */
export function TechniqueList({ techniques, label, messages }: TechniqueListProps) {
	const { catalogue } = useCoverageConfig();
	const names = useMemo(() => {
		const wanted = new Set(techniques);
		return new Map(catalogue?.techniques.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
	}, [catalogue, techniques]);
	return (
		<CappedList
			items={techniques}
			limit={6}
			label={label}
			className="hexcover-techniques"
			messages={messages}
			keyOf={(id) => id}
		>
			{(id) => (
				<>
					<SourceText text={id} className="hexcover-technique-id" /> {names.get(id)}
				</>
			)}
		</CappedList>
	);
}
