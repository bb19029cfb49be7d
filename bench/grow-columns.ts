import type pg from "pg";

/** Numbers of copies; `null` where they are all in the demo's own programme, else so many of them make one. */
export interface Copies {
  readonly from: number;
  readonly to: number;
  readonly eachProgramme: number | null;
}

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns of a table that can be written. */
export async function columnsOf(db: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await db.query<Column>(
    `select column_name as name, udt_name as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
      order by ordinal_position`,
    [table],
  );
  return rows;
}

/** What a copy has in this column: its own id, hash or code, and everything else as it was. */
export function columnOfCopy(table: string, { name, type }: Column, { eachProgramme }: Copies): string {
  const programme = eachProgramme === null ? null : `c.n / ${eachProgramme}`;
  const colleagues = "c.n / 4";
  const was = `t."${name}"`;
  // The same key opens what is sealed: the key store does not have to grow along.
  if (name === "key_id") return was;
  if (ofProgramme.has(name)) return programme === null ? was : idOf(was, programme);
  if (name === "unit_id") return table === "stay" ? wardOf(was, programme) : idOf(was, colleagues);
  if (name === "unit_ids") return `array(select ${idOf("u", colleagues)} from unnest(${was}) as u)`;
  if (ofColleague.has(name)) return idOf(was, colleagues);
  if (type === "uuid") return idOf(was, "c.n");
  if (name === "ward_code_hash") return "null";
  if (hashes.has(name)) return `sha256(${was} || convert_to(c.n::text, 'UTF8'))`;
  if (name === "facility_code" || (table === "unit" && name === "code"))
    return `${was} || '-' || ${table === "unit" ? colleagues : programme}`;
  return was;
}

/** An id that belongs to the same moment as the one it was made from, as UUIDv7 does. */
const idOf = (was: string, copy: string): string =>
  `(left(${was}::text, 13) || left(md5(${was}::text || ':' || (${copy})), 20))::uuid`;

/** Whoever left a ward did so from the same wards all the years; whoever lies there now has one of their own. */
const wardOf = (was: string, programme: string | null): string =>
  programme === null
    ? `case when t.readable_until < now() then ${was} else ${idOf(was, "c.n / 4")} end`
    : idOf(was, "c.n / 4");

const ofProgramme = new Set(["programme_id", "hospital_id"]);
const ofColleague = new Set([
  ...["staff_id", "peer_id", "reader_id", "inviter_id", "asked_by", "heard_by", "made_by", "covered_by"],
  ...["by_id", "actor_id"],
]);
const hashes = new Set([
  ...["visit_hash", "record_hash", "entry_key", "message_key", "claimed_id", "link_hash"],
]);
