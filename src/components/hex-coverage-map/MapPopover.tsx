"use client";
import * as Popover from "@radix-ui/react-popover";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { BoundCoverageMap } from "../../react/useCoverageMap.ts";
import { part } from "../shared/contract.ts";
import { useKeptFocus } from "../shared/useKeptFocus.ts";

export interface MapPopoverProps {
	readonly bound: Pick<BoundCoverageMap, "map" | "surfaceRef" | "subscribeToFrames">;
	/** The host that it speaks of; `null`: closed. */
	readonly hostId: string | null;
	readonly label: string;
	readonly children: ReactNode;
	/** Written at every press of a pointer: the host that was open then. A click that ends such a press on the same host has closed it. */
	readonly openAtPressRef: RefObject<string | null>;
	readonly onClose: () => void;
}

/**
 * What is said of one host, beside its cell. It keeps to the host, not to a place: the anchor follows the host when the map moves, and stays where it last was
 * when the host is gone. Renders an empty `<div>` as anchor, and while open a `<div role="dialog">`.
 */
export function MapPopover({ bound, hostId, label, children, openAtPressRef, onClose }: MapPopoverProps) {
	const { map, surfaceRef, subscribeToFrames } = bound;
	const anchorRef = useRef<HTMLDivElement>(null);
	const contentRef = useRef<HTMLDivElement>(null);
	useAnchor(anchorRef, map, hostId, subscribeToFrames);
	useKeptFocus(contentRef, hostId);

	const latest = useRef({ hostId, onClose });
	useEffect(() => {
		latest.current = { hostId, onClose };
	});
	useEffect(() => {
		// In the capture phase: the map's gestures and others' handlers stop what bubbles.
		const onPointerDown = (event: PointerEvent) => {
			const { hostId, onClose } = latest.current;
			openAtPressRef.current = hostId;
			const isInside = event.target instanceof Node && contentRef.current?.contains(event.target);
			if (hostId !== null && !isInside) onClose();
		};
		document.addEventListener("pointerdown", onPointerDown, true);
		return () => document.removeEventListener("pointerdown", onPointerDown, true);
	}, [openAtPressRef]);

	return (
		<Popover.Root open={hostId !== null} modal={false} onOpenChange={(open) => open || onClose()}>
			<Popover.Anchor asChild>
				<div ref={anchorRef} {...part("hex-coverage-map", "anchor")} aria-hidden="true" />
			</Popover.Anchor>
			<Popover.Content
				// Another host is another dialog: it takes the focus anew.
				key={hostId}
				ref={contentRef}
				{...part("hex-coverage-map", "popover")}
				aria-label={label}
				side="right"
				sideOffset={8}
				collisionPadding={8}
				onInteractOutside={(event) => event.preventDefault()}
				onCloseAutoFocus={(event) => {
					event.preventDefault();
					// After a press elsewhere the focus is where the press put it, or on the way there.
					const { activeElement } = document;
					const isLost = activeElement === null || activeElement === document.body;
					if (isLost) surfaceRef.current?.focus({ preventScroll: true });
				}}
			>
				{children}
			</Popover.Content>
		</Popover.Root>
	);
}

/** Keeps an element on a host's cell, within the map. */
function useAnchor(
	anchorRef: RefObject<HTMLElement | null>,
	map: BoundCoverageMap["map"],
	hostId: string | null,
	subscribeToFrames: BoundCoverageMap["subscribeToFrames"],
): void {
	useEffect(() => {
		if (!map || hostId === null) return;
		const move = () => {
			const anchor = anchorRef.current;
			const parent = anchor?.parentElement;
			const box = map.locate(hostId);
			if (!anchor || !parent || !box) return;
			const x = Math.max(-box.widthPx, Math.min(box.xPx, parent.clientWidth));
			const y = Math.max(-box.heightPx, Math.min(box.yPx, parent.clientHeight));
			anchor.style.transform = `translate(${x}px, ${y}px)`;
			anchor.style.width = `${box.widthPx}px`;
			anchor.style.height = `${box.heightPx}px`;
		};
		move();
		return subscribeToFrames(move);
	}, [anchorRef, map, hostId, subscribeToFrames]);
}
