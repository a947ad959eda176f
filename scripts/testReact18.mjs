// @ts-check
// npm run test:react18: the unit and server tests under React 18.3. An alias is not enough: testing-library and Radix, which Vitest leaves to Node,
// would still load React 19. So the packages are copied to .compat, with React 18 in the place of React.
import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { ensureDependencies } from "./ensureDependencies.mjs";
import { runPackage } from "./runCommand.mjs";

const COPY = ".compat/react-18";
const SOURCES = [
	"src",
	"test",
	"stories",
	"scripts",
	"examples",
	".storybook",
	"README.md",
	"package.json",
	"tsconfig.json",
];

await ensureDependencies();
rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
for (const path of [...SOURCES, "vitest.config.ts"]) cpSync(path, `${COPY}/${path}`, { recursive: true });
cpSync("node_modules", `${COPY}/node_modules`, {
	recursive: true,
	verbatimSymlinks: true,
	filter: (path) => !/node_modules[\\/]\.(vite|vite-temp|cache)$/.test(path),
});
for (const name of ["react", "react-dom"]) {
	rmSync(`${COPY}/node_modules/${name}`, { recursive: true });
	renameSync(`${COPY}/node_modules/${name}-18`, `${COPY}/node_modules/${name}`);
}
process.chdir(COPY);
process.exitCode = await runPackage("vitest", [
	"run",
	"--project",
	"unit",
	"--project",
	"ssr",
	...process.argv.slice(2),
]);
