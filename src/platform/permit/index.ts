export { readOnlyAbout } from "./among-store.ts";
export { addOtherRecords, removeOtherRecords } from "./records-store.ts";
export * from "./rules.ts";
export { appendDirectives, loadConsent, type NewDirective, recompile, type Said } from "./store.ts";
