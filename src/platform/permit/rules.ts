/** The pure half of permit: permissions as sentences, kinds of items, and the consent decision. */

export { answerLine } from "./answer-line.ts";
export { compileGrants, type Grant } from "./compile.ts";
export { choices, standing, startingYes } from "./consent.ts";
export type { Closing, ConsentDirective, ConsentFacts } from "./facts.ts";
export { type ItemKind, itemRows, type Reader } from "./items.ts";
export {
  type Allowed,
  all,
  allow,
  any,
  type Denied,
  denyByRelation,
  denyByRole,
  type Permission,
} from "./permission.ts";
export { asOtherRecords } from "./records.ts";
export { startingSets } from "./starting-sets.ts";
