import { describe, expect, it } from "vitest";
import { CODE_COUNT, codeOf, isDimmedCode, statusOfCode } from "../../src/map/cellCode.ts";
import { COVERAGE_LEVELS, createPalette, type MapColors, type Rgb } from "../../src/map/palette.ts";
import { HOST_STATUSES, type HostStatus } from "../../src/model/vocabulary.ts";

const colors: MapColors = {
	status: Object.fromEntries(HOST_STATUSES.map((status, i) => [status, [20 * i, 10, 200]])) as unknown as Record<
		HostStatus,
		Rgb
	>,
	background: [244, 246, 249],
	text: [24, 33, 50],
	focus: [29, 78, 216],
	accent: [59, 91, 219],
	isForced: false,
};

describe("palette", () => {
	const palette = createPalette(colors);
	const bytes = new Uint8Array(palette.pixels.buffer);
	const pixelOf = (code: number, level: number) =>
		Array.from(bytes.slice((code * COVERAGE_LEVELS + level) * 4, (code * COVERAGE_LEVELS + level) * 4 + 4));

	it("goes for every code from the background to the cell's own colour, opaque", () => {
		for (let code = 0; code < CODE_COUNT; code++) {
			expect(pixelOf(code, 0)).toEqual([244, 246, 249, 255]);
			const [red, green, blue] = pixelOf(code, COVERAGE_LEVELS - 1);
			expect(palette.fills[code]).toBe(`rgb(${red} ${green} ${blue})`);
		}
		expect(pixelOf(codeOf(3, false), COVERAGE_LEVELS - 1)).toEqual([60, 10, 200, 255]);
	});

	it("keeps a dimmed host between its colour and the background, and apart from the background", () => {
		const [red = 0, green = 0] = pixelOf(codeOf(3, true), COVERAGE_LEVELS - 1);
		expect(red).toBeGreaterThan(60);
		expect(red).toBeLessThan(244);
		expect(green).toBeLessThan(230);
	});

	it("writes on each fill in the colour that is read on it", () => {
		const dark = createPalette({
			...colors,
			status: { ...colors.status, covered: [10, 40, 20], warning: [255, 220, 120] },
		});
		expect(dark.inks[codeOf(HOST_STATUSES.indexOf("covered"), false)]).toBe("rgb(244 246 249)");
		expect(dark.inks[codeOf(HOST_STATUSES.indexOf("warning"), false)]).toBe("rgb(24 33 50)");
	});

	it("says of every code which status and whether it is dimmed", () => {
		HOST_STATUSES.forEach((_, status) => {
			for (const isDimmed of [true, false]) {
				const code = codeOf(status, isDimmed);
				expect(statusOfCode(code)).toBe(status);
				expect(isDimmedCode(code)).toBe(isDimmed);
				expect(code).toBeLessThan(CODE_COUNT);
			}
		});
		expect(statusOfCode(0)).toBe(-1);
		expect(isDimmedCode(0)).toBe(false);
	});
});
