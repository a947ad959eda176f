import { AdapterError, type AdapterFault } from "../model/adapter.ts";

/** What went wrong, for the state: an adapter's own fault, else the given code with the error's message. */
export function toFault(error: unknown, foreignCode: "unavailable" | "invalid-response" = "unavailable"): AdapterFault {
	if (error instanceof AdapterError) return error.fault;
	return { code: foreignCode, message: error instanceof Error ? error.message : String(error) };
}
