export interface CoveragePageMessages {
	readonly title: string;
	/** Accessible names of the regions. */
	readonly filters: string;
	readonly map: string;
	readonly details: string;
	/** Over the details: what kind of thing they are of. */
	readonly kindName: Readonly<Record<"host" | "policy", string>>;
	readonly back: string;
	readonly close: string;
}

export const defaultCoveragePageMessages: CoveragePageMessages = {
	title: "Workload protection coverage",
	filters: "Filters",
	map: "Hosts",
	details: "Details",
	kindName: { host: "Host", policy: "Policy" },
	back: "Back",
	close: "Close details",
};
