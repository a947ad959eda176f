"use client";
import { type ReactNode, useId } from "react";
import { Icon } from "./Icon.tsx";

export interface DisclosureProps {
	readonly headingLevel: 3 | 4 | 5 | 6;
	/** Name of the button; text and badges, nothing interactive. */
	readonly label: ReactNode;
	readonly isOpen: boolean;
	readonly onOpenChange: (isOpen: boolean) => void;
	/** Rendered only while open. */
	readonly children: ReactNode;
}

/** A heading that opens what stands under it. Renders a `<div>` with `data-state` "open" or "closed". */
export function Disclosure({ headingLevel, label, isOpen, onOpenChange, children }: DisclosureProps) {
	const buttonId = useId();
	const bodyId = useId();
	const Heading = `h${headingLevel}` as const;
	return (
		<div className="hexcover-disclosure" data-state={isOpen ? "open" : "closed"}>
			<Heading className="hexcover-disclosure-heading">
				<button
					type="button"
					id={buttonId}
					className="hexcover-disclosure-button"
					aria-expanded={isOpen}
					aria-controls={bodyId}
					onClick={() => onOpenChange(!isOpen)}
				>
					<Icon name="chevron" />
					<span className="hexcover-disclosure-label">{label}</span>
				</button>
			</Heading>
			{/* biome-ignore lint/a11y/useSemanticElements: a section per policy would litter the list of landmarks */}
			<div id={bodyId} role="group" aria-labelledby={buttonId} className="hexcover-disclosure-body" hidden={!isOpen}>
				{isOpen && children}
			</div>
		</div>
	);
}
