import { sql } from "kysely";
import { shiftNow } from "../../foundations/hours/index.ts";
import { type Act, type StaffIdentity, statement, withinPerson } from "../../platform/database/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Keyring, SealingKey } from "../../platform/sealing/index.ts";
import type { PersonRef } from "../journey/index.ts";
import type { PeerRelation } from "./who-may.ts";

/** What the one who acts is to this person now, as row security answers them. */
export async function relationTo(act: Act, personId: string): Promise<PeerRelation> {
  const staff = peerIn(act);
  if (!staff) return { isPeer: false, onShift: false, relation: null };
  const paired = pairNow(act.db, { programmeId: staff.programmeId, personId, peerId: staff.id });
  const [shift, [pair]] = await Promise.all([shiftNow(act, staff.programmeId, staff.id), paired]);
  return {
    isPeer: true,
    onShift: shift !== undefined,
    relation: pair ? (pair.state === "on cover" ? "cover" : "assigned") : null,
  };
}

/** Whoever supported them until the end may still read for a while, and does nothing for them any more. */
const pairNow = statement((db, given: { programmeId: string; personId: string; peerId: string }) =>
  db
    .selectFrom("pair")
    .select("state")
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .where("peerId", "=", given.peerId)
    .where("state", "in", ["assigned", "on cover"]),
);

/** The acting peer, or `undefined` for everyone else. */
export const peerIn = (act: Act): StaffIdentity | undefined =>
  act.who.kind === "staff" && act.who.roles.includes("peer") ? act.who : undefined;

/** Offers without a name that wait for this peer. */
export const loadOffers = (act: Act, programmeId: string) =>
  offersTo(act.db, { programmeId, peerId: "id" in act.who ? act.who.id : "" });

/** Row security says "not closed", too; said here, and not as a value, it is what the index holds. */
const offersTo = statement((db, given: { programmeId: string; peerId: string }) =>
  db
    .selectFrom("offer")
    .leftJoin("unit", "unit.unitId", "offer.unitId")
    .leftJoin("hospital", "hospital.hospitalId", "unit.hospitalId")
    .select([
      "offerId",
      "journeyId",
      "hospital.name as hospital",
      "unit.name as unit",
      "placeKind",
      "language",
      "fits",
      "askedAt",
      "closesAt",
    ])
    .where("offer.programmeId", "=", given.programmeId)
    .where("offer.peerId", "=", given.peerId)
    .where(sql<boolean>`not offer.closed`)
    .orderBy("askedAt"),
);

/** "Please come by", not yet settled, of the people one may read notes of. */
export const loadComeBy = (act: Act, programmeId: string, personIds: readonly string[]) =>
  askedToCome(act.db, { programmeId, personIds });

export type ComeByRow = Awaited<ReturnType<typeof loadComeBy>>[number];

const askedToCome = statement((db, given: { programmeId: string; personIds: readonly string[] }) =>
  db
    .selectFrom("comeByRequest")
    .select(["requestId", "personId", "askedAt"])
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", sql<string>`any (${given.personIds}::uuid[])`)
    .where("settledAt", "is", null)
    .orderBy("askedAt"),
);

/** The most people this peer should support at once (a weighted number that the programme sets). */
export async function loadLimit(act: Act, programmeId: string, peerId: string): Promise<number> {
  const [row] = await limitOf(act.db, { programmeId, peerId });
  return Number(row?.loadLimit ?? 12);
}

const limitOf = statement((db, given: { programmeId: string; peerId: string }) =>
  db
    .selectFrom("staffPrivate")
    .select("loadLimit")
    .where("programmeId", "=", given.programmeId)
    .where("staffId", "=", given.peerId),
);

/** The key under which things about this person are sealed. Someone erased meanwhile isn't there. */
export async function keyOf(act: Act, keys: Keyring, ref: PersonRef): Promise<SealingKey> {
  const person = await withinPerson(act, ref.programmeId, ref.personId, (inner) =>
    inner.db
      .selectFrom("person")
      .select("keyId")
      .where((is) => is.and({ ...ref }))
      .executeTakeFirst(),
  );
  const key = person && (await keys.find(person.keyId));
  if (!key) throw notFound();
  return key;
}
