import type { Act, StaffIdentity } from "../../database/index.ts";
import type { Lease } from "./rules.ts";

type StaffAct = Act<StaffIdentity>;

/** One's own lease, running or not; `undefined` for another's, and for one that never was. */
export async function findLease({ db, who }: StaffAct, leaseId: string): Promise<Lease | undefined> {
  const row = await db
    .selectFrom("deviceLease")
    .select(["leaseId", "startsAt", "endsAt", "endedAt"])
    .where((is) => is.and({ programmeId: who.programmeId, leaseId, staffId: who.id }))
    .executeTakeFirst();
  return row && { leaseId, from: row.startsAt, until: row.endedAt ?? row.endsAt };
}

/** Begins a lease on a phone; the one that runs there ends. */
export async function beginLease(
  act: StaffAct,
  lease: Lease & { readonly deviceId: string; readonly shiftId: string },
): Promise<void> {
  const { leaseId, deviceId, shiftId, from, until } = lease;
  const own = { programmeId: act.who.programmeId, staffId: act.who.id, deviceId };
  await act.db
    .updateTable("deviceLease")
    .set({ endedAt: act.now })
    .where((is) => is.and(own))
    .where("endedAt", "is", null)
    .where("endsAt", ">", act.now)
    .execute();
  await act.db
    .insertInto("deviceLease")
    .values({ ...own, leaseId, shiftId, startsAt: from, endsAt: until })
    .execute();
}

/** Ends a lease of one's own that runs; one that doesn't stays as it is. */
export async function endLeaseNow({ db, who, now }: StaffAct, leaseId: string): Promise<void> {
  await db
    .updateTable("deviceLease")
    .set({ endedAt: now })
    .where((is) => is.and({ programmeId: who.programmeId, leaseId, staffId: who.id }))
    .where("endedAt", "is", null)
    .where("endsAt", ">", now)
    .execute();
}

/** One's own phones with the latest lease of each, the latest first. */
export async function loadDevices({ db, who }: StaffAct) {
  const rows = await db
    .selectFrom("deviceLease")
    .distinctOn("deviceId")
    .select(["deviceId", "leaseId", "startsAt", "endsAt", "endedAt"])
    .where((is) => is.and({ programmeId: who.programmeId, staffId: who.id }))
    .orderBy("deviceId")
    .orderBy("startsAt", "desc")
    .orderBy("leaseId", "desc")
    .execute();
  return rows.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
}

/** One's own lease, running or not, under which one's phone got to hold this person. */
export async function leaseOver(
  act: StaffAct,
  leaseId: string | null,
  personId: string,
): Promise<Lease | undefined> {
  if (!leaseId) return undefined;
  const { programmeId, id } = act.who;
  const handed = await act.db
    .selectFrom("deviceLeasePerson")
    .select("personId")
    .where((is) => is.and({ programmeId, leaseId, personId, staffId: id }))
    .executeTakeFirst();
  return handed && findLease(act, leaseId);
}

/** Notes whom a phone gets to hold; those it holds already stay as they were. */
export async function noteHanded(
  { db, who, now }: StaffAct,
  leaseId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const own = { programmeId: who.programmeId, staffId: who.id, leaseId, handedAt: now };
  await db
    .insertInto("deviceLeasePerson")
    .values(personIds.map((personId) => ({ ...own, personId })))
    .onConflict((held) => held.doNothing())
    .execute();
}
