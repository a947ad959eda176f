import { describe, expect, it } from "vitest";
import { type CoverageSelection, openSelection } from "../../src/components/coverage-page/coverageSelection.ts";

const host = (hostId: string): CoverageSelection => ({ kind: "host", hostId });
const policy = (policyId: string): CoverageSelection => ({ kind: "policy", policyId });

describe("openSelection", () => {
	it("goes deeper, and back when something behind is opened again", () => {
		const trail = openSelection(openSelection([host("a")], policy("p")), host("b"));
		expect(trail).toEqual([host("a"), policy("p"), host("b")]);
		expect(openSelection(trail, policy("p"))).toEqual([host("a"), policy("p")]);
	});

	it("changes nothing when what is shown is opened again", () => {
		expect(openSelection([host("a")], host("a"))).toEqual([host("a")]);
	});

	it("tells a host from a policy of the same id", () => {
		expect(openSelection([host("x")], policy("x"))).toHaveLength(2);
	});

	it("remembers no more than twenty steps", () => {
		const long = Array.from({ length: 30 }, (_, i) => host(String(i))).reduce(openSelection, []);
		expect(long).toHaveLength(20);
		expect(long.at(-1)).toEqual(host("29"));
	});
});
