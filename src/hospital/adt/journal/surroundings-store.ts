import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { MergeRow } from "../same-record-store.ts";

type HospitalAct = Act<HospitalIdentity>;

export interface StoredEntry {
  /** Hex. */
  readonly entryKey: string;
  /** Hex, as all hashes here; null for a message about a person. */
  readonly visit: string | null;
  readonly record: string | null;
  readonly keyId: string;
  /** Base64. */
  readonly sealed: string;
}

export interface StoredStay {
  readonly stayId: string;
  readonly visit: string;
  readonly version: number;
  readonly state: string;
  /** ISO 8601, or "infinity". */
  readonly readableUntil: string;
}

/** What is already known around a visit or a record. */
export interface Surroundings {
  readonly merges: readonly MergeRow[];
  readonly entries: readonly StoredEntry[];
  readonly stays: readonly StoredStay[];
  readonly forgotten: readonly { readonly state: "departed" | "cancelled"; readonly endedAt: string }[];
  /** Someone with a programme may be meant. */
  readonly followed: boolean;
}

/** What is written down of them in `adt_surroundings`. */
type Found = { readonly [Key in keyof Surroundings]: Surroundings[Key] | null };

/**
 * Everything that one stay is rebuilt from.
 *
 * @param numbers keyed hashes of visits and records to start from
 */
export async function loadSurroundings(act: HospitalAct, numbers: readonly Buffer[]): Promise<Surroundings> {
  const { rows } = await sql<{ found: Found }>`
    select adt_surroundings(${act.who.hospitalId}, ${[...numbers]}::bytea[]) as found`.execute(act.db);
  return complete(rows[0]?.found);
}

/**
 * Waits for a message's turn. Those about one visit go one after another; one that may touch several stays goes alone.
 *
 * @param visit null: alone
 * @param messageKey hex
 * @returns what lies around it, or `undefined` when this very message is in already
 */
export async function beginMessage(
  act: HospitalAct,
  visit: Buffer | null,
  messageKey: string,
  numbers: readonly Buffer[],
): Promise<Surroundings | undefined> {
  const { rows } = await sql<{ found: Found | null }>`
    select adt_begin(${act.who.hospitalId}, ${visit}, ${Buffer.from(messageKey, "hex")}, ${[...numbers]}::bytea[])
      as found`.execute(act.db);
  const found = rows[0]?.found;
  return found ? complete(found) : undefined;
}

const complete = (found: Found | undefined): Surroundings => ({
  merges: found?.merges ?? [],
  entries: found?.entries ?? [],
  stays: found?.stays ?? [],
  forgotten: found?.forgotten ?? [],
  followed: found?.followed ?? false,
});

/** The stays that any of these records is, or was once, about; oldest first. */
export async function staysOfRecords(
  act: HospitalAct,
  { merges }: Pick<Surroundings, "merges">,
  records: readonly Buffer[],
): Promise<readonly { readonly visitHash: Buffer; readonly readable: boolean }[]> {
  const alike = merges.flatMap(({ retired, surviving }) => [retired, surviving]);
  return act.db
    .selectFrom("stay")
    .select("visitHash")
    .select(({ eb }) => eb("readableUntil", ">", act.now).$castTo<boolean>().as("readable"))
    .where("hospitalId", "=", act.who.hospitalId)
    .where("recordHash", "in", [...records, ...alike.map((hash) => Buffer.from(hash, "hex"))])
    .orderBy("stayId")
    .execute();
}
