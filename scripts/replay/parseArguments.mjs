import { ReplayError } from "./readRecording.mjs";

export const HELP = `Usage: npm run replay -- FOLDER [--port N] [--as-recorded] [--fixed]

Serves recorded Datadog API responses from FOLDER at their real paths, on 127.0.0.1 only, read only, with paging over what is recorded.

  --port N        port to listen on; 0 picks a free one (default 4180)
  --as-recorded   keep the recorded times; without it all times move so that the newest host was seen one minute ago
  --fixed         start with all rule errors gone, as after a redeploy

Files, each optional but the first: hosts.json, csm-agents.json, csm-serverless-agents.json, csm-coverage-*.json, wp-policies.json,
wp-policy.json, wp-agent-rules.json, wp-agent-rule.json, rule-load-errors-by-agent-version.json.

Rule-set reports and heartbeats (GET /api/v2/logs/events) are NOT recorded. They are derived: each host of hosts.json reports every enabled policy
that is for it, with each rule of its platform loaded, or in error with the recorded message if rule-load-errors-by-agent-version.json names the
rule for the nearest Agent version. Those answers carry the header "x-replay: derived", all others "x-replay: recorded".

While it runs, "fix" and Enter makes every host report its rules loaded, "unfix" takes that back.
`;

/** The options of a command line. Throws a `ReplayError` that says in one line what is wrong with it. */
export function parseArguments(argv) {
	const options = { folder: "", port: 4180, isAsRecorded: false, isFixed: false, isHelp: false };
	const rest = [...argv];
	while (rest.length > 0) {
		const argument = rest.shift();
		if (argument === "--help" || argument === "-h") options.isHelp = true;
		else if (argument === "--as-recorded") options.isAsRecorded = true;
		else if (argument === "--fixed") options.isFixed = true;
		else if (argument === "--port") options.port = parsePort(rest.shift());
		else if (argument.startsWith("--port=")) options.port = parsePort(argument.slice("--port=".length));
		else if (argument.startsWith("-")) throw new ReplayError(`unknown option ${argument}; --help lists them`);
		else if (options.folder !== "") throw new ReplayError(`one folder, please: got ${options.folder} and ${argument}`);
		else options.folder = argument;
	}
	if (options.folder === "" && !options.isHelp) {
		throw new ReplayError("which folder? npm run replay -- FOLDER (--help says more)");
	}
	return options;
}

function parsePort(text) {
	const port = Number(text);
	if (text === undefined || !/^\d+$/.test(text) || port > 65_535) {
		throw new ReplayError(`--port takes a number from 0 to 65535, got ${text ?? "nothing"}`);
	}
	return port;
}
