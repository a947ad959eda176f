// @ts-check
// npm test: sets up what is missing, then runs every vitest project. Arguments go to vitest: npm test -- --project unit
import { ensureChromium } from "./ensureChromium.mjs";
import { ensureDependencies } from "./ensureDependencies.mjs";
import { runPackage } from "./runCommand.mjs";

await ensureDependencies();
await ensureChromium();
process.exitCode = await runPackage("vitest", ["run", ...process.argv.slice(2)]);
