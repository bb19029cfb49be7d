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
