/** What stands in the form when it comes back with something missing. */
export interface Filled {
  readonly saidYes: boolean;
  readonly bed: string;
  readonly bestTime: string;
}

/** Every page under /w. */
export type WardCodePage =
  | {
      readonly kind: "ask";
      readonly unit: string;
      readonly action: string;
      readonly id: string;
      readonly filled: Filled | null;
    }
  | { readonly kind: "received" }
  | { readonly kind: "call"; readonly phone: string | null }
  | { readonly kind: "card"; readonly unit: string; readonly address: string }
  | { readonly kind: "missing" };
