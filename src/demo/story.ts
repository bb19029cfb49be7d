import type { ActivityCode, ContactLevel } from "../bridge/people/contract.ts";
import type { TalkChoice } from "../functions/trust/contract.ts";
import type { PeerName, TeamName } from "./colleagues.ts";
import type { UnitCode } from "./places.ts";
import type { When } from "./when.ts";

interface Bed {
  readonly unit: UnitCode;
  readonly bed: string;
}
interface ByPeer {
  readonly peer: PeerName;
}
interface ToPeer extends ByPeer {
  readonly to: PeerName;
}
type Nothing = Record<never, never>;

/** What can happen to someone, by name, and what it carries: as whoever does it would do it in the programme. */
interface Happenings {
  // What the hospital says.
  arrives: Bed;
  moves: Bed;
  "goes out": Nothing;
  "comes back in": Nothing;
  leaves: { readonly how: "as planned" | "early" | "to another hospital" | "died" };
  "leaving was a mistake": Nothing;
  "admit was a mistake": Nothing;
  // From the first question to the first meeting.
  "says yes to meeting": {
    readonly to: TeamName;
    readonly told: boolean;
    readonly bestTime: "any time" | "morning" | "afternoon" | "evening";
    readonly wishes: string;
  };
  "says no to meeting": { readonly to: TeamName };
  "was asked in error": { readonly by: TeamName };
  /** By the code that hangs on the ward. */
  "is asked for by ward code": Bed;
  "asks themselves": Nothing;
  "can meet": ByPeer;
  "not now": ByPeer;
  meets: ByPeer;
  "is not there": ByPeer;
  // With a peer.
  "holds the talk": ByPeer & { readonly choices: readonly TalkChoice[] };
  "says no in the talk": ByPeer;
  /** The peer opens the person on their phone; the person can read that look. */
  "is opened": ByPeer;
  contact: ByPeer & { readonly contact: ToldContact };
  "nothing written": ByPeer;
  "don’t look for me": ByPeer;
  "stops support": ByPeer;
  "finishes together": ByPeer;
  "is handed over": ToPeer;
  "is covered": ToPeer;
  "changes sharing": ByPeer & { readonly choice: TalkChoice };
  "not me": ByPeer;
  "gets an own page": ByPeer;
  "asks to come by": Nothing;
  // Decided where no screen is yet.
  "takes it back": Nothing;
  "cannot be asked": { readonly by: TeamName };
  "nobody can come": Nothing;
  "not this peer": ByPeer;
  "left before meeting": ByPeer;
  "goes on longer": { readonly days: number };
  "is not reached": ByPeer;
  "moves to another programme": Nothing;
}

export type HappeningOf<Name extends keyof Happenings> = { readonly do: Name } & Happenings[Name];
export type Happening = { [Name in keyof Happenings]: HappeningOf<Name> }[keyof Happenings];

export interface ToldContact {
  readonly outcome: "reached" | "tried" | "planned";
  readonly way: "in person" | "phone" | "text" | "other";
  readonly activities: readonly ActivityCode[];
  readonly words: { readonly level: ContactLevel; readonly text: string } | null;
}

export type Chapter = readonly [When, Happening];

/** Someone invented: who they are to the hospital and to us, and what happened to them, earliest first. */
export interface Someone {
  /** What they are called, which is what the programme calls them. */
  readonly name: string;
  readonly legal: readonly [given: string, family: string];
  readonly born: number;
  readonly sex: "F" | "M" | "X";
  readonly pronouns: string;
  readonly speaks: "en" | "fr" | "other";
  readonly story: readonly Chapter[];
}
