import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { entries, FORMATS, type Format, fileOf, listFiles, traceEntry } from "./distribution.ts";

const require = createRequire(import.meta.url);
const DIRECTIVE = /^["']use client["']/;
const CODE = { import: /\.js$/, require: /\.cjs$/ };
const subpaths = [...entries.keys()];
const pureSubpaths = subpaths.filter((subpath) => subpath !== "." && subpath !== "./map");

async function load(subpath: string, format: Format): Promise<Record<string, unknown>> {
	const file = resolve(fileOf(subpath, format));
	return format === "require" ? require(file) : await import(/* @vite-ignore */ pathToFileURL(file).href);
}

describe.each(FORMATS)("entries for %s", (format) => {
	it.each(subpaths)("%s loads in Node and has types", async (subpath) => {
		expect(Object.keys(await load(subpath, format))).not.toEqual([]);
		expect(existsSync(entries.get(subpath)?.[format].types ?? "")).toBe(true);
	});

	it("has the client directive first in `.` and in no other file", () => {
		const marked = listFiles(CODE[format]).filter((file) => DIRECTIVE.test(readFileSync(file, "utf8")));
		expect(marked).toEqual([fileOf(".", format)]);
	});

	it("gives the same value under the same name from every entry", async () => {
		const seen = new Map<string, unknown>();
		for (const subpath of subpaths) {
			for (const [name, value] of Object.entries(await load(subpath, format))) {
				if (seen.has(name)) expect(value, `${name} of ${subpath}`).toBe(seen.get(name));
				seen.set(name, value);
			}
		}
	});

	it("makes each context once", () => {
		const calls = listFiles(CODE[format]).flatMap((file) => {
			const code = readFileSync(file, "utf8");
			return [...code.matchAll(/(\w+) = (?:\/\* @__PURE__ \*\/ )?(?:\w+\.|\(0, ?\w+\.)?createContext\b/g)].map(
				([, name]) => name,
			);
		});
		expect(calls.toSorted()).toEqual([...new Set(calls)].toSorted());
		expect(calls).toContain("CoverageContext");
	});

	it.each(pureSubpaths)("%s needs no package", (subpath) => {
		expect([...traceEntry(subpath, format).packages]).toEqual([]);
	});

	it("keeps ATT&CK data out of `.`", () => {
		const { files } = traceEntry(".", format);
		expect([...files].filter((file) => readFileSync(file, "utf8").includes("T1059"))).toEqual([]);
	});
});

describe("packages that the code imports", () => {
	it("are React, the popover, clsx and d3 in ES modules", () => {
		const allowed = /^(react|react\/jsx-runtime|react-dom|clsx|@radix-ui\/react-popover|d3-(hexbin|selection|zoom))$/;
		expect([...traceEntry(".", "import").packages].filter((name) => !allowed.test(name))).toEqual([]);
		expect([...traceEntry("./map", "import").packages].filter((name) => !name.startsWith("d3-"))).toEqual([]);
	});

	it("are not d3 in CommonJS, since d3 is ES modules only", () => {
		const packages = [".", "./map"].flatMap((subpath) => [...traceEntry(subpath, "require").packages]);
		expect(packages.filter((name) => name.startsWith("d3-"))).toEqual([]);
	});
});

describe("types", () => {
	it("name no type of d3: consumers have no @types/d3-*", () => {
		expect(listFiles(/\.d\.c?ts$/).filter((file) => /["']d3-/.test(readFileSync(file, "utf8")))).toEqual([]);
	});
});

describe("styles.css", () => {
	const stylesheet = readFileSync("dist/styles.css", "utf8");

	it("is one file without imports", () => {
		expect(stylesheet).not.toContain("@import");
	});

	it("has the tokens and every component's rules, all in the layer", () => {
		expect(stylesheet).toContain("--hexcover-surface-default:");
		expect(stylesheet).toContain(".hexcover-hex-coverage-map");
		const outside = stylesheet.split("\n").filter((line) => /^[^\s@/}]/.test(line));
		expect(outside).toEqual([]);
	});
});
