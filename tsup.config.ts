import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";

const entry = {
	index: "src/index.ts",
	"model/index": "src/model/index.ts",
	"engine/index": "src/engine/index.ts",
	"store/index": "src/store/index.ts",
	"map/index": "src/map/index.ts",
	"attack/index": "src/attack/index.ts",
	"attack/enterprise19": "src/attack/enterprise19.ts",
	"adapters/memory/index": "src/adapters/memory/index.ts",
	"adapters/datadog/index": "src/adapters/datadog/index.ts",
	"testing/index": "src/testing/index.ts",
};

const shared: Options = { target: "es2022", platform: "neutral", treeshake: false, silent: true };

/**
 * ES modules, one for each source file: bundlers leave out files that nobody needs, as package.json declares no side effects. In one bundled
 * file they can only leave out statements that they know to be pure: a badge then cost 5.3 KB instead of 1.4, a status card 23.8 instead of 5.
 */
const esModules: Options = {
	...shared,
	entry: ["src/**/*.{ts,tsx}", "src/styles.css"],
	format: "esm",
	splitting: false,
	sourcemap: true,
	esbuildPlugins: [
		{
			name: "one-module-for-each-file",
			setup(build) {
				build.onResolve({ filter: /^\..*\.tsx?$/ }, ({ kind, path }) =>
					kind === "entry-point" ? null : { path: path.replace(/\.tsx?$/, ".js"), external: true },
				);
			},
		},
	],
	onSuccess: () => placeDirective(".js"),
};

/** CommonJS, where no bundler leaves anything out: entries share chunks, and so the identity of contexts and classes. */
const commonJs: Options = {
	...shared,
	entry,
	format: "cjs",
	splitting: true,
	// d3 publishes ES modules only. Within, any CommonJS test runner loads the package.
	noExternal: [/^d3-/],
	onSuccess: () => placeDirective(".cjs"),
};

const types: Options = {
	silent: true,
	entry,
	format: ["esm", "cjs"],
	// TypeScript 6 deprecates `baseUrl`, which the declaration build sets.
	dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
};

export default defineConfig(async () => {
	await checkStylesheet();
	await rm("dist", { recursive: true, force: true });
	return [esModules, commonJs, types];
});

/**
 * The client entry alone has the directive. CommonJS chunks lose it; ES modules keep that of each source file, and Vite would print a warning
 * for every one of them in every build of a host application.
 */
async function placeDirective(extension: ".js" | ".cjs"): Promise<void> {
	for (const path of await readdir("dist", { recursive: true })) {
		if (!path.endsWith(extension)) continue;
		const code = await readFile(`dist/${path}`, "utf8");
		const rest = code.replace(/^["']use client["'];/, "");
		// On the first line, not before it: the lines of the source map stay right.
		const next = path === `index${extension}` ? `"use client";${rest}` : rest;
		if (next !== code) await writeFile(`dist/${path}`, next);
	}
}

/** A component whose CSS nobody imports would ship unstyled, and no test of the component would notice. */
async function checkStylesheet(): Promise<void> {
	const stylesheet = await readFile("src/styles.css", "utf8");
	const files = (await readdir("src", { recursive: true })).map((file) => file.replaceAll("\\", "/"));
	for (const file of files) {
		if (file.endsWith(".css") && file !== "styles.css" && !stylesheet.includes(`@import "./${file}";`)) {
			throw new Error(`src/${file} is not in the package: add @import "./${file}"; to src/styles.css.`);
		}
	}
}
