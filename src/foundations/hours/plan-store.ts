import { sql } from "kysely";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import type { Span } from "./rules.ts";

type StaffAct = Act<StaffIdentity>;

/** Until the end of this transaction nobody else plans for this peer: two who look at once would both find room. */
export async function holdPeersPlan({ db }: StaffAct, peerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shifts of ${peerId}`}, 0))`.execute(db);
}

/** Everyone who works here as a peer, by name. */
export const loadPeers = ({ db, who }: StaffAct) =>
  db
    .selectFrom("staffRole as r")
    .innerJoin("staff as s", (on) =>
      on.onRef("s.programmeId", "=", "r.programmeId").onRef("s.staffId", "=", "r.staffId"),
    )
    .leftJoin("staffPrivate as p", (on) =>
      on.onRef("p.programmeId", "=", "s.programmeId").onRef("p.staffId", "=", "s.staffId"),
    )
    .select(["s.staffId as peerId", "s.firstName", "p.surname"])
    .where("r.programmeId", "=", who.programmeId)
    .where("r.role", "=", "peer")
    .where("s.leftAt", "is", null)
    .orderBy("s.firstName")
    .orderBy("p.surname")
    .execute();

/** The hospitals in which the programme works with a ward. */
export const loadHospitals = ({ db, who }: StaffAct) =>
  db
    .selectFrom("hospital as h")
    .select(["h.hospitalId", "h.name", "h.timeZone"])
    .where("h.hospitalId", "in", (inner) =>
      inner.selectFrom("unitSubscription").select("hospitalId").where("programmeId", "=", who.programmeId),
    )
    .orderBy("h.name")
    .execute();

/** Shifts that begin in this span; those that somebody who left would have worked later are not there any more. */
export const loadShifts = ({ db, who }: StaffAct, { from, until }: Span) =>
  db
    .selectFrom("shift as f")
    .innerJoin("staff as s", (on) =>
      on.onRef("s.programmeId", "=", "f.programmeId").onRef("s.staffId", "=", "f.peerId"),
    )
    .innerJoin("hospital as h", "h.hospitalId", "f.hospitalId")
    .select(["f.shiftId", "f.peerId", "f.hospitalId", "f.startsAt", "f.endsAt", "f.finishedAt"])
    .select(["s.firstName", "h.timeZone"])
    .where("f.programmeId", "=", who.programmeId)
    .where("f.startsAt", ">=", from)
    .where("f.startsAt", "<", until)
    .where((is) => is.or([is("s.leftAt", "is", null), is("f.startsAt", "<", is.ref("s.leftAt"))]))
    .orderBy("f.startsAt")
    .orderBy("s.firstName")
    .execute();

export const findShift = ({ db, who }: StaffAct, shiftId: string) =>
  db
    .selectFrom("shift")
    .select(["shiftId", "peerId", "hospitalId", "startsAt", "endsAt", "finishedAt"])
    .where("programmeId", "=", who.programmeId)
    .where("shiftId", "=", shiftId)
    .executeTakeFirst();

/** What this peer works from some moment on, apart from one shift. */
export async function otherShifts(
  { db, who }: StaffAct,
  peerId: string,
  since: Date,
  apartFrom?: string,
): Promise<readonly Span[]> {
  const rows = await db
    .selectFrom("shift")
    .select(["shiftId", "startsAt as from"])
    .select(sql<Date>`least(ends_at, finished_at)`.as("until"))
    .where("programmeId", "=", who.programmeId)
    .where("peerId", "=", peerId)
    .where("endsAt", ">", since)
    .execute();
  return rows.filter(({ shiftId }) => shiftId !== apartFrom);
}

interface NewShift extends Span {
  readonly shiftId: string;
  readonly peerId: string;
  readonly hospitalId: string;
}

export async function insertShifts({ db, who }: StaffAct, shifts: readonly NewShift[]): Promise<void> {
  await db
    .insertInto("shift")
    .values(
      shifts.map(({ from, until, ...shift }) => ({
        ...shift,
        programmeId: who.programmeId,
        startsAt: from,
        endsAt: until,
      })),
    )
    .execute();
}

/** Leases under it follow in the same transaction, by a database trigger. */
export async function updateShift(
  { db, who }: StaffAct,
  { shiftId, hospitalId, from, until }: Omit<NewShift, "peerId">,
): Promise<void> {
  await db
    .updateTable("shift")
    .set({ hospitalId, startsAt: from, endsAt: until })
    .where("programmeId", "=", who.programmeId)
    .where("shiftId", "=", shiftId)
    .execute();
}

export async function finishShift({ db, who, now }: StaffAct, shiftId: string): Promise<void> {
  await db
    .updateTable("shift")
    .set({ finishedAt: now })
    .where("programmeId", "=", who.programmeId)
    .where("shiftId", "=", shiftId)
    .execute();
}

export async function deleteShift({ db, who }: StaffAct, shiftId: string): Promise<void> {
  await db
    .deleteFrom("shift")
    .where("programmeId", "=", who.programmeId)
    .where("shiftId", "=", shiftId)
    .execute();
}
