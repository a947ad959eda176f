import { expect, test } from "vitest";
import { expandCatalogue } from "../../src/attack/expandCatalogue.ts";

test("an empty catalogue has no row, not an empty one", () => {
	const catalogue = expandCatalogue({
		version: "0",
		notice: "",
		tactics: "",
		platforms: "",
		techniques: "",
		revokedBy: "",
	});
	expect(catalogue).toEqual({ version: "0", notice: "", tactics: [], techniques: [], revokedBy: {} });
});
