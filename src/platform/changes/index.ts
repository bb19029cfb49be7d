export type { HeldDocument, HeldLists, Pull } from "./holdings.ts";
export { type Lease, toldUnder } from "./lease/rules.ts";
export { leaseOver } from "./lease/store.ts";
