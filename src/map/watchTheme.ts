const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];
/** Attributes of ancestors by which pages switch themes. */
const ATTRIBUTES = ["class", "style", "data-color-mode", "data-theme"];

/**
 * Tells when the colours or fonts in force at an element may have changed: the system's scheme, contrast or forced colours, either way, an
 * attribute of an ancestor, stylesheets and fonts that come late. Returns the way to stop.
 */
export function watchTheme(element: Element, onChange: () => void): () => void {
	const view = element.ownerDocument.defaultView;
	if (!view) return () => {};
	const queries = QUERIES.flatMap((query) => view.matchMedia?.(query) ?? []);
	for (const query of queries) query.addEventListener("change", onChange);
	const observer = new view.MutationObserver(onChange);
	for (let node = element.parentElement; node; node = node.parentElement) {
		observer.observe(node, { attributes: true, attributeFilter: ATTRIBUTES });
	}
	view.addEventListener("load", onChange);
	const { fonts } = element.ownerDocument;
	fonts?.addEventListener?.("loadingdone", onChange);
	return () => {
		for (const query of queries) query.removeEventListener("change", onChange);
		observer.disconnect();
		view.removeEventListener("load", onChange);
		fonts?.removeEventListener?.("loadingdone", onChange);
	};
}
