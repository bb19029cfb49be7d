import type { Act, StaffIdentity } from "../database/index.ts";
import type { Call } from "../http/index.ts";
import type { Holdable } from "./pull/rules.ts";

/** A document under the name by which screens ask for it: its address below /api/v1/. */
export interface HeldDocument {
  readonly name: string;
  readonly data: unknown;
  /** What of it counts as news; all of it unless said otherwise. */
  readonly news?: unknown;
}

/** Lists, and whom they are about, in the order in which they go first when room is short. */
export interface HeldLists {
  readonly documents: readonly HeldDocument[];
  readonly people: readonly Holdable[];
}

/**
 * What a phone may hold, as the rooms say it whose documents these are; given by the composition. Each document is what
 * its own address would answer, and handing it out is noted as the same look.
 */
export interface Holdings {
  /** The shift of this peer that runs now. */
  readonly shiftNow: (
    act: Act,
    programmeId: string,
    staffId: string,
  ) => Promise<{ readonly shiftId: string; readonly until: Date } | undefined>;
  /** Lists and what stands around them, room by room. */
  readonly lists: readonly ((call: Pull) => Promise<HeldLists>)[];
  /** The documents of these people. Those who aren't there any more are left out. */
  readonly people: (call: Pull, personIds: readonly string[]) => Promise<readonly HeldDocument[]>;
}

/** What the rooms need of the call that asks. */
export type Pull = Pick<Call<unknown, unknown, unknown>, "act" | "services" | "look"> & {
  readonly act: Act<StaffIdentity>;
};
