const TERM = /^(service|host|rule_id|@agent\.rule_id):(?:\(([^)]*)\)|"([^"]*)"|([^\s()"]+))\s*/;

/**
 * A test of log attributes for the part of the search language that reports are found by: `key:value` and `key:(a OR b)`, all of which must hold.
 * `null` for anything else, so that a search which means more is refused and not half understood.
 */
export function parseLogSearch(text) {
	const tests = [];
	let rest = text.trim();
	while (rest !== "") {
		const [term, key, several, quoted, single] = TERM.exec(rest) ?? [];
		if (term === undefined) return null;
		const values = several === undefined ? [quoted ?? single] : several.trim().split(/\s+OR\s+/);
		tests.push((log) => values.includes(readValue(log, key)));
		rest = rest.slice(term.length);
	}
	return (log) => tests.every((test) => test(log));
}

function readValue(log, key) {
	if (key === "service") return log.service;
	return key === "host" ? log.host : log.attributes.agent.rule_id;
}
