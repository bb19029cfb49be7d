import type pg from "pg";
import { tablesWithKeys } from "./replay-store.ts";
import { called } from "./script.ts";

const atOnce = 5_000;

/**
 * How many keys the data names that the key store never had.
 *
 * @param session the administrator's, of the main database
 * @param keeper the key store's
 */
export async function countMissingKeys(session: pg.Client, keeper: pg.Client): Promise<number> {
  let missing = 0;
  for (const table of await tablesWithKeys(session))
    for await (const keyIds of keysNamedIn(session, called(table))) {
      const { rows } = await keeper.query<{ known: number }>(
        "select count(*)::int as known from person_key where key_id = any ($1)",
        [keyIds],
      );
      missing += keyIds.length - (rows[0]?.known ?? 0);
    }
  return missing;
}

async function* keysNamedIn(session: pg.Client, table: string): AsyncGenerator<readonly string[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await session.query<{ id: string }>(
      `select distinct key_id as id from ${table} where key_id > $1 order by key_id limit ${atOnce}`,
      [after],
    );
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    after = rows.at(-1)?.id ?? after;
  }
}
