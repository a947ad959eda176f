"use client";
import { useCallback, useState } from "react";
import type { ChangeDetails } from "../store/coverageStore.ts";

export interface ControllableState<T> {
	/** Controlled: the value shown. */
	readonly value: T | undefined;
	/** Uncontrolled: the first value. */
	readonly defaultValue: T;
	readonly onChange: ((next: T, details: ChangeDetails) => void) | undefined;
}

/** The prop's value if there is one, else one of its own; and the way to change it, which tells the host application either way. */
export function useControllableState<T>({
	value,
	defaultValue,
	onChange,
}: ControllableState<T>): [T, (next: T, details: ChangeDetails) => void] {
	const [own, setOwn] = useState(defaultValue);
	const change = useCallback(
		(next: T, details: ChangeDetails) => {
			setOwn(next);
			onChange?.(next, details);
		},
		[onChange],
	);
	return [value === undefined ? own : value, change];
}
