import pg from "pg";
import { DatabaseTrouble } from "./embedded/index.ts";
import { gatherMigrations } from "./gather-migrations.ts";
import { isHalfRestored, ranMigrations, unknownHere } from "./ledger.ts";

/**
 * Throws `DatabaseTrouble`, and has changed nothing, when this version must not touch a database: a newer version has
 * been there (to go on would lose what it keeps), or a restore did not finish.
 *
 * @param url any login that may read the ledger
 * @returns the names of migrations that have not run there
 */
export async function refuseStrangeDatabase(url: string): Promise<{ readonly missing: readonly string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isHalfRestored(client)) throw new DatabaseTrouble(halfRestored);
    const [ran, files] = [await ranMigrations(client), await gatherMigrations()];
    const unknown = unknownHere(ran, files);
    if (unknown.length > 0) throw new DatabaseTrouble(newer(unknown));
    const done = new Set(ran.map(({ name }) => name));
    return { missing: files.map(({ name }) => name).filter((name) => !done.has(name)) };
  } finally {
    await client.end();
  }
}

/** @param names migrations that this version has no file for */
export const newer = (names: readonly string[], what = "The database"): string =>
  `${what} is newer than this version of Footbridge, which does not know ${names.join(", ")}. Install the version that made it, or a newer one; a downgrade would lose data.`;

const halfRestored =
  "A restore into this database is at work, or died half-way: it must not be used as it is. Empty it, and its key store, and run `footbridge restore` again (docs/operating/restore.md).";
