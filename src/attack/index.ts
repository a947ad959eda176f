/** `hexcover/attack`: rule tags to ATT&CK. The catalogues are entries of their own, such as `hexcover/attack/enterprise-19`. */
export {
	type ParsedAttackTags,
	parseAttackTags,
	type ResolvedAttack,
	resolveAttack,
} from "../model/attackTags.ts";
export type { AttackCatalogue, AttackTactic, AttackTechnique } from "../model/catalogue.ts";
