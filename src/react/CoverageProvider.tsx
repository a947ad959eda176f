"use client";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { AttackCatalogue } from "../model/catalogue.ts";
import type { CoverageFilter } from "../model/filter.ts";
import type { ChangeDetails, CoverageStore } from "../store/coverageStore.ts";
import { type CoverageStoreOptions, createCoverageStore } from "../store/createCoverageStore.ts";
import { type ActionHandlers, CoverageConfigContext, type MessageSections } from "./CoverageConfig.ts";
import { CoverageContext } from "./CoverageContext.ts";
import { documentVisibility } from "./documentVisibility.ts";

interface SharedProps extends ActionHandlers {
	readonly children?: ReactNode;
	/** Strings by component section, each partial; see `CoverageMessages`. */
	readonly messages?: MessageSections | undefined;
	/** BCP 47 tag. @default the browser's */
	readonly locale?: string | undefined;
	/** Names and order of tactics and techniques, from `hexcover/attack/…`. */
	readonly catalogue?: AttackCatalogue | undefined;
	/** Told of every change of the filter that a component or hook below makes, as to write it into the URL. */
	readonly onFilterChange?: ((filter: CoverageFilter, details: ChangeDetails) => void) | undefined;
}

/** Either an adapter, and the provider makes and runs the store; or a store that the host application made. */
export type CoverageProviderProps = SharedProps &
	(
		| ({ readonly store: CoverageStore } & {
				readonly [K in Exclude<keyof CoverageStoreOptions, "catalogue">]?: undefined;
		  })
		| ({ readonly store?: undefined } & Omit<CoverageStoreOptions, "catalogue">)
	);

/**
 * Gives everything below it one store, and one set of words and actions. Renders no element. Starts loading when mounted and stops when
 * unmounted. A new `adapter` or `catalogue` means a new store; the other store options are read once.
 */
export function CoverageProvider(props: CoverageProviderProps) {
	const { children, messages, locale, catalogue, onFilterChange, getActionHref, onAction, can, ...rest } = props;
	const { store: given, adapter, visibility = documentVisibility, ...options } = rest;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the other options are read once
	const inner = useMemo(() => {
		if (given) return given;
		if (!adapter) throw new Error("hexcover: <CoverageProvider> needs an adapter or a store; it got neither.");
		return createCoverageStore({ ...options, adapter, catalogue, visibility });
	}, [given, adapter, catalogue]);
	useEffect(() => inner.start(), [inner]);

	const listener = useRef(onFilterChange);
	useEffect(() => {
		listener.current = onFilterChange;
	});
	const store = useMemo<CoverageStore>(
		() => ({
			...inner,
			setFilter(filter, details = { reason: "api" }) {
				const before = inner.getState().filter;
				inner.setFilter(filter, details);
				if (inner.getState().filter !== before) listener.current?.(filter, details);
			},
		}),
		[inner],
	);
	const config = useMemo(
		() => ({ locale, messages: messages ?? {}, catalogue: catalogue ?? null, getActionHref, onAction, can }),
		[locale, messages, catalogue, getActionHref, onAction, can],
	);
	return (
		<CoverageConfigContext.Provider value={config}>
			<CoverageContext.Provider value={store}>{children}</CoverageContext.Provider>
		</CoverageConfigContext.Provider>
	);
}
