/** What has to be painted again. */
export interface Dirty {
	/** The cells. */
	readonly cells: boolean;
	/** Hover, focus, selection, changes. */
	readonly overlay: boolean;
}

export interface Scheduler {
	/** Asks for a frame. Any number of requests before it lead to one paint. */
	request(dirty: Partial<Dirty>): void;
	/** Paints now what was asked for, if anything was. */
	flush(): void;
	/** Forgets what was asked for. Later requests do nothing. */
	stop(): void;
}

/** Gathers requests and calls `paint` once in the next animation frame. With nothing requested there is no frame and no timer. */
export function createScheduler(view: Window, paint: (dirty: Dirty) => void): Scheduler {
	let frame = 0;
	let cells = false;
	let overlay = false;
	let isStopped = false;
	const flush = () => {
		view.cancelAnimationFrame(frame);
		frame = 0;
		const dirty = { cells, overlay };
		if (!cells && !overlay) return;
		cells = false;
		overlay = false;
		paint(dirty);
	};
	return {
		request(dirty) {
			if (isStopped) return;
			cells ||= dirty.cells ?? false;
			overlay ||= dirty.overlay ?? false;
			if (frame === 0 && (cells || overlay)) frame = view.requestAnimationFrame(flush);
		},
		flush,
		stop() {
			isStopped = true;
			cells = false;
			overlay = false;
			view.cancelAnimationFrame(frame);
			frame = 0;
		},
	};
}
