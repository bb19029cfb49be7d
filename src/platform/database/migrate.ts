import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { gatherMigrations, type Migration } from "./gather-migrations.ts";
import { ranMigrations } from "./ledger.ts";
import { createRoles, urlFor } from "./roles.ts";
import { refuseStrangeDatabase } from "./strange-database.ts";

/** Roles, job tables and every migration that has not run yet, each in a transaction of its own. */
export async function prepareDatabase(adminUrl: string): Promise<{ readonly ran: readonly string[] }> {
  await refuseStrangeDatabase(adminUrl);
  return migrateDatabase(adminUrl, await gatherMigrations());
}

/** The same with chosen migrations only, and without asking whose the database is: for a restore. */
export async function migrateDatabase(
  adminUrl: string,
  migrations: readonly Migration[],
): Promise<{ readonly ran: readonly string[] }> {
  await createRoles(adminUrl);
  const ownerUrl = urlFor("owner", adminUrl);
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  return { ran: await runOwnMigrations(ownerUrl, migrations) };
}

/** Held while migrations run. A backup shares it: the shape of tables must not change under it. */
export const migrationLock = 42804281;

async function runOwnMigrations(ownerUrl: string, files: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const ran: string[] = [];
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(ledger);
    const known = new Map((await ranMigrations(client)).map((row) => [row.number, row]));
    for (const file of files) {
      const before = known.get(file.number);
      if (before) {
        if (before.checksum !== file.checksum)
          throw new Error(
            `Migration ${file.name} was edited after it had run. Restore it and add a new one.`,
          );
        continue;
      }
      await runOne(client, file);
      ran.push(file.name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function runOne(client: pg.Client, file: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(file.sql);
    await client.query("insert into migrations.done (number, name, checksum) values ($1, $2, $3)", [
      file.number,
      file.name,
      file.checksum,
    ]);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(
      `Migration ${file.name} failed and was rolled back: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

const quiet = new Logger(() => () => {});

const ledger = `
  create schema if not exists migrations;
  create table if not exists migrations.done (
    number integer primary key, name text not null, checksum text not null, ran_at timestamptz not null default now());
  alter table migrations.done enable row level security;
  alter table migrations.done force row level security;
  drop policy if exists done_by_owner on migrations.done;
  create policy done_by_owner on migrations.done to footbridge_owner using (true)`;
