import type { Language } from "../../platform/words/language.ts";

/** What stands in the form when it comes back with something missing. */
export interface Filled {
  readonly forWhom: ForWhom | null;
  readonly bed: string;
  readonly bestTime: string;
}

/** Whoever asks for somebody else has their yes to meeting a peer. */
export const forWhoms = ["me", "someone who said yes"] as const;
export type ForWhom = (typeof forWhoms)[number];

/** The same page in the other language. */
export interface OtherLanguage {
  readonly language: Language;
  readonly href: string;
}

/** Every page under /w. */
export type WardCodePage =
  | { readonly kind: "type"; readonly other: OtherLanguage }
  | {
      readonly kind: "ask";
      readonly unit: string;
      readonly action: string;
      readonly id: string;
      readonly filled: Filled | null;
      readonly other: OtherLanguage;
    }
  | { readonly kind: "received" }
  | { readonly kind: "call"; readonly phone: string | null }
  | { readonly kind: "missing" };
