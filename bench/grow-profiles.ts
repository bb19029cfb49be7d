import pg from "pg";
import { profileOpener, sealProfile } from "../src/bridge/people/index.ts";
import type { Keyring } from "../src/platform/sealing/index.ts";

interface Waiting {
  readonly programme_id: string;
  readonly person_id: string;
  readonly original_id: string;
  readonly key_id: string;
  readonly sealed: Buffer;
}

/** What is sealed about a person is bound to their id: copies whose names a coordinator's lists show are sealed anew. */
export async function resealWaiting(adminUrl: string, keys: Keyring): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const { rows } = await db.query<Waiting>(
    `select p.programme_id, p.person_id, o.person_id as original_id, p.key_id, f.sealed
       from journey j join person p using (programme_id, person_id)
       join original.person o on o.programme_id = p.programme_id and o.key_id = p.key_id and o.person_id <> p.person_id
       join original.person_profile f on f.programme_id = o.programme_id and f.person_id = o.person_id
      where j.needs_coordinator`,
  );
  const open = profileOpener(keys);
  const sealed: Buffer[] = [];
  for (const { original_id, person_id, key_id, sealed: was } of rows) {
    const profile = await open({ personId: original_id, keyId: key_id, sealed: was });
    sealed.push(await sealProfile(keys, key_id, person_id, profile));
  }
  await db.query(
    `update person_profile f set sealed = s.sealed
       from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as s (programme_id, person_id, sealed)
      where f.programme_id = s.programme_id and f.person_id = s.person_id`,
    [rows.map(({ programme_id }) => programme_id), rows.map(({ person_id }) => person_id), sealed],
  );
  await db.end();
}
