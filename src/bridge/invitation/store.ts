import { sql } from "kysely";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
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

/** All that the inviter ever sees, and only if the person was told so: invited, someone is on the way, met. */
export async function showInviter(act: Act, ref: PersonRef, journey: Journey): Promise<void> {
  await act.db
    .updateTable("invitation")
    .set({
      shownToInviter: sql`case when person_told and inviter_id is not null then ${wordFor(journey)} end`,
    })
    .where((is) => is.and({ ...ref, journeyId: journey.id }))
    .execute();
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
  const rows = await act.db
    .selectFrom("invitation")
    .select(["stayId", "personId", "shownToInviter"])
    .where("programmeId", "=", act.who.programmeId)
    .where("inviterId", "=", act.who.id)
    .where("stayId", "in", [...stayIds])
    .orderBy("askedAt")
    .execute();
  return new Map(
    rows.flatMap(({ stayId, personId, shownToInviter }) =>
      stayId && shownToInviter ? [[stayId, { peer: shownToInviter as PeerLine, personId }]] : [],
    ),
  );
}

/** Those of these stays whose people were asked and said no. */
export async function saidNoOf(act: Act, stayIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (stayIds.length === 0) return new Map();
  const rows = await act.db
    .selectFrom("askedSaidNo")
    .select(["stayId", "askedAt"])
    .where("stayId", "in", [...stayIds])
    .execute();
  return new Map(rows.map(({ stayId, askedAt }) => [stayId, askedAt]));
}
