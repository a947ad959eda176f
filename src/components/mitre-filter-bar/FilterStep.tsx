import * as Popover from "@radix-ui/react-popover";
import { useRef } from "react";
import type { ChangeDetails } from "../../store/coverageStore.ts";
import { part } from "../shared/contract.ts";
import { Icon } from "../shared/Icon.tsx";
import type { CountFormat } from "../shared/useCountFormat.ts";
import type { FilterOption, StepName } from "./filterOptions.ts";
import type { MitreFilterBarMessages } from "./mitreFilterBarMessages.ts";
import { OptionList } from "./OptionList.tsx";

export interface FilterStepProps {
	readonly step: StepName;
	readonly getOptions: () => readonly FilterOption[] | undefined;
	readonly selected: readonly string[];
	/** Name of the only value chosen. */
	readonly labelOf: (value: string) => string;
	readonly messages: MitreFilterBarMessages;
	readonly format: CountFormat;
	readonly onToggle: (value: string, details: ChangeDetails) => void;
}

/**
 * A button that says what is chosen, and a popover with the list. The popover is not moved to the end of the page: there it would lose
 * the tokens of a colour mode that is set further up. Escape closes it and gives the focus back.
 */
export function FilterStep({ step, getOptions, selected, labelOf, messages, format, onToggle }: FilterStepProps) {
	const input = useRef<HTMLInputElement>(null);
	const texts = messages[step];
	const [first] = selected;
	return (
		<Popover.Root modal={false}>
			<Popover.Trigger
				className="hexcover-button"
				{...part("mitre-filter-bar", "trigger")}
				data-step={step}
				data-selected={first !== undefined}
			>
				<span {...part("mitre-filter-bar", "step-label")}>{texts.label}</span>{" "}
				<bdi {...part("mitre-filter-bar", "step-value")}>
					{first === undefined
						? texts.any
						: selected.length === 1
							? labelOf(first)
							: messages.chosen(selected.length, format)}
				</bdi>
				<Icon name="chevron" />
			</Popover.Trigger>
			<Popover.Content
				className="hexcover-mitre-filter-bar-popover"
				{...part("mitre-filter-bar", "popover")}
				aria-label={texts.label}
				align="start"
				sideOffset={4}
				collisionPadding={8}
				onOpenAutoFocus={(event) => {
					event.preventDefault();
					input.current?.focus({ preventScroll: true });
				}}
			>
				<OptionList
					step={step}
					getOptions={getOptions}
					selected={selected}
					messages={messages}
					format={format}
					input={input}
					onToggle={onToggle}
				/>
			</Popover.Content>
		</Popover.Root>
	);
}
