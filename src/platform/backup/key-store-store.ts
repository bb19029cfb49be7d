import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { called, quoted, type TableShape } from "./script.ts";
import type { Source } from "./write-script.ts";

/** The key store's one table, as backups have it. */
export const personKeys = {
  schema: "public",
  name: "person_key",
  columns: ["key_id", "wrapped", "made_at", "destroyed_at"],
} as const satisfies TableShape;

/** All keys of a key store, by its keeper. */
export const keysOf = (session: pg.Client): Source => ({
  tables: [personKeys],
  rowsOf: (table) =>
    session.query(
      copyTo(`copy (select ${table.columns.map(quoted).join(", ")} from ${called(table)}) to stdout`),
    ),
  sequences: async () => [],
});

/** A row of the key store; times and bytes as PostgreSQL writes them. */
export interface StoredKey {
  readonly keyId: string;
  readonly wrapped: string | null;
  readonly madeAt: string;
  readonly destroyedAt: string | null;
}

export async function isKeyStoreEmpty(session: pg.Client): Promise<boolean> {
  return (await session.query("select from person_key limit 1")).rowCount === 0;
}

/** Adds keys. The keeper may insert, and may not COPY past row security. */
export async function addKeys(session: pg.Client, keys: readonly StoredKey[]): Promise<void> {
  const column = (name: keyof StoredKey) => keys.map((key) => key[name]);
  await session.query(
    `insert into person_key (key_id, wrapped, made_at, destroyed_at)
     select * from unnest($1::uuid[], $2::bytea[], $3::timestamptz[], $4::timestamptz[])`,
    [column("keyId"), column("wrapped"), column("madeAt"), column("destroyedAt")],
  );
}

/** Destroys keys that are still there. */
export async function destroyKeys(session: pg.Client, keyIds: readonly string[]): Promise<void> {
  await session.query(
    `update person_key set wrapped = null, destroyed_at = now()
      where key_id = any ($1::uuid[]) and destroyed_at is null`,
    [keyIds],
  );
}

/** Ids of all keys that were destroyed, in batches. */
export async function* destroyedKeys(session: pg.Client): AsyncGenerator<readonly string[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await session.query<{ id: string }>(
      "select key_id as id from person_key where destroyed_at is not null and key_id > $1 order by key_id limit 5000",
      [after],
    );
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    after = rows.at(-1)?.id ?? after;
  }
}
