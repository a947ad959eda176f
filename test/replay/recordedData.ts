/** The folder of recorded answers that lies beside a developer's checkout; it is no part of the project. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const RECORDED_FOLDER = process.env.HEXCOVER_DATA
	? join(process.env.HEXCOVER_DATA, "datadog")
	: resolve(import.meta.dirname, "../../../shared/data/datadog");

/** `null`: the folder is there. Else the reason why tests that need it are skipped, which they print. */
export const missingRecording = existsSync(join(RECORDED_FOLDER, "hosts.json"))
	? null
	: `skipped: no recorded answers in ${RECORDED_FOLDER}; HEXCOVER_DATA names the folder that has them`;

export function readRecorded<T>(file: string): T {
	return JSON.parse(readFileSync(join(RECORDED_FOLDER, file), "utf8")) as T;
}
