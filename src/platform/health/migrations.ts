import { glob } from "node:fs/promises";
import { basename, join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/index.ts";

export type MigrationState = "current" | "behind" | "newer";

/** Whether the database has run exactly the migrations that this version of the server knows. */
export async function migrationState(database: Database): Promise<MigrationState> {
  const { rows } = await sql<{ name: string }>`select name from migrations.done`.execute(database.kysely);
  return compareMigrations(
    new Set(await known),
    rows.map((row) => row.name),
  );
}

/** `newer` when the database ran something unknown here, else `behind` when something known has not run. */
export function compareMigrations(known: ReadonlySet<string>, ran: readonly string[]): MigrationState {
  if (ran.some((name) => !known.has(name))) return "newer";
  return ran.length < known.size ? "behind" : "current";
}

/** Names of the SQL files beside this code. They can't change while it runs. */
const known = migrationsHere();

async function migrationsHere(): Promise<readonly string[]> {
  const names: string[] = [];
  const files = glob("**/[0-9][0-9][0-9][0-9]-*.sql", { cwd: join(import.meta.dirname, "../..") });
  for await (const path of files) names.push(basename(path, ".sql"));
  return names;
}
