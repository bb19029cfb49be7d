import { sql } from "kysely";
import type { Act, PersonIdentity } from "../../platform/database/index.ts";
import { loadConsent, type Said } from "../../platform/permit/index.ts";
import type { Stage } from "../journey/index.ts";
import { factsFrom, loadContacts, loadStays } from "../people/index.ts";

type Own = Act<PersonIdentity>;

/** The person's own latest journey, as far as the page needs it. */
export interface OwnJourney {
  readonly journeyId: string;
  readonly stage: Stage;
  readonly endedAs: string | null;
  readonly stageSince: Date;
  readonly askedAt: Date;
  readonly meetDueAt: Date | null;
  readonly overdue: boolean;
  readonly pausedAt: Date | null;
  readonly betweenPeers: boolean;
  readonly crossingAt: Date | null;
  readonly restartedAt: Date | null;
  readonly extraDays: number;
}

/** The acting person: programme, key, profile as sealed, latest journey. `undefined` once everything is deleted. */
export async function loadSelf({ db, who }: Own) {
  return db
    .selectFrom("person")
    .innerJoin("personProfile", (on) =>
      on
        .onRef("personProfile.programmeId", "=", "person.programmeId")
        .onRef("personProfile.personId", "=", "person.personId"),
    )
    .innerJoin("programme", "programme.programmeId", "person.programmeId")
    .select(["person.personId", "person.keyId", "personProfile.sealed", "personProfile.language"])
    .select("programme.timeZone")
    .where("person.programmeId", "=", who.programmeId)
    .where("person.personId", "=", who.id)
    .executeTakeFirst();
}

export async function loadOwnJourney({ db, who }: Own): Promise<OwnJourney | undefined> {
  const row = await db
    .selectFrom("journey")
    .select(["journeyId", "stage", "endedAs", "stageSince", "askedAt", "meetDueAt", "overdue", "pausedAt"])
    .select(["betweenPeers", "crossingAt", "restartedAt", "extraDays"])
    .where("programmeId", "=", who.programmeId)
    .where("personId", "=", who.id)
    .orderBy("askedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, stage: row.stage as Stage };
}

/** What the bridge is drawn from. */
export async function loadFollowUp(act: Own, journey: OwnJourney) {
  const { programmeId, id } = act.who;
  const stays = await loadStays(act, programmeId, [id]);
  const contacts = await loadContacts(act, programmeId, [id]);
  return {
    inStay: stays.some((stay) => stay.departedAt === null),
    facts: factsFrom({ ...journey, stays, contacts }),
  };
}

/** The peers whom the person has now: assigned, and filling in. A closed pair is in no answer. */
export async function loadOwnPeers({ db, who, now }: Own) {
  return db
    .selectFrom("pair")
    .innerJoin("staff", (on) =>
      on.onRef("staff.programmeId", "=", "pair.programmeId").onRef("staff.staffId", "=", "pair.peerId"),
    )
    .select(["pair.peerId", "pair.state", "pair.until", "staff.firstName", "staff.introduction"])
    .where("pair.programmeId", "=", who.programmeId)
    .where("pair.personId", "=", who.id)
    .where((is) => is.or([is("pair.until", "is", null), is("pair.until", ">", now)]))
    .execute();
}

/** The invitation as it was written: the place it names, and what whoever asked may see of it. */
export async function loadOwnInvitation({ db, who }: Own, journeyId: string) {
  return db
    .selectFrom("invitation")
    .leftJoin("unit", (on) =>
      on
        .onRef("unit.hospitalId", "=", "invitation.hospitalId")
        .onRef("unit.unitId", "=", "invitation.unitId"),
    )
    .select(["cameFrom", "askedAt", "bed", "bestTime", "personTold", "inviterId"])
    .select(["invitation.hospitalId", "invitation.unitId", "unit.name as unit"])
    .where("programmeId", "=", who.programmeId)
    .where("journeyId", "=", journeyId)
    .orderBy("askedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** "Please come by", while nobody has seen to it. */
export async function openRequest({ db, who }: Own): Promise<Date | null> {
  const row = await db
    .selectFrom("comeByRequest")
    .select("askedAt")
    .where("programmeId", "=", who.programmeId)
    .where("personId", "=", who.id)
    .where("settledAt", "is", null)
    .orderBy("askedAt")
    .limit(1)
    .executeTakeFirst();
  return row?.askedAt ?? null;
}

export async function askToComeBy({ db, who, now }: Own, requestId: string): Promise<void> {
  await db
    .insertInto("comeByRequest")
    .values({ programmeId: who.programmeId, personId: who.id, requestId, askedAt: now })
    .onConflict((sent) => sent.doNothing())
    .execute();
}

/** Everything the person decided about this journey. */
export const ownConsent = (act: Own, journeyId: string): Promise<Said> =>
  loadConsent(act, { programmeId: act.who.programmeId, personId: act.who.id }, journeyId);

/** Whether a consent fact of this id is there already: the form was sent before. */
export async function wasSent({ db, who }: Own, directiveId: string): Promise<boolean> {
  const row = await db
    .selectFrom("consentDirective")
    .select("directiveId")
    .where("programmeId", "=", who.programmeId)
    .where("directiveId", "=", directiveId)
    .executeTakeFirst();
  return row !== undefined;
}

/** First name of someone who works here, and whether they are a peer. */
export async function loadColleague({ db, who }: Own, staffId: string) {
  return db
    .selectFrom("staff")
    .select("firstName")
    .select(
      sql<boolean>`exists (select from staff_role r where r.programme_id = staff.programme_id
        and r.staff_id = staff.staff_id and r.role = 'peer')`.as("isPeer"),
    )
    .where("programmeId", "=", who.programmeId)
    .where("staffId", "=", staffId)
    .executeTakeFirst();
}
