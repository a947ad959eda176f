#!/usr/bin/env node
/** Serves a folder of recorded API responses at their real paths, on loopback. `--help` says how. Needs nothing but Node. */
import { existsSync, realpathSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { HELP, parseArguments } from "./replay/parseArguments.mjs";
import { ReplayError } from "./replay/readRecording.mjs";
import { startReplay } from "./replay/startReplay.mjs";

export { ReplayError, startReplay };

async function main(argv) {
	const options = parseArguments(argv);
	if (options.isHelp) {
		process.stdout.write(HELP);
		return;
	}
	const replay = await startReplay(options);
	if (options.isFixed) replay.fixRules();
	process.stdout.write(`replay: ${replay.url} serves ${options.folder}; rule-set reports are derived (see --help)\n`);
	for await (const line of createInterface({ input: process.stdin })) {
		const command = line.trim();
		if (command === "fix") replay.fixRules();
		else if (command === "unfix") replay.unfixRules();
		else if (command !== "") process.stdout.write("replay: type fix, unfix, or Ctrl-C to stop\n");
	}
}

function isMain() {
	const script = process.argv[1];
	return script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isMain()) {
	main(process.argv.slice(2)).catch((error) => {
		process.stderr.write(`replay: ${error instanceof ReplayError ? error.message : (error?.stack ?? error)}\n`);
		process.exitCode = 1;
	});
}
