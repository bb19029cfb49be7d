import type pg from "pg";
import { called, quoted } from "./script.ts";

/**
 * Deletes what lies under destroyed keys: a person with all that belongs to them, and every sealed row. Wherever a key
 * was destroyed these had been deleted before it, so what is found here came back with the backup.
 *
 * @param session the administrator's
 * @returns rows deleted, without what went with them
 */
export async function deleteUnder(session: pg.Client, keyIds: readonly string[]): Promise<number> {
  let deleted = 0;
  for (const { schema, name, seals } of await tablesWithKeys(session)) {
    // A row that was emptied when its key went is as it should be.
    const filled = seals ? `and ${quoted("sealed")} is not null` : "";
    const { rowCount } = await session.query(
      `delete from ${called({ schema, name })} where key_id = any ($1::uuid[]) ${filled}`,
      [keyIds],
    );
    deleted += rowCount ?? 0;
  }
  return deleted;
}

interface TableWithKeys {
  readonly schema: string;
  readonly name: string;
  readonly seals: boolean;
}

/** Every table whose rows name a key: what they hold, or what belongs to them, is sealed under it. */
export async function tablesWithKeys(session: pg.Client): Promise<readonly TableWithKeys[]> {
  const { rows } = await session.query<TableWithKeys>(`
    select 'public' as schema, c.relname as name,
           exists(select from pg_attribute s where s.attrelid = c.oid and s.attname = 'sealed' and not s.attisdropped) as seals
      from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'key_id' and not k.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 2`);
  return rows;
}
