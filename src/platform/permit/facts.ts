import type { ItemKind, Reader } from "./items.ts";

/** Something the person decided, as recorded in `consent_directive`. */
export type ConsentDirective = {
  readonly directiveId: string;
  readonly givenAt: Date;
} & (
  | { readonly effect: "yes to meeting" | "yes to peer support" | "stop sharing everything" }
  | ({ readonly effect: "allow" | "deny" } & Target)
  | { readonly effect: "block" | "unblock"; readonly readerId: string }
);

/** Who × what: a whole class of readers (in one stay, or in every one), or one named reader of it. */
export type Target = { readonly reader: Reader; readonly item: ItemKind } & (
  | { readonly readerId: null; readonly stayId: string | null }
  | { readonly readerId: string; readonly stayId: null }
);

/** How the journey closed, and so when the readers' time is over. */
export interface Closing {
  readonly at: Date;
  /** `ended`: the assigned peer reads 7 days more. `stopped`, also everything that never crossed: nobody, at once. */
  readonly how: "ended" | "stopped";
}

export interface ConsentFacts {
  readonly directives: readonly ConsentDirective[];
  readonly closing: Closing | null;
  /** Records that became one with this one. */
  readonly others: readonly OtherRecord[];
}

/** What was said under another record of the hospital until that one became one with this person's (row 47). */
export interface OtherRecord {
  readonly directives: readonly ConsentDirective[];
  readonly mergedAt: Date;
  /**
   * Whether that record's time with the programme still ran. Where it was over there is nothing to be narrower than:
   * only what outlives a journey holds, blocks and the person's own last no.
   */
  readonly inForce: boolean;
}
