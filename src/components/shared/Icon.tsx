const PATHS = {
	check: "M3.5 8.4l3 3 6-6.4",
	chevron: "M4.5 6.2L8 9.8l3.5-3.6",
	copy: "M5.6 5.6h7.2v7.2H5.6zM3.2 10.4V3.2h7.2",
	close: "M4.6 4.6l6.8 6.8M11.4 4.6l-6.8 6.8",
	search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.2 3.2",
	refresh: "M13 8a5 5 0 1 1-1.5-3.6L13 5.8M13 2.6v3.2H9.8",
	info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4v3.4M8 5v.2",
	alert: "M8 2.4l6.2 11H1.8zM8 6.6v3.2M8 11.6v.1",
	clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.4",
} as const;

export type IconName = keyof typeof PATHS;

/** A 16-pixel line drawing in the colour of the text. Renders an `<svg>`; it is decoration, so the element around it must have a name. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg className="hexcover-icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
