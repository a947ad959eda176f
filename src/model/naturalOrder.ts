/** Numbers inside compare as numbers: `web-2` before `web-10`. One collation for every reader, so that orders and layouts are the same for all. */
export const NATURAL_ORDER = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
