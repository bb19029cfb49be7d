import type pg from "pg";

/**
 * Does `fill` while nobody keeps the indexes of these tables, and builds them in one go afterwards: keeping them row by
 * row takes most of the time of a large fill. A key that is there twice is found then, and an error.
 */
export async function withoutIndexes(
  db: pg.Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  await db.query(
    "update pg_index set indisready = false, indisvalid = false where indrelid = any ($1::regclass[])",
    [tables],
  );
  await fill();
  await db.query("set maintenance_work_mem = '1GB'");
  for (const table of tables) await db.query(`reindex table ${table}`);
}
