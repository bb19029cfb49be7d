export type { HeldDocument, HeldLists, Pull } from "./holdings.ts";
