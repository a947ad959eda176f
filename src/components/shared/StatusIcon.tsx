import { STATUS_GLYPHS } from "../../model/statusGlyphs.ts";
import type { HostStatus } from "../../model/vocabulary.ts";

/** A small hexagon with the glyph of a host status. Renders an `<svg>`; it is decoration, so the text beside it must name the status. */
export function StatusIcon({ status }: { readonly status: HostStatus }) {
	return (
		<svg className="hexcover-status-icon" data-status={status} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path className="hexcover-status-icon-shape" d="M8 .9l6.15 3.55v7.1L8 15.1l-6.15-3.55v-7.1z" />
			<path className="hexcover-status-icon-glyph" d={STATUS_GLYPHS[status]} />
		</svg>
	);
}
