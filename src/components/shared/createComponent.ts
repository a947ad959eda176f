import { type ForwardedRef, forwardRef, type ReactNode } from "react";

/**
 * `forwardRef` with a `displayName`. Write `/* @__PURE__ *\/ createComponent("Name", function Name(props, ref) {…})`: setting
 * `displayName` in a statement of its own makes bundlers keep a component that nobody uses.
 */
export function createComponent<Props, E>(
	displayName: string,
	render: (props: Props, ref: ForwardedRef<E>) => ReactNode,
) {
	const component = forwardRef<E, Props>((props, ref) => render(props as Props, ref));
	component.displayName = displayName;
	return component;
}
