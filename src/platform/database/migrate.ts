import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { createRoles, urlFor } from "./roles.ts";

const sourceFolder = join(import.meta.dirname, "../..");

/** One numbered SQL file lying in its slice. */
interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Roles, job tables and every migration that has not run yet, each in a transaction of its own. */
export async function prepareDatabase(adminUrl: string): Promise<{ readonly ran: readonly string[] }> {
  await createRoles(adminUrl);
  const ownerUrl = urlFor("owner", adminUrl);
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  return { ran: await runOwnMigrations(ownerUrl) };
}

async function runOwnMigrations(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const ran: string[] = [];
  try {
    await client.query("select pg_advisory_lock(42804281)");
    await client.query(ledger);
    const done = await client.query<{ number: number; name: string; checksum: string }>(
      "select number, name, checksum from migrations.done",
    );
    const known = new Map(done.rows.map((row) => [row.number, row]));
    const files = await gatherMigrations();
    refuseNewerDatabase(files, [...known.values()]);
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

function refuseNewerDatabase(
  files: readonly Migration[],
  done: readonly { number: number; name: string }[],
): void {
  const newest = files.at(-1)?.number ?? 0;
  const ahead = done.find((row) => row.number > newest);
  if (ahead)
    throw new Error(
      `The database is newer than this version of Footbridge (${ahead.name}). Install the newer version; a downgrade would lose data.`,
    );
}

/** Every `NNNN-name.sql` under src, in number order. Two files with one number are an error. */
export async function gatherMigrations(): Promise<readonly Migration[]> {
  const found: Migration[] = [];
  for await (const path of glob("**/[0-9][0-9][0-9][0-9]-*.sql", { cwd: sourceFolder })) {
    const sql = await readFile(join(sourceFolder, path), "utf8");
    const name = basename(path, ".sql");
    found.push({
      number: Number(name.slice(0, 4)),
      name,
      sql,
      checksum: createHash("sha256").update(sql).digest("hex"),
    });
  }
  found.sort((a, b) => a.number - b.number);
  const twice = found.find((file, i) => found[i + 1]?.number === file.number);
  if (twice) throw new Error(`Two migrations have the number ${twice.number}.`);
  return found;
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
