/** `T1547.006` → `T1547`; `null` for what is no sub-technique. */
export function parentTechnique(techniqueId: string): string | null {
	const point = techniqueId.indexOf(".");
	return point === -1 ? null : techniqueId.slice(0, point);
}
