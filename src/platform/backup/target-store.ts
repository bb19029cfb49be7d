import type pg from "pg";
import { isHalfRestored } from "../database/index.ts";
import { BackupTrouble } from "./trouble.ts";

/** Nothing of anyone's is in this database; throws `BackupTrouble` when something is. */
export async function mustBeEmpty(session: pg.Client, howToEmpty: string): Promise<void> {
  if (await isHalfRestored(session))
    throw new BackupTrouble(
      `A restore into this database is at work, or died half-way. If none runs: ${howToEmpty} Then restore again.`,
    );
  const { rows } = await session.query<{ count: number }>(`
    select count(*)::int as count from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
       and c.relkind in ('r', 'p', 'v', 'm')`);
  if ((rows[0]?.count ?? 0) > 0)
    throw new BackupTrouble(
      `The database is not empty, and a restore never writes over anything. Restore into an empty one. To use this one: ${howToEmpty}`,
    );
}

/** From now on nothing but a restore may touch the database, until `unmark`. */
export async function markHalfRestored(session: pg.Client, backup: string): Promise<void> {
  await session.query(`
    create schema if not exists migrations authorization footbridge_owner;
    create table migrations.restoring (backup uuid not null, begun_at timestamptz not null default now());
    alter table migrations.restoring enable row level security;
    alter table migrations.restoring force row level security`);
  await session.query("insert into migrations.restoring (backup) values ($1)", [backup]);
}

export const unmark = (session: pg.Client): Promise<unknown> =>
  session.query("drop table migrations.restoring");
