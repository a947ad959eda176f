/**
 * What runs on the Node side of a browser test. A test imports them as `commands` from `vitest/browser`:
 *
 *     const url = await commands.startReplay();
 *     if (url === null) return ctx.skip("no recording");   // absent in a plain clone
 *     render(<CoverageProvider adapter={createDatadogAdapter({ baseUrl: url })}>…);
 *     await userEvent.click(page.getByRole("button", { name: "Fix" }));
 *     await commands.fixReplayRules(url);
 *     afterEach: await commands.stopReplay(url);
 *
 * To add one, export it here and declare it below; arguments and results cross a JSON boundary.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserCommand } from "vitest/node";
import { type Replay, type ReplayFault, startReplay as start } from "../../scripts/replay.mjs";

const recording = fileURLToPath(new URL("../../../shared/data/datadog", import.meta.url));
const replays = new Map<string, Replay>();

/** Serves the recording on a port of its own. Returns its URL, or `null` where there is no recording. */
export const startReplay: BrowserCommand<[]> = async () => {
	if (!existsSync(recording)) return null;
	const replay = await start({ folder: recording });
	replays.set(replay.url, replay);
	return replay.url;
};

export const stopReplay: BrowserCommand<[url: string]> = async (_, url) => {
	await replays.get(url)?.close();
	replays.delete(url);
};

export const setReplayFault: BrowserCommand<[url: string, fault: ReplayFault]> = (_, url, fault) => {
	find(url).setFault(fault);
};

export const clearReplayFaults: BrowserCommand<[url: string]> = (_, url) => find(url).clearFaults();

/** From the next load on every host reports without a failing rule, as after a redeploy. */
export const fixReplayRules: BrowserCommand<[url: string]> = (_, url) => find(url).fixRules();

export const readReplayRequests: BrowserCommand<[url: string]> = (_, url) => [...find(url).requests];

/**
 * A real mouse, in CSS pixels of the page under test; what `userEvent` cannot do step by step. Ask for a viewport of at most 1280 × 720 first: a larger one is shown
 * smaller, and then pixels are not pixels.
 */
export const playMouse: BrowserCommand<[steps: readonly MouseStep[]]> = async (context, steps) => {
	const { page } = context;
	const frame = await (await context.frame()).frameElement();
	const { x: left, y: top } = (await frame.boundingBox()) ?? { x: 0, y: 0 };
	for (const step of steps) {
		if (step.type === "move") await page.mouse.move(left + step.x, top + step.y);
		else if (step.type === "wheel") await page.mouse.wheel(step.deltaX ?? 0, step.deltaY);
		else if (step.type === "hold") await page.keyboard.down(step.key);
		else if (step.type === "release") await page.keyboard.up(step.key);
		else if (step.type === "down") await page.mouse.down();
		else await page.mouse.up();
	}
};

export type MouseStep =
	| { readonly type: "move"; readonly x: number; readonly y: number }
	| { readonly type: "down" | "up" }
	| { readonly type: "wheel"; readonly deltaY: number; readonly deltaX?: number }
	| { readonly type: "hold" | "release"; readonly key: string };

/** What the reader's system prefers, for the page under test; an empty object takes it back. */
export const preferMedia: BrowserCommand<[media: MediaPreferences]> = async ({ page }, media) => {
	await page.emulateMedia({
		colorScheme: media.colorScheme ?? null,
		forcedColors: media.forcedColors ?? null,
		reducedMotion: media.reducedMotion ?? null,
	});
};

export interface MediaPreferences {
	readonly colorScheme?: "light" | "dark";
	readonly forcedColors?: "active" | "none";
	readonly reducedMotion?: "reduce" | "no-preference";
}

function find(url: string): Replay {
	const replay = replays.get(url);
	if (replay === undefined) throw new Error(`No replay runs at ${url}.`);
	return replay;
}

declare module "vitest/browser" {
	interface BrowserCommands {
		startReplay(): Promise<string | null>;
		stopReplay(url: string): Promise<void>;
		setReplayFault(url: string, fault: ReplayFault): Promise<void>;
		clearReplayFaults(url: string): Promise<void>;
		fixReplayRules(url: string): Promise<void>;
		readReplayRequests(url: string): Promise<string[]>;
		playMouse(steps: readonly MouseStep[]): Promise<void>;
		preferMedia(media: MediaPreferences): Promise<void>;
	}
}
