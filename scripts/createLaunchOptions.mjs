// @ts-check
import { findChromium } from "./findChromium.mjs";

/** How every test starts its browser. Without a path Playwright takes the one it installed itself. */
export function createLaunchOptions() {
	const executablePath = findChromium();
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		// Without a GPU, without a sandbox that containers forbid, and silent on the network.
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	};
}
