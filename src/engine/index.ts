/** `hexcover/engine`: what answers the questions about a snapshot. */
export { createLocalEngine } from "./createLocalEngine.ts";
export type { CoverageEngine } from "./engine.ts";
