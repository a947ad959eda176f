// @ts-check
// npm run check:package: packs what is built and treats the tarball as a user does. Each check is one; the first line of a failing one says which.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkEmbed } from "./checkEmbed.mjs";
import { ensureChromium } from "./ensureChromium.mjs";
import { ensureDependencies } from "./ensureDependencies.mjs";
import { runPackage } from "./runCommand.mjs";

const REACT_VERSIONS = ["^19.0.0", "~18.3.1"];

await ensureDependencies();
await ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "hexcover-package-"));
const counts = { passed: 0, failed: 0 };
try {
	const tarball = pack(folder);
	await check("publint", () => expectSuccess(runPackage("publint", ["run", tarball, "--strict"])));
	// A stylesheet has no types to resolve.
	const attw = [tarball, "--profile", "node16", "--exclude-entrypoints", "./styles.css", "--no-emoji"];
	await check("arethetypeswrong", () => expectSuccess(runPackage("@arethetypeswrong/cli", attw, process.env, "attw")));
	for (const reactVersion of REACT_VERSIONS) {
		await check(`the README's example under React ${reactVersion}`, () =>
			checkEmbed({ tarball, reactVersion, folder }),
		);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
const line = `${counts.passed} passed, ${counts.failed} failed, 0 skipped`;
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, `${line}\n`);
else console.log(`\n${line}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/**
 * @param {string} name
 * @param {() => Promise<void>} run
 */
async function check(name, run) {
	try {
		await run();
		counts.passed++;
		console.log(`✓ ${name}`);
	} catch (error) {
		counts.failed++;
		console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
	}
}

/** @param {Promise<number>} code */
async function expectSuccess(code) {
	if ((await code) !== 0) throw new Error("see above");
}

/** @returns {string} path of the tarball */
function pack(/** @type {string} */ destination) {
	const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", destination];
	const { stdout, status, stderr } = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
	if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
	const [{ filename, size, entryCount }] = JSON.parse(stdout);
	console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1024)} KB`);
	return join(destination, filename);
}
