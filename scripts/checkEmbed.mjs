// @ts-check
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLaunchOptions } from "./createLaunchOptions.mjs";

/** The README's example loads from a host application's proxy, which is not here: its demo fleet stands in. */
const DEMO = [
	[
		'import { createDatadogAdapter } from "hexcover/adapters/datadog";',
		'import { createFleetAdapter } from "hexcover/testing";',
	],
	['createDatadogAdapter({ baseUrl: "/datadog" })', "createFleetAdapter({ hostCount: 2000, seed: 1 })"],
];

/**
 * Installs the tarball in a copy of examples/vite, which is the README's example, under one version of React; loads every entry in Node in
 * both formats, checks the types, builds the app, and looks at it in Chromium: the map and the status card are there, and the console is silent.
 * @param {{ tarball: string, reactVersion: string, folder: string }} options `reactVersion` a range with a major version first
 * @throws with what is wrong
 */
export async function checkEmbed({ tarball, reactVersion, folder }) {
	const app = join(folder, `react-${reactVersion.replaceAll(/\D/g, "")}`);
	mkdirSync(app);
	for (const file of ["index.html", "tsconfig.json", "src"])
		cpSync(`examples/vite/${file}`, join(app, file), { recursive: true });
	const [major] = /\d+/.exec(reactVersion) ?? [];
	const react = { react: reactVersion, "react-dom": reactVersion };
	const types = { "@types/react": `^${major}.0.0`, "@types/react-dom": `^${major}.0.0` };
	const manifest = {
		...JSON.parse(readFileSync("examples/vite/package.json", "utf8")),
		dependencies: { hexcover: `file:${tarball}`, ...react },
		devDependencies: { ...types, typescript: ownVersion("typescript"), vite: ownVersion("vite") },
	};
	writeFileSync(join(app, "package.json"), JSON.stringify(manifest));
	run(app, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]);
	loadEntries(app);
	run(app, "npx", ["tsc", "-p", "."]);
	insertDemo(join(app, "src/Coverage.tsx"));
	run(app, "npx", ["tsc", "-p", "."]);
	run(app, "npm", ["run", "--silent", "build"]);
	await look(app);
}

function insertDemo(/** @type {string} */ file) {
	let code = readFileSync(file, "utf8");
	for (const [real = "", demo = ""] of DEMO) {
		if (!code.includes(real)) throw new Error(`the README's example has changed: it lacks ${real}`);
		code = code.replace(real, demo);
	}
	writeFileSync(file, code);
}

/** Exactly what the lock file has, so that npm's cache has it too. */
function ownVersion(/** @type {string} */ name) {
	return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
}

/** Plain Node, no bundler: a CommonJS test runner and a server do the same. */
function loadEntries(/** @type {string} */ app) {
	/** @type {{ exports: Record<string, string | object> }} */
	const { exports } = JSON.parse(readFileSync(join(app, "node_modules/hexcover/package.json"), "utf8"));
	for (const [subpath, target] of Object.entries(exports)) {
		if (typeof target === "string") continue;
		const specifier = JSON.stringify(subpath.replace(".", "hexcover"));
		for (const code of [`require(${specifier})`, `import(${specifier})`]) {
			const { stderr } = run(app, process.execPath, ["--input-type=commonjs", "-e", code]);
			if (stderr !== "") throw new Error(`${code} says: ${stderr}`);
		}
	}
}

/** Serves the built app on loopback and reads it as a user does. */
async function look(/** @type {string} */ app) {
	const { chromium } = await import("playwright");
	const { preview } = await import("vite");
	const server = await preview({ root: app, logLevel: "error", preview: { host: "127.0.0.1", port: 0 } });
	const browser = await chromium.launch(createLaunchOptions());
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		/** @type {string[]} */
		const messages = [];
		page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
		page.on("pageerror", (error) => messages.push(String(error)));
		await page.goto(server.resolvedUrls?.local[0] ?? "");
		await page.locator('[data-scope="status-card"]').first().waitFor();
		const canvas = page.locator('[data-scope="hex-coverage-map"] canvas').first();
		await canvas.waitFor();
		// A loaded fleet, not the first frame of a loading one.
		await page.getByText("2,000").first().waitFor();
		const box = await canvas.boundingBox();
		if (!box || box.width < 200 || box.height < 200) throw new Error(`the map is ${box?.width} × ${box?.height} px`);
		if (messages.length > 0) throw new Error(`the console is not silent:\n${messages.join("\n")}`);
	} finally {
		await browser.close();
		await server.close();
	}
}

/**
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 */
function run(cwd, command, args) {
	const shell = process.platform === "win32" && command !== process.execPath;
	// Vite's preview server sets NODE_ENV to production here, with which npm leaves out devDependencies.
	const env = { ...process.env, NODE_ENV: "" };
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", env, shell });
	if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
	return { stdout, stderr };
}
