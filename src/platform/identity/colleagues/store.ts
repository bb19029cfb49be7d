import { sql } from "kysely";
import { type Act, type StaffIdentity, switching } from "../../database/index.ts";
import type { Holder } from "../second-step/store.ts";

/** How many lines of colleagues a page has. */
const most = 50;

/** Where a page begins, in one of two lists: after this name. */
export type ColleaguePlace = readonly ["here" | "left", firstName: string, surname: string, staffId: string];

/** Some of those who work here, or of those who left, with their roles, by name; and where the next ones begin. */
export async function colleaguePage(
  { db, who }: Act<StaffIdentity>,
  list: "here" | "left",
  after?: ColleaguePlace,
) {
  const rows = await db
    .selectFrom("staff as s")
    .leftJoin("staffPrivate as p", (on) =>
      on.onRef("p.programmeId", "=", "s.programmeId").onRef("p.staffId", "=", "s.staffId"),
    )
    .select(["s.staffId", "s.firstName", "s.leftAt", sql<string>`coalesce(p.surname, '')`.as("surname")])
    .select(
      sql<readonly string[]>`array(select r.role from staff_role r
        where r.programme_id = s.programme_id and r.staff_id = s.staff_id order by r.role)`.as("roles"),
    )
    .where("s.programmeId", "=", who.programmeId)
    .where("s.leftAt", list === "here" ? "is" : "is not", null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(s.first_name, coalesce(p.surname, ''), s.staff_id) > (${after?.[1]}, ${after?.[2]}, ${after?.[3]}::uuid)`,
      ),
    )
    .orderBy("s.firstName")
    .orderBy(sql`coalesce(p.surname, '')`)
    .orderBy("s.staffId")
    .limit(sql.lit(most + 1))
    .execute();
  const people = rows.slice(0, most);
  const last = people.at(-1);
  const next: ColleaguePlace | null =
    rows.length > most && last ? [list, last.firstName, last.surname, last.staffId] : null;
  return { people, next };
}

/** How many work here, and how many left. */
export async function countColleagues({ db, who }: Act<StaffIdentity>) {
  const { inAll, left } = await db
    .selectFrom("staff")
    .select((of) => [of.fn.countAll<string>().as("inAll"), of.fn.count<string>("leftAt").as("left")])
    .where("programmeId", "=", who.programmeId)
    .executeTakeFirstOrThrow();
  return { here: Number(inAll) - Number(left), left: Number(left) };
}

/** When each of these colleagues last used a session. Whether the asker may know is the policy's to say. */
export function lastSeen(
  act: Act<StaffIdentity>,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const { programmeId } = act.who;
  return switching(act, { kind: "system", programmeId }, async ({ db }) => {
    const rows = await db
      .selectFrom("session")
      .select(["holderId", (of) => of.fn.max("seenAt").as("seenAt")])
      .where("programmeId", "=", programmeId)
      .where("holderKind", "=", "staff")
      .where("holderId", "=", sql<string>`any (${staffIds}::uuid[])`)
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
