// biome-ignore-all lint/a11y/useSemanticElements: a picture is no table, though it is walked like one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
"use client";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { CursorCell, CursorView } from "../../map/coverageMap.ts";
import type { SceneView } from "../../model/views.ts";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";

export interface MapGridProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "surfaceRef" | "subscribeToFrames">;
	readonly scene: SceneView | undefined;
	/** `null`: there is no host, or no map yet. */
	readonly cursor: CursorView | null;
	readonly selectedHostId: string | null;
	readonly label: string;
	/** Ids of the elements that say more about the map. */
	readonly describedBy: string;
	readonly cellText: (cell: CursorCell) => string;
	readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The transparent top of the map, which takes pointer and keyboard, and is all that a screen reader sees of the picture: a grid in which only the cell under the
 * cursor and those next to it exist. One tab stop. Renders a `<div>`.
 */
export function MapGrid(props: MapGridProps) {
	const { bound, scene, cursor, selectedHostId, label, describedBy, cellText, onKeyDown } = props;
	const { map, surfaceRef, subscribeToFrames } = bound;
	const id = useId();
	const activeRef = useRef<HTMLDivElement>(null);
	const activeHostId = scene && cursor ? scene.hostId(cursor.cell.row) : null;
	useEffect(() => {
		if (!map || activeHostId === null) return;
		// Magnifiers and assistive technologies go where the active cell is.
		const move = () => {
			const box = map.locate(activeHostId);
			const cell = activeRef.current;
			if (!box || !cell) return;
			cell.style.transform = `translate(${box.xPx}px, ${box.yPx}px)`;
			cell.style.width = `${box.widthPx}px`;
			cell.style.height = `${box.heightPx}px`;
		};
		move();
		return subscribeToFrames(move);
	}, [map, activeHostId, subscribeToFrames]);

	const shared = {
		ref: surfaceRef,
		...part("hex-coverage-map", "surface"),
		"aria-label": label,
		"aria-describedby": describedBy,
		tabIndex: 0,
		onKeyDown,
		onFocus: (event: FocusEvent<HTMLElement>) => map?.setCursorVisible(event.currentTarget.matches(":focus-visible")),
		onBlur: () => map?.setCursorVisible(false),
	};
	if (!scene || !cursor || scene.hostId(cursor.cell.row) === "") return <div {...shared} role="group" />;
	const cells = [cursor.cell, ...cursor.neighbors].filter(({ row }) => row < scene.hostCount);
	const lines = [...new Set(cells.map(({ line }) => line))].sort((a, b) => a - b);
	return (
		<div
			{...shared}
			tabIndex={0}
			role="grid"
			aria-rowcount={cursor.lineCount}
			aria-colcount={cursor.columnCount}
			aria-activedescendant={`${id}${cursor.cell.row}`}
		>
			{lines.map((line) => (
				<div key={line} role="row" aria-rowindex={line}>
					{cells
						.filter((cell) => cell.line === line)
						.sort((a, b) => a.column - b.column)
						.map((cell) => (
							<div
								key={cell.row}
								id={`${id}${cell.row}`}
								ref={cell.row === cursor.cell.row ? activeRef : null}
								{...part("hex-coverage-map", "cell")}
								role="gridcell"
								aria-colindex={cell.column}
								aria-selected={scene.hostId(cell.row) === selectedHostId}
							>
								{cellText(cell)}
							</div>
						))}
				</div>
			))}
		</div>
	);
}
