export interface ShowMoreButtonProps {
	readonly isOpen: boolean;
	/** Id of what grows. */
	readonly controls: string;
	/** What the button says, by what it would do. */
	readonly showAll: string;
	readonly showLess: string;
	readonly onToggle: () => void;
}

/** Below a list or text that shows its beginning first. Renders a `<button>`. */
export function ShowMoreButton({ isOpen, controls, showAll, showLess, onToggle }: ShowMoreButtonProps) {
	return (
		<button
			type="button"
			className="hexcover-button hexcover-more"
			data-emphasis="quiet"
			aria-expanded={isOpen}
			aria-controls={controls}
			onClick={onToggle}
		>
			{isOpen ? showLess : showAll}
		</button>
	);
}
