"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { changeDetails } from "../shared/changeDetails.ts";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { CoveragePageMessages } from "./coveragePageMessages.ts";

export interface DetailsPaneProps {
	/** Changes with what is shown; focus follows it. */
	readonly subject: string;
	/** What kind of thing is shown. */
	readonly kind: string;
	readonly messages: CoveragePageMessages;
	/** `null`: nothing was shown before. */
	readonly onBack: ((details: ChangeDetails) => void) | null;
	readonly onClose: (details: ChangeDetails) => void;
	readonly children: ReactNode;
}

/** The pane beside the map. Takes the focus when it opens or changes, and gives it back to whoever had it when it closes. */
export function DetailsPane({ subject, kind, messages, onBack, onClose, children }: DetailsPaneProps) {
	const pane = useRef<HTMLElement>(null);
	useEffect(() => {
		const opener = document.activeElement;
		// Looked up while the pane is in the page, of which there may be several.
		const page = pane.current?.closest('[data-scope="coverage-page"][data-part="root"]');
		return () => {
			// Whatever had the focus may be gone with a popover; the map then is the nearest place to go on from.
			const hasOpener = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
			const target = hasOpener ? opener : page?.querySelector<HTMLElement>('[data-part="surface"]');
			target?.focus({ preventScroll: true });
		};
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is what the focus follows
	useEffect(() => pane.current?.focus({ preventScroll: true }), [subject]);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		onClose({ reason: "keyboard", event });
	};
	return (
		<aside
			{...part("coverage-page", "details")}
			ref={pane}
			tabIndex={-1}
			aria-label={messages.details}
			onKeyDown={onKeyDown}
		>
			<div {...part("coverage-page", "details-bar")}>
				{onBack && (
					<button
						type="button"
						className="hexcover-button"
						{...part("coverage-page", "back")}
						onClick={(event) => onBack(changeDetails(event))}
					>
						{messages.back}
					</button>
				)}
				<span>{kind}</span>
				<button
					type="button"
					className="hexcover-button"
					data-emphasis="quiet"
					{...part("coverage-page", "close")}
					aria-label={messages.close}
					onClick={(event) => onClose(changeDetails(event))}
				>
					<Icon name="close" />
				</button>
			</div>
			{children}
		</aside>
	);
}
