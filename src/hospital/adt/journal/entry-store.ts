import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { SealingKey } from "../../../platform/sealing/index.ts";
import { jsonBytes, type SavedStay } from "../../stays/index.ts";
import type { AdtEntry } from "../entry.ts";
import { type MergeFact, mergeFacts } from "../merges.ts";
import { sealEntry } from "./sealed-entry.ts";

type HospitalAct = Act<HospitalIdentity>;

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");

export interface NewEntry {
  readonly key: SealingKey;
  readonly entry: AdtEntry;
  readonly visit: Buffer | null;
  readonly record: Buffer | null;
  /** The whole message and until when it is kept; null where nothing of it may stay. */
  readonly raw: { readonly message: Uint8Array; readonly eraseAfter: Date } | null;
}

/**
 * Keeps one person's part of a message, the message itself for the time the hospital lets us, and the stay that follows
 * from it, in one round trip. Any part may be missing.
 *
 * @returns the stay's version, null without a stay
 */
export async function keep(
  act: HospitalAct,
  added: NewEntry | null,
  stay: SavedStay | null,
): Promise<number | null> {
  const entry = added && JSON.stringify(entryRow(act, added));
  const raw = added?.raw && JSON.stringify(rawRow(act, added, added.raw));
  const { saved, departed, named } = stay ?? { saved: null, departed: null, named: null };
  const json = (part: object | null): string | null => part && JSON.stringify(part);
  const { rows } = await sql<{ version: number | null }>`
    select adt_keep(${entry}::jsonb, ${raw ?? null}::jsonb, ${json(saved)}::jsonb, ${json(departed)}::jsonb,
      ${json(named)}::jsonb) as version`.execute(act.db);
  return rows[0]?.version ?? null;
}

const entryRow = ({ who, now }: HospitalAct, { key, entry, visit, record }: NewEntry) => ({
  hospital_id: who.hospitalId,
  entry_key: jsonBytes(bytes(entry.key)),
  message_key: jsonBytes(bytes(entry.messageKey)),
  claimed_id: entry.claimedId === undefined ? null : jsonBytes(bytes(entry.claimedId)),
  visit_hash: jsonBytes(visit),
  record_hash: jsonBytes(record),
  trigger_event: entry.trigger,
  event_at: entry.happenedAt,
  received_at: now,
  flags: entry.flags,
  key_id: key.keyId,
  sealed: jsonBytes(sealEntry(key, entry)),
});

const rawRow = ({ who, now }: HospitalAct, { key, entry }: NewEntry, raw: NonNullable<NewEntry["raw"]>) => ({
  hospital_id: who.hospitalId,
  message_key: jsonBytes(bytes(entry.messageKey)),
  received_at: now,
  erase_after: raw.eraseAfter,
  key_id: key.keyId,
  sealed: jsonBytes(key.seal(Buffer.from(raw.message).toString("base64"), `adt message ${entry.messageKey}`)),
});

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
