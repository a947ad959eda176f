import { type MouseEvent, type ReactNode, useId, useState } from "react";
import { part } from "../shared/contract.ts";
import type { StatusCardRowName } from "./statusChoice.ts";

export interface StatusCardRowProps {
	readonly name: StatusCardRowName;
	readonly icon: ReactNode;
	readonly label: ReactNode;
	readonly count: number;
	/** `214 hosts`. */
	readonly countText: string;
	readonly hint: ReactNode;
	readonly isSelected: boolean;
	readonly onToggle: (event: MouseEvent) => void;
	/** What the row reveals: below a button with `detailLabel`, and when the row is chosen. */
	readonly detail?: ReactNode;
	readonly detailLabel?: string;
	/** Links and buttons to the host application. */
	readonly children?: ReactNode;
}

/**
 * One way to improve: its count, what it means, and what to do about it. Choosing it filters the map. Next steps are there only while
 * there are hosts to take them for. Renders an `<li>`.
 */
export function StatusCardRow({
	name,
	icon,
	label,
	count,
	countText,
	hint,
	isSelected,
	onToggle,
	detail,
	detailLabel,
	children,
}: StatusCardRowProps) {
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	return (
		<li {...part("status-card", "row")} data-row={name} data-selected={isSelected} data-empty={count === 0}>
			<button
				type="button"
				{...part("status-card", "toggle")}
				aria-pressed={isSelected}
				aria-describedby={`${id}hint`}
				onClick={(event) => {
					if (!isSelected) setOpen(true);
					onToggle(event);
				}}
			>
				{icon}
				<b>{label}</b> <span {...part("status-card", "value")}>{countText}</span>
			</button>
			<p id={`${id}hint`}>{hint}</p>
			{count > 0 && (
				<>
					<div {...part("status-card", "actions")}>
						{detail && (
							<button
								type="button"
								className="hexcover-button"
								aria-expanded={isOpen}
								aria-controls={id}
								onClick={() => setOpen(!isOpen)}
							>
								{detailLabel}
							</button>
						)}
						{children}
					</div>
					{detail && (
						<div id={id} hidden={!isOpen} {...part("status-card", "detail")}>
							{isOpen && detail}
						</div>
					)}
				</>
			)}
		</li>
	);
}
