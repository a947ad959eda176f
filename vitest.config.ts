import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { createLaunchOptions } from "./scripts/createLaunchOptions.mjs";
import * as commands from "./test/browser/commands.ts";

/** How long a browser may take to become clickable or to show what a test waits for: two slow cores need some seconds, a hang is not worth a minute. */
const ACTION_TIMEOUT_MS = 10_000;

/** Set-up that belongs to every kind of test: an unexpected console message fails it. */
const failOnConsole = "./test/failOnConsole.ts";

/** Found late, a dependency makes Vite reload the page in the middle of a test. */
const optimizeDeps = {
	include: [
		"@radix-ui/react-popover",
		"@testing-library/react",
		"clsx",
		"d3-hexbin",
		"d3-selection",
		"d3-zoom",
		"react",
		"react-dom",
		"react-dom/client",
		"react/jsx-dev-runtime",
	],
};

/** A new object each time: Vitest writes names into it. */
const chromium = () => ({
	enabled: true,
	headless: true,
	screenshotFailures: false,
	provider: playwright({ launchOptions: createLaunchOptions(), actionTimeout: 10_000 }),
	instances: [{ browser: "chromium" as const }],
	viewport: { width: 1440, height: 900 },
});

/** Every story with axe, in one colour mode. */
function stories(colorMode: "light" | "dark"): TestProjectInlineConfiguration {
	return {
		optimizeDeps,
		plugins: [storybookTest({ configDir: ".storybook", initialGlobals: { colorMode } })],
		test: { name: `storybook-${colorMode}`, browser: chromium(), testTimeout: 30_000 },
	};
}

export default defineConfig({
	test: {
		allowOnly: !process.env.CI,
		passWithNoTests: false,
		reporters: ["default", "./scripts/closingLineReporter.ts"],
		coverage: { include: ["src/**"], exclude: ["**/*.generated.ts"] },
		projects: [
			{
				plugins: [react()],
				test: {
					name: "unit",
					environment: "jsdom",
					include: ["test/**/*.test.{ts,tsx}"],
					exclude: ["test/{ssr,browser,package}/**"],
					setupFiles: [failOnConsole, "./test/unitSetup.ts"],
					restoreMocks: true,
					testTimeout: 15_000,
				},
			},
			{
				plugins: [react()],
				test: {
					name: "ssr",
					environment: "node",
					include: ["test/ssr/**/*.test.{ts,tsx}"],
					setupFiles: [failOnConsole],
					restoreMocks: true,
					testTimeout: 15_000,
				},
			},
			{
				optimizeDeps,
				plugins: [react()],
				test: {
					name: "browser",
					include: ["test/browser/**/*.test.{ts,tsx}"],
					setupFiles: [failOnConsole, "./test/browser/setup.ts"],
					restoreMocks: true,
					testTimeout: 60_000,
					expect: { poll: { timeout: ACTION_TIMEOUT_MS } },
					browser: { ...chromium(), commands },
				},
			},
			stories("light"),
			stories("dark"),
		],
	},
});
