/** `hexcover/store`: loading, polling and the shared filter, without React. */
export * from "./coverageStore.ts";
export {
	type ClockPort,
	type CoverageStoreOptions,
	createCoverageStore,
	type VisibilityPort,
} from "./createCoverageStore.ts";
