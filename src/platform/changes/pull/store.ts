import { sql } from "kysely";
import type { Act } from "../../database/index.ts";

/**
 * Where the next reader begins: every transaction below this number has ended. Asked before anything else is read, so
 * that whatever is still open then, or commits meanwhile, comes again.
 */
export async function settledNow({ db }: Act): Promise<string> {
  const { rows } = await sql<{ settled: string }>`select audit_settled()::text as settled`.execute(db);
  return rows[0]?.settled ?? "0";
}

/** Those of these people about whom anything changed since then, by a transaction or by time alone. */
export async function changedSince(
  { db }: Act,
  people: readonly string[],
  settled: string,
  at: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ changed: readonly string[] }>`
    select people_changed(${[...people]}::uuid[], ${settled}::bigint, ${at}) as changed`.execute(db);
  return new Set(rows[0]?.changed ?? []);
}
