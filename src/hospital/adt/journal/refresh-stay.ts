import { v7 as uuidv7 } from "uuid";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { SealingKey } from "../../../platform/sealing/index.ts";
import { closeStay, deleteStay, isFollowed, savedStay } from "../../stays/index.ts";
import { rebuildStay } from "../rules.ts";
import type { Stay } from "../stay.ts";
import { keep, type NewEntry } from "./entry-store.ts";
import { forgetAt, tellOfChange } from "./follow-store.ts";
import type { Hospital } from "./hospitals.ts";
import type { OneStay } from "./known-entries.ts";
import { concernsUs, departureOfStay, identityOf, readableUntil, rowOf } from "./stay-row.ts";
import type { StoredStay, Surroundings } from "./surroundings-store.ts";

type HospitalAct = Act<HospitalIdentity>;

/** What the messages of one visit add up to. */
export interface Rebuilt {
  readonly stay: Stay;
  /** When its ward stops reading; null while no end is in sight. */
  readonly until: Date | null;
  readonly readable: boolean;
}

/** Rebuilds a stay; null when it was never on a ward of ours, or ended too long ago for us to begin with it. */
export function rebuild(
  one: OneStay,
  { stays }: Pick<Surroundings, "stays">,
  hospital: Hospital,
  now: Date,
): Rebuilt | null {
  const stay = rebuildStay(one.entries);
  if (!stay || !concernsUs(stay, hospital)) return null;
  const until = readableUntil(stay, one.entries, hospital);
  const readable = until === null || until > now;
  return readable || rowsOf(one, stays).length > 0 ? { stay, until, readable } : null;
}

/**
 * Brings the row of a stay in line with what its messages add up to, and tells whom it concerns when that changed.
 *
 * @param told the entry that is new, kept in the same round trip
 */
export async function refreshStay(
  act: HospitalAct,
  hospital: Hospital,
  one: OneStay,
  { stays, followed }: Pick<Surroundings, "stays" | "followed">,
  key: SealingKey | undefined,
  told: NewEntry | null,
): Promise<void> {
  const [existing, ...merged] = rowsOf(one, stays);
  const rebuilt = rebuild(one, { stays }, hospital, act.now);
  if (!rebuilt) {
    if (told) await keep(act, told, null);
    return existing && withdraw(act, existing, one);
  }
  const { stay, until, readable } = rebuilt;
  const stayId = existing?.stayId ?? uuidv7();
  for (const other of merged) await continueElsewhere(act, other, stayId, one);
  const names = readable && key ? { identity: identityOf(stay, one.entries), key } : null;
  const row = rowOf(stay, one, hospital, { stayId, until });
  const version = await keep(act, told, savedStay(act.who.hospitalId, row, departureOfStay(stay), names));
  if (!isSameEnd(existing, until)) forgetAt(act, stayId, until);
  if (followed && version !== existing?.version) tellOfChange(act, stayId, one.record);
}

/** The rows of merged visits: that of the surviving visit first, else the oldest. */
function rowsOf({ visit }: OneStay, stays: readonly StoredStay[]): readonly StoredStay[] {
  const surviving = visit.surviving.toString("hex");
  const own = stays.filter((stay) => visit.all.some((hash) => hash.toString("hex") === stay.visit));
  return own.toSorted((one, other) => Number(other.visit === surviving) - Number(one.visit === surviving));
}

/** A correction says that the person was never on a ward of ours. */
async function withdraw(act: HospitalAct, existing: StoredStay, { record }: OneStay): Promise<void> {
  if (!(await isFollowed(act, existing.stayId))) {
    await deleteStay(act, existing.stayId);
    return forgetAt(act, existing.stayId, null);
  }
  if (existing.state === "cancelled") return;
  await closeStay(act, existing.stayId, null);
  tellOfChange(act, existing.stayId, record);
}

async function continueElsewhere(
  act: HospitalAct,
  merged: StoredStay,
  stayId: string,
  { record }: OneStay,
): Promise<void> {
  if (merged.state === "cancelled") return;
  await closeStay(act, merged.stayId, stayId);
  forgetAt(act, merged.stayId, act.now);
  tellOfChange(act, merged.stayId, record);
}

function isSameEnd(existing: StoredStay | undefined, until: Date | null): boolean {
  const before = existing?.readableUntil ?? "infinity";
  return before === "infinity" ? until === null : new Date(before).getTime() === until?.getTime();
}
