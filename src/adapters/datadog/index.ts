export { createDatadogAdapter, type DatadogAdapterOptions, type DatadogPaths } from "./createDatadogAdapter.ts";
