import { sql } from "kysely";
import { type Act, type StaffIdentity, switching } from "../../database/index.ts";
import type { Holder } from "../second-step/store.ts";

/** Everyone who works here or did, with their roles, by name. */
export const listColleagues = ({ db, who }: Act<StaffIdentity>) =>
  db
    .selectFrom("staff as s")
    .leftJoin("staffPrivate as p", (on) =>
      on.onRef("p.programmeId", "=", "s.programmeId").onRef("p.staffId", "=", "s.staffId"),
    )
    .select(["s.staffId", "s.firstName", "s.leftAt", "p.surname"])
    .select(
      sql<readonly string[]>`array(select r.role from staff_role r
        where r.programme_id = s.programme_id and r.staff_id = s.staff_id order by r.role)`.as("roles"),
    )
    .where("s.programmeId", "=", who.programmeId)
    .orderBy("s.firstName")
    .orderBy("p.surname")
    .execute();

/** When each colleague last used a session, by their id. Whether the asker may know is the policy's to say. */
export function lastSeen(act: Act<StaffIdentity>): Promise<ReadonlyMap<string, Date>> {
  const { programmeId } = act.who;
  return switching(act, { kind: "system", programmeId }, async ({ db }) => {
    const rows = await db
      .selectFrom("session")
      .select(["holderId", (of) => of.fn.max("seenAt").as("seenAt")])
      .where("programmeId", "=", programmeId)
      .where("holderKind", "=", "staff")
      .groupBy("holderId")
      .execute();
    return new Map(rows.map(({ holderId, seenAt }) => [holderId, seenAt]));
  });
}

/** Invitations that nobody took up. */
export const listInvitations = ({ db, who }: Act<StaffIdentity>) =>
  db
    .selectFrom("staffInvitation")
    .select(["invitationId", "firstName", "surname", "role", "expiresAt"])
    .where("programmeId", "=", who.programmeId)
    .where("acceptedAt", "is", null)
    .orderBy("expiresAt", "desc")
    .execute();

/** The wards that the programme works with, for inviting someone of their care team. */
export const listWards = ({ db, who }: Act<StaffIdentity>) =>
  db
    .selectFrom("unitSubscription as s")
    .innerJoin("unit as u", (on) =>
      on.onRef("u.hospitalId", "=", "s.hospitalId").onRef("u.unitId", "=", "s.unitId"),
    )
    .innerJoin("hospital as h", "h.hospitalId", "u.hospitalId")
    .select(["u.unitId", "u.name", "h.name as hospital"])
    .where("s.programmeId", "=", who.programmeId)
    .orderBy("h.name")
    .orderBy("u.name")
    .execute();

/** False when there is no such invitation, or it was taken up. */
export async function deleteInvitation(
  { db, who }: Act<StaffIdentity>,
  invitationId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("staffInvitation")
    .where("programmeId", "=", who.programmeId)
    .where("invitationId", "=", invitationId)
    .where("acceptedAt", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** As the system. False when they left before, or never worked here. */
export async function markAsLeft({ db, now }: Act, { programmeId, staffId }: Holder): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("staff")
    .set({ leftAt: now })
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .where("leftAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
