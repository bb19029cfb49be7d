import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";

type HospitalAct = Act<HospitalIdentity>;

export interface EndedStay {
  readonly visitHash: Buffer;
  readonly recordHash: Buffer | null;
  readonly state: string;
  readonly readableUntil: Date;
  readonly named: boolean;
  /** As the stay with which the hospital merged it. */
  readonly goesOn: boolean;
}

/** A stay whose time is over; `undefined` while it isn't (any more). Messages about the visit wait meanwhile. */
export async function endedStay(act: HospitalAct, stayId: string): Promise<EndedStay | undefined> {
  const { hospitalId } = act.who;
  const { rows } = await sql<{ visitHash: Buffer }>`
    select visit_hash from stay where hospital_id = ${hospitalId} and stay_id = ${stayId}`.execute(act.db);
  if (!rows[0]) return undefined;
  await sql`select adt_take_turn(${hospitalId}, ${rows[0].visitHash})`.execute(act.db);
  const ended = await sql<EndedStay>`
    select visit_hash, record_hash, state, readable_until, continued_as is not null as goes_on,
           exists(select from stay_identity i where i.hospital_id = s.hospital_id and i.stay_id = s.stay_id) as named
      from stay s where hospital_id = ${hospitalId} and stay_id = ${stayId} and readable_until <= ${act.now}`.execute(
    act.db,
  );
  return ended.rows[0];
}

/** Deletes entries with their raw messages. Returns the keys under which they lay. */
export async function deleteEntries(
  act: HospitalAct,
  entryKeys: readonly string[],
): Promise<readonly string[]> {
  const { hospitalId } = act.who;
  const { rows } = await sql<{ keyId: string }>`
    with gone as (
      delete from adt_entry
       where hospital_id = ${hospitalId} and entry_key = any (${entryKeys.map((key) => Buffer.from(key, "hex"))}::bytea[])
      returning message_key, key_id
    ), raw as (
      delete from adt_raw r using gone where r.hospital_id = ${hospitalId} and r.message_key = gone.message_key
      returning r.key_id
    ) select key_id from gone union select key_id from raw`.execute(act.db);
  return rows.map(({ keyId }) => keyId);
}

/** Puts another sealed text in the place of an entry's, and deletes the raw message. Returns the keys of before. */
export async function resealEntry(
  act: HospitalAct,
  entryKey: string,
  sealed: { readonly keyId: string; readonly sealed: Buffer },
): Promise<readonly string[]> {
  const { hospitalId } = act.who;
  const { rows } = await sql<{ keyId: string }>`
    with before as (
      select entry_key, message_key, key_id from adt_entry
       where hospital_id = ${hospitalId} and entry_key = ${Buffer.from(entryKey, "hex")}
    ), resealed as (
      update adt_entry e set key_id = ${sealed.keyId}, sealed = ${sealed.sealed} from before
       where e.hospital_id = ${hospitalId} and e.entry_key = before.entry_key
    ), raw as (
      delete from adt_raw r using before where r.hospital_id = ${hospitalId} and r.message_key = before.message_key
      returning r.key_id
    ) select key_id from before union select key_id from raw`.execute(act.db);
  return rows.map(({ keyId }) => keyId);
}

/** Takes the name off a stay. Returns the key under which it lay. */
export async function deleteIdentity(act: HospitalAct, stayId: string): Promise<readonly string[]> {
  const gone = await act.db
    .deleteFrom("stayIdentity")
    .where((is) => is.and({ hospitalId: act.who.hospitalId, stayId }))
    .returning("keyId")
    .execute();
  return gone.map(({ keyId }) => keyId);
}

/** Remembers that a visit has ended, and nothing else of it, so that a late message does not bring it back. */
export async function rememberEnd(
  act: HospitalAct,
  { visitHash, state, readableUntil }: EndedStay,
): Promise<void> {
  if (state !== "departed" && state !== "cancelled") return;
  const seventyTwoHours = 72 * 3_600_000;
  const endedAt = new Date(readableUntil.getTime() - seventyTwoHours);
  await act.db
    .insertInto("stayForgotten")
    .values({ hospitalId: act.who.hospitalId, visitHash, state, endedAt, forgottenAt: act.now })
    .onConflict((known) =>
      known.columns(["hospitalId", "visitHash"]).doUpdateSet({ state, endedAt, forgottenAt: act.now }),
    )
    .execute();
}

/** Another stay of this record is still there, so that news about the person still has a place. */
export async function hasStayOf(act: HospitalAct, records: readonly Buffer[]): Promise<boolean> {
  if (records.length === 0) return false;
  const row = await act.db
    .selectFrom("stay")
    .select("stayId")
    .where("hospitalId", "=", act.who.hospitalId)
    .where("recordHash", "in", [...records])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
