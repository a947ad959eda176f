/** What jsdom lacks and every browser has. Real layout, canvas and media queries are tested in test/browser. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom prints "not implemented" for a canvas; a context can be absent in a browser too.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView ??= () => {};
window.matchMedia ??= (query) => Object.assign(new EventTarget(), createStillMediaQuery(query)) as MediaQueryList;
window.ResizeObserver ??= class {
	observe() {}
	unobserve() {}
	disconnect() {}
};

function createStillMediaQuery(media: string) {
	return { media, matches: false, onchange: null, addListener() {}, removeListener() {} };
}

// Of the time that findBy… and waitFor take before they give up; two slow cores need more than one second.
configure({ asyncUtilTimeout: 5_000 });

afterEach(cleanup);
