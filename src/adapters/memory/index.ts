export {
	createMemoryAdapter,
	type MemoryAdapter,
	type MemoryAdapterOptions,
	type MemoryInput,
} from "./createMemoryAdapter.ts";
