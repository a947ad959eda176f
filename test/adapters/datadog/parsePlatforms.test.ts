import { describe, expect, it } from "vitest";
import { isOnlyPlatformFilter, parsePlatforms } from "../../../src/adapters/datadog/parsePlatforms.ts";

describe("parsePlatforms", () => {
	it.each([
		[['os == "linux"'], ["linux"]],
		[
			['os == "linux"', 'os == "windows"'],
			["linux", "windows"],
		],
		[['os == "linux" || os == "darwin"'], ["linux", "macos"]],
		[['os in ["linux", "windows"]'], ["linux", "windows"]],
		[['os == "linux" && kernel.version.major >= 5'], ["linux"]],
		[['os == "linux" && kernel.version.major != 5'], ["linux"]],
	])("reads %o", (filters, platforms) => {
		expect(parsePlatforms(filters)).toEqual(platforms);
	});

	it.each([
		[[]],
		[["kernel.version.major >= 5"]],
		[['os == "linux"', "kernel.core.enabled"]],
		[['os == "linux" && (a || b)']],
		[['os != "windows"']],
		[['!(os == "windows")']],
		[['not (os == "windows")']],
		[['os.id == "ubuntu"']],
		[['host.os == "linux"']],
		[['os == "linux"', null]],
		[[42]],
	])("allows any platform where not every alternative names one: %o", (filters) => {
		expect(parsePlatforms(filters)).toBeUndefined();
	});

	it("tells filters that are about the platform alone", () => {
		expect(isOnlyPlatformFilter('(os == "linux" || os == "windows")')).toBe(true);
		expect(isOnlyPlatformFilter('os == "linux" && kernel.core.enabled')).toBe(false);
		expect(isOnlyPlatformFilter("")).toBe(false);
	});
});
