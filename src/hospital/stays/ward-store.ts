import { sql } from "kysely";
import { type Act, type StaffIdentity, statement, switching } from "../../platform/database/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import { sameRecord } from "../adt/index.ts";
import { openIdentity, type StayIdentity } from "./identity.ts";

/** One line of a ward's list. */
export interface WardStay {
  readonly stayId: string;
  readonly nameUsed: string;
  readonly room: string | null;
  readonly bed: string | null;
  readonly class: string;
  readonly admittedAt: Date | null;
  readonly onLeave: boolean;
  readonly departedAt: Date | null;
  readonly lastEventAt: Date;
  /** When they were asked whether they would like a peer, and said no. */
  readonly saidNoAt: Date | null;
}

/**
 * Who is on a ward, or left it less than 72 hours ago, by bed. Row security gives a care team member the stays of
 * their own wards and nothing else; a stay whose names are gone is not listed.
 */
export async function wardStays(act: Act, keys: Keyring, unitId: string): Promise<readonly WardStay[]> {
  const rows = await staysOn(act.db, { unitId, now: act.now });
  const lines = rows.map(async ({ keyId, sealed, state, ...line }) => {
    const identity = await openIdentity(keys, line.stayId, { keyId, sealed });
    return identity ? [{ ...line, nameUsed: identity.nameUsed, onLeave: state === "on leave" }] : [];
  });
  return (await Promise.all(lines)).flat();
}

const staysOn = statement((db, given: { unitId: string; now: Date }) =>
  db
    .selectFrom("stay")
    .innerJoin("stayIdentity as who", (on) =>
      on.onRef("who.hospitalId", "=", "stay.hospitalId").onRef("who.stayId", "=", "stay.stayId"),
    )
    .leftJoin("stayDeparture as left", (on) =>
      on.onRef("left.hospitalId", "=", "stay.hospitalId").onRef("left.stayId", "=", "stay.stayId"),
    )
    .leftJoin("askedSaidNo as no", (on) =>
      on.onRef("no.hospitalId", "=", "stay.hospitalId").onRef("no.stayId", "=", "stay.stayId"),
    )
    .where("stay.unitId", "=", given.unitId)
    .where("stay.state", "<>", "cancelled")
    .where("stay.readableUntil", ">", given.now)
    .select(["stay.stayId", "stay.state", "stay.class", "stay.room", "stay.bed"])
    .select(["stay.admittedAt", "stay.lastEventAt", "left.departedAt", "no.askedAt as saidNoAt"])
    .select(["who.keyId", "who.sealed"])
    .orderBy("stay.room")
    .orderBy("stay.bed")
    .orderBy("stay.stayId"),
);

/** What an invitation copies of a stay. */
export interface InvitedStay {
  readonly hospitalId: string;
  readonly unitId: string;
  readonly unitKind: "ward" | "emergency";
  /** By which the programme knows this person's record, or will from now on; null where the hospital sent none. */
  readonly recordHash: Buffer | null;
  readonly identity: StayIdentity;
}

/** The stay that a care team member invites from; `undefined` unless the person is, or was a moment ago, on their ward. */
export async function stayForInvitation(
  act: Act<StaffIdentity>,
  keys: Keyring,
  stayId: string,
): Promise<InvitedStay | undefined> {
  const row = await act.db
    .selectFrom("stay")
    .innerJoin("unit", (on) =>
      on.onRef("unit.hospitalId", "=", "stay.hospitalId").onRef("unit.unitId", "=", "stay.unitId"),
    )
    .innerJoin("stayIdentity as who", (on) =>
      on.onRef("who.hospitalId", "=", "stay.hospitalId").onRef("who.stayId", "=", "stay.stayId"),
    )
    .where("stay.stayId", "=", stayId)
    .where("stay.unitId", "in", act.who.units.length > 0 ? [...act.who.units] : [null])
    .where("stay.state", "<>", "cancelled")
    .select(["stay.hospitalId", "unit.unitId", "unit.kind", "stay.recordHash", "who.keyId", "who.sealed"])
    .executeTakeFirst();
  const identity = row && (await openIdentity(keys, stayId, row));
  if (!identity) return undefined;
  const { hospitalId, unitId, kind, recordHash } = row;
  return {
    hospitalId,
    unitId,
    unitKind: kind === "emergency" ? "emergency" : "ward",
    recordHash: recordHash && (await knownHash(act, hospitalId, recordHash)),
    identity,
  };
}

/**
 * A record that took the place of others goes on under the number by which the programme already knows the person,
 * so that they are not written down twice.
 */
async function knownHash(act: Act<StaffIdentity>, hospitalId: string, recordHash: Buffer): Promise<Buffer> {
  const { all } = await switching(act, { kind: "hospital", hospitalId }, (inner) =>
    sameRecord(inner, recordHash),
  );
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from unnest(${[...all]}::bytea[]) as hash
     where person_of_record(${hospitalId}, hash) is not null order by hash limit 1`.execute(act.db);
  return rows[0]?.hash ?? recordHash;
}
