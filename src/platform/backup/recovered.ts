import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { createRoles, refuseStrangeDatabase } from "../database/index.ts";
import { keyStoreUrl } from "../sealing/index.ts";
import { countMissingKeys } from "./missing-keys.ts";
import { erasedSince, mustHaveSigningKey } from "./restore-parts.ts";
import { withSession } from "./session.ts";
import { type Settled, settleRestored } from "./settle-restored.ts";
import { mustSeeAllRows } from "./snapshot-store.ts";
import { BackupTrouble } from "./trouble.ts";

export interface RecoveredOptions {
  readonly adminUrl: string;
  /** The data folder: with its keys, the audit's heads and the list of erasures. */
  readonly folder: string;
  readonly erasuresLost: boolean;
  readonly clock: () => Date;
}

export interface RecoveredReport extends Settled {
  /** The newest thing that the database knows; `null` when it knows nothing. */
  readonly lastEntry: string | null;
}

/**
 * After PostgreSQL's own tools brought the database back to an earlier moment: does what `restoreBackup` does once the
 * rows are in. May be run again, after a failure too. Throws `BackupTrouble`.
 */
export async function settleRecovered(options: RecoveredOptions): Promise<RecoveredReport> {
  const { adminUrl, folder, clock } = options;
  const erased = await erasedSince(folder, options.erasuresLost);
  await mustHaveSigningKey(folder);
  await refuseStrangeDatabase(adminUrl);
  const lastEntry = await withSession(adminUrl, async (session) => {
    await mustSeeAllRows(session);
    await mustBeAlone(session);
    await mustHaveItsKeys(session, adminUrl);
    return lastEntryOf(session);
  });
  await createRoles(adminUrl);
  const because = `recovered by PostgreSQL; the newest entry was of ${lastEntry ?? "no time"}`;
  return { lastEntry, ...(await settleRestored({ adminUrl, folder, erased, because, now: clock() })) };
}

/** A server that is at work already would show people who were erased. One that just left may still be seen for a moment. */
async function mustBeAlone(session: pg.Client, tries = 10): Promise<void> {
  const { rowCount } = await session.query(
    "select from pg_stat_activity where datname = current_database() and usename like 'footbridge\\_%'",
  );
  if (!rowCount) return;
  if (tries === 0) throw new BackupTrouble("A server is at work on this database. Stop every server first.");
  await wait(200);
  await mustBeAlone(session, tries - 1);
}

async function mustHaveItsKeys(session: pg.Client, adminUrl: string): Promise<void> {
  const missing = await withSession(keyStoreUrl(adminUrl), (keeper) => countMissingKeys(session, keeper));
  if (missing > 0)
    throw new BackupTrouble(
      `${missing} keys that the data needs are not in the key store: it is older than the data, or another one. Bring the key store to its newest moment, or the data to an earlier one.`,
    );
}

async function lastEntryOf(session: pg.Client): Promise<string | null> {
  const { rows } = await session.query<{ at: Date | null }>("select max(at) as at from audit_event");
  return rows[0]?.at?.toISOString() ?? null;
}
