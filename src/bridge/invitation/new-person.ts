import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Act } from "../../platform/database/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import type { PersonRef } from "../journey/index.ts";
import { type Profile, sealProfile } from "../people/index.ts";

/** What the programme writes down of someone at the yes to meeting, and no more. */
export interface Introduction extends Profile {
  readonly language: "en" | "fr" | "other";
  /** The hospital's record, as a keyed hash: the only way in which someone is known again. */
  readonly record: { readonly hospitalId: string; readonly recordHash: Buffer } | null;
}

/**
 * Whoever this stay or this record already is in the programme. Never told to the one who asks. Until the transaction
 * ends, whoever else asks about the same stay or record waits, so that two who ask at once never make two people.
 */
export async function knownPerson(
  act: Act,
  stayId: string,
  record: Introduction["record"],
): Promise<string | undefined> {
  const turns = [stayId, ...(record ? [`${record.hospitalId} ${record.recordHash.toString("hex")}`] : [])];
  for (const turn of turns)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`asking ${turn}`}, 0))`.execute(act.db);
  const { rows } = await sql<{ personId: string | null }>`
    select coalesce(person_of_stay(${stayId}), person_of_record(${record?.hospitalId ?? null}, ${record?.recordHash ?? null})) as person_id`.execute(
    act.db,
  );
  return rows[0]?.personId ?? undefined;
}

/** A new person with a key of their own. The key is durable before anything is sealed under it. */
export async function preparePerson(keys: Keyring, programmeId: string, introduction: Introduction) {
  const { keyId } = await keys.create();
  const ref: PersonRef = { programmeId, personId: uuidv7() };
  const { nameUsed, pronouns, wishes, language, record } = introduction;
  const sealed = await sealProfile(keys, keyId, ref.personId, { nameUsed, pronouns, wishes });
  const save = async (act: Act): Promise<void> => {
    await act.db
      .insertInto("person")
      .values({ ...ref, keyId, createdAt: act.now })
      .execute();
    await act.db
      .insertInto("personProfile")
      .values({ ...ref, language, sealed })
      .execute();
    if (record)
      await act.db
        .insertInto("personRecord")
        .values({ ...ref, ...record })
        .execute();
  };
  return { ref, save };
}
