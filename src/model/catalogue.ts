/** The shape of an ATT&CK catalogue. The data is in `./attack`; the model gets it as a value and works without it. */

export interface AttackCatalogue {
	/** Such as `19.0`. */
	readonly version: string;
	/** In matrix order. */
	readonly tactics: readonly AttackTactic[];
	readonly techniques: readonly AttackTechnique[];
	/** Old id → its successor; may chain. */
	readonly revokedBy: Readonly<Record<string, string>>;
	/** Copyright line that every copy must carry. */
	readonly notice: string;
}

/** A column of the matrix. */
export interface AttackTactic {
	/** `TA0003`. */
	readonly id: string;
	/** `persistence`. */
	readonly shortname: string;
	readonly name: string;
}

/** A technique or sub-technique. */
export interface AttackTechnique {
	/** `T1547`, or `T1547.006` for a sub-technique. */
	readonly id: string;
	readonly name: string;
	/** Tactic ids. */
	readonly tactics: readonly string[];
	/** `null`: not known. */
	readonly platforms: readonly string[] | null;
}
