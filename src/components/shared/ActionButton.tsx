"use client";
import clsx from "clsx";
import type { ReactNode } from "react";
import type { CoverageAction } from "../../model/adapter.ts";
import { safeHref } from "../../model/safeHref.ts";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";
import { useOptionalStore } from "../../react/CoverageContext.ts";
import { useOptionalCoverage } from "../../react/useCoverage.ts";

export interface ActionButtonProps {
	readonly action: CoverageAction;
	readonly children: ReactNode;
	/** @default "secondary" */
	readonly emphasis?: "primary" | "secondary" | undefined;
	readonly className?: string | undefined;
}

/**
 * One next step. An `<a>` where the host application gives a link, else a `<button>` that calls `onAction`, else one that asks the adapter;
 * nothing where nobody can answer. `can` hides it, or disables it with a reason.
 */
export function ActionButton({ action, children, emphasis = "secondary", className }: ActionButtonProps) {
	const { getActionHref, onAction, can } = useCoverageConfig();
	const store = useOptionalStore();
	const canExecute = useOptionalCoverage((state) => state.capabilities.actions.includes(action.type)) ?? false;
	const allowed = can ? can(action) : true;
	if (allowed === false) return null;
	const shared = {
		className: clsx("hexcover-action", className),
		"data-action": action.type,
		"data-emphasis": emphasis,
	};
	const href = safeHref(getActionHref?.(action));
	if (typeof allowed === "string") {
		return (
			<button type="button" {...shared} aria-disabled="true" title={allowed}>
				{children}
			</button>
		);
	}
	if (href !== undefined) {
		return (
			<a {...shared} href={href} rel="noopener noreferrer">
				{children}
			</a>
		);
	}
	if (!onAction && !(store && canExecute)) return null;
	return (
		<button
			type="button"
			{...shared}
			onClick={(event) => (onAction ? onAction(action, { event }) : void store?.execute(action))}
		>
			{children}
		</button>
	);
}
