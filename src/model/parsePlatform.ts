import { PLATFORMS, type Platform } from "./vocabulary.ts";

/** A platform out of what sources write: "GNU/Linux", "Linux", "win32", "Darwin". What is none of ours is `unknown`. */
export function parsePlatform(text: string | undefined): Platform {
	const folded = text?.trim().toLowerCase() ?? "";
	const exact = PLATFORMS.find((platform) => platform === folded);
	if (exact) return exact;
	if (folded.includes("linux")) return "linux";
	if (folded.includes("darwin") || folded.includes("mac")) return "macos";
	return folded.startsWith("win") ? "windows" : "unknown";
}
