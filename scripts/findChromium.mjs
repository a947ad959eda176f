// @ts-check
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where installers put it outside the PATH. */
const PLACES = [
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
		folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")],
	),
];

/**
 * Path of an installed Chromium or Chrome that starts: `CHROMIUM_PATH`, else one on the PATH, else one in the usual places; else `undefined`.
 * @throws when `CHROMIUM_PATH` is set and no browser is there: a wrong setting must not pick another browser in silence.
 * @returns {string | undefined}
 */
export function findChromium() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (starts(chosen)) return chosen;
		throw new Error(`CHROMIUM_PATH is ${chosen}, but no browser starts from there.`);
	}
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(starts);
}

/** Ubuntu puts a script at /usr/bin/chromium-browser that only says "install the snap", so being there is not enough. */
function starts(/** @type {string} */ path) {
	try {
		accessSync(path, constants.X_OK);
	} catch {
		return false;
	}
	// chrome.exe opens a window instead of printing its version.
	return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}
