import { createRoles, migrateDatabase } from "../database/index.ts";
import { keyStoreUrl, prepareKeyStore } from "../sealing/index.ts";
import { migrationsOf, mustKnowJobs } from "./check.ts";
import { isKeyStoreEmpty } from "./key-store-store.ts";
import { loadKeys } from "./load-keys.ts";
import { loadData } from "./load-store.ts";
import {
  type BackupFiles,
  type CheckedBackup,
  checkBackup,
  erasedSince,
  mustHaveSigningKey,
} from "./restore-parts.ts";
import { withSession } from "./session.ts";
import { type Settled, settleRestored } from "./settle-restored.ts";
import { jobsVersion, mustSeeAllRows } from "./snapshot-store.ts";
import { markHalfRestored, mustBeEmpty, unmark } from "./target-store.ts";
import { BackupTrouble } from "./trouble.ts";
import type { Progress } from "./write-script.ts";

export interface RestoreOptions extends BackupFiles {
  /** The administrator's address of an empty database. */
  readonly adminUrl: string;
  /** The data folder: with its keys, the audit's heads and the list of erasures. */
  readonly folder: string;
  readonly erasuresLost: boolean;
  /** What to do about a database that is not empty, as a sentence. */
  readonly howToEmpty: string;
  readonly clock: () => Date;
  readonly progress: Progress;
  readonly tell: (line: string) => void;
}

export interface RestoreReport extends Settled {
  readonly takenAt: string;
  /** The version of Footbridge that made the backup. */
  readonly version: string;
  readonly rows: number;
  readonly keys: number;
}

/**
 * Puts a backup into an empty place, in this order: everything is read and checked; the database is marked, so that
 * nothing else touches it; keys (none of an erased one), rows, erasures; then it is brought to this version; the audit
 * notes it and is verified; the mark goes. Whatever fails before that leaves the mark, and no server starts.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { adminUrl, folder, tell } = options;
  const erased = await erasedSince(folder, options.erasuresLost || options.keysFile === undefined);
  await mustHaveSigningKey(folder);
  await withSession(adminUrl, async (session) => {
    await mustSeeAllRows(session);
    await mustBeEmpty(session, options.howToEmpty);
  });
  await prepareKeyStore(adminUrl);
  if (options.keysFile) await mustHaveEmptyKeyStore(options);
  tell("Reading the backup to its end, before anything of it is used …");
  const backup = await checkBackup(options, folder, migrationsOf);
  await createRoles(adminUrl);
  await withSession(adminUrl, (session) => markHalfRestored(session, backup.header.backup));

  tell("Making the tables as they were …");
  await migrateDatabase(adminUrl, await migrationsOf(backup.header));
  await withSession(adminUrl, async (session) => mustKnowJobs(backup.header, await jobsVersion(session)));
  await fillKeyStore(options, backup, erased);
  await withSession(adminUrl, async (session) => loadData(session, await backup.data(), options.progress));
  const { takenAt, footbridge: version } = backup.header;
  const because = `made at ${new Date(takenAt).toISOString()}`;
  const settled = await settleRestored({ adminUrl, folder, erased, because, now: options.clock() });
  await withSession(adminUrl, unmark);
  return { takenAt, version, rows: backup.rows, keys: backup.keys, ...settled };
}

const mustHaveEmptyKeyStore = ({ adminUrl, howToEmpty }: RestoreOptions): Promise<void> =>
  withSession(keyStoreUrl(adminUrl), async (keeper) => {
    if (!(await isKeyStoreEmpty(keeper)))
      throw new BackupTrouble(
        `The key store is not empty. If it is the one that goes with this backup and stands whole: --keep-key-store. If not: ${howToEmpty}`,
      );
  });

async function fillKeyStore(
  { adminUrl, clock, progress }: RestoreOptions,
  { keyStore }: CheckedBackup,
  erased: ReadonlySet<string>,
): Promise<void> {
  if (!keyStore) return;
  await withSession(keyStoreUrl(adminUrl), async (keeper) => {
    const { keys } = await loadKeys(keeper, await keyStore(), erased, clock());
    progress({ table: "person_key", rows: keys });
  });
}
