import { sql } from "kysely";
import { latestOf } from "../../platform/calendar/rules.ts";
import {
  type Act,
  leave,
  type StaffIdentity,
  statement,
  withinPerson,
} from "../../platform/database/index.ts";
import type { Journey, PersonRef } from "../journey/index.ts";
import type { PeerLine } from "./contract.ts";

export interface NewInvitation {
  readonly invitationId: string;
  readonly journeyId: string;
  readonly cameFrom: "care team" | "person" | "outreach" | "ward code" | "return";
  readonly inviterId: string | null;
  readonly hospitalId: string | null;
  readonly unitId: string | null;
  readonly stayId: string | null;
  readonly bed: string | null;
  readonly bestTime: string;
  readonly personTold: boolean;
}

export async function addInvitation(act: Act, ref: PersonRef, invitation: NewInvitation): Promise<void> {
  const shownToInviter = invitation.inviterId && invitation.personTold ? "invited" : null;
  await act.db
    .insertInto("invitation")
    .values({ ...ref, ...invitation, shownToInviter, askedAt: act.now })
    .execute();
}

/** The latest invitation of a journey: where, which language, which unit. */
export function lastInvitation(act: Act, ref: PersonRef, journeyId: string) {
  return act.db
    .selectFrom("invitation")
    .selectAll()
    .where((is) => is.and({ ...ref, journeyId }))
    .orderBy("askedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/**
 * All that the inviter ever sees, and only if the person was told so: invited, someone is on the way, met. Whoever asks
 * for someone already with the programme sees "invited" until something happens after they asked, as for anyone else.
 * `again`: nothing was shown while the record pointed to another one, and now it is again.
 */
export function showInviter(act: Act, ref: PersonRef, journey: Journey, again = false): void {
  const word = wordFor(journey) ?? null;
  leave(keepWord, act.db, { ...ref, journeyId: journey.id, word, since: lastNews(journey), again });
}

interface Word extends PersonRef {
  readonly journeyId: string;
  readonly word: string | null;
  readonly since: Date;
  readonly again: boolean;
}

const keepWord = statement(
  (_, given: Word) => sql<never>`
    update invitation
       set shown_to_inviter = case when asked_at <= ${given.since} or shown_to_inviter <> 'invited' or ${given.word}::text is null
                                   then ${given.word} else 'invited' end
     where programme_id = ${given.programmeId} and person_id = ${given.personId} and journey_id = ${given.journeyId}
       and (shown_to_inviter is not null or (${given.again}::boolean and person_told))`,
);

/** When something last happened of which an inviter hears. */
function lastNews({ stage, since, metAt, contacts }: Journey): Date {
  if (stage !== "crossing") return since;
  const meetings = contacts.filter(({ result }) => result === "reached").map(({ at }) => at);
  return latestOf(metAt ?? since, ...meetings);
}

/** The inviter's own error: their line goes. Whatever the person has with the programme otherwise goes on. */
export async function withdrawInvitation(
  act: Act<StaffIdentity>,
  ref: PersonRef,
  stayId: string,
): Promise<void> {
  await withinPerson(act, ref.programmeId, ref.personId, (inner) =>
    inner.db
      .updateTable("invitation")
      .set({ shownToInviter: null })
      .where((is) => is.and({ ...ref, stayId, inviterId: act.who.id }))
      .execute(),
  );
}

function wordFor(journey: Journey): string | null {
  switch (journey.stage) {
    case "invited":
    case "offered":
      return journey.overdueTold > 0 ? "still looking" : "invited";
    case "meeting":
      return "someone is on the way";
    case "met":
    case "crossing":
      return "met";
    case "ended":
      return null;
    case "not taken up":
      if (journey.reason === "nobody could come") return "nobody could come";
      return null;
  }
}

/** How many were asked for by this ward's printed code since a moment. */
export async function countByWardCode(
  act: Act,
  programmeId: string,
  unitId: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select ward_code_invitations(${programmeId}, ${unitId}, ${since}) as count`.execute(act.db);
  return rows[0]?.count ?? 0;
}

/** "Asked, said no": stands on the ward's list with the stay, and counts one without a person. */
export async function noteSaidNo(
  act: Act<StaffIdentity>,
  stay: { readonly hospitalId: string; readonly stayId: string },
  day: string,
): Promise<void> {
  const added = await act.db
    .insertInto("askedSaidNo")
    .values({ ...stay, askedAt: act.now, askedBy: act.who.id })
    .onConflict((again) => again.doNothing())
    .returning("stayId")
    .executeTakeFirst();
  if (!added) return;
  await act.db
    .insertInto("saidNoDay")
    .values({ programmeId: act.who.programmeId, day, people: 1 })
    .onConflict((same) =>
      same.columns(["programmeId", "day"]).doUpdateSet({ people: sql`said_no_day.people + 1` }),
    )
    .execute();
}

/** What this inviter sees of their own invitations on a ward, by stay. */
export async function ownInvitations(
  act: Act<StaffIdentity>,
  stayIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly peer: PeerLine; readonly personId: string }>> {
  if (stayIds.length === 0) return new Map();
  const { programmeId, id } = act.who;
  const rows = await invitationsBy(act.db, { programmeId, inviterId: id, stayIds });
  return new Map(
    rows.flatMap(({ stayId, personId, shownToInviter }) =>
      stayId && shownToInviter ? [[stayId, { peer: shownToInviter as PeerLine, personId }]] : [],
    ),
  );
}

const invitationsBy = statement(
  (db, given: { programmeId: string; inviterId: string; stayIds: readonly string[] }) =>
    db
      .selectFrom("invitation")
      .select(["stayId", "personId", "shownToInviter"])
      .where("programmeId", "=", given.programmeId)
      .where("inviterId", "=", given.inviterId)
      .where("stayId", "=", sql<string>`any (${given.stayIds}::uuid[])`)
      .orderBy("askedAt"),
);
