import type pg from "pg";

/** A migration that a database has run, as its ledger says. */
export interface RanMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** What a database says has been done to it, in number order; nothing where there is no ledger yet. */
export async function ranMigrations(client: pg.Client): Promise<readonly RanMigration[]> {
  if (!(await isThere(client, "migrations.done"))) return [];
  const { rows } = await client.query<RanMigration>(
    "select number, name, checksum from migrations.done order by number",
  );
  return rows;
}

/** A restore is at work in this database, or died in it. */
export const isHalfRestored = (client: pg.Client): Promise<boolean> =>
  isThere(client, "migrations.restoring");

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [
    table,
  ]);
  return rows[0]?.there ?? false;
}

/** Of the migrations that ran, those that this version of Footbridge has no file for. */
export const unknownHere = (
  ran: readonly RanMigration[],
  files: readonly { readonly name: string }[],
): readonly string[] => {
  const known = new Set(files.map(({ name }) => name));
  return ran.filter(({ name }) => !known.has(name)).map(({ name }) => name);
};
