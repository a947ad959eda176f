export interface CoveragePageMessages {
	readonly title: string;
	/** Accessible names of the regions. */
	readonly filters: string;
	readonly map: string;
	readonly details: string;
	readonly back: string;
	readonly close: string;
}

export const defaultCoveragePageMessages: CoveragePageMessages = {
	title: "Workload protection coverage",
	filters: "Filters",
	map: "Hosts",
	details: "Details",
	back: "Back",
	close: "Close details",
};
