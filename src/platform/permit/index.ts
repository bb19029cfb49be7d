export { compileBlocks, compileGrants, type Grant } from "./compile.ts";
export { type Closing, type ConsentDirective, type ConsentFacts, decideConsent } from "./consent.ts";
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
export { appendDirectives, loadDirectives, type NewDirective, recompile } from "./store.ts";
