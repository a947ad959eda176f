import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { scripts, exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
	scripts: Record<string, string>;
	exports: Record<string, unknown>;
};

describe("README", () => {
	it("opens with the two commands, before any other code", () => {
		expect(/```sh\n(.*?)```/s.exec(readme)?.[1]).toMatch(/^npm start .*\nnpm test .*\n$/);
	});

	it("names only scripts that exist", () => {
		const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, name = ""]) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});

	it("names only entries that exist", () => {
		const named = [...readme.matchAll(/["`]hexcover(\/[\w./-]+)?["`]/g)].map(([, path = ""]) => `.${path}`);
		expect(named.filter((name) => !(name in exports))).toEqual([]);
	});

	it("shows the example app's own code, in 25 lines or less", () => {
		const example = /```tsx\n(.*?)```/s.exec(readme)?.[1] ?? "";
		expect(example).toBe(readFileSync("examples/vite/src/Coverage.tsx", "utf8"));
		expect(example.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
	});
});
