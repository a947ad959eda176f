"use client";
import {
	defaultHostStatusHints,
	defaultHostStatusNames,
	type VocabularyMessages,
} from "../../model/vocabularyMessages.ts";
import { useMessages } from "../../react/CoverageConfig.ts";

export type StatusNames = Pick<VocabularyMessages, "hostStatus" | "hostStatusHint">;

const DEFAULTS: StatusNames = { hostStatus: defaultHostStatusNames, hostStatusHint: defaultHostStatusHints };

/** Names and meanings of host statuses. `useVocabulary` has them too, at 600 bytes more in the card's bundle. */
export function useStatusNames(): StatusNames {
	return useMessages("vocabulary", DEFAULTS, undefined);
}
