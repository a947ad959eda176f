/** `hexcover/store`: loading, polling and the shared filter, without React. */
export * from "./coverageStore.ts";
export { type CoverageStoreOptions, createCoverageStore } from "./createCoverageStore.ts";
export type { ClockPort, VisibilityPort } from "./ports.ts";
