import { type MouseEvent, memo } from "react";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { FilterOption, StepName } from "./filterOptions.ts";
import type { MitreFilterBarMessages } from "./mitreFilterBarMessages.ts";
import { OptionBar } from "./OptionBar.tsx";

export interface OptionRowProps {
	readonly id: string;
	readonly step: StepName;
	readonly option: FilterOption;
	/** From 1, among all `count` options; not all of them have a row. */
	readonly position: number;
	readonly count: number;
	readonly isSelected: boolean;
	readonly isActive: boolean;
	readonly maxHostCount: number;
	readonly messages: MitreFilterBarMessages;
	readonly format: CountFormat;
	/** Must keep its identity, or 700 rows render again on each key. */
	readonly onToggle: (value: string, event: MouseEvent) => void;
}

/** One value of a step. The search field keeps the focus and its keys; a pointer presses here. Renders a `<div>`. */
export const OptionRow = /* @__PURE__ */ memo(function OptionRow({
	id,
	step,
	option,
	position,
	count,
	isSelected,
	isActive,
	maxHostCount,
	messages,
	format,
	onToggle,
}: OptionRowProps) {
	const { value, label, depth, loadedHostCount, errorHostCount } = option;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns the list handles the keys
		<div
			id={id}
			role="option"
			tabIndex={-1}
			aria-selected={isSelected}
			aria-posinset={position}
			aria-setsize={count}
			{...part("mitre-filter-bar", "option")}
			data-active={isActive}
			data-depth={depth}
			data-gap={loadedHostCount === 0}
			onMouseDown={(event) => event.preventDefault()}
			onClick={(event) => onToggle(value, event)}
		>
			<span {...part("mitre-filter-bar", "check")}>{isSelected && <Icon name="check" />}</span>
			<span {...part("mitre-filter-bar", "name")}>
				<bdi>{label}</bdi>
				{step !== "policyType" && label !== value && (
					<>
						{" "}
						<bdi {...part("mitre-filter-bar", "id")}>{value}</bdi>
					</>
				)}
			</span>{" "}
			<span {...part("mitre-filter-bar", "counts")}>
				{messages.covered(loadedHostCount, format)}
				{errorHostCount > 0 && ` · ${messages.inError(errorHostCount, format)}`}
			</span>
			<OptionBar option={option} maxHostCount={maxHostCount} />
		</div>
	);
});
