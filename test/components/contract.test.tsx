/** What every component promises, tried on every component. */
import { render } from "@testing-library/react";
import { createRef, type ReactElement, type Ref } from "react";
import { describe, expect, it } from "vitest";
import { createMemoryAdapter } from "../../src/adapters/memory/createMemoryAdapter.ts";
import * as hexcover from "../../src/index.ts";
import { createFleet } from "../../src/testing/createFleet.ts";

const now = Date.UTC(2026, 10, 24, 12);
const input = createFleet({ hostCount: 60, seed: 5, now });
const hostId = input.hosts?.[0]?.id ?? "";

interface RootAttributes {
	readonly ref: Ref<HTMLElement>;
	readonly className: string;
	readonly style: { readonly color: string };
	readonly "data-own": string;
	readonly id: string;
}

/** Each component with the props that it cannot do without. Refs are of different elements; all are an `HTMLElement`. */
const COMPONENTS: Readonly<Record<string, (root: RootAttributes) => ReactElement>> = {
	AttentionList: (root) => <hexcover.AttentionList {...root} />,
	CoveragePage: ({ ref, ...root }) => <hexcover.CoveragePage {...root} ref={ref as Ref<HTMLDivElement>} />,
	CoverageSearch: ({ ref, ...root }) => <hexcover.CoverageSearch {...root} ref={ref as Ref<HTMLDivElement>} />,
	FreshnessIndicator: ({ ref, ...root }) => <hexcover.FreshnessIndicator {...root} ref={ref as Ref<HTMLDivElement>} />,
	HexCoverageMap: ({ ref, ...root }) => <hexcover.HexCoverageMap {...root} ref={ref as Ref<HTMLDivElement>} />,
	HostDetails: (root) => <hexcover.HostDetails {...root} hostId={hostId} />,
	HostTable: ({ ref, ...root }) => <hexcover.HostTable {...root} ref={ref as Ref<HTMLDivElement>} />,
	MitreFilterBar: (root) => <hexcover.MitreFilterBar {...root} />,
	OutdatedVersions: ({ ref, ...root }) => <hexcover.OutdatedVersions {...root} ref={ref as Ref<HTMLDivElement>} />,
	PolicyDetails: (root) => <hexcover.PolicyDetails {...root} policyId="threat-detection.policy" />,
	PolicyStatusBadge: ({ ref, ...root }) => (
		<hexcover.PolicyStatusBadge {...root} ref={ref as Ref<HTMLSpanElement>} status="loaded" />
	),
	StatusCard: (root) => <hexcover.StatusCard {...root} />,
};

it("is tried on every component that the package exports", () => {
	const exported = Object.keys(hexcover).filter((name) => /^[A-Z]/.test(name) && name !== "CoverageProvider");
	expect(Object.keys(COMPONENTS).sort()).toEqual(exported.sort());
});

describe.each(Object.entries(COMPONENTS))("%s", (name, create) => {
	const renderIt = () => {
		const ref = createRef<HTMLElement>();
		render(
			<hexcover.CoverageProvider adapter={createMemoryAdapter(input)} initial={{ input, now }} refreshIntervalMs={null}>
				{create({ ref, className: "own-class", style: { color: "red" }, "data-own": "yes", id: "own-id" })}
			</hexcover.CoverageProvider>,
		);
		const root = ref.current;
		if (!root) throw new Error(`${name} forwards no ref`);
		return root;
	};

	it("passes ref, className, style and everything else to its root, beside its own class", () => {
		const root = renderIt();
		expect(root).toHaveClass("own-class");
		expect([...root.classList].some((className) => className.startsWith("hexcover-"))).toBe(true);
		expect(root.style.color).toBe("red");
		expect(root).toHaveAttribute("data-own", "yes");
		expect(root).toHaveAttribute("id", "own-id");
	});

	it("names itself and its parts in data attributes", () => {
		const root = renderIt();
		expect(root).toHaveAttribute("data-part", "root");
		expect(root.dataset.scope).toBe(
			name.replace(/[A-Z]/g, (letter, at: number) => (at ? "-" : "") + letter.toLowerCase()),
		);
	});
});
