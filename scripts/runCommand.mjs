// @ts-check
// Used before anything is installed: node:* only.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Runs a command in the foreground, in the folder of the repository, and passes on the signals that end it.
 * @param {string} command `npm` and `npx` work on every platform
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 when it did not start or was killed
 */
export function runCommand(command, args, env = process.env) {
	// npm and npx are .cmd files on Windows, which only a shell starts.
	const shell = process.platform === "win32" && (command === "npm" || command === "npx");
	const child = spawn(command, args, { stdio: "inherit", env, shell });
	const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
	process.once("SIGINT", stop).once("SIGTERM", stop);
	return new Promise((resolve) => {
		child.once("error", (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(1);
		});
		child.once("close", (code) => {
			process.off("SIGINT", stop).off("SIGTERM", stop);
			resolve(code ?? 1);
		});
	});
}

/**
 * Runs the program of an installed package under this Node, without the processes that npx puts between.
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {string} program
 */
export function runPackage(name, args, env = process.env, program = name) {
	const folder = `node_modules/${name}`;
	/** @type {{ bin: string | Record<string, string> }} */
	const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
	const file = typeof bin === "string" ? bin : bin[program];
	return runCommand(process.execPath, [`${folder}/${file}`, ...args], env);
}

/**
 * Ends the process with one line.
 * @returns {never}
 */
export function fail(/** @type {string} */ line) {
	console.error(line);
	process.exit(1);
}
