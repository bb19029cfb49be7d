import type { ClockSettings } from "./settings.ts";

/** A peer's phone held this person's record for a while, with the server's leave. */
export interface Lease {
  readonly peer: string;
  readonly from: Date;
  readonly until: Date;
}

export interface Context {
  readonly settings: ClockSettings;
  readonly onShift: boolean;
  /** The lease under which the acting peer's phone wrote, if it did. */
  readonly lease: Lease | null;
}
