/**
 * Fails a test that writes to `console.error` or `console.warn`. A test that expects a message says so by replacing the method itself:
 * `const error = vi.spyOn(console, "error").mockImplementation(() => {})`, and asserts on it.
 */
import { afterEach } from "vitest";

const messages: string[] = [];

for (const level of ["error", "warn"] as const) {
	const write = console[level].bind(console);
	console[level] = (...args: unknown[]) => {
		messages.push(`console.${level}: ${args.map(String).join(" ")}`);
		write(...args);
	};
}

afterEach(() => {
	const unexpected = messages.splice(0);
	if (unexpected.length > 0) throw new Error(`Unexpected output:\n${unexpected.join("\n")}`);
});
