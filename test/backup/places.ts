import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import {
  keysFileOf,
  makeBackup,
  type RestoreReport,
  restoreBackup,
} from "../../src/platform/backup/index.ts";
import { temporaryPostgres } from "../../src/platform/database/embedded/index.ts";

/** A data folder and an empty database of its own: somewhere a programme can live. */
export interface Place {
  readonly folder: string;
  readonly adminUrl: string;
}

/** A PostgreSQL of this file's own (the embedded one, or DATABASE_URL's), with as many places in it as a story needs. */
export function places() {
  let embedded: Awaited<ReturnType<typeof temporaryPostgres>> | undefined;
  let server = "";
  const folders: string[] = [];
  const names: string[] = [];
  beforeAll(async () => {
    embedded = process.env.DATABASE_URL ? undefined : await temporaryPostgres({ flushes: false });
    server = process.env.DATABASE_URL ?? embedded?.url ?? "";
  });
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
    if (embedded) return embedded.stop();
    for (const name of names)
      for (const each of [name, `${name}_keys`])
        await ask(server, `drop database if exists ${each} with (force)`);
  });
  return {
    /** @param secretsOf another place, whose keys and second place are brought along */
    async make(secretsOf?: Place): Promise<Place> {
      const folder = await mkdtemp(join(tmpdir(), "footbridge-place-"));
      folders.push(folder);
      const name = `footbridge_place_${randomBytes(4).toString("hex")}`;
      names.push(name);
      await ask(server, `create database ${name}`);
      const url = new URL(server);
      url.pathname = `/${name}`;
      if (secretsOf) await bringSecrets(secretsOf.folder, folder);
      return { folder, adminUrl: url.href };
    },
  };
}

async function bringSecrets(from: string, to: string): Promise<void> {
  await cp(join(from, "secrets"), join(to, "secrets"), { recursive: true });
  for (const name of ["audit-heads.jsonl", "erasures.jsonl"]) await cp(join(from, name), join(to, name));
}

export async function ask<Row extends object>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

export const restoreInto = (
  place: Place,
  file: string,
  more: Partial<Parameters<typeof restoreBackup>[0]> = {},
): Promise<RestoreReport> =>
  restoreBackup({
    ...place,
    file,
    keysFile: keysFileOf(file),
    erasuresLost: false,
    howToEmpty: "empty it.",
    clock: () => new Date(),
    progress: () => {},
    tell: () => {},
    ...more,
  });

export const backupOf = (place: Place, name: string) =>
  makeBackup({
    ...place,
    file: join(place.folder, name),
    version: "0.1.0",
    clock: () => new Date(),
    progress: () => {},
  });

/** Every row of a database, as text, by table; every sequence, too. But what graphile-worker notes about its tables. */
export async function everyRow(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await ask<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'migrations', 'graphile_worker')
        and (schemaname, tablename) <> ('graphile_worker', 'migrations') order by 1`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await ask<{ row: string }>(url, `select t::text as row from ${name} t order by 1`);
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  const sequences = await ask<{ row: string }>(
    url,
    "select schemaname || sequencename || coalesce(last_value, 0) as row from pg_sequences order by 1",
  );
  found.set(
    "sequences",
    sequences.map(({ row }) => row),
  );
  return found;
}

/** The key store beside a place's database, by its administrator. */
export const keyStoreOf = ({ adminUrl }: Place): string => {
  const url = new URL(adminUrl);
  url.pathname = `${url.pathname}_keys`;
  return url.href;
};
