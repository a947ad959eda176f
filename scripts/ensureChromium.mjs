// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { findChromium } from "./findChromium.mjs";
import { fail, runCommand, runPackage } from "./runCommand.mjs";

/**
 * Makes sure that a Chromium is there: an installed one, else apt's, else Playwright's own. Ends the process with one line when there is no way.
 * Needs the dependencies.
 */
export async function ensureChromium() {
	if (lookForChromium() || (await hasPlaywrightChromium())) return;
	const canUseApt = process.getuid?.() === 0 && isDebianLike();
	if (canUseApt) {
		console.log("No Chromium found: installing it with apt …");
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		// Without its hundred lines of unpacking; what goes wrong is on stderr.
		const install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null";
		const installed = (await runCommand("sh", ["-c", install], env)) === 0;
		// Ubuntu's package is a stub for a snap: it installs, and nothing starts.
		if (installed && lookForChromium()) return;
	}
	console.log("No Chromium found: installing Playwright's own …");
	const args = ["install", ...(canUseApt ? ["--with-deps"] : []), "chromium"];
	if ((await runPackage("playwright", args)) === 0) return;
	fail("The tests need a Chromium: install chromium or Google Chrome, or set CHROMIUM_PATH to one.");
}

function lookForChromium() {
	try {
		return findChromium() !== undefined;
	} catch (error) {
		fail(error instanceof Error ? error.message : String(error));
	}
}

async function hasPlaywrightChromium() {
	const { chromium } = await import("playwright");
	return existsSync(chromium.executablePath());
}

function isDebianLike() {
	try {
		return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
	} catch {
		return false;
	}
}
