import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";

type HospitalAct = Act<HospitalIdentity>;

/** Stays whose time is over: those that a job missed, and those whose journey was erased since. */
export async function overdueStays(act: HospitalAct): Promise<readonly string[]> {
  const rows = await act.db
    .selectFrom("stay")
    .select("stayId")
    .where("hospitalId", "=", act.who.hospitalId)
    .where("readableUntil", "<=", act.now)
    .orderBy("readableUntil")
    .execute();
  return rows.map(({ stayId }) => stayId);
}

/** Whoever was announced and has not been heard of for thirty days does not come. */
export const endUnheardAnnouncements = (act: HospitalAct) =>
  sql`update stay set readable_until = ${act.now} where hospital_id = ${act.who.hospitalId} and state = 'expected'
       and last_event_at < ${act.now}::timestamptz - interval '30 days' and readable_until > ${act.now}`.execute(
    act.db,
  );

/** Whole messages whose time, set by the hospital, is over. */
export const deleteOldRaw = (act: HospitalAct) =>
  sql`delete from adt_raw where hospital_id = ${act.who.hospitalId} and erase_after <= ${act.now}`.execute(
    act.db,
  );

/**
 * Entries that belong to no stay of ours 72 hours after they came: people on other wards, and news about people who
 * were never on one of ours. What merges touch, however many led from one to the next, is left until its stay goes.
 * Returns the keys under which they lay.
 */
export async function deleteStrangers(act: HospitalAct): Promise<readonly string[]> {
  const { hospitalId } = act.who;
  const { rows } = await sql<{ keyId: string }>`
    with recursive stranger as (
      select e.entry_key, e.visit_hash, e.record_hash from adt_entry e
       where e.hospital_id = ${hospitalId} and e.received_at < ${act.now}::timestamptz - interval '72 hours'
         and not exists(select from stay s where s.hospital_id = e.hospital_id
           and (s.visit_hash = e.visit_hash or (e.visit_hash is null and s.record_hash = e.record_hash)))
    ), touched(entry_key, hash, merged) as (
      select entry_key, unnest(array[visit_hash, record_hash]), false from stranger
      union
      select t.entry_key, case when m.retired_hash = t.hash then m.surviving_hash else m.retired_hash end, true
        from touched t join record_merge m on m.hospital_id = ${hospitalId}
         and (m.retired_hash = t.hash or m.surviving_hash = t.hash)
    ), spared as (
      select t.entry_key from touched t join stay s on s.hospital_id = ${hospitalId}
         and (s.visit_hash = t.hash or s.record_hash = t.hash)
       where t.merged
    ), gone as (
      delete from adt_entry e using stranger
       where e.hospital_id = ${hospitalId} and e.entry_key = stranger.entry_key
         and not exists(select from spared where spared.entry_key = e.entry_key)
      returning e.message_key, e.key_id
    ), raw as (
      delete from adt_raw r using gone where r.hospital_id = ${hospitalId} and r.message_key = gone.message_key
      returning r.key_id
    ) select key_id from gone union select key_id from raw`.execute(act.db);
  return rows.map(({ keyId }) => keyId);
}

/** Waiting messages that nobody looked after for as long as the hospital lets us keep whole messages. */
export async function dropOldWaiting(act: HospitalAct): Promise<readonly string[]> {
  const { hospitalId } = act.who;
  const { rows } = await sql<{ keyId: string }>`
    update adt_waiting w set settled_at = ${act.now}, settled_as = 'dropped', settled_because = 'not settled in time',
           sealed = null
      from hospital h
     where w.hospital_id = ${hospitalId} and h.hospital_id = w.hospital_id and w.settled_at is null
       and w.received_at < ${act.now}::timestamptz - h.raw_kept_for
    returning w.key_id`.execute(act.db);
  return rows.map(({ keyId }) => keyId);
}

/** What was only remembered so that a late message brings nothing back, and the story of settled messages: 90 days. */
export async function deleteOldMemories(act: HospitalAct): Promise<void> {
  const { hospitalId } = act.who;
  const before = sql<Date>`${act.now}::timestamptz - interval '90 days'`;
  await act.db
    .deleteFrom("stayForgotten")
    .where("hospitalId", "=", hospitalId)
    .where("forgottenAt", "<", before)
    .execute();
  await act.db
    .deleteFrom("adtWaiting")
    .where("hospitalId", "=", hospitalId)
    .where("settledAt", "<", before)
    .execute();
}
