/** `hexcover/testing`: seeded demo fleets, and an adapter over them. For demos, stories, tests and benchmarks. */
export { createFleet, type FleetOptions } from "./createFleet.ts";
export { createFleetAdapter, type FleetAdapter, type FleetAdapterOptions } from "./createFleetAdapter.ts";
