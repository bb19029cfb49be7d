import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../platform/database/index.ts";
import { type MergeFact, pointersFrom, survivingNumber } from "./merges.ts";

/** A number and all that are one with it today, as keyed hashes. */
export interface SameRecord {
  /** The one in use. */
  readonly surviving: Buffer;
  /** With the surviving one. */
  readonly all: readonly Buffer[];
}

/** A fact about two numbers as it is kept; hashes in hex. */
export interface MergeRow {
  readonly retired: string;
  readonly surviving: string;
  readonly kind: MergeFact["kind"];
  readonly eventAt: string;
  readonly entryKey: string;
}

/** What those merges add up to for one number. Facts in any order give the same answer. */
export function sameRecordIn(rows: readonly MergeRow[], hash: Buffer): SameRecord {
  const pointers = pointersFrom(
    rows.map((row) => ({
      kind: row.kind,
      retired: row.retired,
      survivor: row.surviving,
      at: new Date(row.eventAt),
      key: row.entryKey,
    })),
  );
  const surviving = survivingNumber(pointers, hash.toString("hex"));
  const touched = new Set([hash.toString("hex"), ...rows.flatMap((row) => [row.retired, row.surviving])]);
  const all = [...touched].filter((one) => survivingNumber(pointers, one) === surviving);
  return { surviving: Buffer.from(surviving, "hex"), all: all.map((one) => Buffer.from(one, "hex")) };
}

/** The numbers that are one record with this one, as the hospital has told it so far. */
export async function sameRecord(act: Act<HospitalIdentity>, hash: Buffer): Promise<SameRecord> {
  const { hospitalId } = act.who;
  const { rows } = await sql<MergeRow>`
    with recursive touched(hash) as (
      select ${hash}::bytea
      union
      select case when m.retired_hash = touched.hash then m.surviving_hash else m.retired_hash end
        from touched join record_merge m on m.hospital_id = ${hospitalId}
         and (m.retired_hash = touched.hash or m.surviving_hash = touched.hash))
    select encode(retired_hash, 'hex') as retired, encode(surviving_hash, 'hex') as surviving, kind,
           event_at, encode(entry_key, 'hex') as entry_key
      from record_merge
     where hospital_id = ${hospitalId} and retired_hash = any (array(select hash from touched))`.execute(
    act.db,
  );
  return sameRecordIn(rows, hash);
}
