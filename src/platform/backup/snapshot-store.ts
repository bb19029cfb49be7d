import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { migrationLock, type RanMigration, ranMigrations } from "../database/index.ts";
import { called, quoted, type SequenceState, type TableShape } from "./script.ts";
import { BackupTrouble } from "./trouble.ts";
import type { Source } from "./write-script.ts";

/** The main database at one moment, whatever is written meanwhile. */
export interface Snapshot extends Source {
  readonly migrations: readonly RanMigration[];
  readonly jobs: number;
}

/**
 * Opens a snapshot that lasts until the session ends. Writers are not held up; migrations wait.
 *
 * @param session the administrator's: row security must hide nothing from a backup
 */
export async function openSnapshot(session: pg.Client): Promise<Snapshot> {
  await mustSeeAllRows(session);
  await session.query("select pg_advisory_lock_shared($1)", [migrationLock]);
  await session.query("begin isolation level repeatable read read only");
  // An error where row security would hide a row, never a backup with a row less.
  await session.query("set local row_security to off");
  return {
    migrations: await ranMigrations(session),
    jobs: await jobsVersion(session),
    tables: await tablesOf(session),
    rowsOf: (table) =>
      session.query(
        copyTo(`copy (select ${table.columns.map(quoted).join(", ")} from ${called(table)}) to stdout`),
      ),
    sequences: () => sequencesOf(session),
  };
}

/** Backups and restores read and write past row security: only who may do that can make them. */
export async function mustSeeAllRows(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ may: boolean }>(
    "select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user",
  );
  if (!rows[0]?.may)
    throw new BackupTrouble(
      "The login of DATABASE_URL may not pass by row security, and a backup or restore must see every row. Give the administrator's address: a superuser, or a role with BYPASSRLS that is a member of footbridge_owner.",
    );
}

/** The newest migration of graphile-worker's own tables; 0 where there are none. */
export async function jobsVersion(session: pg.Client): Promise<number> {
  const { rows } = await session.query<{ version: number | null }>(
    "select max(id) as version from graphile_worker.migrations",
  );
  return rows[0]?.version ?? 0;
}

/** Every table with rows of its own. What a migration wrote down about itself in graphile-worker is not data. */
export async function tablesOf(session: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await session.query<TableShape>(`
    select n.nspname as schema, c.relname as name, to_json(array_agg(a.attname order by a.attnum)) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('public', 'migrations', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname, c.relname) not in (('graphile_worker', 'migrations'), ('migrations', 'restoring'))
     group by 1, 2 order by 1, 2`);
  return rows;
}

async function sequencesOf(session: pg.Client): Promise<readonly SequenceState[]> {
  const { rows } = await session.query<SequenceState>(`
    select schemaname as schema, sequencename as name, last_value::text as last
      from pg_sequences where schemaname in ('public', 'migrations', 'graphile_worker') order by 1, 2`);
  return rows;
}
