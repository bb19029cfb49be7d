import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";

/** The job that destroys a key, wherever something was sealed under one; see bridge/steps. */
const destroyKeyTask = "destroy key";

/**
 * Has those keys destroyed under which nothing lies any more. By jobs of this transaction: either the rows are gone
 * and the keys go too, or neither.
 */
export async function destroyUnused(act: Act<HospitalIdentity>, keyIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ keyId: string }>`
    select distinct key_id from unnest(${[...keyIds]}::uuid[]) as key_id
     where not exists(select from adt_entry e where e.key_id = key_id.key_id)
       and not exists(select from adt_raw r where r.key_id = key_id.key_id)
       and not exists(select from stay_identity i where i.key_id = key_id.key_id)`.execute(act.db);
  for (const { keyId } of rows) addJob(act, { task: destroyKeyTask, payload: { keyId } });
}
