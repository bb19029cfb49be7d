/** The pure half of permit: permissions as sentences, kinds of items, and the consent decision. */
export { compileGrants, type Grant } from "./compile.ts";
export {
  type Choice,
  type Closing,
  type ConsentDirective,
  type ConsentFacts,
  choices,
  decideConsent,
  standing,
  startingYes,
} from "./consent.ts";
export { type ItemKind, itemRows, type Reader } from "./items.ts";
export {
  type Allowed,
  all,
  allow,
  type Denied,
  denyByRelation,
  denyByRole,
  type Permission,
} from "./permission.ts";
export { startingSets } from "./starting-sets.ts";
