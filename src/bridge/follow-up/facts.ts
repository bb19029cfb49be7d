import type { Stay } from "./stays.ts";

export interface Contact {
  readonly id: string;
  /** When it happened; for a planned one, when it is to happen. */
  readonly at: Date;
  readonly result: "reached" | "tried" | "planned";
}

/** A time in which nobody may look for the person ("don't look for me"); `until` is null while it lasts. */
export interface QuietTime {
  readonly from: Date;
  readonly until: Date | null;
}

/** All that follow-up needs to know of one person; the same on the phone and on the server. */
export interface FollowUpFacts {
  /** When support began; null before the yes to peer support and after the end. */
  readonly crossingAt: Date | null;
  readonly stays: readonly Stay[];
  readonly contacts: readonly Contact[];
  readonly quietTimes: readonly QuietTime[];
  /** Days agreed beyond the ninety, 0 to 90. */
  readonly extraDays: number;
  /** Clocks count from here at the earliest: the day a death turned out to be an error. */
  readonly restartedAt: Date | null;
  /** IANA time zone of the programme. */
  readonly zone: string;
}

export function isQuiet(facts: FollowUpFacts): boolean {
  return facts.quietTimes.some((quiet) => quiet.until === null);
}
