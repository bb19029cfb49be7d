import { type RawBuilder, sql } from "kysely";
import type { Act, HospitalIdentity } from "../../platform/database/index.ts";
import { type MergeFact, pointersFrom, survivingNumber } from "./merges.ts";

/** A number and all that are one with it today, as keyed hashes. */
export interface SameRecord {
  /** The one in use. */
  readonly surviving: Buffer;
  /** With the surviving one. */
  readonly all: readonly Buffer[];
}

interface MergeRow {
  readonly retired_hash: string;
  readonly surviving_hash: string;
  readonly kind: MergeFact["kind"];
  readonly event_at: string;
  readonly entry_key: string;
}

/** A scalar query: every merge that touches these numbers, however far away, as JSON with hashes in hex. */
export const mergesAround = (hospitalId: string, hashes: readonly Buffer[]): RawBuilder<MergeRow[] | null> =>
  sql`(with recursive touched(hash) as (
      select unnest(${[...hashes]}::bytea[])
      union
      select case when m.retired_hash = touched.hash then m.surviving_hash else m.retired_hash end
        from touched join record_merge m on m.hospital_id = ${hospitalId}
         and (m.retired_hash = touched.hash or m.surviving_hash = touched.hash))
    select json_agg(json_build_object('retired_hash', encode(m.retired_hash, 'hex'),
             'surviving_hash', encode(m.surviving_hash, 'hex'), 'kind', m.kind, 'event_at', m.event_at,
             'entry_key', encode(m.entry_key, 'hex')))
      from record_merge m where m.hospital_id = ${hospitalId} and m.retired_hash in (select hash from touched))`;

/** What those merges add up to for one number. Facts in any order give the same answer. */
export function sameRecordIn(rows: readonly MergeRow[], hash: Buffer): SameRecord {
  const pointers = pointersFrom(
    rows.map((row) => ({
      kind: row.kind,
      retired: row.retired_hash,
      survivor: row.surviving_hash,
      at: new Date(row.event_at),
      key: row.entry_key,
    })),
  );
  const surviving = survivingNumber(pointers, hash.toString("hex"));
  const touched = new Set([
    hash.toString("hex"),
    ...rows.flatMap((row) => [row.retired_hash, row.surviving_hash]),
  ]);
  const all = [...touched].filter((one) => survivingNumber(pointers, one) === surviving);
  return { surviving: Buffer.from(surviving, "hex"), all: all.map((one) => Buffer.from(one, "hex")) };
}

/** The numbers that are one record with this one, as the hospital has told it so far. */
export async function sameRecord(act: Act<HospitalIdentity>, hash: Buffer): Promise<SameRecord> {
  const { rows } = await sql<{
    merges: MergeRow[] | null;
  }>`select ${mergesAround(act.who.hospitalId, [hash])} as merges`.execute(act.db);
  return sameRecordIn(rows[0]?.merges ?? [], hash);
}
