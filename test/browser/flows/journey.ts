/** The two ways through a flow: a real pointer, and a real keyboard that only ever reaches what Tab reaches. */
import { expect } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";

export interface Journey {
	/** Presses a button, link or toggle. */
	press(target: Locator): Promise<void>;
	/** Ticks a checkbox or chooses an option. */
	choose(target: Locator): Promise<void>;
	/** Opens the preview of some host that is drawn in the warning colour. */
	openWarningOnMap(): Promise<void>;
}

export const map = page.getByRole("grid", { name: "Map of hosts" });

/** What a screen reader says of the cell under the map's cursor. */
export function readActiveCell(): string {
	const id = map.element().getAttribute("aria-activedescendant");
	return (id && document.getElementById(id)?.textContent) || "";
}

export const JOURNEYS: readonly (readonly [string, Journey])[] = [
	["by pointer", { press: click, choose: click, openWarningOnMap: clickWarningPixel }],
	[
		"by keyboard",
		{
			press: async (target) => {
				await tabTo(target);
				await userEvent.keyboard("{Enter}");
			},
			choose: async (target) => {
				await tabTo(target);
				await userEvent.keyboard(" ");
			},
			openWarningOnMap: async () => {
				await tabTo(map);
				do {
					const before = readActiveCell();
					await userEvent.keyboard("n");
					await expect.poll(readActiveCell).not.toBe(before);
				} while (!readActiveCell().includes(": Warning"));
				await userEvent.keyboard("{Enter}");
			},
		},
	],
];

async function click(target: Locator): Promise<void> {
	await userEvent.click(target);
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
	await expect.element(target).toBeInTheDocument();
	const focusable = document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']").length;
	for (let press = 0; press <= focusable; press++) {
		if (document.activeElement === target.element()) return;
		await userEvent.keyboard("{Tab}");
	}
	throw new Error(`Tab never reaches ${target.selector} (${focusable} elements tried)`);
}

/** Looks for the warning colour on the map as a person does, and clicks into the middle of it. */
async function clickWarningPixel(): Promise<void> {
	await expect.poll(findWarningPixel, { timeout: 10_000 }).not.toBeNull();
	const position = findWarningPixel();
	if (!position) throw new Error("the warning colour went away");
	await userEvent.click(map, { position });
}

function findCanvas(): HTMLCanvasElement {
	const canvas = document.querySelector<HTMLCanvasElement>('[data-scope="hex-coverage-map"] canvas');
	if (!canvas) throw new Error("there is no map");
	return canvas;
}

/** In CSS pixels of the canvas; `null` where no spot of five by five pixels has the colour. */
export function findWarningPixel(): { readonly x: number; readonly y: number } | null {
	const canvas = findCanvas();
	const context = canvas.getContext("2d");
	if (!context || canvas.width === 0) return null;
	const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
	const [red, green, blue] = readColor("--hexcover-status-warning-default");
	const isWarning = (x: number, y: number) => {
		const at = (y * width + x) * 4;
		const distance =
			Math.abs((data[at] ?? 0) - red) + Math.abs((data[at + 1] ?? 0) - green) + Math.abs((data[at + 2] ?? 0) - blue);
		return distance < 12;
	};
	const scale = canvas.getBoundingClientRect().width / width;
	for (let y = 3; y < height - 3; y += 2) {
		for (let x = 3; x < width - 3; x += 2) {
			const corners = [-2, 0, 2].every((dx) => [-2, 0, 2].every((dy) => isWarning(x + dx, y + dy)));
			if (corners) return { x: x * scale, y: y * scale };
		}
	}
	return null;
}

function readColor(token: string): [number, number, number] {
	const probe = document.createElement("span");
	probe.style.color = `var(${token})`;
	document.body.append(probe);
	const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
	probe.remove();
	return [red, green, blue];
}
