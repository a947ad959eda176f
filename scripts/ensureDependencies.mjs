// @ts-check
// Runs before anything is installed: node:* only.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fail, runCommand } from "./runCommand.mjs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} LockFile */

/** Goes to the folder of the repository and installs what package-lock.json names, unless it is all there. Ends the process with one line when it can't. */
export async function ensureDependencies() {
	if (!isNodeSupported(process.versions.node)) {
		fail(`hexcover needs Node 20.19 or newer (of Node 22: 22.12 or newer). This is Node ${process.versions.node}.`);
	}
	process.chdir(fileURLToPath(new URL("..", import.meta.url)));
	const wanted = readLockFile("package-lock.json");
	if (wanted === undefined)
		fail("package-lock.json is missing or broken: restore it with git checkout package-lock.json.");
	if (isInstalled(wanted, readLockFile("node_modules/.package-lock.json"))) return;
	console.log("Installing the dependencies from package-lock.json (npm ci) …");
	if ((await runCommand("npm", ["ci", "--no-audit", "--no-fund"])) !== 0) fail("npm ci failed; the reason is above.");
}

/** What the tools support: `^20.19 || >=22.12`. */
export function isNodeSupported(/** @type {string} */ version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * Compares contents, not dates: git and caches give files any date. Packages for other platforms may be absent.
 * @param {LockFile} wanted
 * @param {LockFile | undefined} installed npm's own record of node_modules
 */
export function isInstalled(wanted, installed) {
	if (installed === undefined) return false;
	return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
		const there = installed.packages[path];
		return path === "" || (there === undefined ? (optional ?? devOptional ?? false) : there.version === version);
	});
}

/** @returns {LockFile | undefined} */
function readLockFile(/** @type {string} */ path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return undefined;
	}
}
