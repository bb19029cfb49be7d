import { sql } from "kysely";
import type { Act } from "../database/index.ts";

/**
 * From here to the end of the transaction a coordinator reads, as such, about these people only. Who may read is looked
 * up for everyone whom a coordinator may read about otherwise, and thousands may wait.
 */
export async function readOnlyAbout({ db }: Act, personIds: readonly string[]): Promise<void> {
  await sql`select set_config('app.among', ${`{${[...new Set(personIds)].join()}}`}, true)`.execute(db);
}
