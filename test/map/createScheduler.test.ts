import { describe, expect, it, vi } from "vitest";
import { createScheduler, type Dirty } from "../../src/map/createScheduler.ts";

/** A window whose frames come when the test says so. */
function createFrames() {
	const callbacks = new Map<number, FrameRequestCallback>();
	let next = 1;
	const view = {
		requestAnimationFrame(callback: FrameRequestCallback) {
			callbacks.set(next, callback);
			return next++;
		},
		cancelAnimationFrame: (id: number) => void callbacks.delete(id),
	};
	return {
		view: view as unknown as Window,
		pendingCount: () => callbacks.size,
		run() {
			const due = [...callbacks.values()];
			callbacks.clear();
			for (const callback of due) callback(0);
		},
	};
}

describe("scheduler", () => {
	it("paints once for any number of requests, and asks for no frame when idle", () => {
		const frames = createFrames();
		const paint = vi.fn<(dirty: Dirty) => void>();
		const scheduler = createScheduler(frames.view, paint);
		expect(frames.pendingCount()).toBe(0);
		scheduler.request({ overlay: true });
		scheduler.request({ cells: true });
		scheduler.request({ overlay: true });
		expect(frames.pendingCount()).toBe(1);
		frames.run();
		expect(paint.mock.calls).toEqual([[{ cells: true, overlay: true }]]);
		frames.run();
		expect(paint).toHaveBeenCalledTimes(1);
		expect(frames.pendingCount()).toBe(0);
	});

	it("leaves the cells alone when only the overlay changed", () => {
		const frames = createFrames();
		const paint = vi.fn<(dirty: Dirty) => void>();
		createScheduler(frames.view, paint).request({ overlay: true });
		frames.run();
		expect(paint).toHaveBeenCalledWith({ cells: false, overlay: true });
	});

	it("takes a request made while painting into the next frame", () => {
		const frames = createFrames();
		const paint = vi.fn((dirty: Dirty) => {
			if (dirty.cells) scheduler.request({ overlay: true });
		});
		const scheduler = createScheduler(frames.view, paint);
		scheduler.request({ cells: true });
		frames.run();
		frames.run();
		expect(paint.mock.calls).toEqual([[{ cells: true, overlay: false }], [{ cells: false, overlay: true }]]);
	});

	it("paints at once when flushed, and never after it was stopped", () => {
		const frames = createFrames();
		const paint = vi.fn<(dirty: Dirty) => void>();
		const scheduler = createScheduler(frames.view, paint);
		scheduler.flush();
		expect(paint).not.toHaveBeenCalled();
		scheduler.request({ cells: true });
		scheduler.flush();
		expect(paint).toHaveBeenCalledTimes(1);
		expect(frames.pendingCount()).toBe(0);
		scheduler.request({ cells: true });
		scheduler.stop();
		scheduler.request({ cells: true });
		frames.run();
		scheduler.flush();
		expect(paint).toHaveBeenCalledTimes(1);
	});
});
