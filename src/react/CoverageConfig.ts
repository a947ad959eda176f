"use client";
/** What host applications decide once for all components below a provider: words, locale, catalogue, actions. */
import { createContext, useContext, useMemo } from "react";
import type { CoverageAction } from "../model/adapter.ts";
import type { AttackCatalogue } from "../model/catalogue.ts";
import { defaultVocabularyMessages, type VocabularyMessages } from "../model/vocabularyMessages.ts";

/**
 * Strings by component, each partial; `vocabulary` names statuses and flags everywhere. The type of every section stands beside its
 * component (`StatusCardMessages` …); `CoverageMessages` in `components/messages.ts` puts them together.
 */
export type MessageSections = Readonly<Record<string, object | undefined>>;

/** How a host application answers the actions that users ask for. */
export interface ActionHandlers {
	/** A link for an action, to the host application's own pages; it wins over `onAction`. Unsafe schemes are refused. */
	readonly getActionHref?: ((action: CoverageAction) => string | undefined) | undefined;
	/** Called when a user asks for an action that has no link. */
	readonly onAction?: ((action: CoverageAction, details: { readonly event: unknown }) => void) | undefined;
	/** `false` hides the action; a string disables it and is the reason shown. @default everything is allowed */
	readonly can?: ((action: CoverageAction) => boolean | string) | undefined;
}

export interface CoverageConfig extends ActionHandlers {
	/** BCP 47 tag for numbers, dates and plurals. @default the browser's */
	readonly locale: string | undefined;
	readonly messages: MessageSections;
	readonly catalogue: AttackCatalogue | null;
}

export const DEFAULT_CONFIG: CoverageConfig = { locale: undefined, messages: {}, catalogue: null };

export const CoverageConfigContext = /* @__PURE__ */ createContext<CoverageConfig>(DEFAULT_CONFIG);

export function useCoverageConfig(): CoverageConfig {
	return useContext(CoverageConfigContext);
}

/** The strings of one component: its defaults, under the provider's section, under its own `messages` prop. */
export function useMessages<M extends object>(section: string, defaults: M, own: Partial<M> | undefined): M {
	const shared = useCoverageConfig().messages[section] as Partial<M> | undefined;
	return useMemo(() => (shared || own ? { ...defaults, ...shared, ...own } : defaults), [defaults, shared, own]);
}

/** Names of statuses, flags and modes, with the provider's translations. */
export function useVocabulary(): VocabularyMessages {
	return useMessages("vocabulary", defaultVocabularyMessages, undefined);
}
