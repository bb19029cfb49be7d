import type { BridgeView } from "../../platform/design/bridge-picture.ts";
import type { Language } from "../../platform/words/language.ts";
import type { ActivityCode } from "../people/contract.ts";
import type { itemWords, readerWords } from "./words.ts";

/** A class of readers, and a kind of thing about the person, as this page names them. */
export type ReaderKind = keyof typeof readerWords;
export type ItemName = keyof typeof itemWords;

/** What every page is made with. */
export interface Around {
  readonly language: Language;
  readonly now: Date;
  readonly timeZone: string;
  /** Address of the same page, for the language switch. */
  readonly here: string;
  readonly style: string;
}

/** What a form carries back: proof that it is of this session, and the moment at which it was made. */
export interface FormKey {
  readonly token: string;
  readonly id: string;
}

/** What a tap did, said once on the next page. */
export const saidKinds = [
  "asked",
  "called-back",
  "not-this-peer",
  "blocked",
  "unblocked",
  "quiet",
  "found",
  "stopped",
  "chosen",
  "stopped-sharing",
  "started-again",
  "asked-again",
  "sent-before",
  "changed-meanwhile",
] as const;
export type Said = (typeof saidKinds)[number];

export interface PeerShown {
  readonly peerId: string;
  readonly firstName: string;
  readonly introduction: string;
  /** End of the shift that runs. */
  readonly hereUntil: Date | null;
  readonly backAt: Date | null;
}

/** Where things stand with a peer. */
export type PeerNow =
  | {
      readonly stage: "asking";
      readonly by: Date | null;
      readonly overdue: boolean;
      readonly nextThere: Date | null;
    }
  | {
      readonly stage: "on the way" | "met" | "with";
      readonly peer: PeerShown;
      readonly cover: (PeerShown & { readonly until: Date | null }) | null;
    }
  | { readonly stage: "between" }
  | {
      readonly stage: "over";
      readonly how: "stopped" | "taken back" | "nobody came" | "finished" | "one record";
    };

export interface SharingLine {
  readonly item: ItemName;
  readonly state: "open" | "this stay" | "closed";
  /** When the person last decided it; null when they never did. */
  readonly since: Date | null;
}

export interface ReaderLines {
  readonly reader: ReaderKind;
  readonly lines: readonly SharingLine[];
}

export type Answer = "yes" | "this stay" | "no";

/** One who looked, on one day, for one reason. */
export interface Look {
  readonly staffId: string;
  readonly firstName: string;
  readonly role: string;
  readonly last: Date;
  readonly times: number;
  readonly items: readonly string[];
  readonly because: string;
  /** Whether the person has already closed everything to them. */
  readonly blocked: boolean;
}

export interface Blocked {
  readonly staffId: string;
  readonly firstName: string;
  /** For a peer it is for good: the pair stays closed. */
  readonly isPeer: boolean;
}

export interface Written {
  readonly contactId: string;
  readonly at: Date;
  readonly outcome: "reached" | "tried" | "planned";
  readonly way: "in person" | "phone" | "text" | "other";
  readonly peer: string;
  readonly activities: readonly ActivityCode[];
  readonly words: {
    readonly level: "only us two" | "my peers" | "crosses to the team";
    readonly text: string;
  } | null;
}

export interface InvitationShown {
  readonly askedAt: Date;
  readonly from: "care team" | "person" | "outreach" | "ward code" | "return";
  readonly unit: string | null;
  readonly bed: string | null;
  readonly bestTime: string;
  readonly wishes: string;
  readonly inviterSees: boolean;
  readonly canTakeBack: boolean;
}

export interface Home {
  readonly name: string;
  readonly bridge: BridgeView | null;
  readonly peer: PeerNow;
  readonly askedToComeAt: Date | null;
  readonly canAsk: boolean;
  readonly quiet: boolean;
  readonly isOpen: boolean;
  readonly sharing: readonly ReaderLines[];
  readonly lookedThisWeek: number;
}

/** What a page asks before it is done. */
export type Sure =
  | { readonly what: "call-back" | "stop" | "stop-sharing" | "start-again" }
  | { readonly what: "not-this-peer" | "block"; readonly staffId: string; readonly firstName: string };

export type SessionPage =
  | { readonly kind: "home"; readonly home: Home }
  | {
      readonly kind: "sharing";
      readonly readers: readonly ReaderLines[];
      readonly peer: string | null;
      readonly inStay: boolean;
      readonly isOpen: boolean;
      /** When the hospital last made another record one with this one, and so closed what only one had opened. */
      readonly mergedAt: Date | null;
    }
  | { readonly kind: "looked"; readonly looks: readonly Look[]; readonly blocked: readonly Blocked[] }
  | {
      readonly kind: "written";
      readonly invitation: InvitationShown | null;
      readonly written: readonly Written[];
      readonly readers: readonly ReaderLines[];
    }
  | { readonly kind: "sure"; readonly sure: Sure; readonly peer: string | null };

/** Everything that can be shown under /p. */
export type OwnPage =
  | { readonly kind: "door"; readonly action: string; readonly wrong: boolean }
  | { readonly kind: "notes"; readonly demo: boolean }
  | (SessionPage & { readonly form: FormKey; readonly said: Said | null });
