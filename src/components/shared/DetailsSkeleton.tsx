export interface DetailsSkeletonProps {
	readonly id: string;
	/** Said while nothing is shown. */
	readonly label: string;
}

/** Holds the place of a header, some facts and some rows. */
export function DetailsSkeleton({ id, label }: DetailsSkeletonProps) {
	return (
		<div className="hexcover-details-skeleton">
			<span id={id} role="status" className="hexcover-visually-hidden">
				{label}
			</span>
			<span className="hexcover-skeleton" data-size="title" aria-hidden="true" />
			<span className="hexcover-skeleton" data-size="line" aria-hidden="true" />
			<span className="hexcover-skeleton" data-size="facts" aria-hidden="true" />
			<span className="hexcover-skeleton" data-size="row" aria-hidden="true" />
			<span className="hexcover-skeleton" data-size="row" aria-hidden="true" />
			<span className="hexcover-skeleton" data-size="row" aria-hidden="true" />
		</div>
	);
}
