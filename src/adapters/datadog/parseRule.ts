import type { RuleInput } from "../../model/input.ts";
import type { RuleMode } from "../../model/vocabulary.ts";
import { parsePlatforms } from "./parsePlatforms.ts";
import { asId, asIs, asText, entriesOf, field } from "./wireFields.ts";

/**
 * One entry of `data[]` of `GET /api/v2/remote_config/products/cws/agent_rules`. The Agent reports a rule by its `name`; `data[].id` is the
 * console's. The mode stands in three lists of policy ids, one a mode.
 */
export function parseRule(entry: unknown): RuleInput {
	const of = (key: string) => field(entry, "attributes", key);
	const id = asId(field(entry, "id"));
	const members = (mode: RuleMode, list: unknown) =>
		entriesOf(list).map((policyId) => ({ policyId: asIs<string>(policyId) ?? "", mode }));
	return {
		id: asId(of("name")) ?? id ?? "",
		definitionId: id,
		description: asIs(of("description")),
		category: asIs(of("category")),
		tags: asIs(of("product_tags")),
		policies: [
			...members("blocking", of("blocking")),
			...members("monitoring", of("monitoring")),
			...members("disabled", of("disabled")),
		],
		agentConstraint: asText(of("agentConstraint")),
		platforms: parsePlatforms(entriesOf(of("filters"))),
		expression: asIs(of("expression")),
		enabled: asIs(of("enabled")),
	};
}
