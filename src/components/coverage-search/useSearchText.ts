"use client";
import { useState } from "react";

/**
 * The text in the field: what the user typed, until the filter's text changes from elsewhere. A controlled field that waited for its
 * owner's answer would lose the caret.
 */
export function useSearchText(filterText: string): [string, (text: string) => void] {
	const [draft, setDraft] = useState(filterText);
	const [known, setKnown] = useState(filterText);
	if (known !== filterText) {
		setKnown(filterText);
		if (draft.trim() !== filterText.trim()) setDraft(filterText);
	}
	return [draft, setDraft];
}
