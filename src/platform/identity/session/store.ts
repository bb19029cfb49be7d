import { sql } from "kysely";
import { type Act, hashOf, type PersonIdentity, type StaffIdentity } from "../../database/index.ts";
import { role } from "../contract.ts";
import type { Lifetime } from "./rules.ts";

/**
 * A colleague who still works here, as they act; `undefined` for anyone else. Wards are left out: the session brings
 * them along at each request.
 */
export async function findStaff(
  { db }: Act,
  programmeId: string,
  staffId: string,
): Promise<StaffIdentity | undefined> {
  const staff = await db
    .selectFrom("staff")
    .select(["firstName", "locale"])
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .where("leftAt", "is", null)
    .executeTakeFirst();
  if (!staff) return undefined;
  const rows = await db
    .selectFrom("staffRole")
    .select("role")
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .execute();
  return {
    kind: "staff",
    id: staffId,
    programmeId,
    firstName: staff.firstName,
    locale: staff.locale === "fr" ? "fr" : "en",
    roles: rows.map((row) => role.parse(row.role)),
    units: [],
  };
}

/** Writes a new session; only at the door, and only by whoever holds its cookie. */
export async function insertSession(
  { db, now }: Act,
  cookie: string,
  holder: StaffIdentity | PersonIdentity,
  { idle, atMost }: Lifetime,
  how: { readonly device: string; readonly provedBy: string },
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      programmeId: holder.programmeId,
      ...how,
      sessionHash: hashOf(cookie),
      provedAt: now,
      holderKind: holder.kind,
      holderId: holder.id,
      startedAt: now,
      seenAt: now,
      idleAfter: `${idle} minutes`,
      endsAt: new Date(now.getTime() + atMost * 60_000),
    })
    .execute();
}

/** Ends the session of a cookie, if it still runs. */
export async function endSession({ db, now }: Act, cookie: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ endedAt: now })
    .where("sessionHash", "=", hashOf(cookie))
    .where("endedAt", "is", null)
    .execute();
}

/** One's own sessions that still run, the latest used first. */
export const listSessions = ({ db, who, now }: Act<StaffIdentity>) =>
  db
    .selectFrom("session")
    .select(["sessionId", "sessionHash", "device", "startedAt", "seenAt"])
    .where("programmeId", "=", who.programmeId)
    .where("holderKind", "=", "staff")
    .where("holderId", "=", who.id)
    .where("endedAt", "is", null)
    .where("endsAt", ">", now)
    .where(sql<Date>`seen_at + idle_after`, ">", now)
    .orderBy("seenAt", "desc")
    .execute();

/** Ends one of one's own sessions. False when it is over already, or somebody else's. */
export async function endOwnSession(
  { db, who, now }: Act<StaffIdentity>,
  sessionId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("session")
    .set({ endedAt: now })
    .where("programmeId", "=", who.programmeId)
    .where("holderId", "=", who.id)
    .where("sessionId", "=", sessionId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Ends every session of a colleague, `but` one perhaps; the database tells all processes. One's own as oneself,
 * another's as the system of the programme.
 */
export async function endSessionsOf(
  { db, now }: Act,
  { programmeId, staffId }: { readonly programmeId: string; readonly staffId: string },
  but?: Buffer,
): Promise<void> {
  let ending = db
    .updateTable("session")
    .set({ endedAt: now })
    .where("programmeId", "=", programmeId)
    .where("holderKind", "=", "staff")
    .where("holderId", "=", staffId)
    .where("endedAt", "is", null);
  if (but) ending = ending.where("sessionHash", "!=", but);
  await ending.execute();
}

/** When and by what the holder of this session showed who they are, the last time. */
export const lastProof = ({ db, who }: Act<StaffIdentity>, sessionHash: Buffer) =>
  db
    .selectFrom("session")
    .select(["startedAt", "provedAt", "provedBy"])
    .where("programmeId", "=", who.programmeId)
    .where("sessionHash", "=", sessionHash)
    .executeTakeFirstOrThrow();

export async function noteProof(
  { db, who, now }: Act<StaffIdentity>,
  sessionHash: Buffer,
  provedBy: string,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ provedAt: now, provedBy })
    .where("programmeId", "=", who.programmeId)
    .where("sessionHash", "=", sessionHash)
    .execute();
}
