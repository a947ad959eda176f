import { defineConfig } from "vitest/config";

/** Tests of what is in dist: they need a build, so they are no project of `npm test`. */
export default defineConfig({
	test: {
		name: "package",
		root: ".",
		environment: "node",
		include: ["test/package/**/*.test.ts"],
		reporters: ["default", "./scripts/closingLineReporter.ts"],
		testTimeout: 30_000,
	},
});
