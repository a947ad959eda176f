import type { GroupBy } from "../../model/views.ts";
import { HOST_STATUSES } from "../../model/vocabulary.ts";
import type { VocabularyMessages } from "../../model/vocabularyMessages.ts";

/** What a group is called: the value that its hosts share, a status by its name. */
export function groupName(key: string, groupBy: GroupBy, vocabulary: VocabularyMessages, noValue: string): string {
	if (key === "") return noValue;
	const status = groupBy === "status" ? HOST_STATUSES.find((name) => name === key) : undefined;
	return status ? vocabulary.hostStatus[status] : key;
}
