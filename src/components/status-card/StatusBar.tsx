import type { SummaryView } from "../../model/views.ts";
import { HOST_STATUSES_BY_SEVERITY } from "../../model/vocabulary.ts";
import { part } from "../shared/contract.ts";
import { layoutShares } from "./layoutShares.ts";

const LENGTH = 1000;
const MIN_SIZE = 14;

/** The statuses as one line in proportion, worst first. Decoration: the numbers stand around it in words. Renders an `<svg>`. */
export function StatusBar({ summary }: { readonly summary: SummaryView }) {
	const counts = HOST_STATUSES_BY_SEVERITY.map((status) => [status, summary.byStatus[status]] as const);
	return (
		<svg {...part("status-card", "bar")} viewBox={`0 0 ${LENGTH} 8`} preserveAspectRatio="none" aria-hidden="true">
			{layoutShares(counts, LENGTH, MIN_SIZE).map(({ key, start, size }) => (
				<rect key={key} data-status={key} x={start} width={size} height={8} />
			))}
		</svg>
	);
}
