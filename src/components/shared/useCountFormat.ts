"use client";
import { useMemo } from "react";
import { formatCount } from "../../model/format.ts";
import { useCoverageConfig } from "../../react/CoverageConfig.ts";

/** `12480` → `12,480` in the provider's locale. Messages get it beside the bare number, which they need for plurals. */
export type CountFormat = (count: number) => string;

export function useCountFormat(): CountFormat {
	const { locale } = useCoverageConfig();
	return useMemo(() => (count) => formatCount(count, locale), [locale]);
}
