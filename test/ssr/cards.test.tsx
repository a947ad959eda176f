import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AttentionList } from "../../src/components/attention-list/AttentionList.tsx";
import { CoverageSearch } from "../../src/components/coverage-search/CoverageSearch.tsx";
import { FreshnessIndicator } from "../../src/components/freshness-indicator/FreshnessIndicator.tsx";
import { MitreFilterBar } from "../../src/components/mitre-filter-bar/MitreFilterBar.tsx";
import { OutdatedVersions } from "../../src/components/outdated-versions/OutdatedVersions.tsx";
import { PolicyStatusBadge } from "../../src/components/policy-status-badge/PolicyStatusBadge.tsx";
import { StatusCard } from "../../src/components/status-card/StatusCard.tsx";
import { createFilter } from "../../src/model/filter.ts";
import { MIXED_SUMMARY, NOW, SAMPLE_FACETS, SAMPLE_POLICIES } from "../fixtures/coverageViews.ts";
import { createFleetStore, FleetProvider } from "../fixtures/fleetProvider.tsx";

/** Markup as text, without the comments that React puts between pieces of text. */
const renderText = (element: ReactElement): string =>
	renderToString(element)
		.replace(/<!-- -->/g, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ");

const FRESHNESS = {
	phase: "ready",
	fault: null,
	progress: null,
	isRefreshing: false,
	nextRefreshAt: NOW + 60_000,
	issues: [],
	observedAt: NOW,
	partialReason: null,
} as const;

describe("on a server, from plain props", () => {
	it.each([
		["PolicyStatusBadge", <PolicyStatusBadge key="x" status="loaded" />, "Fully Loaded"],
		["StatusCard", <StatusCard key="x" summary={MIXED_SUMMARY} />, "1,824 of 1,990 hosts covered"],
		["AttentionList", <AttentionList key="x" policies={SAMPLE_POLICIES} />, "fails on 49 of 389 hosts"],
		["OutdatedVersions", <OutdatedVersions key="x" versions={SAMPLE_FACETS.version} />, "7.50.3"],
		["MitreFilterBar", <MitreFilterBar key="x" facets={SAMPLE_FACETS} />, "Policy types"],
		["CoverageSearch", <CoverageSearch key="x" summary={MIXED_SUMMARY} />, "2,000 hosts"],
	] as const)("renders %s", (_, element, text) => {
		expect(renderText(element)).toContain(text);
	});

	it("tells the time of the data instead of its age, which only the reader's clock knows", () => {
		const text = renderText(<FreshnessIndicator freshness={FRESHNESS} />);
		expect(text).toContain("Updated Nov 24, 2026, 12:00 PM UTC");
		expect(text).not.toContain("ago");
	});

	it("puts no style into the markup, so that a strict content security policy holds", () => {
		const html = renderToString(
			<>
				<StatusCard summary={MIXED_SUMMARY} attention={<AttentionList policies={SAMPLE_POLICIES} />} />
				<AttentionList policies={SAMPLE_POLICIES} />
				<MitreFilterBar facets={SAMPLE_FACETS} filter={createFilter({ tactic: ["TA0003"] })} />
				<CoverageSearch summary={MIXED_SUMMARY} facets={SAMPLE_FACETS} filter={createFilter({ tactic: ["TA0003"] })} />
				<FreshnessIndicator freshness={FRESHNESS} onRefresh={() => {}} />
			</>,
		);
		expect(html).not.toMatch(/<style|\sstyle=/);
	});
});

describe("on a server, below a provider", () => {
	it("renders the fleet that the store started with", () => {
		const store = createFleetStore({ filter: createFilter({ technique: ["T1547.006"] }) });
		const text = renderText(
			<FleetProvider store={store}>
				<FreshnessIndicator />
				<CoverageSearch />
				<MitreFilterBar />
				<StatusCard attention={<AttentionList />} />
			</FleetProvider>,
		);
		expect(text).toContain("400 hosts in all");
		expect(text).toContain("T1547.006 Kernel Modules and Extensions");
	});

	it("renders places for what is not loaded yet", () => {
		const store = createFleetStore({ phase: "loading", snapshot: null, engine: null });
		const html = renderToString(
			<FleetProvider store={store}>
				<CoverageSearch />
				<StatusCard />
				<AttentionList />
			</FleetProvider>,
		);
		expect(html.match(/hexcover-skeleton/g)).toHaveLength(2);
		expect(html).toContain("Loading hosts…");
	});
});
