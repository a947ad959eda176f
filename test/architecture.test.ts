import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

interface Import {
	readonly specifier: string;
	readonly isTypeOnly: boolean;
}

interface SourceFile {
	/** From `src`, with forward slashes. */
	readonly path: string;
	readonly text: string;
	readonly tree: ts.SourceFile;
	readonly imports: readonly Import[];
	readonly exports: readonly Export[];
}

interface Export {
	readonly name: string;
	readonly isType: boolean;
	readonly isDocumented: boolean;
}

/** What a folder may import: folders for values and types, folders for types only, packages. */
interface Wall {
	readonly folders: readonly string[];
	readonly types?: readonly string[];
	readonly packages?: readonly string[];
}

const WALLS: Readonly<Record<string, Wall>> = {
	model: { folders: [] },
	attack: { folders: ["model"] },
	engine: { folders: ["model"] },
	adapters: { folders: ["model"] },
	testing: { folders: ["model"] },
	map: { folders: ["model"], packages: ["d3-hexbin", "d3-selection", "d3-zoom"] },
	store: { folders: ["model", "engine"] },
	react: { folders: ["model", "engine", "store", "map"], packages: ["react"] },
	components: {
		folders: ["model", "react"],
		types: ["attack", "engine", "map", "store"],
		packages: ["react", "@radix-ui/react-popover", "clsx"],
	},
	// The entry `.` itself.
	"": { folders: ["react", "components"], types: ["model", "store", "map"] },
};

/** What runs anywhere and gives the same answer at any time. */
const PURE_FOLDERS = ["model", "attack", "engine"];
const IMPURE_GLOBALS = new Set(
	"document window globalThis self navigator location process performance fetch setTimeout setInterval requestAnimationFrame crypto localStorage".split(
		" ",
	),
);
const IMPURE_CALLS = new Set(["Date.now", "Math.random"]);

/** Text from a source must have no way to become markup or code, and a strict content security policy must hold. */
const INJECTION = /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|\beval\(|new Function\b|<style\b/;

/** A file whose name begins so holds the function of that name. */
const VERB = /^(create|derive|describe|evaluate|find|format|is|parse|read|resolve|select|use)[A-Z]/;

const MAX_LINES = 250;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => /\.tsx?$/.test(path))
	.map(readSource);
const written = files.filter(({ path }) => !path.endsWith(".generated.ts"));
const byPath = new Map(files.map((file) => [file.path, file]));

describe("walls between the folders", () => {
	it.each(Object.keys(WALLS))("src/%s imports only what stands below it", (folder) => {
		expect(files.filter((file) => folderOf(file.path) === folder).flatMap(findBreaches)).toEqual([]);
	});

	it("knows every folder of src", () => {
		expect(files.map(({ path }) => folderOf(path)).filter((folder) => WALLS[folder] === undefined)).toEqual([]);
	});

	it("has no cycle of imports", () => {
		expect(findCycles()).toEqual([]);
	});
});

describe("what a server shares with a page", () => {
	it.each(PURE_FOLDERS)("src/%s reads no document, no process, no clock and no chance", (folder) => {
		expect(files.filter(({ path }) => folderOf(path) === folder).flatMap(findImpurities)).toEqual([]);
	});
});

describe("entries", () => {
	const entries = files.filter(({ path }) => basename(path) === "index.ts");

	it.each(entries.map(({ path }) => path))("src/%s exports nothing without a word of what it is", (path) => {
		const entry = byPath.get(path);
		// The props of a component are said with the component.
		const silent = (entry ? exportsOf(entry) : []).filter(
			({ name, isDocumented }) => !isDocumented && !/Props$/.test(name),
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	it("have client code in `.` alone: components, the provider and hooks", () => {
		const entry = byPath.get("index.ts");
		const values = (entry?.exports ?? []).filter(({ isType }) => !isType).map(({ name }) => name);
		expect(values.filter((name) => !/^([A-Z]|use[A-Z])/.test(name))).toEqual([]);
	});
});

describe("untrusted text stays text", () => {
	it("has no way into markup, code or a style tag", () => {
		expect(files.flatMap(({ path, text }) => (INJECTION.test(text) ? [path] : []))).toEqual([]);
	});
});

describe("styles.css", () => {
	it("imports every stylesheet", () => {
		const stylesheet = readFileSync("src/styles.css", "utf8");
		const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
		const parts = paths.filter((path) => path.endsWith(".css") && path !== "styles.css");
		expect(parts.filter((path) => !stylesheet.includes(`@import "./${path}";`))).toEqual([]);
	});
});

describe("files", () => {
	it(`have at most ${MAX_LINES} lines`, () => {
		const long = written.map(({ path, text }) => ({ path, lineCount: text.trimEnd().split("\n").length }));
		expect(long.filter(({ lineCount }) => lineCount > MAX_LINES)).toEqual([]);
	});

	it("are named after their main export", () => {
		expect(
			written
				.filter((file) => !isNamedAfterExport(file))
				.map(({ path, exports }) => `${path}: ${exports.map(({ name }) => name)}`),
		).toEqual([]);
	});

	it("have names that differ in more than case and extension, as built files and some disks need", () => {
		const names = files.map(({ path }) => path.replace(/\.tsx?$/, "").toLowerCase());
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it("are in folders that say what they are about", () => {
		const paths = files.map(({ path }) => path);
		expect(paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/i.test(path))).toEqual([]);
	});

	it("have no default export", () => {
		expect(
			files.filter(({ exports }) => exports.some(({ name }) => name === "default")).map(({ path }) => path),
		).toEqual([]);
	});
});

function readSource(path: string): SourceFile {
	const text = readFileSync(join("src", path), "utf8");
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	const exports: Export[] = [];
	for (const statement of tree.statements) {
		if (ts.isImportDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.moduleSpecifier)) {
			imports.push(readImport(statement));
		}
		exports.push(...readExports(statement));
	}
	visit(tree, (node) => {
		const [argument] =
			ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
		if (argument && ts.isStringLiteral(argument)) imports.push({ specifier: argument.text, isTypeOnly: false });
		// `import("…").Name`, where a type is meant.
		const literal = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : null;
		if (literal && ts.isStringLiteral(literal)) imports.push({ specifier: literal.text, isTypeOnly: true });
	});
	return { path, text, tree, imports, exports };
}

function readImport(node: ts.ImportDeclaration | ts.ExportDeclaration): Import {
	const specifier = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
	const clause = ts.isImportDeclaration(node) ? node.importClause : node;
	if (clause?.isTypeOnly) return { specifier, isTypeOnly: true };
	const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
	const isOnlyNamed = ts.isExportDeclaration(node) || node.importClause?.name === undefined;
	const elements = named && (ts.isNamedImports(named) || ts.isNamedExports(named)) ? [...named.elements] : [];
	return {
		specifier,
		isTypeOnly: isOnlyNamed && elements.length > 0 && elements.every((element) => element.isTypeOnly),
	};
}

function readExports(statement: ts.Statement): Export[] {
	if (ts.isExportAssignment(statement)) return [{ name: "default", isType: false, isDocumented: false }];
	if (ts.isExportDeclaration(statement)) {
		const { exportClause, isTypeOnly } = statement;
		const elements = exportClause && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [];
		return elements.map((element) => ({
			name: element.name.text,
			isType: isTypeOnly || element.isTypeOnly,
			isDocumented: false,
		}));
	}
	const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
	if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
	if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
		return [{ name: "default", isType: false, isDocumented: false }];
	const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
	const isDocumented = ts.getJSDocCommentsAndTags(statement).length > 0;
	const declarations = ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [statement];
	return declarations.flatMap((declaration) => {
		const name = "name" in declaration ? (declaration.name as ts.Node) : undefined;
		return name && ts.isIdentifier(name) ? [{ name: name.text, isType, isDocumented }] : [];
	});
}

/** What a file exports, each as the file says it that declares it. */
function exportsOf({ path, tree }: SourceFile): readonly Export[] {
	return tree.statements.flatMap((statement) => {
		const own = readExports(statement);
		if (!ts.isExportDeclaration(statement)) return own;
		const target = byPath.get(resolveImport(path, readImport(statement).specifier) ?? "");
		const there = target ? exportsOf(target) : [];
		if (!statement.exportClause) return there;
		return own.map((each) => there.find(({ name }) => name === each.name) ?? each);
	});
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
	see(node);
	ts.forEachChild(node, (child) => visit(child, see));
}

/** The first folder below `src`; "" for a file in `src` itself. */
function folderOf(path: string): string {
	return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

/** The imported file below `src`, or `null` for a package. */
function resolveImport(from: string, specifier: string): string | null {
	return specifier.startsWith(".") ? posix.join(dirname(from), specifier) : null;
}

function findBreaches({ path, imports }: SourceFile): string[] {
	const folder = folderOf(path);
	const { folders, types = [], packages = [] } = WALLS[folder] ?? { folders: [] };
	return imports
		.filter(({ specifier, isTypeOnly }) => {
			const target = resolveImport(path, specifier);
			if (target === null) return !packages.includes(specifier);
			// Stylesheets are the host application's to load.
			if (!byPath.has(target)) return true;
			const to = folderOf(target);
			return to !== folder && !folders.includes(to) && !(isTypeOnly && types.includes(to));
		})
		.map(({ specifier }) => `src/${path} imports ${specifier}`);
}

/** Depth first; a file met again while it is still open closes a cycle. */
function findCycles(): string[] {
	const cycles: string[] = [];
	const done = new Set<string>();
	const open: string[] = [];
	const enter = (path: string): void => {
		if (done.has(path)) return;
		if (open.includes(path)) {
			cycles.push([...open.slice(open.indexOf(path)), path].join(" → "));
			return;
		}
		open.push(path);
		for (const { specifier } of byPath.get(path)?.imports ?? []) {
			const target = resolveImport(path, specifier);
			if (target !== null && byPath.has(target)) enter(target);
		}
		open.pop();
		done.add(path);
	};
	for (const { path } of files) enter(path);
	return cycles;
}

function findImpurities({ path, tree }: SourceFile): string[] {
	const found: string[] = [];
	visit(tree, (node) => {
		if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && isFreeName(node)) found.push(node.text);
		if (ts.isPropertyAccessExpression(node) && IMPURE_CALLS.has(node.getText())) found.push(node.getText());
		if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
			found.push("new Date()");
	});
	return found.map((name) => `src/${path} uses ${name}`);
}

/** Not the name of a property, as in `host.process` or `{ location: 1 }`. */
function isFreeName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	return !("name" in parent && parent.name === node) && !(ts.isBindingElement(parent) && parent.propertyName === node);
}

/** One value (and its type), a component or a verb: the name is the export's, in any case. Several, or types alone: the name is their subject. */
function isNamedAfterExport({ path, exports }: SourceFile): boolean {
	const name = basename(path).replace(/(\.generated)?\.tsx?$/, "");
	const typeCount = exports.filter(({ isType }) => isType).length;
	const holdsOne = exports.length - typeCount === 1 && typeCount <= 1;
	if (name === "index" || !(holdsOne || path.endsWith(".tsx") || VERB.test(name))) return true;
	return exports.some((each) => each.name.replaceAll("_", "").toLowerCase() === name.toLowerCase());
}
