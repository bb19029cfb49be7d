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
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      programmeId: holder.programmeId,
      sessionHash: hashOf(cookie),
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
