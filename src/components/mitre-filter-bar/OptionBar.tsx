import type { FilterOption } from "./filterOptions.ts";

const LENGTH = 100;

export interface OptionBarProps {
	readonly option: FilterOption;
	/** Hosts that fill the bar: those of the largest value of the list. */
	readonly maxHostCount: number;
}

/** Hosts of a value among those of the list's largest: without error, then in error. Decoration. Renders an `<svg>`. */
export function OptionBar({ option: { hostCount, loadedHostCount, errorHostCount }, maxHostCount }: OptionBarProps) {
	const scale = maxHostCount > 0 ? LENGTH / maxHostCount : 0;
	// A host can have rules of the same value loaded and others in error; it counts as in error.
	const fineCount = Math.max(0, Math.min(loadedHostCount, hostCount - errorHostCount));
	return (
		<svg
			className="hexcover-mitre-filter-bar-meter"
			viewBox={`0 0 ${LENGTH} 4`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			<rect data-part="covered" width={fineCount * scale} height={4} />
			<rect data-part="error" x={fineCount * scale} width={errorHostCount * scale} height={4} />
		</svg>
	);
}
