import type { CountFormat } from "./useCountFormat.ts";

/** `12,480 hosts`, `1 host`: for the English defaults of messages. */
export function hostCountText(count: number, format: CountFormat): string {
	return `${format(count)} ${count === 1 ? "host" : "hosts"}`;
}
