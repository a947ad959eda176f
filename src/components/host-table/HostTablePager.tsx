import type { MouseEvent } from "react";
import { part } from "../shared/contract.ts";
import type { HostTableMessages } from "./hostTableMessages.ts";

export interface HostTablePagerProps {
	readonly canGoBack: boolean;
	readonly canGoOn: boolean;
	readonly onPrevious: (event: MouseEvent) => void;
	readonly onNext: (event: MouseEvent) => void;
	readonly messages: HostTableMessages;
}

/** One page back, one page on. A button at its end stays focusable, so that the focus is not lost there. Renders a `<nav>`. */
export function HostTablePager({ canGoBack, canGoOn, onPrevious, onNext, messages }: HostTablePagerProps) {
	return (
		<nav aria-label={messages.pages} className="hexcover-host-table-pager" {...part("host-table", "pager")}>
			<button
				type="button"
				className="hexcover-button"
				aria-disabled={!canGoBack || undefined}
				onClick={(event) => canGoBack && onPrevious(event)}
			>
				{messages.previous}
			</button>
			<button
				type="button"
				className="hexcover-button"
				aria-disabled={!canGoOn || undefined}
				onClick={(event) => canGoOn && onNext(event)}
			>
				{messages.next}
			</button>
		</nav>
	);
}
