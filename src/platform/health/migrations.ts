import { glob } from "node:fs/promises";
import { basename, join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/index.ts";

/**
 * `behind`: something known here has not run. `outdated`: something ran that takes away what this version uses. What a
 * newer version only added does no harm: during an upgrade both are at work (docs/operating/upgrade.md).
 */
export type MigrationState = "ok" | "behind" | "outdated";

/** How the database's tables stand to the code of this server. */
export async function migrationState(database: Database): Promise<MigrationState> {
  const { rows } = await sql<{ name: string }>`select name from migrations.done`.execute(database.kysely);
  return compareMigrations(new Set(await known), new Set(rows.map((row) => row.name)));
}

export function compareMigrations(known: ReadonlySet<string>, ran: ReadonlySet<string>): MigrationState {
  if ([...known].some((name) => !ran.has(name))) return "behind";
  return [...ran].some((name) => !known.has(name) && takesAway(name)) ? "outdated" : "ok";
}

/** "0052-contract-old-shift-columns" */
const takesAway = (name: string): boolean => /^\d+-contract-/.test(name);

/** Names of the SQL files beside this code. They can't change while it runs. */
const known = migrationsHere();

async function migrationsHere(): Promise<readonly string[]> {
  const names: string[] = [];
  const files = glob("**/[0-9][0-9][0-9][0-9]-*.sql", { cwd: join(import.meta.dirname, "../..") });
  for await (const path of files) names.push(basename(path, ".sql"));
  return names;
}
