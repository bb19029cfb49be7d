import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { SealingKey } from "../../../platform/sealing/index.ts";
import type { AdtEntry } from "../entry.ts";
import { type MergeFact, mergeFacts } from "../merges.ts";
import { sealEntry } from "./sealed-entry.ts";

type HospitalAct = Act<HospitalIdentity>;

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");

export interface NewEntry {
  readonly entry: AdtEntry;
  readonly visit: Buffer | null;
  readonly record: Buffer | null;
  /** The whole message and until when it is kept; null where nothing of it may stay. */
  readonly raw: { readonly message: Uint8Array; readonly eraseAfter: Date } | null;
}

/** Adds one person's part of a message, and the message itself for the time the hospital keeps it. One round trip. */
export async function addEntry(act: HospitalAct, key: SealingKey, added: NewEntry): Promise<void> {
  const { hospitalId } = act.who;
  const { entry, visit, record, raw } = added;
  const { keyId } = key;
  const sealedRaw =
    raw && key.seal(Buffer.from(raw.message).toString("base64"), `adt message ${entry.messageKey}`);
  await sql`
    with raw as (
      insert into adt_raw (hospital_id, message_key, received_at, erase_after, key_id, sealed)
      select ${hospitalId}, ${bytes(entry.messageKey)}, ${act.now}, ${raw?.eraseAfter ?? null}::timestamptz, ${keyId},
             ${sealedRaw}::bytea
       where ${raw !== null}::boolean
      on conflict do nothing
    )
    insert into adt_entry (hospital_id, entry_key, message_key, claimed_id, visit_hash, record_hash, trigger_event,
      event_at, received_at, flags, key_id, sealed)
    values (${hospitalId}, ${bytes(entry.key)}, ${bytes(entry.messageKey)},
      ${entry.claimedId === undefined ? null : bytes(entry.claimedId)}, ${visit}, ${record}, ${entry.trigger},
      ${entry.happenedAt}, ${act.now}, ${[...entry.flags]}, ${keyId}, ${sealEntry(key, entry)})`.execute(
    act.db,
  );
}

/** Adds what an entry says about numbers that took each other's place. */
export async function addMerges(
  act: HospitalAct,
  entry: AdtEntry,
  hash: (number: string) => Buffer,
): Promise<void> {
  const rows = mergeFacts(entry).map((fact: MergeFact) => ({
    hospitalId: act.who.hospitalId,
    retiredHash: hash(fact.retired),
    survivingHash: hash(fact.survivor),
    kind: fact.kind,
    eventAt: fact.at,
    entryKey: bytes(fact.key),
  }));
  if (rows.length === 0) return;
  await act.db
    .insertInto("recordMerge")
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute();
}
