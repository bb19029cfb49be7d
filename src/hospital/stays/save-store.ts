import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../platform/database/index.ts";
import type { SealingKey } from "../../platform/sealing/index.ts";
import { type StayIdentity, sealIdentity } from "./identity.ts";

/** A stay as its messages tell it now. */
export interface StayRow {
  readonly stayId: string;
  readonly visitHash: Buffer;
  readonly recordHash: Buffer | null;
  readonly class: string;
  readonly state: string;
  readonly unitId: string | null;
  readonly room: string | null;
  readonly bed: string | null;
  readonly admittedAt: Date | null;
  readonly movedAt: Date | null;
  readonly leaveSince: Date | null;
  readonly death: string;
  readonly diedAt: Date | null;
  readonly continuedAs: string | null;
  readonly flags: readonly string[];
  readonly lastEventAt: Date;
  /** Null while there is no end in sight. */
  readonly readableUntil: Date | null;
}

export interface DepartureRow {
  readonly departedAt: Date;
  readonly kind: string;
  readonly disposition: string | null;
}

/**
 * Writes a stay with its departure and, while the ward reads it, its names. One round trip.
 *
 * @returns the stay's version, which goes up with every change that anyone but the ward's list could notice
 */
export async function saveStay(
  act: Act<HospitalIdentity>,
  row: StayRow,
  departure: DepartureRow | null,
  names: { readonly identity: StayIdentity; readonly key: SealingKey } | null,
): Promise<number> {
  const { hospitalId } = act.who;
  const { stayId } = row;
  const at = departure?.departedAt ?? null;
  const kind = departure?.kind ?? null;
  const sealed = names && sealIdentity(names.key, stayId, names.identity);
  const { rows } = await sql<{ version: number }>`
    with saved as (
      insert into stay as s (hospital_id, stay_id, visit_hash, record_hash, class, state, unit_id, room, bed, admitted_at,
        moved_at, leave_since, death, died_at, continued_as, flags, last_event_at, readable_until)
      values (${hospitalId}, ${stayId}, ${row.visitHash}, ${row.recordHash}, ${row.class}, ${row.state}, ${row.unitId},
        ${row.room}, ${row.bed}, ${row.admittedAt}, ${row.movedAt}, ${row.leaveSince}, ${row.death}, ${row.diedAt},
        ${row.continuedAs}, ${[...row.flags]}, ${row.lastEventAt}, coalesce(${row.readableUntil}::timestamptz, 'infinity'))
      on conflict (hospital_id, stay_id) do update set
        visit_hash = excluded.visit_hash, record_hash = excluded.record_hash, class = excluded.class,
        state = excluded.state, unit_id = excluded.unit_id, room = excluded.room, bed = excluded.bed,
        admitted_at = excluded.admitted_at, moved_at = excluded.moved_at, leave_since = excluded.leave_since,
        death = excluded.death, died_at = excluded.died_at, continued_as = excluded.continued_as,
        flags = excluded.flags, last_event_at = excluded.last_event_at, readable_until = excluded.readable_until,
        version = s.version + ((s.visit_hash, s.record_hash, s.class, s.state, s.unit_id, s.room, s.bed, s.admitted_at,
            s.moved_at, s.leave_since, s.death, s.died_at, s.continued_as)
          is distinct from (excluded.visit_hash, excluded.record_hash, excluded.class, excluded.state, excluded.unit_id,
            excluded.room, excluded.bed, excluded.admitted_at, excluded.moved_at, excluded.leave_since, excluded.death,
            excluded.died_at, excluded.continued_as)
          or (select count(*) from stay_departure d where d.hospital_id = ${hospitalId} and d.stay_id = ${stayId}
               and d.departed_at = ${at}::timestamptz and d.kind = ${kind}::text)
             <> ${departure === null ? 0 : 1}::int
          or (${departure === null}::boolean and exists(select from stay_departure d
               where d.hospital_id = ${hospitalId} and d.stay_id = ${stayId})))::int
      returning version
    ), not_departed as (
      delete from stay_departure
       where hospital_id = ${hospitalId} and stay_id = ${stayId} and ${departure === null}::boolean
    ), departed as (
      insert into stay_departure (hospital_id, stay_id, departed_at, kind, disposition)
      select ${hospitalId}, ${stayId}, ${at}::timestamptz, ${kind}::text, ${departure?.disposition ?? null}::text
       where ${departure !== null}::boolean
      on conflict (hospital_id, stay_id) do update set
        departed_at = excluded.departed_at, kind = excluded.kind, disposition = excluded.disposition
    ), unnamed as (
      delete from stay_identity
       where hospital_id = ${hospitalId} and stay_id = ${stayId} and ${sealed === null}::boolean
    ), named as (
      insert into stay_identity (hospital_id, stay_id, key_id, sealed)
      select ${hospitalId}, ${stayId}, ${names?.key.keyId ?? null}::uuid, ${sealed}::bytea
       where ${sealed !== null}::boolean
      on conflict (hospital_id, stay_id) do update set key_id = excluded.key_id, sealed = excluded.sealed
    )
    select version from saved`.execute(act.db);
  return rows[0]?.version ?? 0;
}
