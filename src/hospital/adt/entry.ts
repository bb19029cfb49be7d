import type { TimeSource } from "./event-time.ts";
import type { RecordNumber, VisitNumber } from "./identifiers.ts";
import type { ToldLocation } from "./locations.ts";
import type { ToldNames } from "./names.ts";
import type { Told } from "./told.ts";
import type { Trigger } from "./triggers.ts";

export type EntryFlag =
  | "trigger disagreement"
  | "characters guessed"
  | "day without hour"
  | "not a production message"
  | "external record number";

/** When the hospital says that somebody has died. */
export interface Death {
  readonly at: Date | undefined;
}

export interface PersonFacts extends ToldNames {
  readonly birthYear: Told<number>;
  readonly death: Told<Death>;
}

export interface StayFacts {
  /** PV1-2 as sent (table 0004). */
  readonly patientClass: Told<string>;
  readonly location: ToldLocation;
  readonly priorLocation: ToldLocation;
  readonly admittedAt: Told<Date>;
  readonly departedAt: Told<Date>;
  /** PV1-36 as sent (table 0112; UB-04 in most hospitals). */
  readonly disposition: Told<string>;
  /** PV2-47; absent in entries that were kept before it was read. */
  readonly leaveDueBack?: Told<Date>;
}

/**
 * What one ADT message says about one person, and no more of it than the bridge needs: no diagnosis, no
 * insurer, no next of kin, no day of birth.
 */
export interface AdtEntry {
  /** Unique to the message and the person in it; the same message sent again has the same key. */
  readonly key: string;
  /** Shared by all entries of one message. */
  readonly messageKey: string;
  readonly claimedId: string | undefined;
  readonly trigger: Trigger;
  readonly happenedAt: Date;
  readonly timeSource: TimeSource;
  readonly recordNumbers: readonly RecordNumber[];
  readonly visit: VisitNumber | undefined;
  readonly person: PersonFacts;
  readonly stay: StayFacts;
  /** MRG: numbers that the ones above replace. Empty unless the trigger merges or moves. */
  readonly replaced: {
    readonly recordNumbers: readonly RecordNumber[];
    readonly visit: VisitNumber | undefined;
  };
  /** The second person of A24 and A37. */
  readonly linked: readonly RecordNumber[];
  readonly flags: readonly EntryFlag[];
}
