// @ts-check
// npm start: sets up what is missing, then serves Storybook on port 6006 and opens it where there is a screen.
import { ensureDependencies } from "./ensureDependencies.mjs";
import { runPackage } from "./runCommand.mjs";

await ensureDependencies();
const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasScreen = !CI && (process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY));
process.exitCode = await runPackage("storybook", [
	...["dev", "--port", "6006", "--exact-port", "--disable-telemetry", "--no-version-updates"],
	...(hasScreen ? [] : ["--ci", "--no-open"]),
	...process.argv.slice(2),
]);
