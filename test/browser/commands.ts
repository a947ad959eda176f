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
	}
}
