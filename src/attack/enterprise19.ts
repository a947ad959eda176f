import type { AttackCatalogue } from "../model/catalogue.ts";
import { compact } from "./enterprise19.generated.ts";
import { expandCatalogue } from "./expandCatalogue.ts";

/**
 * MITRE ATT&CK Enterprise 19.0 of 28 April 2026: 15 tactics, 222 techniques, 475 sub-techniques, and the successors of ids that earlier
 * versions had. Platforms of the 23 ids new in 19.0 are not known here, so `null`. Show `notice` wherever its content is copied to.
 * Expanded on first use, in a few milliseconds.
 */
export const enterprise19: AttackCatalogue = /* @__PURE__ */ expandCatalogue(compact);
