/** `hexcover/model`: the coverage state model. Pure values and functions; no React, no DOM, no clock. */
export * from "./adapter.ts";
export * from "./agentVersion.ts";
export * from "./catalogue.ts";
export { createSnapshot, type SnapshotOptions } from "./createSnapshot.ts";
export { derivePolicyStatus } from "./derivePolicyStatus.ts";
export * from "./describe.ts";
export { displayText } from "./displayText.ts";
export * from "./filter.ts";
export * from "./filterUrl.ts";
export * from "./format.ts";
export * from "./input.ts";
export * from "./issues.ts";
export { safeHref } from "./safeHref.ts";
export { type HostChange, selectChanges } from "./selectChanges.ts";
export * from "./snapshot.ts";
export * from "./views.ts";
export * from "./vocabulary.ts";
export { defaultVocabularyMessages, type VocabularyMessages } from "./vocabularyMessages.ts";
