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

/** Each copy with what ids end in: those of its people, of the colleagues it shares with three others, of its programme. */
export const copiesAsRows = ({ from, to, eachProgramme }: Copies): string =>
  `(select n, ${ending("n")} as copy, ${ending("n / 4")} as colleagues, ${ending(`n / ${eachProgramme ?? 1}`)} as programme
      from generate_series(${from}, ${to}) as number (n) offset 0)`;

const ending = (number: string): string => `lpad(to_hex(${number}), 8, '0')`;

/** What a copy `c` has in this column of `t`: its own id, hash or code, and everything else as it was. */
export function columnOfCopy(table: string, { name, type }: Column, { eachProgramme }: Copies): string {
  const was = `t."${name}"`;
  // The same key opens what is sealed: the key store does not have to grow along.
  if (name === "key_id") return was;
  if (ofProgramme.has(name)) return eachProgramme === null ? was : idOf(was, "c.programme");
  if (name === "unit_id") return table === "stay" ? wardOf(was, eachProgramme) : idOf(was, "c.colleagues");
  if (name === "unit_ids") return `array(select ${idOf("u", "c.colleagues")} from unnest(${was}) as u)`;
  if (ofColleague.has(name)) return idOf(was, "c.colleagues");
  if (type === "uuid") return idOf(was, "c.copy");
  if (name === "ward_code_hash") return "null";
  // The event with which a journey begins names it once more, and what is made of the events has that name.
  if (name === "details" && table === "journey_event")
    return `case when ${was} ? 'journeyId' then jsonb_set(${was}, '{journeyId}', to_jsonb(${idOf("t.journey_id", "c.copy")})) else ${was} end`;
  if (hashes.has(name)) return `sha256(${was} || convert_to(c.copy, 'UTF8'))`;
  if (table === "unit" && name === "code") return `${was} || '-' || c.colleagues`;
  if (name === "facility_code") return `${was} || '-' || c.programme`;
  return was;
}

/** An id of the same moment as the one it was made from, and a UUIDv7 as that is: contracts look at that, too. */
const idOf = (was: string, ending: string): string => `(left(${was}::text, 28) || ${ending})::uuid`;

/** Whoever left a ward did so from the same wards all the years; whoever lies there now has one of their own. */
const wardOf = (was: string, eachProgramme: number | null): string =>
  eachProgramme === null
    ? `case when t.readable_until < now() then ${was} else ${idOf(was, "c.colleagues")} end`
    : idOf(was, "c.colleagues");

const ofProgramme = new Set(["programme_id", "hospital_id"]);
const ofColleague = new Set([
  ...["staff_id", "peer_id", "reader_id", "inviter_id", "asked_by", "heard_by", "made_by", "covered_by"],
  ...["by_id", "actor_id"],
]);
const hashes = new Set([
  ...["visit_hash", "record_hash", "entry_key", "message_key", "claimed_id", "link_hash"],
]);
