import { sql } from "kysely";
import type { PersonRef } from "../../../bridge/journey/index.ts";
import type { Act } from "../../../platform/database/index.ts";
import type { ChangedStay, Told } from "./news.ts";

/** A stay that the journey follows, as far as it matters for another one that begins. */
export interface Followed {
  readonly stayId: string;
  readonly openedToPeers: boolean;
  readonly linkedAt: Date;
  readonly departedAt: Date | null;
  readonly departure: string | null;
  readonly disposition: string | null;
  readonly state: string;
}

/** The stays that a journey follows. The act must be about the person. */
export const followedStays = (act: Act, ref: PersonRef, journeyId: string): Promise<readonly Followed[]> =>
  act.db
    .selectFrom("journeyStay as link")
    .innerJoin("stay", (on) =>
      on.onRef("stay.hospitalId", "=", "link.hospitalId").onRef("stay.stayId", "=", "link.stayId"),
    )
    .leftJoin("stayDeparture as left", (on) =>
      on.onRef("left.hospitalId", "=", "stay.hospitalId").onRef("left.stayId", "=", "stay.stayId"),
    )
    .where("link.programmeId", "=", ref.programmeId)
    .where("link.personId", "=", ref.personId)
    .where("link.journeyId", "=", journeyId)
    .select(["link.stayId", "link.openedToPeers", "link.linkedAt", "stay.state"])
    .select(["left.departedAt", "left.kind as departure", "left.disposition"])
    .execute();

/** What the person's facts already say of a stay, and how often the hospital took a death back. */
export async function loadTold(
  act: Act,
  ref: PersonRef,
  { stayId }: Pick<ChangedStay, "stayId">,
  linkedAt: Date | null,
): Promise<{ readonly told: Told; readonly errorsTold: number }> {
  const rows = await act.db
    .selectFrom("journeyEvent")
    .select(["kind", sql<string | null>`details -> 'fact' ->> 'kind'`.as("fact")])
    .select([sql<string | null>`details -> 'fact' ->> 'at'`.as("factAt")])
    .where((is) => is.and({ ...ref, byKind: "hospital message" }))
    .where((is) =>
      is.or([is(sql`details -> 'fact' ->> 'stayId'`, "=", stayId), is("kind", "=", "death was an error")]),
    )
    .orderBy("position")
    .execute();
  let told: Told = {
    linkedAt,
    departedAt: null,
    onLeaveSince: null,
    movedAt: null,
    cancelled: false,
    count: 0,
  };
  for (const { fact, factAt } of rows) {
    if (!fact || !factAt) continue;
    told = { ...heard(told, fact, new Date(factAt)), count: told.count + 1 };
  }
  return { told, errorsTold: rows.filter(({ kind }) => kind === "death was an error").length };
}

function heard(told: Told, fact: string, at: Date): Told {
  switch (fact) {
    case "departed":
      return { ...told, departedAt: at, onLeaveSince: null };
    case "departure cancelled":
      return { ...told, departedAt: null };
    case "on leave":
      return { ...told, onLeaveSince: at };
    case "back from leave":
      return { ...told, onLeaveSince: null };
    case "moved":
      return { ...told, movedAt: at };
    case "cancelled":
      return { ...told, cancelled: true };
    default:
      return { ...told, cancelled: false };
  }
}

/** The person has said that their peer may be told when they are back in hospital. */
export async function mayTellPeer(act: Act, ref: PersonRef): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists(select from sharing_grant
      where programme_id = ${ref.programmeId} and person_id = ${ref.personId}
        and reader = 'assigned-peer' and item = 'back-in-hospital'
        and open_from <= ${act.now} and open_until > ${act.now}) as may`.execute(act.db);
  return rows[0]?.may ?? false;
}

/** From now on the journey follows this stay too. The act must be about the person. */
export async function followStay(
  act: Act,
  ref: PersonRef,
  journeyId: string,
  stay: { readonly hospitalId: string; readonly stayId: string },
  openedToPeers: boolean,
): Promise<void> {
  const { hospitalId, stayId } = stay;
  await act.db
    .insertInto("journeyStay")
    .values({ ...ref, journeyId, hospitalId, stayId, openedToPeers, linkedAt: act.now })
    .onConflict((linked) => linked.doNothing())
    .execute();
}
