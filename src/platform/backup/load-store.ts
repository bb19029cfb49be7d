import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { OpenScript } from "./read-script.ts";
import { called, copyStatement, quoted, sequenceStatement } from "./script.ts";
import { tablesOf } from "./snapshot-store.ts";
import type { Progress } from "./write-script.ts";

/**
 * Puts the rows of a backup into the tables of exactly its own migrations, all in one transaction. Foreign keys are
 * taken off and put back, which checks them; database triggers stay still, for their work lies in the rows already.
 *
 * @param session the administrator's
 */
export async function loadData(session: pg.Client, script: OpenScript, progress: Progress): Promise<void> {
  await session.query("begin");
  const foreignKeys = await foreignKeysOf(session);
  const triggers = await triggersOf(session);
  for (const { table, name } of foreignKeys)
    await session.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { table, name } of triggers)
    await session.query(`alter table ${table} disable trigger ${quoted(name)}`);
  const tables = await tablesOf(session);
  if (tables.length > 0) await session.query(`truncate ${tables.map(called).join(", ")}`);
  for await (const section of script.sections()) {
    if (section.kind === "sequence") await session.query(sequenceStatement(section.sequence));
    else {
      const loading = session.query(copyFrom(copyStatement(section.table)));
      await pipeline(Readable.from(section.rows, { objectMode: false }), loading);
      progress({ table: section.table.name, rows: loading.rowCount });
    }
  }
  for (const { table, name } of triggers)
    await session.query(`alter table ${table} enable trigger ${quoted(name)}`);
  for (const { table, name, definition } of foreignKeys)
    await session.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  await session.query("commit");
}

interface Named {
  /** With its schema, as SQL. */
  readonly table: string;
  readonly name: string;
}

async function foreignKeysOf(
  session: pg.Client,
): Promise<readonly (Named & { readonly definition: string })[]> {
  const { rows } = await session.query<Named & { readonly definition: string }>(`
    select format('%I.%I', n.nspname, r.relname) as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname in ('public', 'graphile_worker') order by 1, 2`);
  return rows;
}

async function triggersOf(session: pg.Client): Promise<readonly Named[]> {
  const { rows } = await session.query<Named>(`
    select format('%I.%I', n.nspname, r.relname) as table, t.tgname as name
      from pg_trigger t join pg_class r on r.oid = t.tgrelid join pg_namespace n on n.oid = r.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0
       and n.nspname in ('public', 'graphile_worker') order by 1, 2`);
  return rows;
}
