"use client";
import { useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";

export interface CopyMessages {
	readonly copied: string;
	readonly notCopied: string;
}

export const defaultCopyMessages: CopyMessages = { copied: "Copied", notCopied: "Could not be copied" };

export interface CopyButtonProps {
	/** What goes to the clipboard, as the source has it. */
	readonly text: string;
	/** Accessible name: what is copied. */
	readonly label: string;
	readonly messages: CopyMessages;
}

const SHOWN_MS = 2000;

/** Copies a text and says so for two seconds. Renders a `<button>` and a live region. */
export function CopyButton({ text, label, messages }: CopyButtonProps) {
	const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
	useEffect(() => {
		if (outcome === null) return;
		const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
		return () => clearTimeout(timer);
	}, [outcome]);
	const copy = async () => {
		try {
			// Absent outside secure contexts, and then this throws like a refusal.
			await navigator.clipboard.writeText(text);
			setOutcome("copied");
		} catch {
			setOutcome("failed");
		}
	};
	return (
		<>
			<button
				type="button"
				className="hexcover-copy"
				data-state={outcome ?? "idle"}
				aria-label={label}
				title={label}
				onClick={() => void copy()}
			>
				<Icon name={outcome === "copied" ? "check" : outcome === "failed" ? "close" : "copy"} />
			</button>
			<span role="status" className="hexcover-visually-hidden">
				{outcome === "copied" ? messages.copied : outcome === "failed" ? messages.notCopied : ""}
			</span>
		</>
	);
}
