import type { Departure } from "./dispositions.ts";
import type { EntryFlag } from "./entry.ts";
import type { RecordNumber } from "./identifiers.ts";
import type { Location } from "./locations.ts";
import type { LegalName } from "./names.ts";
import type { Placement } from "./placements.ts";

export type StayState = "expected" | "open" | "on leave" | "departed" | "cancelled";
export type StayClass = "inpatient" | "emergency" | "outpatient" | "other";

export type StayFlag =
  | EntryFlag
  | "same id other payload"
  | "discharge after cancelled admit ignored"
  | "message after cancelled admit ignored"
  | "message after departure ignored"
  | "repeated admit after departure ignored"
  | "cancelled pre-admit after arrival ignored"
  | "cancelled departure without departure"
  | "cancelled transfer not known"
  | "admitted again after departure"
  | "departure told without discharge";

/** One stay as its messages tell it, whatever order they came in. */
export interface Stay extends Location {
  readonly state: StayState;
  readonly class: StayClass;
  readonly admittedAt: Date | undefined;
  readonly departedAt: Date | undefined;
  /** As sent; never shown. */
  readonly disposition: string | undefined;
  readonly departure: Departure | undefined;
  readonly onLeaveSince: Date | undefined;
  readonly leaveDueBack: Date | undefined;
  readonly locations: readonly Placement[];
  readonly legalName: LegalName | undefined;
  readonly nameUsed: string | undefined;
  readonly birthYear: number | undefined;
  /** Those in use; a number that was merged away is replaced by the one that survives. */
  readonly recordNumbers: readonly RecordNumber[];
  readonly retiredRecordNumbers: readonly RecordNumber[];
  /** "withdrawn": a death was told, and then taken back. */
  readonly death: "none" | "died" | "withdrawn";
  readonly diedAt: Date | undefined;
  readonly lastEventAt: Date;
  /** Each code once, in the order of events. */
  readonly flags: readonly StayFlag[];
}
