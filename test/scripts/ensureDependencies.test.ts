import { describe, expect, it } from "vitest";
import { isInstalled, isNodeSupported } from "../../scripts/ensureDependencies.mjs";

describe("isNodeSupported", () => {
	it.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.10.0"])("takes Node %s", (version) => {
		expect(isNodeSupported(version)).toBe(true);
	});

	it.each(["18.20.4", "20.18.3", "21.7.0", "22.11.0"])("refuses Node %s", (version) => {
		expect(isNodeSupported(version)).toBe(false);
	});
});

describe("isInstalled", () => {
	const wanted = {
		packages: {
			"": {},
			"node_modules/react": { version: "19.3.1" },
			"node_modules/fsevents": { version: "2.3.3", optional: true },
		},
	};

	it("is false without node_modules", () => {
		expect(isInstalled(wanted, undefined)).toBe(false);
	});

	it("is true when all is there but packages for other platforms", () => {
		expect(isInstalled(wanted, { packages: { "node_modules/react": { version: "19.3.1" } } })).toBe(true);
	});

	it("is false when a version moved or a package came in", () => {
		expect(isInstalled(wanted, { packages: { "node_modules/react": { version: "19.3.0" } } })).toBe(false);
		expect(isInstalled(wanted, { packages: {} })).toBe(false);
	});
});
