import type { PolicyInput } from "../../model/input.ts";
import { asIs, asText, entriesOf, field } from "./wireFields.ts";

/** One entry of `data[]` of `GET /api/v2/remote_config/products/cws/policy`; camelCase on the wire. */
export function parsePolicy(entry: unknown): PolicyInput {
	const of = (key: string) => field(entry, "attributes", key);
	const managed = asIs<boolean>(of("datadogManaged"));
	return {
		id: asIs<string>(field(entry, "id")) ?? "",
		name: asIs(of("name")),
		description: asIs(of("description")),
		version: asIs(of("policyVersion")),
		type: asText(of("policyType")),
		enabled: asIs(of("enabled")),
		managed,
		pinned: asIs(of("pinned")),
		hostTagsLists: parseHostTagsLists(of("hostTagsLists"), of("hostTags"), managed === true),
		updatedAt: asIs(of("updateDate")),
		ruleCount: asIs(of("ruleCount")),
	};
}

/**
 * Outer lists are alternatives, the tags of one list must all be there; the older flat `hostTags` is one such list. Without lists a managed
 * policy is for every host, and a custom one for none: a new custom policy is deployed on no agent until it is given tags.
 */
function parseHostTagsLists(lists: unknown, tags: unknown, isManaged: boolean): PolicyInput["hostTagsLists"] {
	const outer = entriesOf(lists);
	if (outer.length > 0) return asIs(outer);
	const flat = entriesOf(tags);
	if (flat.length > 0) return asIs([flat]);
	return isManaged ? undefined : [];
}
