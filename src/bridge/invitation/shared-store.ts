import { sql } from "kysely";
import { type Act, type StaffIdentity, statement } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";

/** Stays on one's wards whose people opened something to the care team. */
export async function sharedStays(act: Act): Promise<ReadonlySet<string>> {
  const [row] = await staysSharedWithMe(act.db, {});
  return new Set(row?.ids);
}

const staysSharedWithMe = statement(() => sql<{ ids: string[] }>`select stays_shared_with_me() as ids`);

/** The person of a stay who opened something to its care team; `undefined` for every other stay. */
export async function sharingPerson(act: Act<StaffIdentity>, stayId: string): Promise<PersonRef | undefined> {
  if (!(await sharedStays(act)).has(stayId)) return undefined;
  const { rows } = await sql<{
    personId: string | null;
  }>`select person_of_stay(${stayId}) as person_id`.execute(act.db);
  const personId = rows[0]?.personId;
  return personId ? { programmeId: act.who.programmeId, personId } : undefined;
}

/** Who the person's peer is, as far as row security lets the one who acts know. */
export function sharedPeer(act: Act, ref: PersonRef) {
  return act.db
    .selectFrom("pair")
    .innerJoin("staff", (on) =>
      on.onRef("staff.programmeId", "=", "pair.programmeId").onRef("staff.staffId", "=", "pair.peerId"),
    )
    .select(["staff.firstName", "staff.introduction"])
    .where("pair.programmeId", "=", ref.programmeId)
    .where("pair.personId", "=", ref.personId)
    .where("pair.state", "=", "assigned")
    .executeTakeFirst();
}

/** The next check-in, where the person opened their follow-ups. */
export async function sharedCheckIn(act: Act, { personId }: PersonRef) {
  const { rows } = await sql<{
    rung: string;
    dueAt: Date;
  }>`select rung, due_at from next_check_in_of(${personId})`.execute(act.db);
  return rows[0];
}

/** The words that cross to the care team, latest first, still sealed; row security gives no other level. */
export function sharedWords(act: Act, { programmeId, personId }: PersonRef) {
  return act.db
    .selectFrom("contactWords")
    .select(["contactId", "sealed"])
    .where("programmeId", "=", programmeId)
    .where("personId", "=", personId)
    .where("level", "=", "crosses to the team")
    .orderBy("contactId", "desc")
    .limit(50)
    .execute();
}
