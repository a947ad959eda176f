import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";

export type Format = "import" | "require";
export const FORMATS: readonly Format[] = ["import", "require"];

interface Condition {
	readonly types: string;
	readonly default: string;
}

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
	exports: Readonly<Record<string, string | Readonly<Record<Format, Condition>>>>;
};

/** The entries with code, by subpath: `.`, `./model` … */
export const entries: ReadonlyMap<string, Readonly<Record<Format, Condition>>> = new Map(
	Object.entries(exports).flatMap(([subpath, target]) =>
		typeof target === "string" ? [] : [[subpath, target] as const],
	),
);

export function fileOf(subpath: string, format: Format): string {
	const file = entries.get(subpath)?.[format].default;
	if (file === undefined || !existsSync(file)) throw new Error(`${subpath} (${format}) is not built: ${file}`);
	return posix.normalize(file);
}

/** Every built file of a format, chunks included. */
export function listFiles(extension: RegExp): string[] {
	return readdirSync("dist", { recursive: true, encoding: "utf8" })
		.map((path) => `dist/${path.replaceAll("\\", "/")}`)
		.filter((path) => extension.test(path));
}

/** What an entry loads: its own files, and the packages that these name. */
export function traceEntry(subpath: string, format: Format): { files: Set<string>; packages: Set<string> } {
	const files = new Set<string>();
	const packages = new Set<string>();
	const enter = (file: string): void => {
		if (files.has(file)) return;
		files.add(file);
		const code = readFileSync(file, "utf8");
		for (const [, specifier = ""] of code.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["']([^"'\n]+)["']/g)) {
			if (specifier.startsWith(".")) enter(posix.join(dirname(file), specifier));
			else packages.add(specifier);
		}
	};
	enter(fileOf(subpath, format));
	return { files, packages };
}
