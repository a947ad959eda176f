import { HOST_TABLE_COLUMNS } from "./hostTableState.ts";

const ROWS = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;

/** Holds the place of the first rows. Renders a `<tbody>`. */
export function HostTableSkeleton() {
	return (
		<tbody aria-hidden="true">
			{ROWS.map((row) => (
				<tr key={row}>
					{HOST_TABLE_COLUMNS.map((column) => (
						<td key={column} data-column={column}>
							<span className="hexcover-skeleton" data-size="line" />
						</td>
					))}
				</tr>
			))}
		</tbody>
	);
}
